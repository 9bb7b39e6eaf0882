package org.plumbline.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.ConfirmedPlan.block;
import static org.plumbline.ConfirmedPlan.done;
import static org.plumbline.ConfirmedPlan.plank;
import static org.plumbline.ConfirmedPlan.squat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plumbline.ConfirmedPlan;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import org.springframework.dao.DuplicateKeyException;
import tools.jackson.databind.JsonNode;

/// What people may rely on when they plan, perform and compare, one test each.
final class PromisesTest {
    private final TestClient athlete = TestServer.signUp();

    @Test
    void theSameRequestIsCarriedOutOnceAlsoAtTheSameTimeAndOnAnotherServer() throws Exception {
        ConfirmedPlan plan = ConfirmedPlan.of(athlete, squat(5, "225", "lb"));
        TestClient once = athlete.withHeader("Idempotency-Key", "done");
        String body = "{\"duration_minutes\": 60}";

        List<TestClient.Answer> answers;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<TestClient.Answer> tap = () -> once.post(plan.path("/complete"), body);
            answers = threads.invokeAll(IntStream.range(0, 6).mapToObj(_ -> tap).toList()).stream()
                    .map(Future::resultNow)
                    .toList();
        }
        assertThat(answers).extracting(TestClient.Answer::status).containsOnly(201);
        assertThat(answers)
                .extracting(TestClient.Answer::text)
                .containsOnly(answers.getFirst().text());
        try (TestServer restarted = TestServer.start(Map.of())) {
            assertThat(once.at(restarted).post(plan.path("/complete"), body).text())
                    .isEqualTo(answers.getFirst().text());
        }
        assertThat(once.post(plan.path("/complete"), "{\"duration_minutes\": 61}")
                        .status())
                .as("the same key for something else")
                .isEqualTo(409);
        assertThat(athlete.get("/api/workouts").body().path("items").size()).isEqualTo(1);
        assertThatThrownBy(() -> TestServer.shared()
                        .owner()
                        .sql("""
                        INSERT INTO workouts (user_id, workout_id, status, local_date, time_zone, start_source, sport_type,
                          source, plan_id, execution, version, created_at, updated_at)
                        SELECT user_id, gen_random_uuid(), status, local_date, time_zone, start_source, sport_type,
                          source, plan_id, execution, version, created_at, updated_at
                        FROM workouts WHERE user_id = :user
                        """)
                        .param("user", athlete.userId())
                        .update())
                .as("the database itself has one live execution of a plan")
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("workouts_one_live_execution");
    }

    @Test
    void aPlanMovesByItsTableEveryStepIsAuditedAndReopeningVoidsWhatWasPerformed() {
        ConfirmedPlan plan = ConfirmedPlan.of(athlete, squat(5, "225", "lb"));
        String first = done(plan.complete("{}")).path("workout_id").stringValue();
        String before = athlete.get(plan.path("")).text();
        for (String step : List.of("confirm", "start", "complete", "skip", "cancel", "abandon")) {
            TestClient.Answer refused = athlete.post(plan.path("/" + step), "{}");
            assertThat(refused.status()).as(step).isEqualTo(409);
            assertThat(refused.text("/problems/0/code")).as(step).isEqualTo("plan_state");
        }
        assertThat(athlete.get(plan.path("")).text()).isEqualTo(before);

        done(athlete.post(plan.path("/reopen"), "{\"reason\": \"wrong day\"}"));
        assertThat(athlete.get("/api/workouts/" + first).status()).isEqualTo(404);
        String second = done(plan.complete("{}")).path("workout_id").stringValue();

        assertThat(second).isNotEqualTo(first);
        assertThat(done(athlete.get("/api/planned-sets/" + plan.sets().getFirst() + "/executions"))
                        .path("items"))
                .extracting(execution -> execution.path("workout_id").stringValue() + " "
                        + execution.path("live").booleanValue())
                .containsExactly(second + " true", first + " false");
        JsonNode steps = done(athlete.get(plan.path("/history"))).path("items");
        assertThat(steps)
                .extracting(step -> step.path("action").stringValue())
                .containsExactly("create", "confirm", "complete", "reopen", "complete");
        assertThat(steps).allSatisfy(step -> {
            assertThat(step.path("actor_id").stringValue())
                    .isEqualTo(athlete.userId().toString());
            assertThat(step.path("at").isString()).isTrue();
        });
        assertThat(steps.at("/3/reason").stringValue()).isEqualTo("wrong day");
    }

    @Test
    void oneCallSaysEverythingThatWentDifferentlyAndTheRestIsAsPlanned() {
        ConfirmedPlan plan = ConfirmedPlan.ofBlocks(
                athlete,
                block(
                        "main",
                        squat(5, "225", "lb"),
                        squat(5, "225", "lb"),
                        squat(5, "225", "lb"),
                        squat(5, "225", "lb"),
                        squat(5, "225", "lb")),
                "{\"name\": \"Circuit\", \"block_type\": \"circuit\", \"rounds\": 3, \"sets\": [{" + plank(30) + "}]}",
                block("finisher", plank(60)));
        List<String> sets = plan.sets();

        String workout = done(plan.complete(
                        """
                        {"start_time": "2025-11-05T18:05:00+01:00", "duration_minutes": 31, "deviations": [
                          {"planned_set_id": "%s", "actual_reps": 2, "reason": "fatigue"},
                          {"planned_set_id": "%s", "outcome": "failed", "actual_reps": 0},
                          {"planned_set_id": "%s", "outcome": "skipped", "reason": "pain"},
                          {"planned_set_id": "%s", "substitute_exercise_name": "Front Squat"},
                          {"planned_set_id": "%s", "outcome": "skipped"}],
                         "block_outcomes": [{"block_seq": 3, "outcome": "skipped", "reason": "time"}],
                         "additional_sets": [{"block_seq": 1, "exercise_name": "Dead Hang", "actual_duration_s": 45}]}
                        """.formatted(sets.get(0), sets.get(1), sets.get(2), sets.get(3), sets.get(7))))
                .path("workout_id")
                .stringValue();

        assertThat(plan.deviations().path("rows"))
                .extracting(row -> row.path("deviation_type").stringValue() + " "
                        + row.path("outcome").stringValue() + " "
                        + row.path("reason").asString("-"))
                .containsExactly(
                        "reps_deviation done fatigue",
                        "reps_deviation failed -",
                        "skipped skipped pain",
                        "substituted done -",
                        "as_planned done -",
                        "added done -",
                        "as_planned done -",
                        "as_planned done -",
                        "skipped skipped -",
                        "skipped skipped time");
        JsonNode performed = done(athlete.get("/api/workouts/" + workout));
        assertThat(performed.path("duration_minutes").intValue())
                .as("cut short: 70 were planned")
                .isEqualTo(31);
        assertThat(performed.path("local_date").stringValue()).isEqualTo("2025-11-05");
        assertThat(performed.path("planned_date").stringValue()).as("moved").isEqualTo(ConfirmedPlan.DAY);
        assertThat(plan.deviations()
                        .at("/rollup/blocks")
                        .valueStream()
                        .map(block -> block.at("/rollup/recall")
                                .decimalValue()
                                .stripTrailingZeros()
                                .toPlainString()))
                .as("two of three rounds")
                .containsExactly("0.8", "0.67", "0");
    }

    @Test
    void everyWrongReferenceIsNamedByItsPlaceAndNothingIsStored() {
        ConfirmedPlan plan = ConfirmedPlan.of(athlete, squat(5, "225", "lb"), squat(5, "225", "lb"));
        ConfirmedPlan other = ConfirmedPlan.of(athlete, plank(60));
        ConfirmedPlan somebodys = ConfirmedPlan.of(TestServer.signUp(), plank(60));

        TestClient.Answer refused = plan.complete("""
                {"deviations": [{"planned_set_id": "%1$s"}, {"planned_set_id": "%1$s"}, {"planned_set_id": "%2$s"},
                   {"planned_set_id": "%3$s"}, {"planned_set_id": "%4$s"}, {"planned_set_id": "12"},
                   {"planned_set_id": "%5$s", "substitute_exercise_name": "Flying Carpet"}],
                 "block_outcomes": [{"block_seq": 2, "outcome": "skipped"}],
                 "additional_sets": [{"block_seq": 1, "exercise_name": "row", "actual_reps": 5}]}
                """.formatted(
                        plan.sets().get(0),
                        other.sets().getFirst(),
                        somebodys.sets().getFirst(),
                        UUID.randomUUID(),
                        plan.sets().get(1)));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("problems"))
                .extracting(problem -> problem.path("path").stringValue() + " "
                        + problem.path("code").stringValue())
                .containsExactlyInAnyOrder(
                        "/deviations/1/planned_set_id repeated",
                        "/deviations/2/planned_set_id unknown_planned_set",
                        "/deviations/3/planned_set_id unknown_planned_set",
                        "/deviations/4/planned_set_id unknown_planned_set",
                        "/deviations/5/planned_set_id type",
                        "/deviations/6/substitute_exercise_name unknown_exercise",
                        "/block_outcomes/0/block_seq unknown_block",
                        "/additional_sets/0/exercise_name ambiguous_exercise");
        assertThat(plan.status().stringValue()).isEqualTo("confirmed");
        assertThat(athlete.get("/api/workouts").body().path("items").size()).isZero();
    }

    @Test
    void everyPlannedAndEveryPerformedSetIsInTheReportExactlyOnce() {
        ConfirmedPlan plan =
                ConfirmedPlan.ofBlocks(athlete, block("main", squat(5, "225", "lb"), squat(5, "225", "lb"), plank(60)));
        done(plan.complete("""
                {"deviations": [{"planned_set_id": "%s", "outcome": "skipped"}],
                 "additional_sets": [{"block_seq": 1, "exercise_name": "Dip", "actual_reps": 8}]}
                """.formatted(plan.sets().getLast())));
        String second = done(athlete.post(
                        "/api/workouts", """
                        {"date": "2025-11-04", "duration_minutes": 5, "blocks": [{"sets": [
                          {"planned_set_id": "%s", "duration_s": 60}, {"exercise_name": "Dip", "reps": 5}]}]}
                        """.formatted(plan.sets().getLast())))
                .path("id")
                .stringValue();

        JsonNode rows = plan.deviations().path("rows");
        assertThat(ids(rows, "planned_set_id")).as("planned").containsExactlyInAnyOrderElementsOf(plan.sets());
        List<String> performed = done(athlete.get("/api/workouts"))
                .path("items")
                .valueStream()
                .flatMap(workout -> done(athlete.get(
                                "/api/workouts/" + workout.path("id").stringValue()))
                        .path("blocks")
                        .valueStream())
                .flatMap(block -> block.path("sets").valueStream())
                .map(set -> set.path("id").stringValue())
                .toList();
        assertThat(performed).hasSize(5);
        assertThat(ids(rows, "set_id")).as("performed").containsExactlyInAnyOrderElementsOf(performed);
        assertThat(plan.types())
                .as("what the second workout performed is no longer skipped")
                .containsExactlyInAnyOrder("as_planned", "as_planned", "as_planned", "added", "added");
        assertThat(ids(
                        done(athlete.get("/api/deviations?from=2025-11-03&to=2025-11-09"))
                                .path("items"),
                        "set_id"))
                .as("of the week")
                .containsExactlyInAnyOrderElementsOf(performed);
        assertThat(done(athlete.get("/api/workouts/" + second + "/deviations"))
                        .at("/rollup/performed_sets")
                        .intValue())
                .as("of one workout")
                .isEqualTo(2);
    }

    @Test
    void daysAreTheAthletesAndMovesAndSecondSessionsAreVisible() {
        String workout = """
                {"start_time": "%s", "duration_minutes": 60, "name": "%s"}
                """;
        done(athlete.post("/api/workouts", workout.formatted("2025-03-01T06:30:00Z", "morning")));
        done(athlete.post("/api/workouts", workout.formatted("2025-03-01T22:30:00Z", "late")));
        JsonNode late = done(athlete.post("/api/workouts", workout.formatted("2025-03-01T23:30:00Z", "past midnight")));
        JsonNode abroad = done(athlete.post("/api/workouts", """
                {"start_time": "2025-03-01T23:30:00Z", "time_zone": "America/New_York", "name": "abroad"}
                """));

        assertThat(late.path("local_date").stringValue()).as("in Berlin").isEqualTo("2025-03-02");
        assertThat(late.path("start_time").stringValue()).isEqualTo("2025-03-02T00:30:00+01:00");
        assertThat(abroad.path("local_date").stringValue()).isEqualTo("2025-03-01");
        assertThat(done(athlete.get("/api/workouts?from=2025-03-01&to=2025-03-01"))
                        .path("items"))
                .extracting(item -> item.path("name").stringValue())
                .containsExactlyInAnyOrder("morning", "late", "abroad");
        TestClient.Answer farAhead = athlete.post("/api/plans", """
                {"date": "2031-12-30", "name": "Years ahead", "blocks": [{"block_type": "main", "sets": [{%s}]}]}
                """.formatted(plank(60)));
        assertThat(farAhead.status()).as(farAhead.text()).isEqualTo(201);
    }

    @Test
    void plansAreRevisedMovedAndReplacedOverTheApiAndOnlyByWhoOwnsThem() {
        ConfirmedPlan plan = ConfirmedPlan.of(athlete, squat(5, "225", "lb"));
        ConfirmedPlan next = ConfirmedPlan.of(athlete, plank(60));
        String revised = """
                {"date": "2025-11-03", "name": "Lower B", "blocks": [{"block_type": "main", "sets": [{%s}]}]}
                """.formatted(squat(3, "245", "lb"));
        String moved = "{\"date\": \"2025-11-05\", \"policy\": \"shift_following\"}";
        String replaced = "{\"by_plan_id\": \"" + next.id() + "\"}";

        TestClient other = TestServer.signUp();
        String before = athlete.get(plan.path("")).text();
        assertThat(other.get(plan.path("")).status()).isEqualTo(404);
        assertThat(other.put(plan.path(""), revised).status()).isEqualTo(404);
        assertThat(other.post(plan.path("/reschedule"), moved).status()).isEqualTo(404);
        assertThat(other.post(plan.path("/supersede"), replaced).status()).isEqualTo(404);
        assertThat(other.get("/api/planned-sets/" + plan.sets().getFirst() + "/executions")
                        .status())
                .as("by a set")
                .isEqualTo(404);
        assertThat(other.post("/api/workouts", """
                        {"date": "2025-11-03", "blocks": [{"sets": [{"planned_set_id": "%s", "reps": 5}]}]}
                        """.formatted(plan.sets().getFirst()))
                        .status())
                .as("by a link")
                .isEqualTo(422);
        assertThat(athlete.get(plan.path("")).text()).isEqualTo(before);

        done(athlete.put(plan.path(""), revised));
        done(athlete.post(plan.path("/reschedule"), moved));
        assertThat(done(athlete.get(plan.path(""))).path("date").stringValue()).isEqualTo("2025-11-05");
        done(athlete.post(plan.path("/supersede"), replaced));
        assertThat(done(athlete.get(plan.path("/history"))).path("items"))
                .extracting(step -> step.path("action").stringValue())
                .containsExactly("create", "confirm", "revise", "reschedule", "supersede");
    }

    private static List<String> ids(JsonNode rows, String field) {
        return rows.valueStream()
                .map(row -> row.path(field))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .toList();
    }
}
