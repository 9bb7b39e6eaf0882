package org.plumbline.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.ConfirmedPlan;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import tools.jackson.databind.JsonNode;

/// What an assistant asks the graph: the same as the routes answer, of what is known.
class GraphToolsTest {
    private final TestClient athlete = TestServer.signUp();
    private final Assistant assistant = Assistant.withoutHandshake(athlete);
    private final LocalDate tomorrow = LocalDate.now(ZoneId.of("Europe/Berlin")).plusDays(1);

    @Test
    void aPlanServesItsGoalAndHitsItsPattern() {
        String goal = athlete.post("/api/goals", Map.of("name", "Deadlift 180")).text("/id");
        String plan = plan("Deadlift", Map.of("goal_ids", List.of(goal)));

        JsonNode support = assistant.done("get_goal_support", Map.of("goal_id", goal));
        assertThat(support.at("/plans/0/plan_id").stringValue()).isEqualTo(plan);
        var days = Map.<String, Object>of("pattern", "hinge", "from", "" + tomorrow, "to", "" + tomorrow);
        assertThat(assistant.done("get_pattern_work", days).toString()).contains(plan, "Deadlift");
        assertThat(assistant.done("get_neighbourhood", Map.of("id", goal)).toString())
                .contains(plan, "SERVES");
        assertThat(support)
                .isEqualTo(athlete.get("/api/graph/serves?goal_id=" + goal).body());
    }

    @Test
    void whatWasNeverTrainedIsAGap() {
        assertThat(assistant.done("get_pattern_gaps", Map.of("days", 10)).toString())
                .contains("\"hinge\"", "\"squat\"");
    }

    @Test
    void whatIsPlannedAgainstALimitIsNamedWithIt() {
        String plan = plan("Back Squat", Map.of());
        assertThat(assistant.done("get_plan_conflicts", Map.of()).at("/items")).isEmpty();
        athlete.post(
                "/api/constraints",
                Map.of("name", "No squats", "forbids", List.of(Map.of("type", "pattern", "name", "squat"))));

        JsonNode conflicts = assistant.done("get_plan_conflicts", Map.of());
        assertThat(conflicts.at("/items/0/plan_id").stringValue()).isEqualTo(plan);
        assertThat(conflicts.at("/items/0/outcome").stringValue()).isEqualTo("forbidden");
        assertThat(conflicts.at("/items/0/reasons").toString()).contains("No squats");
    }

    private String plan(String exercise, Map<String, Object> more) {
        var plan = new HashMap<String, Object>(more);
        plan.put("date", tomorrow.toString());
        plan.put("name", exercise + " day");
        plan.put(
                "blocks",
                List.of(Map.of(
                        "block_type",
                        "main",
                        "sets",
                        List.of(Map.of("exercise_name", exercise, "prescribed_reps", 5)))));
        return ConfirmedPlan.done(athlete.post("/api/plans", plan)).path("id").stringValue();
    }
}
