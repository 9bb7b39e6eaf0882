package org.plumbline.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import tools.jackson.databind.JsonNode;

/// Completing a plan: as written, with deviations, and what is refused.
final class CompletingTest {
    private final TestClient athlete = TestServer.signUp();
    private final PlanFixture plan = PlanFixture.confirmed(athlete);

    @Test
    void asWrittenEverySetIsDoneAsPrescribedAndMarked() {
        TestClient.Answer answer = plan.completed("{}");

        assertThat(answer.body().propertyNames())
                .containsExactlyInAnyOrder("workout_id", "plan_id", "status", "version");
        assertThat(answer.text("/status")).isEqualTo("completed");
        assertThat(answer.text("/plan_id")).isEqualTo(plan.id());
        assertThat(answer.header("ETag"))
                .isEqualTo("\"" + answer.body().path("version").longValue() + "\"");
        assertThat(plan.status()).isEqualTo("completed");
        JsonNode workout = plan.workout(answer.text("/workout_id"));
        assertThat(workout.at("/blocks/0/sets/0/reps").intValue()).isEqualTo(5);
        assertThat(workout.at("/blocks/0/sets/0/load").decimalValue()).isEqualByComparingTo("225");
        assertThat(workout.at("/blocks/0/sets/0/load_unit").stringValue()).isEqualTo("lb");
        assertThat(workout.at("/blocks/0/sets/0/rpe").isNull())
                .as("effort is never taken over")
                .isTrue();
        assertThat(workout.at("/blocks/0/sets/0/as_prescribed"))
                .extracting(JsonNode::stringValue)
                .containsExactly("reps", "load");
        assertThat(workout.at("/blocks/1/sets/0/duration_s").intValue()).isEqualTo(60);
        assertThat(workout.at("/blocks/2/sets/0/reps").isNull())
                .as("an AMRAP has no number")
                .isTrue();
        assertThat(workout.path("source").stringValue()).isEqualTo("from_plan");
        assertThat(workout.at("/totals/sets").intValue()).isEqualTo(7);
        assertThat(workout.at("/totals/volume_kg").decimalValue())
                .as("4 × 5 × 225 lb exactly")
                .isEqualByComparingTo("2041.165665");
        assertThat(workout.at("/totals/volume_sets").intValue()).isEqualTo(4);
    }

    @Test
    void aPastPlansDayIsTheWorkoutsAndTheTimeIsUnknown() {
        JsonNode workout = plan.workout(plan.completed("{}").text("/workout_id"));

        assertThat(workout.path("local_date").stringValue()).isEqualTo("2025-11-03");
        assertThat(workout.path("start_time").isNull()).isTrue();
        assertThat(workout.at("/provenance/start").stringValue()).isEqualTo("unknown");
        assertThat(workout.path("duration_minutes").intValue()).isEqualTo(70);
        assertThat(workout.at("/provenance/duration").stringValue()).isEqualTo("estimated");
    }

    @Test
    void aPlanDoneOnAnotherDayIsVisiblyMoved() {
        JsonNode workout = plan.workout(plan.completed("""
                {"start_time": "2025-11-05T18:05:00+01:00", "duration_minutes": 64}
                """).text("/workout_id"));

        assertThat(workout.path("local_date").stringValue()).isEqualTo("2025-11-05");
        assertThat(workout.path("planned_date").stringValue()).isEqualTo("2025-11-03");
        assertThat(workout.path("start_time").stringValue()).isEqualTo("2025-11-05T18:05:00+01:00");
        assertThat(workout.at("/provenance/duration").stringValue()).isEqualTo("stated");
    }

    @Test
    void todaysPlanStartedItsDurationAgoByEstimate() {
        LocalDate today = LocalDate.now(Clock.system(ZoneId.of("Europe/Berlin")));
        PlanFixture todays = PlanFixture.confirmed(athlete, today);

        JsonNode workout =
                todays.workout(todays.completed("{\"duration_minutes\": 0}").text("/workout_id"));

        assertThat(workout.path("local_date").stringValue()).isEqualTo(today.toString());
        assertThat(workout.at("/provenance/start").stringValue()).isEqualTo("estimated");
    }

    @Test
    void deviationsSkipsSubstitutesAndAdditionsAreOneCall() {
        TestClient.Answer answer = plan.completed("""
                {"session_rpe": 8, "deviations": [
                   {"planned_set_id": "%s", "actual_reps": 3, "actual_rpe": 9.5, "reason": "fatigue"},
                   {"planned_set_id": "%s", "outcome": "failed", "actual_reps": 0},
                   {"planned_set_id": "%s", "substitute_exercise_name": "Front Squat", "reason": "equipment"}],
                 "block_outcomes": [{"block_seq": 3, "outcome": "skipped", "reason": "time"}],
                 "additional_sets": [{"block_seq": 2, "exercise_name": "Dead Hang", "actual_duration_s": 45}]}
                """.formatted(
                        plan.sets().get(0), plan.sets().get(1), plan.sets().get(2)));

        JsonNode workout = plan.workout(answer.text("/workout_id"));
        JsonNode squats = workout.at("/blocks/0/sets");
        assertThat(squats.get(0).path("reps").intValue()).isEqualTo(3);
        assertThat(squats.get(0).path("reason").stringValue()).isEqualTo("fatigue");
        assertThat(squats.get(1).path("reps").intValue()).isZero();
        assertThat(squats.get(1).path("outcome").stringValue()).isEqualTo("failed");
        assertThat(squats.get(1).path("load").isNull())
                .as("left out beside failed")
                .isTrue();
        assertThat(squats.get(2).path("exercise_name").stringValue()).isEqualTo("Front Squat");
        assertThat(squats.get(2).path("load").isNull())
                .as("the load of another exercise")
                .isTrue();
        assertThat(workout.at("/blocks/1/sets/2/exercise_name").stringValue()).isEqualTo("Dead Hang");
        assertThat(workout.at("/blocks/1/sets/2/planned_set_id").isNull()).isTrue();
        assertThat(workout.path("blocks").size()).isEqualTo(2);
        assertThat(workout.at("/skipped_sets/0/planned_set_id").stringValue())
                .isEqualTo(plan.sets().get(6));
        assertThat(workout.at("/skipped_sets/0/reason").stringValue()).isEqualTo("time");
        assertThat(answer.text("/status")).as("6 of 7 sets are 85.7 %%").isEqualTo("completed");
    }

    @Test
    void theComparisonHasJudgedEverySet() {
        plan.completed("""
                {"deviations": [{"planned_set_id": "%s", "actual_reps": 1}, {"planned_set_id": "%s", "outcome": "skipped"}]}
                """.formatted(plan.sets().get(0), plan.sets().get(1)));

        JsonNode rows =
                athlete.get("/api/plans/" + plan.id() + "/deviations").body().path("rows");

        assertThat(rows)
                .extracting(row -> row.path("deviation_type").stringValue())
                .containsExactly(
                        "reps_deviation",
                        "skipped",
                        "as_planned",
                        "as_planned",
                        "as_planned",
                        "as_planned",
                        "not_recorded");
    }

    @Test
    void everyProblemIsNamedAndNothingIsStored() {
        PlanFixture other = PlanFixture.confirmed(athlete);

        TestClient.Answer refused = plan.complete("""
                {"start_time": "2200-01-01T00:00:00Z", "deviations": [
                   {"planned_set_id": "%s"}, {"planned_set_id": "%s"},
                   {"planned_set_id": "%s", "substitute_exercise_name": "row"}],
                 "block_outcomes": [{"block_seq": 4, "outcome": "skipped"}], "duration": 64}
                """.formatted(
                        plan.sets().get(0), plan.sets().get(0), other.sets().get(0)));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("problems"))
                .extracting(problem -> problem.path("path").stringValue() + " "
                        + problem.path("code").stringValue())
                .containsExactlyInAnyOrder(
                        "/start_time in_the_future",
                        "/duration unknown_field",
                        "/deviations/1/planned_set_id repeated",
                        "/deviations/2/planned_set_id unknown_planned_set",
                        "/deviations/2/substitute_exercise_name ambiguous_exercise",
                        "/block_outcomes/0/block_seq unknown_block");
        assertThat(plan.status()).isEqualTo("confirmed");
        assertThat(athlete.get("/api/workouts").body().path("items").size()).isZero();
    }

    @Test
    void nothingPerformedIsASkipAndNoCompletion() {
        TestClient.Answer refused = plan.complete("""
                {"block_outcomes": [{"block_seq": 1, "outcome": "skipped"}, {"block_seq": 2, "outcome": "skipped"},
                  {"block_seq": 3, "outcome": "skipped"}]}
                """);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/problems/0/code")).isEqualTo("nothing_performed");
        assertThat(plan.status()).isEqualTo("confirmed");
    }

    @Test
    void aCompletedPlanIsNotCompletedAgainAndADraftNotAtAll() {
        plan.completed("{}");
        TestClient.Answer again = plan.complete("{\"nonsense\": 1}");
        assertThat(again.status()).as("the state comes before the body").isEqualTo(409);
        assertThat(athlete.get("/api/workouts").body().path("items").size()).isEqualTo(1);

        String draft =
                athlete.post("/api/plans", """
                {"date": "2025-11-03", "name": "Draft", "sport_type": "strength", "blocks": %s}
                """.formatted(PlanFixture.BLOCKS)).text("/id");
        assertThat(athlete.post("/api/plans/" + draft + "/complete", "{}").status())
                .isEqualTo(409);
    }

    @Test
    void anothersPlanIsLikeNone() {
        TestClient other = TestServer.signUp();

        TestClient.Answer theirs = other.post("/api/plans/" + plan.id() + "/complete", "{\"nonsense\": 1}");
        TestClient.Answer nobodys = other.post("/api/plans/0190a000-0000-7000-8000-00000000bbbb/complete", "{}");

        assertThat(theirs.status()).isEqualTo(404);
        assertThat(theirs.text()).isEqualTo(nobodys.text());
    }

    @Test
    void theSameKeyGivesTheSameAnswerAndAnotherBodyIsAConflict() {
        TestClient once = athlete.withHeader("Idempotency-Key", "complete-1");
        String path = "/api/plans/" + plan.id() + "/complete";

        TestClient.Answer first = once.post(path, "{\"duration_minutes\": 60}");
        TestClient.Answer second = once.post(path, "{\"duration_minutes\": 60.0}");
        TestClient.Answer other = once.post(path, "{\"duration_minutes\": 61}");

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.status()).isEqualTo(201);
        assertThat(other.status()).isEqualTo(409);
    }

    @Test
    void aStaleVersionIsRefused() {
        assertThat(athlete.withHeader("If-Match", "\"1\"")
                        .post("/api/plans/" + plan.id() + "/complete", "{}")
                        .status())
                .isEqualTo(412);
    }
}
