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

    private static TestServer behind(TcpGate gate) {
        StoreAddresses stores = TestStores.addresses();
        return TestServer.start(
                Map.of(),
                new StoreAddresses(
                        stores.jdbcUrl(), stores.owner(), stores.app(), stores.worker(), gate.uri(), stores.neo4j()));
    }
}
