package org.plumbline.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.ConfirmedPlan.done;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.ConfirmedPlan;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import tools.jackson.databind.JsonNode;

/// What a briefing says of sets: those that were done, and those that are planned.
class BriefedSessionsTest {
    private static final String BENCH = "\"exercise_name\": \"Bench Press\", \"load_unit\": \"lb\", ";
    private static final String PRESS = "\"exercise_name\": \"Overhead Press\", \"load_unit\": \"lb\", ";

    private final TestClient athlete = TestServer.signUp();

    @Test
    void whatFailedWasReplacedOrLeftOutIsSaid() {
        ConfirmedPlan plan = ConfirmedPlan.of(
                athlete,
                BENCH + "\"prescribed_reps\": 1, \"prescribed_load\": 315",
                BENCH + "\"prescribed_reps\": 5, \"prescribed_load\": 225",
                BENCH + "\"prescribed_reps\": 8, \"prescribed_reps_max\": 12, \"prescribed_load\": 185",
                PRESS + "\"prescribed_reps\": 5, \"prescribed_load\": 135",
                "\"exercise_name\": \"Running\", \"prescribed_distance_m\": 5000");
        done(plan.complete("""
                {"deviations": [
                  {"planned_set_id": "%s", "outcome": "failed", "actual_reps": 0},
                  {"planned_set_id": "%s", "substitute_exercise_name": "Dumbbell Bench Press", "actual_load": 80},
                  {"planned_set_id": "%s", "actual_reps": 10, "actual_load": 95, "load_unit": "kg"},
                  {"planned_set_id": "%s", "outcome": "failed"},
                  {"planned_set_id": "%s", "outcome": "skipped", "reason": "time"}],
                 "additional_sets": [{"exercise_name": "Dead Hang", "actual_duration_s": 60}]}
                """.formatted(plan.sets().toArray())));

        JsonNode session = session();

        assertThat(session.path("plan_status").stringValue()).isEqualTo("partial");
        assertThat(lines(session))
                .containsExactlyInAnyOrder(
                        "Bench Press, as_planned, failed: 1 × 315 lb → 0 reps",
                        "Bench Press as Dumbbell Bench Press, substituted, done: 5 × 225 lb → 5 × 80 lb",
                        "Bench Press, load_deviation, done: 8–12 × 185 lb → 10 × 95 kg",
                        "Overhead Press, as_planned, failed: 5 × 135 lb → ",
                        "Running, skipped, skipped: 5000 m → , time",
                        "Dead Hang, added, done:  → 60 s");
    }

    @Test
    void aRoundThatWasLeftOutIsSaidAndWhatIsPendingIsNot() {
        ConfirmedPlan plan = ConfirmedPlan.ofBlocks(athlete, """
                {"block_type": "circuit", "rounds": 3, "sets": [
                  {"exercise_name": "Kettlebell Swing", "prescribed_reps": 15, "prescribed_load": 24, "load_unit": "kg"},
                  {"exercise_name": "Push-Up", "amrap": true}]}
                """);
        done(plan.complete("""
                {"deviations": [
                  {"planned_set_id": "%s", "outcome": "skipped", "reason": "fatigue"},
                  {"planned_set_id": "%s", "outcome": "skipped", "reason": "fatigue"}]}
                """.formatted(plan.sets().get(4), plan.sets().get(5))));

        assertThat(lines(session()))
                .contains(
                        "Kettlebell Swing, skipped, skipped: 15 × 24 kg → , fatigue",
                        "Push-Up, skipped, skipped: AMRAP → , fatigue");
    }

    @Test
    void aPlanSaysTrulyWhatItAsksFor() {
        String today =
                done(athlete.get("/api/briefing?sections=body")).path("today").stringValue();
        String sets = String.join(
                "}, {",
                ConfirmedPlan.squat(5, "100", "lb"),
                ConfirmedPlan.squat(5, "245", "lb"),
                ConfirmedPlan.squat(5, "100", "lb"),
                BENCH + "\"prescribed_reps\": 5, \"percent_1rm\": 80, \"prescribed_rpe\": 8",
                PRESS + "\"prescribed_reps\": 10, \"prescribed_load\": 95",
                PRESS + "\"prescribed_reps\": 8, \"prescribed_reps_max\": 12, \"prescribed_load\": 90",
                PRESS + "\"prescribed_reps\": 3, \"prescribed_load\": 135",
                PRESS + "\"prescribed_reps\": 1, \"prescribed_load\": 115",
                "\"exercise_name\": \"Pull-Up\", \"prescribed_reps\": 5, \"amrap\": true",
                "\"exercise_name\": \"Pull-Up\", \"amrap\": true",
                "\"exercise_name\": \"Rowing Machine\", \"prescribed_calories\": 20",
                "\"exercise_name\": \"Rowing Machine\", \"prescribed_calories\": 20");
        done(athlete.post("/api/plans", """
                {"date": "%s", "blocks": [{"block_type": "main", "sets": [{%s}]}]}
                """.formatted(today, sets)));

        assertThat(done(athlete.get("/api/briefing?sections=plans"))
                        .at("/sections/plans/items/0/sets/items")
                        .valueStream()
                        .map(JsonNode::stringValue))
                .containsExactly(
                        "Back Squat: 3 sets: 2 of 5 × 100 lb; 1 of 5 × 245 lb",
                        "Bench Press: 1 set, 5 × 80 % 1RM @ RPE 8",
                        "Overhead Press: 4 sets, the heaviest 3 × 135 lb",
                        "Pull-Up: 2 sets: 1 of 5+ reps; 1 of AMRAP",
                        "Rowing Machine: 2 sets, 20 kcal");
    }

    private JsonNode session() {
        return done(athlete.get("/api/briefing?sections=sessions")).at("/sections/sessions/items/0");
    }

    private static List<String> lines(JsonNode session) {
        return session.at("/deviations/items")
                .valueStream()
                .map(line -> "%s%s, %s, %s: %s → %s%s"
                        .formatted(
                                text(line, "exercise", ""),
                                text(line, "performed", " as "),
                                text(line, "type", ""),
                                text(line, "outcome", ""),
                                text(line, "planned", ""),
                                text(line, "actual", ""),
                                text(line, "reason", ", ")))
                .toList();
    }

    private static String text(JsonNode line, String field, String before) {
        JsonNode value = line.path(field);
        return value.isNull() ? "" : before + value.stringValue();
    }
}
