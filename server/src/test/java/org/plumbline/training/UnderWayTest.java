package org.plumbline.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import tools.jackson.databind.JsonNode;

/// A plan that is under way: started, logged set by set, finished or abandoned.
final class UnderWayTest {
    private final TestClient athlete = TestServer.signUp();
    private final PlanFixture plan = PlanFixture.confirmed(athlete);

    @Test
    void setsAreLoggedOneByOneAndTheRestIsSkippedAtTheEnd() {
        String workout = plan.started();
        assertThat(plan.status()).isEqualTo("in_progress");

        TestClient.Answer first =
                plan.log(workout, Map.of("planned_set_id", plan.sets().get(0), "reps", 5, "load", 225));
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(first.text("/exercise_name")).as("the planned one").isEqualTo("Back Squat");
        assertThat(first.text("/load_unit")).as("the planned set's").isEqualTo("lb");
        plan.log(workout, Map.of("planned_set_id", plan.sets().get(4), "duration_s", 69));
        plan.log(workout, Map.of("exercise_name", "Dead Hang", "duration_s", 30, "block_seq", 2));

        TestClient.Answer finished = athlete.post("/api/workouts/" + workout + "/finish", "{\"session_rpe\": 7.5}");
        assertThat(finished.status()).as(finished.text()).isEqualTo(200);
        assertThat(plan.status()).isEqualTo("partial");
        JsonNode read = plan.workout(workout);
        assertThat(read.path("status").stringValue()).isEqualTo("finished");
        assertThat(read.at("/provenance/start").stringValue()).isEqualTo("measured");
        assertThat(read.at("/provenance/duration").stringValue()).isEqualTo("measured");
        assertThat(read.at("/blocks/0/name").stringValue()).isEqualTo("Main work");
        assertThat(read.at("/blocks/1/sets"))
                .extracting(set -> set.path("exercise_name").stringValue())
                .containsExactly("Plank", "Dead Hang");
        assertThat(deviations())
                .containsExactly(
                        "as_planned",
                        "skipped",
                        "skipped",
                        "skipped",
                        "duration_deviation",
                        "skipped",
                        "added",
                        "skipped");
    }

    @Test
    void whatIsLeftCanBeAsPrescribed() {
        String workout = plan.started();
        plan.log(workout, Map.of("planned_set_id", plan.sets().get(0), "reps", 3, "load", 225));
        plan.log(workout, Map.of("planned_set_id", plan.sets().get(6), "outcome", "skipped", "reason", "time"));

        TestClient.Answer finished =
                athlete.post("/api/workouts/" + workout + "/finish", "{\"remaining\": \"as_prescribed\"}");

        assertThat(finished.status()).as(finished.text()).isEqualTo(200);
        assertThat(plan.status()).as("6 of 7").isEqualTo("completed");
        assertThat(finished.body().at("/blocks/0/sets").size()).isEqualTo(4);
        assertThat(finished.body().at("/blocks/0/sets/0/reps").intValue()).isEqualTo(3);
        assertThat(finished.text("/skipped_sets/0/reason")).isEqualTo("time");
    }

    @Test
    void completingAddsToWhatWasLogged() {
        String workout = plan.started();
        plan.log(workout, Map.of("planned_set_id", plan.sets().get(0), "reps", 5, "load", 225));

        TestClient.Answer twice = plan.complete("""
                {"deviations": [{"planned_set_id": "%s", "actual_reps": 4}]}
                """.formatted(plan.sets().get(0)));
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.text("/problems/0/code")).isEqualTo("already_performed");

        TestClient.Answer completed = plan.completed("""
                {"deviations": [{"planned_set_id": "%s", "actual_reps": 4}]}
                """.formatted(plan.sets().get(1)));
        assertThat(completed.text("/workout_id")).isEqualTo(workout);
        JsonNode squats = plan.workout(workout).at("/blocks/0/sets");
        assertThat(squats).extracting(set -> set.path("reps").intValue()).containsExactly(5, 4);
        assertThat(squats.get(1).path("as_prescribed"))
                .extracting(JsonNode::stringValue)
                .containsExactly("load");
    }

    @Test
    void aPlannedSetIsPerformedOnce() {
        String workout = plan.started();
        plan.log(workout, Map.of("planned_set_id", plan.sets().get(0), "reps", 5));

        TestClient.Answer second =
                plan.log(workout, Map.of("planned_set_id", plan.sets().get(0), "reps", 4));
        TestClient.Answer skipped =
                plan.log(workout, Map.of("planned_set_id", plan.sets().get(0), "outcome", "skipped"));

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text("/problems/0/code")).isEqualTo("already_performed");
        assertThat(skipped.status()).isEqualTo(409);
        assertThat(plan.workout(workout).at("/totals/sets").intValue()).isEqualTo(1);
    }

    @Test
    void aSetThatWasSkippedCanBePerformedAfterAll() {
        String workout = plan.started();
        TestClient.Answer skipped =
                plan.log(workout, Map.of("planned_set_id", plan.sets().get(0), "outcome", "skipped"));
        assertThat(skipped.status()).as(skipped.text()).isEqualTo(201);
        assertThat(skipped.text("/outcome")).isEqualTo("skipped");
        assertThat(plan.workout(workout).path("skipped_sets").size()).isEqualTo(1);
        assertThat(plan.workout(workout).at("/totals/sets").intValue()).isZero();
        assertThat(deviations()).startsWith("skipped", "pending");

        plan.log(workout, Map.of("planned_set_id", plan.sets().get(0), "reps", 5, "load", 225));

        assertThat(plan.workout(workout).path("skipped_sets").size()).isZero();
        assertThat(deviations()).startsWith("as_planned", "pending");
    }

    @Test
    void wrongReferencesAreNamed() {
        String workout = plan.started();
        PlanFixture other = PlanFixture.confirmed(athlete);

        assertThat(plan.log(workout, Map.of("planned_set_id", other.sets().get(0), "reps", 5))
                        .text("/problems/0/path"))
                .isEqualTo("/planned_set_id");
        assertThat(plan.log(workout, Map.of("exercise_name", "Plank", "block_seq", 9))
                        .text("/problems/0/path"))
                .isEqualTo("/block_seq");
        assertThat(plan.log(workout, Map.of("exercise_name", "Plank", "outcome", "skipped"))
                        .text("/problems/0/code"))
                .isEqualTo("skipped_unplanned");
        assertThat(plan.log(workout, Map.of("reps", 5)).text("/problems/0/path"))
                .isEqualTo("/exercise_id");
    }

    @Test
    void abandoningVoidsTheWorkoutAndThePlanWaitsAgain() {
        String workout = plan.started();
        plan.log(workout, Map.of("planned_set_id", plan.sets().get(0), "reps", 5));

        TestClient.Answer abandoned = plan.step("abandon");

        assertThat(abandoned.status()).as(abandoned.text()).isEqualTo(200);
        assertThat(plan.status()).isEqualTo("confirmed");
        assertThat(athlete.get("/api/workouts/" + workout).status()).isEqualTo(404);
        JsonNode history = athlete.get("/api/workouts/" + workout + "/history").body();
        assertThat(history.at("/items/0/action").stringValue()).isEqualTo("abandoned");
        assertThat(history.at("/items/0/before/blocks/0/sets/0/reps").intValue())
                .isEqualTo(5);
        assertThat(plan.completed("{}").text("/workout_id")).isNotEqualTo(workout);
    }

    @Test
    void whatIsNotUnderWayIsNotFinishedAbandonedOrAddedTo() {
        assertThat(plan.step("abandon").status()).isEqualTo(409);
        String workout = plan.completed("{}").text("/workout_id");

        assertThat(plan.step("start").status()).isEqualTo(409);
        assertThat(athlete.post("/api/workouts/" + workout + "/finish", "{}").status())
                .isEqualTo(409);
        assertThat(plan.log(workout, Map.of("exercise_name", "Plank", "duration_s", 30))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aPlanUnderWayOrAheadIsNotPerformedByAnotherWorkout() {
        Map<String, String> whole = Map.of("plan_id", plan.id(), "date", "2025-11-03");
        Map<String, Object> addition = Map.of(
                "date",
                "2025-11-03",
                "blocks",
                List.of(Map.of(
                        "sets", List.of(Map.of("planned_set_id", plan.sets().getFirst(), "reps", 5)))));

        assertThat(athlete.post("/api/workouts", addition).text("/problems/0/code"))
                .isEqualTo("plan_state");
        plan.started();
        assertThat(athlete.post("/api/workouts", whole).text("/problems/0/code"))
                .isEqualTo("plan_state");
        assertThat(athlete.post("/api/workouts", addition).text("/problems/0/code"))
                .isEqualTo("plan_state");
        assertThat(plan.status()).isEqualTo("in_progress");
    }

    @Test
    void aStatedStartIsStated() {
        TestClient.Answer started = athlete.post("/api/plans/" + plan.id() + "/start", """
                {"id": "0190a000-0000-7000-8000-0000000000aa", "start_time": "2025-11-04T06:00:00-05:00",
                 "time_zone": "America/New_York"}
                """);

        assertThat(started.text("/workout_id")).isEqualTo("0190a000-0000-7000-8000-0000000000aa");
        JsonNode read = plan.workout(started.text("/workout_id"));
        assertThat(read.path("start_time").stringValue()).isEqualTo("2025-11-04T06:00:00-05:00");
        assertThat(read.at("/provenance/start").stringValue()).isEqualTo("stated");
        assertThat(read.path("status").stringValue()).isEqualTo("in_progress");
    }

    private List<String> deviations() {
        var types = new ArrayList<String>();
        athlete.get("/api/plans/" + plan.id() + "/deviations")
                .body()
                .path("rows")
                .forEach(row -> types.add(row.path("deviation_type").stringValue()));
        return types;
    }
}
