package org.plumbline.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.plan.PlanBodies.aPlan;
import static org.plumbline.plan.PlanBodies.body;
import static org.plumbline.plan.PlanBodies.named;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plumbline.TestClient;
import org.plumbline.TestClient.Answer;
import org.plumbline.TestServer;
import org.plumbline.platform.UserId;
import tools.jackson.databind.node.ObjectNode;

class PlanRaceTest {
    private final TestClient athlete = TestServer.signUp();

    @Test
    void theSamePlanSentManyTimesAtOnceIsOnePlanAndOneAnswer() throws Exception {
        ObjectNode body = aPlan("2026-11-23").put("id", UUID.randomUUID().toString());
        Supplier<Answer> send = () -> athlete.post("/api/plans", body);

        List<Answer> answers = atOnce(Stream.generate(() -> send).limit(6).toList());

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers)
                .extracting(Answer::text)
                .containsOnly(answers.getFirst().text());
        assertThat(athlete.get("/api/plans").body().get("items")).hasSize(1);
        assertThat(send.get().text()).isEqualTo(answers.getFirst().text());
    }

    @Test
    void aKeyIsGoodForOneRequestOnly() {
        TestClient keyed = athlete.withHeader("Idempotency-Key", "monday");
        Answer first = keyed.post("/api/plans", aPlan("2026-11-23"));

        assertThat(keyed.post("/api/plans", aPlan("2026-11-23")).text()).isEqualTo(first.text());
        Answer other = keyed.post("/api/plans", aPlan("2026-11-24"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text("/problems/0/code")).isEqualTo("key_reused");
        assertThat(athlete.get("/api/plans").body().get("items")).hasSize(1);
    }

    @Test
    void aRefusedRequestMayBeSentAgain() {
        TestClient keyed = athlete.withHeader("Idempotency-Key", "again");
        String id = athlete.post("/api/plans", aPlan("2026-11-23")).text("/id");

        assertThat(keyed.post("/api/plans/" + id + "/skip", null).status()).isEqualTo(409);
        athlete.post("/api/plans/" + id + "/confirm", null);
        assertThat(keyed.post("/api/plans/" + id + "/skip", null).status()).isEqualTo(200);
        assertThat(keyed.post("/api/plans/" + id + "/skip", null).status()).isEqualTo(200);
    }

    @Test
    void anEditAndAConfirmationAtOnceHaveOneWinner() throws Exception {
        for (int round = 0; round < 8; round++) {
            String path = "/api/plans/"
                    + athlete.post("/api/plans", aPlan("2026-11-23")).text("/id");
            TestClient first = athlete.withHeader("If-Match", "\"1\"");
            List<Answer> answers = atOnce(List.of(
                    () -> first.put(path, named("2026-11-23", "edited")), () -> first.post(path + "/confirm", null)));
            Answer edit = answers.getFirst();
            Answer confirmation = answers.getLast();
            Answer plan = athlete.get(path);

            assertThat(answers).extracting(Answer::status).containsOnlyOnce(200);
            assertThat(Math.max(edit.status(), confirmation.status())).isIn(409, 412);
            assertThat(plan.text("/name")).isEqualTo(edit.status() == 200 ? "edited" : "Lower A");
            assertThat(plan.text("/status")).isEqualTo(confirmation.status() == 200 ? "confirmed" : "draft");
            assertThat(plan.body().get("version").asInt()).isEqualTo(2);
        }
    }

    @Test
    void withoutAVersionEveryAcknowledgedStepIsKept() throws Exception {
        for (int round = 0; round < 4; round++) {
            String path = "/api/plans/"
                    + athlete.post("/api/plans", aPlan("2026-11-23")).text("/id");
            List<Answer> answers = atOnce(List.of(
                    () -> athlete.put(path, named("2026-11-23", "edited")),
                    () -> athlete.post(path + "/confirm", null)));
            long kept =
                    answers.stream().filter(answer -> answer.status() == 200).count();

            assertThat(answers).extracting(Answer::status).contains(200).isSubsetOf(200, 412);
            assertThat(athlete.get(path).body().get("version").asLong()).isEqualTo(1 + kept);
            assertThat(athlete.get(path + "/history").body().get("items")).hasSize((int) (1 + kept));
        }
    }

    @Test
    void ofManyEditsOfOneVersionOneIsKept() throws Exception {
        String path =
                "/api/plans/" + athlete.post("/api/plans", aPlan("2026-11-23")).text("/id");
        List<Supplier<Answer>> edits = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            ObjectNode edit = named("2026-11-23", "edit " + i);
            edits.add(() -> athlete.withHeader("If-Match", "\"1\"").put(path, edit));
        }

        List<Answer> answers = atOnce(edits);

        assertThat(answers).extracting(Answer::status).containsOnly(200, 412).containsOnlyOnce(200);
        assertThat(athlete.get(path).body().get("revision").asInt()).isEqualTo(2);
        assertThat(athlete.get(path + "/revisions").body().get("items")).hasSize(2);
    }

    @Test
    void ofASkipAndACancellationOneWins() throws Exception {
        String path =
                "/api/plans/" + athlete.post("/api/plans", aPlan("2026-11-23")).text("/id");
        athlete.post(path + "/confirm", null);

        List<Answer> answers = atOnce(List.of(
                () -> athlete.post(path + "/skip", body("reason", "travel")),
                () -> athlete.post(path + "/cancel", null)));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        assertThat(athlete.get(path + "/history").body().get("items")).hasSize(3);
    }

    @Test
    void whatLostARaceIsSweptAnHourLater() throws Exception {
        ObjectNode body = aPlan("2026-11-23").put("id", UUID.randomUUID().toString());
        atOnce(Stream.<Supplier<Answer>>generate(() -> () -> athlete.post("/api/plans", body))
                .limit(4)
                .toList());
        var graph = new GraphProbe(athlete.userId());
        graph.awaitAttached(1);

        Unseen.sweeperInTwoHours(TestServer.shared()).sweep(new UserId(athlete.userId()));

        assertThat(graph.workouts()).isEqualTo(1);
        assertThat(graph.attached()).isEqualTo(1);
    }

    private static List<Answer> atOnce(List<? extends Supplier<Answer>> requests) throws Exception {
        var together = new CyclicBarrier(requests.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> answers = new ArrayList<>();
            for (Supplier<Answer> request : requests) {
                answers.add(threads.submit(() -> {
                    together.await();
                    return request.get();
                }));
            }
            var result = new ArrayList<Answer>();
            for (Future<Answer> answer : answers) {
                result.add(answer.get());
            }
            return result;
        } catch (ExecutionException e) {
            throw new AssertionError("a request failed", e);
        }
    }
}
