package org.plumbline.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.plumbline.platform.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A plan as this test knows it: what was sent, what was done with it since, and what follows from both.
final class PlanModel {
    private static final int COMPLETED_FROM_PERCENT = 85;

    private static final List<String> PRESCRIBED = List.of(
            "exercise_name",
            "prescribed_reps",
            "prescribed_reps_max",
            "percent_1rm",
            "prescribed_rpe",
            "prescribed_duration_s",
            "prescribed_distance_m",
            "prescribed_calories",
            "tempo",
            "rest_s",
            "notes");

    private final String id;
    private final JsonNode sent;
    private String status = "draft";
    private String beforeCancel = "draft";
    private List<ObjectNode> sets = new ArrayList<>();

    /// What was done so far: by the planned set, without one, and what the athlete said was skipped.
    private Run run = Run.NOTHING;

    /// What was done for a plan.
    ///
    /// @param performed by the id of the planned set
    /// @param skipped what was said of a planned set that was skipped, by its id
    record Run(Map<String, ObjectNode> performed, Map<String, JsonNode> skipped, List<ObjectNode> added) {
        static final Run NOTHING = new Run(Map.of(), Map.of(), List.of());

        Run {
            // In their order, which is the same for the same seed.
            performed = Collections.unmodifiableMap(new LinkedHashMap<>(performed));
            skipped = Collections.unmodifiableMap(new LinkedHashMap<>(skipped));
            added = List.copyOf(added);
        }
    }

    /// @param sent the arguments that made it
    /// @param answer what came back; only ids are taken from it
    PlanModel(JsonNode sent, JsonNode answer) {
        this.sent = sent;
        this.id = answer.path("id").stringValue();
        this.sets = prescribed(false);
        agreesWith(answer);
        takeIds(answer);
    }

    String id() {
        return id;
    }

    LocalDate date() {
        return LocalDate.parse(sent.path("date").stringValue());
    }

    String status() {
        return status;
    }

    void moveTo(String next) {
        beforeCancel = status;
        status = next;
    }

    /// What reopening leads to.
    String reopened() {
        return status.equals("cancelled") ? beforeCancel : "confirmed";
    }

    boolean is(String... statuses) {
        return List.of(statuses).contains(status);
    }

    boolean isCarriedOut() {
        return is("completed", "partial");
    }

    boolean serves(String goal) {
        return sent.path("goal_ids")
                .valueStream()
                .anyMatch(each -> each.stringValue().equals(goal));
    }

    Optional<Integer> estimatedMinutes() {
        return sent.hasNonNull("estimated_duration_minutes")
                ? Optional.of(sent.path("estimated_duration_minutes").intValue())
                : Optional.empty();
    }

    int blocks() {
        return sent.path("blocks").size();
    }

    Run run() {
        return run;
    }

    void ran(Run other) {
        run = other;
    }

    List<ObjectNode> sets() {
        return sets;
    }

    Stream<String> setIds() {
        return sets.stream().map(set -> set.path("id").stringValue());
    }

    /// Those that nothing was performed for.
    List<ObjectNode> open() {
        return sets.stream()
                .filter(set -> !run.performed().containsKey(set.path("id").stringValue()))
                .toList();
    }

    // ------------------------------------------------------------------------------------------------ what it says

    /// Confirming makes every round a set of its own.
    void confirmed(JsonNode answer) {
        List<ObjectNode> before = sets;
        moveTo("confirmed");
        sets = prescribed(true);
        agreesWith(answer);
        takeIds(answer);
        assertThat(setIds())
                .containsAll(
                        before.stream().map(set -> set.path("id").stringValue()).toList());
    }

    private List<ObjectNode> prescribed(boolean inRounds) {
        var all = new ArrayList<ObjectNode>();
        int seq = 0;
        for (JsonNode block : sent.path("blocks")) {
            seq++;
            boolean warmup = SetRules.word(block, "block_type", "").equals("warmup");
            int rounds = inRounds ? SetRules.count(block, "rounds", 1) : 1;
            for (int round = 0; round < rounds; round++) {
                for (JsonNode set : block.path("sets")) {
                    all.add(prescribed(set).put("block_seq", seq).put("counts_as_warmup", warmup || isWarmup(set)));
                }
            }
        }
        return all;
    }

    private static boolean isWarmup(JsonNode set) {
        return SetRules.word(set, "set_type", "").equals("warmup");
    }

    private static ObjectNode prescribed(JsonNode sent) {
        ObjectNode set = Json.MAPPER.createObjectNode();
        PRESCRIBED.forEach(field -> set.set(field, sent.get(field)));
        boolean pounds = sent.hasNonNull("prescribed_load_lbs");
        set.set("prescribed_load", sent.get(pounds ? "prescribed_load_lbs" : "prescribed_load"));
        String unit = pounds ? "lb" : SetRules.word(sent, "load_unit", SetRules.KG);
        set.put("load_unit", set.hasNonNull("prescribed_load") ? unit : null);
        set.put("set_type", SetRules.word(sent, "set_type", "working"));
        return set.put("amrap", SetRules.flag(sent, "amrap"));
    }

    /// Every set of the answer says what was sent, in its order, and nothing else.
    void agreesWith(JsonNode answer) {
        List<JsonNode> answered = answered(answer);
        assertThat(answered).as("sets of %s", answer).hasSameSizeAs(sets);
        for (int i = 0; i < answered.size(); i++) {
            ObjectNode wanted = sets.get(i).deepCopy();
            wanted.remove("counts_as_warmup");
            assertThat(SetRules.differences(wanted, answered.get(i)))
                    .as("set %d of plan %s", i, id)
                    .isEmpty();
        }
        assertThat(answer.path("status").stringValue())
                .as("status of plan %s", id)
                .isEqualTo(status);
        assertThat(answer.path("date").stringValue()).isEqualTo(date().toString());
        assertThat(SetRules.isSame(sent.get("notes"), answer.get("notes")))
                .as("notes of %s", answer)
                .isTrue();
        assertThat(Set.copyOf(answer.path("goal_ids").valueStream().toList()))
                .isEqualTo(Set.copyOf(sent.path("goal_ids").valueStream().toList()));
    }

    private void takeIds(JsonNode answer) {
        List<JsonNode> answered = answered(answer);
        for (int i = 0; i < answered.size(); i++) {
            sets.get(i).set("id", answered.get(i).get("id"));
        }
    }

    private static List<JsonNode> answered(JsonNode answer) {
        return answer.path("blocks")
                .valueStream()
                .flatMap(block -> block.path("sets").valueStream())
                .toList();
    }

    // --------------------------------------------------------------------------------------------- what is done of it

    /// What a completion makes of it.
    Run completedBy(JsonNode said) {
        Map<String, JsonNode> deviations = by(said.path("deviations"), "planned_set_id");
        Map<String, JsonNode> outcomes = by(said.path("block_outcomes"), "block_seq");
        var performed = new LinkedHashMap<>(run.performed());
        var skipped = new LinkedHashMap<>(run.skipped());
        for (ObjectNode set : open()) {
            String planned = set.path("id").stringValue();
            JsonNode deviation = deviations.get(planned);
            JsonNode outcome =
                    deviation == null ? outcomes.get(set.path("block_seq").asString()) : deviation;
            if (outcome != null && SetRules.word(outcome, "outcome", "done").equals("skipped")) {
                skipped.put(planned, outcome);
            } else if (deviation != null) {
                performed.put(planned, SetRules.deviating(set, deviation));
            } else if (outcome != null || isDoneUnmentioned(planned, said)) {
                performed.put(planned, SetRules.asPrescribed(set));
            }
        }
        skipped.keySet().removeAll(performed.keySet());
        var added = new ArrayList<>(run.added());
        said.path("additional_sets").forEach(set -> added.add(SetRules.added(set)));
        return new Run(performed, skipped, added);
    }

    private boolean isDoneUnmentioned(String planned, JsonNode said) {
        String remaining = SetRules.word(said, "remaining", "");
        return !run.skipped().containsKey(planned)
                && (remaining.isEmpty() ? is("confirmed") : remaining.equals("as_prescribed"));
    }

    private static Map<String, JsonNode> by(JsonNode list, String field) {
        var all = new HashMap<String, JsonNode>();
        list.forEach(each -> all.put(each.path(field).asString(), each));
        return all;
    }

    /// What a logged workout makes of it.
    Run loggedBy(JsonNode workout) {
        var performed = new LinkedHashMap<>(run.performed());
        var skipped = new LinkedHashMap<>(run.skipped());
        var added = new ArrayList<>(run.added());
        workout.path("blocks")
                .forEach(block -> block.path("sets").forEach(said -> {
                    String planned = SetRules.word(said, "planned_set_id", "");
                    if (planned.isEmpty()) {
                        added.add(SetRules.logged(said, null));
                    } else if (SetRules.word(said, "outcome", "").equals("skipped")) {
                        skipped.put(planned, said);
                    } else {
                        set(planned).ifPresent(set -> performed.put(planned, SetRules.logged(said, set)));
                    }
                }));
        return new Run(performed, skipped, added);
    }

    private Optional<ObjectNode> set(String planned) {
        return sets.stream()
                .filter(set -> set.path("id").stringValue().equals(planned))
                .findFirst();
    }

    /// Completed or partial; empty where no planned set was performed.
    Optional<String> settledBy(Run after) {
        Set<String> performed = after.performed().keySet();
        boolean onlyWarmups = sets.stream().allMatch(PlanModel::countsAsWarmup);
        List<ObjectNode> counted =
                sets.stream().filter(set -> onlyWarmups || !countsAsWarmup(set)).toList();
        long done = counted.stream()
                .filter(set -> performed.contains(set.path("id").stringValue()))
                .count();
        if (performed.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(done * 100 >= (long) COMPLETED_FROM_PERCENT * counted.size() ? "completed" : "partial");
    }

    private static boolean countsAsWarmup(JsonNode set) {
        return set.path("counts_as_warmup").booleanValue();
    }

    // ------------------------------------------------------------------------------------------------ how it compares

    /// Every planned and every performed set is in one row, and each row says how they differ.
    void agreesWithRows(JsonNode compared) {
        List<JsonNode> rows = compared.path("rows").valueStream().toList();
        if (is("cancelled")) {
            assertThat(rows).as("rows of a cancelled plan").isEmpty();
            return;
        }
        var planned = new HashSet<String>();
        var performed = new HashSet<String>();
        for (JsonNode row : rows) {
            if (row.hasNonNull("planned_set_id")) {
                String set = row.path("planned_set_id").stringValue();
                assertThat(planned.add(set))
                        .as("planned set %s is in two rows", set)
                        .isTrue();
                assertThat(differences(set, row)).as("row %s of %s", row, run).isEmpty();
            } else {
                assertThat(row.path("deviation_type").stringValue()).isEqualTo("added");
            }
            if (row.hasNonNull("set_id")) {
                String set = row.path("set_id").stringValue();
                assertThat(performed.add(set)).as("set %s is in two rows", set).isTrue();
            }
        }
        assertThat(planned).as("planned sets in %s", compared).isEqualTo(Set.copyOf(setIds().toList()));
        assertThat(performed)
                .as("performed sets in %s", compared)
                .hasSize(run.performed().size() + run.added().size());
    }

    private List<String> differences(String planned, JsonNode row) {
        ObjectNode done = run.performed().get(planned);
        ObjectNode wanted = Json.MAPPER.createObjectNode();
        List<String> classes;
        if (done == null) {
            boolean settled = isCarriedOut() || is("skipped") || run.skipped().containsKey(planned);
            classes = List.of(settled ? "skipped" : "pending");
            wanted.set("reason", run.skipped().getOrDefault(planned, wanted).get("reason"));
            List.of("set_id", "actual_reps", "actual_load", "actual_rpe", "actual_duration_s", "actual_distance_m")
                    .forEach(wanted::putNull);
        } else {
            JsonNode set = set(planned).orElseThrow();
            classes = SetRules.classes(set, done);
            wanted.set("reason", done.get("reason"));
            wanted.set("outcome", done.get("outcome"));
            wanted.set("planned_reps", set.get("prescribed_reps"));
            wanted.set("actual_reps", done.get("reps"));
            wanted.set("actual_rpe", done.get("rpe"));
            wanted.set("actual_duration_s", done.get("duration_s"));
            wanted.set("as_prescribed", done.get("as_prescribed"));
            if (SetRules.isSame(set.get("load_unit"), done.get("load_unit"))) {
                wanted.set("actual_load", done.get("load"));
            }
        }
        wanted.put("deviation_type", classes.getFirst());
        wanted.set("deviations", Json.tree(classes));
        return SetRules.differences(wanted, row);
    }
}
