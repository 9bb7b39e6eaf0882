package org.plumbline.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.mcp.ToolCallTest.plan;
import static org.plumbline.mcp.ToolCallTest.with;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.ConfirmedPlan;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import tools.jackson.databind.JsonNode;

/// Ids inside of what a tool is given: somebody else's are as unknown as those of nobody, wherever they stand.
class NestedIdsTest {
    private static final TestClient ATHLETE = TestServer.signUp();
    private static final TestClient OTHER = TestServer.signUp();
    private static final ConfirmedPlan MINE = ConfirmedPlan.of(ATHLETE, ConfirmedPlan.plank(60));
    private static final ConfirmedPlan THEIRS = ConfirmedPlan.of(OTHER, ConfirmedPlan.plank(60));
    private static final String GOAL =
            OTHER.post("/api/goals", Map.of("name", "Theirs")).text("/id");
    private static final String BLOCK = OTHER.post("/api/training-blocks", """
            {"name": "Theirs", "phase": "accumulation", "modality": "strength", "start_date": "2025-11-03", "weeks": 4}
            """).text("/id");

    /// @param path of the problem
    record Nested(String tool, Map<String, Object> arguments, String path) {
        @Override
        public String toString() {
            return tool + " " + path;
        }
    }

    static Stream<Nested> foreign() {
        String set = THEIRS.sets().getFirst();
        var about = Map.of("target_type", "planned_set", "target_id", set);
        Map<String, Object> entry = Map.of("entry_type", "mood", "raw_text", "Calm", "links", List.of(about));
        Map<String, Object> seen =
                Map.of("observation_type", "pattern", "content", "Sleeps badly", "evidence", List.of(about));
        Map<String, Object> performed = Map.of("exercise_name", "Plank", "duration_s", 60, "planned_set_id", set);
        Map<String, Object> workout = Map.of(
                "date", "2025-11-03", "plan_id", MINE.id(), "blocks", List.of(Map.of("sets", List.of(performed))));
        return Stream.of(
                new Nested("create_workout_plan", with(plan(), "goal_ids", List.of(GOAL)), "/goal_ids/0"),
                new Nested("create_workout_plan", with(plan(), "training_block_id", BLOCK), "/training_block_id"),
                new Nested("log_entry", entry, "/links/0/target_id"),
                new Nested("store_observation", seen, "/evidence/0/target_id"),
                new Nested("log_workout", workout, "/blocks/0/sets/0/planned_set_id"),
                new Nested(
                        "complete_with_deviations",
                        Map.of(
                                "plan_id",
                                MINE.id(),
                                "deviations",
                                List.of(Map.of("planned_set_id", set, "outcome", "skipped"))),
                        "/deviations/0/planned_set_id"));
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void nothingIsKeptOfWhatNamesAnothersThing(Nested nested) {
        for (Era era : Era.values()) {
            JsonNode refused = ToolCallTest.assistant(era, ATHLETE).refused(nested.tool(), nested.arguments());
            assertThat(refused.path("status").intValue()).isEqualTo(422);
            assertThat(refused.at("/problems/0/path").stringValue()).isEqualTo(nested.path());
        }
        assertThat(MINE.status().stringValue()).isEqualTo("confirmed");
        assertThat(THEIRS.status().stringValue()).isEqualTo("confirmed");
        assertThat(ATHLETE.get("/api/journal").body().path("items")).isEmpty();
        assertThat(ATHLETE.get("/api/observations").body().path("items")).isEmpty();
        assertThat(ATHLETE.get("/api/workouts").body().path("items")).isEmpty();
    }
}
