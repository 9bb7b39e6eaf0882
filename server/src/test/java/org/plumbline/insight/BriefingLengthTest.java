package org.plumbline.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.ConfirmedPlan.done;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plumbline.ConfirmedPlan;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import org.plumbline.platform.Beginning;
import org.plumbline.platform.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class BriefingLengthTest {
    /// Characters for a token, as CONTRACT counts them.
    private static final int CHARACTERS_OF_A_TOKEN = 4;

    private static final int MOST_TOKENS = 3_000;
    private static final int MANY = 12;

    /// Every character of it needs a second one in JSON.
    private static final String LONG_NAME = "\"The longest name that anybody gives\" ".repeat(5);

    private static final String LONG_TEXT = "It went like \"this\": and then\n\tit went on. ".repeat(400);

    private final TestClient athlete = TestServer.signUp();

    @Test
    void whoeverHasALotOfEverythingIsBriefedInFewTokens() {
        String today =
                done(athlete.get("/api/briefing?sections=body")).path("today").stringValue();
        LocalDate day = LocalDate.parse(today);
        for (int i = 0; i < MANY; i++) {
            String injury = id(athlete.post("/api/injuries", Map.of("name", name(i), "joint", "knee", "side", "left")));
            done(athlete.post(
                    "/api/constraints",
                    Map.of(
                            "name",
                            name(i),
                            "injury_id",
                            injury,
                            "effect",
                            "caution",
                            "forbids",
                            List.of(Map.of("type", "joint_action", "name", "neck_flexion")))));
            done(athlete.post(
                    "/api/goals",
                    Map.of(
                            "name",
                            name(i),
                            "target_date",
                            day.plusDays(i).toString(),
                            "target",
                            Map.of("metric", "load", "exercise_name", "Back Squat", "value", 140))));
            performed(day.minusDays(i), injury);
            plan(day.plusDays(i));
            done(athlete.post(
                    "/api/observations",
                    Map.of("observation_type", "flag", "content", LONG_TEXT, "tags", List.of("topic " + i))));
        }
        for (String modality : List.of("strength", "running", "rowing", "cycling", "boxing", "skill")) {
            done(athlete.post(
                    "/api/training-blocks",
                    Map.of(
                            "name",
                            LONG_NAME,
                            "phase",
                            "accumulation",
                            "modality",
                            modality,
                            "start_date",
                            today,
                            "weeks",
                            4,
                            "intent",
                            LONG_NAME.repeat(20))));
        }

        JsonNode briefing = done(athlete.get("/api/briefing"));
        JsonNode sections = briefing.path("sections");

        assertThat(briefing.toString().length() / CHARACTERS_OF_A_TOKEN).isLessThan(MOST_TOKENS);
        for (String list : List.of("/goals", "/body/injuries", "/body/constraints", "/sessions", "/plans")) {
            assertThat(sections.at(list + "/items")).as(list).isNotEmpty();
        }
        assertThat(sections.at("/goals/items").size()
                        + sections.at("/goals/more").asInt())
                .as("what is not shown is counted")
                .isEqualTo(MANY);
        assertThat(done(athlete.get("/api/briefing?sections=goals")).at("/sections/goals/items"))
                .as("who asks for less gets more of it")
                .hasSize(8);
    }

    @Test
    void theLongestListGivesUpItsLastItemAndCountsIt() {
        ObjectNode briefing = Json.MAPPER.createObjectNode();
        briefing.set("short", Json.tree(new Excerpt<>(List.of("a"), 0)));
        briefing.set("long", Json.tree(new Excerpt<>(List.of("x".repeat(50), "y".repeat(50), "z"), 4)));

        BriefingLength.fit(briefing, 120);

        assertThat(briefing.path("short").path("items")).hasSize(1);
        assertThat(briefing.path("long").path("items")).hasSize(1);
        assertThat(briefing.path("long").path("more").asInt()).isEqualTo(6);
    }

    @Test
    void anExcerptIsOneLine() {
        assertThat(Beginning.of(" two\n lines\tof it ", 20)).isEqualTo("two lines of it");
        assertThat(Beginning.of("abcdef", 4)).isEqualTo("abc…");
        assertThat(Beginning.of("𝒶𝒷𝒸𝒹𝒺", 4)).as("no half characters").isEqualTo("𝒶𝒷𝒸…");
    }

    private static String name(int number) {
        return number + " " + LONG_NAME;
    }

    /// A plan of twelve sets of which each was done in its own way, with a long why for each that is about an injury.
    private void performed(LocalDate day, String injury) {
        JsonNode plan = plan(day);
        String path = "/api/plans/" + plan.path("id").stringValue();
        List<JsonNode> sets = plan.at("/blocks/0/sets").valueStream().toList();
        done(athlete.post(
                path + "/complete",
                Map.of(
                        "deviations",
                        IntStream.range(0, sets.size())
                                .mapToObj(i -> Map.of(
                                        "planned_set_id", sets.get(i).path("id").stringValue(), "actual_load", 40 + i))
                                .toList())));
        for (JsonNode row : done(athlete.get(path + "/deviations")).path("rows")) {
            done(athlete.post(
                    "/api/journal",
                    Map.of(
                            "entry_type",
                            "feedback",
                            "severity",
                            "urgent",
                            "raw_text",
                            LONG_TEXT,
                            "links",
                            List.of(
                                    Map.of(
                                            "target_type",
                                            "set",
                                            "target_id",
                                            row.path("set_id").stringValue()),
                                    Map.of("target_type", "injury", "target_id", injury)))));
        }
    }

    private JsonNode plan(LocalDate day) {
        String squat = "{" + ConfirmedPlan.squat(5, "100", "kg") + "}";
        JsonNode plan = done(athlete.post("/api/plans", """
                {"date": "%s", "name": %s, "blocks": [{"block_type": "main", "sets": [%s]}]}
                """.formatted(
                day,
                Json.write(name(1)),
                String.join(", ", IntStream.range(0, MANY).mapToObj(_ -> squat).toList()))));
        return done(
                athlete.post("/api/plans/" + plan.path("id").stringValue() + "/confirm", Map.of("reason", "as ever")));
    }

    private static String id(TestClient.Answer answer) {
        return done(answer).path("id").stringValue();
    }
}
