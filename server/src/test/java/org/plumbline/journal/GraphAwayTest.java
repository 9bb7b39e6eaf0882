package org.plumbline.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.ConfirmedPlan.done;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.Eventually;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import org.plumbline.platform.TcpGate;
import org.plumbline.platform.UserId;
import org.plumbline.platform.changes.Relay;
import org.plumbline.platform.stores.StoreAddresses;
import org.plumbline.platform.stores.TestStores;
import tools.jackson.databind.JsonNode;

class GraphAwayTest {
    @Test
    void withNeo4jAwayTheJournalGoesOnAndItsLinksFollow() throws IOException {
        try (var gate = TcpGate.to(TestStores.addresses().boltUri());
                var server = behind(gate)) {
            TestClient athlete = server.newAthlete();
            gate.shut();

            JsonNode workout = done(athlete.post("/api/workouts", """
                    {"date": "2025-11-03", "duration_minutes": 50, "blocks": [{"sets": [
                      {"exercise_name": "Back Squat", "reps": 5}]}]}
                    """));
            String id = workout.path("id").stringValue();
            String set = workout.at("/blocks/0/sets/0/id").stringValue();
            String entry = done(athlete.post(
                            "/api/journal",
                            Map.of(
                                    "entry_type",
                                    "symptom",
                                    "raw_text",
                                    "Knee pulled",
                                    "links",
                                    List.of(Map.of("target_type", "set", "target_id", set)))))
                    .path("id")
                    .stringValue();
            done(athlete.post("/api/journal/" + entry + "/links", Map.of("target_type", "workout", "target_id", id)));

            assertThat(done(athlete.get("/api/journal/" + entry)).path("links")).hasSize(2);
            for (String target : List.of("workout&target_id=" + id, "set&target_id=" + set)) {
                assertThat(done(athlete.get("/api/journal?target_type=" + target))
                                .at("/items/0/id")
                                .stringValue())
                        .isEqualTo(entry);
            }
            assertThat(athlete.get("/api/graph/neighbourhood?id=" + id).status())
                    .isEqualTo(503);

            gate.open();
            Eventually.within(
                    Duration.ofSeconds(20),
                    () -> athlete.get("/api/graph/neighbourhood?id=" + id).status() == 200);
            assertThat(done(athlete.get("/api/graph/neighbourhood?id=" + id))
                            .path("nodes")
                            .valueStream()
                            .map(node -> node.path("id").stringValue()))
                    .contains(entry);
        }
    }

    @Test
    void whatPointsAtSomethingThatCameUpLaterFindsItOnceNeo4jIsBack() throws IOException {
        try (var gate = TcpGate.to(TestStores.addresses().boltUri());
                var server = behind(gate)) {
            TestClient athlete = server.newAthlete();
            gate.shut();
            String goal = made(athlete, "/api/goals", Map.of("name", "Carry more"));
            String entry =
                    made(athlete, "/api/journal", Map.of("entry_type", "observation", "raw_text", "Grip gave up"));
            String own = made(
                    athlete,
                    "/api/exercises",
                    Map.of("name", "Zercher Step-Over", "measured_as", "reps_load", "modality", "strength"));
            String workout = made(athlete, "/api/workouts", Map.of("date", "2025-11-03", "name", "Carries"));
            done(athlete.put(
                    "/api/goals/" + goal,
                    Map.of(
                            "name",
                            "Carry more",
                            "target",
                            Map.of("metric", "load", "exercise_id", own, "value", 100, "unit", "kg"))));
            for (var target : List.of(List.of("workout", workout), List.of("exercise", own))) {
                done(athlete.post(
                        "/api/journal/" + entry + "/links",
                        Map.of("target_type", target.getFirst(), "target_id", target.getLast())));
            }

            gate.open();
            server.get(Relay.class).catchUp(new UserId(athlete.userId()));

            assertThat(around(athlete, entry)).contains(workout, own);
            assertThat(around(athlete, goal)).contains(own);
        }
    }

    private static String made(TestClient athlete, String path, Map<String, Object> body) {
        return done(athlete.post(path, body)).path("id").stringValue();
    }

    private static List<String> around(TestClient athlete, String id) {
        return done(athlete.get("/api/graph/neighbourhood?id=" + id))
                .path("nodes")
                .valueStream()
                .map(node -> node.path("id").stringValue())
                .toList();
    }

    private static TestServer behind(TcpGate gate) {
        StoreAddresses stores = TestStores.addresses();
        return TestServer.start(
                Map.of(),
                new StoreAddresses(
                        stores.jdbcUrl(), stores.owner(), stores.app(), stores.worker(), gate.uri(), stores.neo4j()));
    }
}
