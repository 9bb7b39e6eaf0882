package org.plumbline.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.plan.PlanBodies.aPlan;
import static org.plumbline.plan.PlanBodies.body;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.TestClient;
import org.plumbline.TestClient.Answer;
import org.plumbline.TestServer;
import org.plumbline.platform.TcpGate;
import org.plumbline.platform.stores.StoreAddresses;
import org.plumbline.platform.stores.TestStores;
import tools.jackson.databind.JsonNode;

class GraphAwayTest {
    @Test
    void withNeo4jAwayNothingIsPlannedAndEverythingElseGoesOn() throws IOException {
        try (var gate = TcpGate.to(TestStores.addresses().boltUri());
                var server = behind(gate)) {
            TestClient athlete = server.newAthlete();
            String draft = "/api/plans/"
                    + athlete.post("/api/plans", aPlan("2026-11-23")).text("/id");
            String confirmed = "/api/plans/"
                    + athlete.post("/api/plans", aPlan("2026-11-24")).text("/id");
            assertThat(athlete.post(confirmed + "/confirm", null).status()).isEqualTo(200);
            JsonNode before = athlete.get(draft).body();
            gate.shut();

            away(athlete.post("/api/plans", aPlan("2026-11-25")));
            away(athlete.put(draft, aPlan("2026-11-25")));
            away(athlete.post(draft + "/confirm", null));
            away(athlete.post(draft + "/copy", body("date", "2026-11-30")));
            assertThat(athlete.get("/api/plans").body().get("items")).hasSize(2);
            assertThat(athlete.get(draft).body()).isEqualTo(before);

            assertThat(athlete.post("/api/templates", body("plan_id", draft.substring(11)))
                            .status())
                    .isEqualTo(201);
            assertThat(athlete.post(draft + "/cancel", null).status()).isEqualTo(200);
            assertThat(athlete.post(confirmed + "/reschedule", body("date", "2026-11-26"))
                            .status())
                    .isEqualTo(200);
            assertThat(athlete.post(confirmed + "/skip", null).status()).isEqualTo(200);

            gate.open();
            new GraphProbe(athlete.userId()).awaitVersion(confirmed.substring(11), 4);
        }
    }

    @Test
    void aNeo4jThatHangsIsAwayAsWell() throws IOException {
        try (var gate = TcpGate.to(TestStores.addresses().boltUri());
                var server = behind(gate)) {
            TestClient athlete = server.newAthlete();
            String draft = "/api/plans/"
                    + athlete.post("/api/plans", aPlan("2026-11-23")).text("/id");
            gate.hang();

            away(athlete.post("/api/plans", aPlan("2026-11-25")));
            away(athlete.post(draft + "/confirm", null));
            assertThat(athlete.get("/api/plans").body().get("items")).hasSize(1);
            assertThat(athlete.post(draft + "/cancel", null).status()).isEqualTo(200);

            gate.comeTo();
            new GraphProbe(athlete.userId()).awaitVersion(draft.substring(11), 2);
            assertThat(athlete.post("/api/plans", aPlan("2026-11-25")).status()).isEqualTo(201);
        }
    }

    private static TestServer behind(TcpGate gate) {
        StoreAddresses stores = TestStores.addresses();
        return TestServer.start(
                Map.of(),
                new StoreAddresses(
                        stores.jdbcUrl(), stores.owner(), stores.app(), stores.worker(), gate.uri(), stores.neo4j()));
    }

    private static void away(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
        assertThat(answer.text("/problems/0/code")).isEqualTo("graph_away");
    }
}
