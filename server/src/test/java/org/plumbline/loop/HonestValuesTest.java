package org.plumbline.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.ConfirmedPlan.done;
import static org.plumbline.ConfirmedPlan.plank;
import static org.plumbline.ConfirmedPlan.squat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.ConfirmedPlan;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Zero, not recorded, failed and not done are four facts. They stay four whichever way they come in, change and go
/// out.
final class HonestValuesTest {
    /// Repetitions, load and outcome of a set as one word each.
    private static final List<String> FOUR_FACTS =
            List.of("0 reps, 200 lb, failed", "5 reps, 0 lb, done", "null reps, null null, done");

    private final TestClient athlete = TestServer.signUp();

    @Test
    void completingKeepsThemApart() {
        ConfirmedPlan plan = planOfFour();
        String workout = completed(plan);

        assertFourFacts(read(workout));
        assertThat(plan.types()).containsExactly("reps_deviation", "load_deviation", "not_recorded", "skipped");
    }

    @Test
    void loggingSetBySetKeepsThemApart() {
        ConfirmedPlan plan = planOfFour();
        String workout =
                done(athlete.post(plan.path("/start"), "{}")).path("workout_id").stringValue();
        log(workout, plan.sets().get(0), "\"outcome\": \"failed\", \"reps\": 0, \"load\": 200");
        log(workout, plan.sets().get(1), "\"reps\": 5, \"load\": 0");
        log(workout, plan.sets().get(2), "\"reps\": null");
        log(workout, plan.sets().get(3), "\"outcome\": \"skipped\"");
        done(athlete.post("/api/workouts/" + workout + "/finish", "{}"));

        assertFourFacts(read(workout));
        assertThat(plan.types()).containsExactly("reps_deviation", "load_deviation", "not_recorded", "skipped");
    }

    @Test
    void loggingAWholeWorkoutKeepsThemApart() {
        ConfirmedPlan plan = planOfFour();
        String workout = done(athlete.post("/api/workouts", """
                        {"plan_id": "%s", "date": "2025-11-03", "duration_minutes": 40, "blocks": [{"sets": [
                          {"planned_set_id": "%s", "outcome": "failed", "reps": 0, "load": 200},
                          {"planned_set_id": "%s", "reps": 5, "load": 0}, {"planned_set_id": "%s"},
                          {"planned_set_id": "%s", "outcome": "skipped"}]}]}
                        """.formatted(
                                plan.id(),
                                plan.sets().get(0),
                                plan.sets().get(1),
                                plan.sets().get(2),
                                plan.sets().get(3))))
                .path("id")
                .stringValue();

        assertFourFacts(read(workout));
        assertThat(plan.types()).containsExactly("reps_deviation", "load_deviation", "not_recorded", "skipped");
    }

    @Test
    void amendingKeepsThemApartAndTheHistoryToo() {
        String workout = completed(planOfFour());
        JsonNode before = read(workout);
        JsonNode amended = done(
                athlete.put("/api/workouts/" + workout, ((ObjectNode) before.deepCopy()).put("notes", "Amended.")));
        assertFourFacts(amended);

        String third = before.at("/blocks/0/sets/2/id").stringValue();
        JsonNode set = done(athlete.put("/api/workouts/" + workout + "/sets/" + third, """
                {"planned_set_id": "%s", "reps": 0, "outcome": "failed"}
                """.formatted(
                        before.at("/blocks/0/sets/2/planned_set_id").stringValue())));
        assertThat(set.path("reps").intValue()).isZero();

        JsonNode history =
                done(athlete.get("/api/workouts/" + workout + "/history")).path("items");
        assertThat(history.valueStream()
                        .map(entry -> entry.path("before"))
                        .filter(JsonNode::isObject)
                        .toList())
                .as("what it said before each change")
                .hasSize(2)
                .allSatisfy(HonestValuesTest::assertFourFacts);
    }

    @Test
    void exportsKeepThemApart() {
        String workout = completed(planOfFour());

        JsonNode exported = done(athlete.get("/api/export")).at("/workouts/0");
        assertThat(exported.path("workout_id").stringValue()).isEqualTo(workout);
        assertFourFacts(exported);
        List<String> rows =
                athlete.get("/api/export?format=csv").text().lines().skip(1).toList();
        assertThat(rows)
                .as("three performed sets")
                .hasSize(3)
                .satisfiesExactly(
                        row -> assertThat(row).contains(",failed,0,200,lb,"),
                        row -> assertThat(row).contains(",done,5,0,lb,"),
                        row -> assertThat(row).contains(",done,,,,"));
    }

    @Test
    void importsKeepThemApart() {
        done(athlete.withHeader("Content-Type", "text/csv").post("/api/imports?load_unit=lb", """
                Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE
                2025-11-03 18:00:00,Lower,1h,Squat (Barbell),1,200,0,0,0,,,10
                2025-11-03 18:00:00,Lower,1h,Squat (Barbell),2,200,,0,0,,,
                2025-11-03 18:00:00,Lower,1h,Pull Up,1,0,5,0,0,,,
                2025-11-03 18:00:00,Lower,1h,Plank,1,0,0,0,69,,,
                """));

        String id = athlete.get("/api/workouts").text("/items/0/id");
        JsonNode blocks = read(id).path("blocks");
        assertThat(blocks.valueStream().flatMap(block -> block.path("sets").valueStream()))
                .extracting(HonestValuesTest::fact)
                .containsExactly(
                        "0 reps, 200 lb, failed",
                        "null reps, 200 lb, done",
                        "5 reps, null null, done",
                        "null reps, null null, done");
        assertThat(blocks.at("/2/sets/0/duration_s").intValue()).isEqualTo(69);
    }

    @Test
    void nothingActualIsMadeOfWhatWasMeant() {
        ConfirmedPlan plan = ConfirmedPlan.of(
                athlete,
                squat(5, "225", "lb") + ", \"prescribed_rpe\": 8, \"tempo\": \"31X1\", \"rest_s\": 180",
                "\"exercise_name\": \"Dip\", \"prescribed_reps\": 8, \"prescribed_reps_max\": 12");
        JsonNode workout = read(done(plan.complete("{}")).path("workout_id").stringValue());

        JsonNode squat = workout.at("/blocks/0/sets/0");
        assertThat(squat.path("as_prescribed"))
                .as("taken over because the athlete said so, and marked")
                .extracting(JsonNode::stringValue)
                .containsExactlyInAnyOrder("reps", "load");
        for (String field : List.of("rpe", "tempo", "rest_s", "performed_at", "hr_avg")) {
            assertThat(squat.path(field).isNull()).as(field).isTrue();
        }
        assertThat(workout.at("/blocks/0/sets/1/reps").isNull())
                .as("a range is no number")
                .isTrue();
        assertThat(workout.at("/provenance/duration").stringValue())
                .as("the plan's 70 minutes")
                .isEqualTo("estimated");
        assertThat(workout.at("/provenance/start").stringValue()).isEqualTo("unknown");
        assertThat(workout.path("start_time").isNull()).isTrue();
        assertThat(workout.path("session_rpe").isNull()).isTrue();
    }

    @Test
    void whereNothingIsKnownNothingIsSaid() {
        ConfirmedPlan plan = ConfirmedPlan.of(athlete, plank(60));
        done(plan.complete("""
                {"deviations": [{"planned_set_id": "%s", "actual_duration_s": null}]}
                """.formatted(plan.sets().getFirst())));

        JsonNode rollup = plan.deviations().path("rollup");
        assertThat(rollup.path("volume_ratio").isNull()).isTrue();
        assertThat(rollup.path("band").isNull()).as("neither green nor red").isTrue();
    }

    private ConfirmedPlan planOfFour() {
        return ConfirmedPlan.of(
                athlete, squat(5, "200", "lb"), squat(5, "200", "lb"), squat(5, "200", "lb"), squat(5, "200", "lb"));
    }

    private static String completed(ConfirmedPlan plan) {
        return done(plan.complete("""
                        {"deviations": [
                          {"planned_set_id": "%s", "outcome": "failed", "actual_reps": 0, "actual_load": 200},
                          {"planned_set_id": "%s", "actual_reps": 5, "actual_load": 0},
                          {"planned_set_id": "%s", "actual_reps": null, "actual_load": null},
                          {"planned_set_id": "%s", "outcome": "skipped"}]}
                        """.formatted(plan.sets().toArray())))
                .path("workout_id")
                .stringValue();
    }

    private void log(String workout, String plannedSet, String said) {
        done(athlete.post(
                "/api/workouts/" + workout + "/sets", "{\"planned_set_id\": \"%s\", %s}".formatted(plannedSet, said)));
    }

    private JsonNode read(String workout) {
        return done(athlete.get("/api/workouts/" + workout));
    }

    private static void assertFourFacts(JsonNode workout) {
        assertThat(workout.at("/blocks/0/sets").valueStream().map(HonestValuesTest::fact))
                .containsExactlyElementsOf(FOUR_FACTS);
        assertThat(workout.path("skipped_sets").size()).as("not done").isEqualTo(1);
    }

    private static String fact(JsonNode set) {
        return "%s reps, %s %s, %s"
                .formatted(
                        set.path("reps").asString("null"),
                        set.path("load").isNull()
                                ? "null"
                                : set.path("load")
                                        .decimalValue()
                                        .stripTrailingZeros()
                                        .toPlainString(),
                        set.path("load_unit").asString("null"),
                        set.path("outcome").stringValue());
    }
}
