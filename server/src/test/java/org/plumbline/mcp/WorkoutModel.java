package org.plumbline.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A workout as this test knows it: what has to be read of it, and its sets.
final class WorkoutModel {
    /// Where every athlete of the tests lives.
    static final ZoneId HOME = ZoneId.of("Europe/Berlin");

    private static final List<String> SAID_OF_IT = List.of("session_rpe", "notes");

    private final String id;
    private final @Nullable PlanModel plan;
    private final ObjectNode says = Json.MAPPER.createObjectNode();
    private final List<ObjectNode> sets = new ArrayList<>();
    private LocalDate day;
    private @Nullable Instant start;
    private ZoneId zone = HOME;

    /// @param plan the one that it executes
    /// @param day the one that it has where nobody says when it was
    WorkoutModel(String id, @Nullable PlanModel plan, JsonNode said, LocalDate day) {
        this.id = id;
        this.plan = plan;
        this.day = day;
        says.put("plan_id", plan == null ? null : plan.id());
        says(said);
    }

    String id() {
        return id;
    }

    @Nullable
    PlanModel plan() {
        return plan;
    }

    LocalDate day() {
        return day;
    }

    boolean executes(PlanModel some) {
        return plan != null && plan.id().equals(some.id());
    }

    /// The ids of its sets, known once it was read.
    Stream<String> setIds() {
        return sets.stream().map(set -> SetRules.word(set, "id", "")).filter(each -> !each.isEmpty());
    }

    /// Takes over what is said of it now, and of its sets.
    void says(JsonNode said) {
        zone = ZoneId.of(SetRules.word(said, "time_zone", zone.getId()));
        if (said.hasNonNull("start_time")) {
            start = OffsetDateTime.parse(said.path("start_time").stringValue()).toInstant();
        }
        if (start != null) {
            day = start.atZone(zone).toLocalDate();
        } else if (said.hasNonNull("date")) {
            day = LocalDate.parse(said.path("date").stringValue());
        }
        SAID_OF_IT.stream().filter(said::hasNonNull).forEach(field -> says.set(field, said.get(field)));
    }

    /// What a logged workout says of itself besides.
    void names(JsonNode said) {
        List.of("name", "sport_type", "purpose", "tags").stream()
                .filter(said::hasNonNull)
                .forEach(field -> says.set(field, said.get(field)));
    }

    void status(String status) {
        says.put("status", status);
    }

    /// @param estimated what the plan takes for it; null where it says nothing
    void lasted(@Nullable JsonNode minutes, @Nullable Integer estimated) {
        boolean stated = minutes != null && !minutes.isNull();
        says.set("duration_minutes", stated || estimated == null ? minutes : Json.tree(estimated));
        says.put("duration_is", stated ? "stated" : estimated == null ? null : "estimated");
    }

    /// Takes over the sets that came with one call.
    void did(PlanModel.Run before, PlanModel.Run after) {
        after.performed().forEach((planned, set) -> {
            if (!before.performed().containsKey(planned)) {
                sets.add(set.deepCopy());
            }
        });
        after.added().subList(before.added().size(), after.added().size()).forEach(set -> sets.add(set.deepCopy()));
    }

    /// What is read says what was said, no more and no less: every set once, and nothing that nobody entered.
    void agreesWith(JsonNode answer) {
        ObjectNode wanted = says.deepCopy();
        JsonNode known = wanted.remove("duration_is");
        List.of("session_rpe", "notes", "duration_minutes")
                .forEach(field -> wanted.putIfAbsent(field, Json.MAPPER.nullNode()));
        wanted.put("local_date", day.toString()).put("time_zone", zone.getId());
        assertThat(SetRules.differences(wanted, answer))
                .as("workout %s", answer)
                .isEmpty();
        assertThat(SetRules.isSame(known, answer.path("provenance").get("duration")))
                .as("how long is known: %s", answer)
                .isTrue();
        if (start != null) {
            assertThat(OffsetDateTime.parse(answer.path("start_time").stringValue())
                            .toInstant())
                    .isEqualTo(start);
        }
        List<JsonNode> read = new ArrayList<>(answer.path("blocks")
                .valueStream()
                .flatMap(block -> block.path("sets").valueStream())
                .toList());
        for (ObjectNode set : sets) {
            JsonNode found = read.stream()
                    .filter(each -> SetRules.differences(set, each).isEmpty())
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no set says " + set + nearest(set, read)));
            read.remove(found);
            set.set("id", found.get("id"));
        }
        assertThat(read).as("sets that nobody entered in %s", answer).isEmpty();
    }

    private static String nearest(ObjectNode set, List<JsonNode> read) {
        return " but "
                + read.stream()
                        .filter(each -> SetRules.isSame(set.get("planned_set_id"), each.get("planned_set_id")))
                        .map(each -> SetRules.differences(set, each).toString())
                        .toList();
    }
}
