package org.plumbline.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.plumbline.TestClient;
import org.plumbline.TestServer;

/// Several requests at the same moment.
final class ConcurrencyTest {
    private static final int AT_ONCE = 6;

    private final TestClient athlete = TestServer.signUp();

    @Test
    void theSameRequestIsOneWorkoutAndOneAnswer() throws Exception {
        PlanFixture plan = PlanFixture.confirmed(athlete);
        TestClient once = athlete.withHeader("Idempotency-Key", "tap");

        List<TestClient.Answer> answers =
                atOnce(_ -> () -> once.post("/api/plans/" + plan.id() + "/complete", "{\"duration_minutes\": 60}"));

        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer.status()).as(answer.text()).isEqualTo(201));
        assertThat(answers)
                .extracting(TestClient.Answer::text)
                .containsOnly(answers.getFirst().text());
        assertThat(workouts()).isEqualTo(1);
    }

    @Test
    void ofDifferentCompletionsOneWinsAndTheOthersAreConflicts() throws Exception {
        PlanFixture plan = PlanFixture.confirmed(athlete);

        List<TestClient.Answer> answers = atOnce(i -> () -> plan.complete("{\"duration_minutes\": " + (60 + i) + "}"));

        assertThat(answers).extracting(TestClient.Answer::status).containsOnlyOnce(201);
        assertThat(answers).extracting(TestClient.Answer::status).containsOnly(201, 409);
        assertThat(workouts()).isEqualTo(1);
    }

    @Test
    void aPlannedSetLoggedTwiceAtOnceIsOneSet() throws Exception {
        PlanFixture plan = PlanFixture.confirmed(athlete);
        String workout = plan.started();

        List<TestClient.Answer> answers = atOnce(i ->
                () -> plan.log(workout, Map.of("planned_set_id", plan.sets().get(0), "reps", i)));

        assertThat(answers).extracting(TestClient.Answer::status).containsOnlyOnce(201);
        assertThat(answers).extracting(TestClient.Answer::status).containsOnly(201, 409);
        assertThat(plan.workout(workout).at("/totals/sets").intValue()).isEqualTo(1);
    }

    @Test
    void setsLoggedAtOnceAllStandInOneOrder() throws Exception {
        String workout = athlete.post("/api/workouts", "{\"start_time\": \"2025-03-01T18:00:00+01:00\"}")
                .text("/id");

        List<TestClient.Answer> answers = atOnce(i ->
                () -> athlete.post("/api/workouts/" + workout + "/sets", Map.of("exercise_name", "Dip", "reps", i)));

        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer.status()).as(answer.text()).isEqualTo(201));
        assertThat(athlete.get("/api/workouts/" + workout).body().at("/blocks/0/sets"))
                .extracting(set -> set.path("set_seq").intValue())
                .containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void loggingASetRacesTheFinishAndNothingIsLostOrHalf() throws Exception {
        PlanFixture plan = PlanFixture.confirmed(athlete);
        String workout = plan.started();
        plan.log(workout, Map.of("planned_set_id", plan.sets().get(0), "reps", 5));

        List<TestClient.Answer> answers = atOnce(i -> () -> i == 0
                ? athlete.post("/api/workouts/" + workout + "/finish", "{\"duration_minutes\": 60}")
                : plan.log(workout, Map.of("planned_set_id", plan.sets().get(i), "reps", 5)));

        assertThat(answers.getFirst().status()).isEqualTo(200);
        long logged =
                1 + answers.stream().filter(answer -> answer.status() == 201).count();
        assertThat(plan.workout(workout).at("/totals/sets").longValue()).isEqualTo(logged);
        assertThat(answers.subList(1, AT_ONCE))
                .extracting(TestClient.Answer::status)
                .containsAnyOf(201, 409);
    }

    private int workouts() {
        return athlete.get("/api/workouts").body().path("items").size();
    }

    private static List<TestClient.Answer> atOnce(IntFunction<Supplier<TestClient.Answer>> request)
            throws InterruptedException, ExecutionException {
        var start = new CountDownLatch(1);
        var answers = new ArrayList<TestClient.Answer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var futures = new ArrayList<Future<TestClient.Answer>>();
            for (int i = 0; i < AT_ONCE; i++) {
                Supplier<TestClient.Answer> send = request.apply(i);
                futures.add(threads.submit(() -> {
                    start.await();
                    return send.get();
                }));
            }
            start.countDown();
            for (Future<TestClient.Answer> future : futures) {
                answers.add(future.get());
            }
        }
        return answers;
    }
}
