package org.plumbline.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.ConfirmedPlan.done;
import static org.plumbline.plan.PlanBodies.body;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import org.plumbline.platform.UserId;
import org.plumbline.platform.changes.Reconciler;
import org.plumbline.platform.changes.Relay;
import org.plumbline.platform.changes.Verdict;
import org.plumbline.platform.stores.StoreAddresses;
import org.plumbline.platform.stores.TestStores;

/// Things that are removed and made again under the id that they had, as an undo does.
class AgainTest {
    private final TestClient athlete = TestServer.signUp();
    private final UserId user = new UserId(athlete.userId());
    private final GraphProbe graph = new GraphProbe(athlete.userId());

    @ParameterizedTest
    @CsvSource({
        "goals, Goal",
        "training-blocks, Block",
        "injuries, Injury",
        "constraints, Constraint",
        "training-levels, TrainingLevel"
    })
    void theGraphHasItAsItIsNowAlsoWhereItNeverSawThatItWasGone(String kind, String label) throws SQLException {
        String id = UUID.randomUUID().toString();
        String path = "/api/" + kind + "/" + id;
        done(athlete.post("/api/" + kind, named(kind, id, "Before")));
        for (int version = 2; version < 5; version++) {
            done(athlete.put(path, named(kind, id, "Version " + version)));
        }
        agree();
        try (Connection _ = graphHeldBack()) {
            assertThat(athlete.delete(path).status()).isEqualTo(204);
            done(anew("/api/" + kind, named(kind, id, "Again")));
        }
        TestServer.shared().get(Relay.class).catchUp(user);

        assertThat(graph.run(
                        "MATCH (n:" + label + " {user_id: $user}) RETURN n.version AS v, n.notes AS notes", Map.of()))
                .singleElement()
                .satisfies(node -> {
                    assertThat(node.get("v").asLong()).isEqualTo(1);
                    assertThat(node.get("notes").asString()).isEqualTo("Again");
                });
        assertThat(agree()).as("repaired").isZero();
    }

    @Test
    void whatTheOldOneWasLinkedWithIsNotTheNewOnes() throws SQLException {
        String goal = UUID.randomUUID().toString();
        done(athlete.post("/api/goals", named("goals", goal, "Before")));
        var plan = new HashMap<>(body("date", "2026-11-23", "name", "Lower"));
        plan.put("goal_ids", List.of(goal));
        plan.put(
                "blocks",
                List.of(body(
                        "block_type",
                        "main",
                        "sets",
                        List.of(body("exercise_name", "Back Squat", "prescribed_reps", 5)))));
        done(athlete.post("/api/plans", plan));
        agree();
        try (Connection _ = graphHeldBack()) {
            assertThat(athlete.delete("/api/goals/" + goal).status()).isEqualTo(204);
            done(anew("/api/goals", named("goals", goal, "Again")));
        }

        assertThat(done(athlete.get("/api/graph/serves?goal_id=" + goal)).path("plans"))
                .isEmpty();
        assertThat(agree()).as("repaired").isZero();
    }

    @ParameterizedTest
    @CsvSource({"goals, goal", "injuries, injury", "constraints, constraint"})
    void whatTheJournalSaysOfItIsLinkedWithItAgain(String kind, String type) {
        String id = UUID.randomUUID().toString();
        String path = "/api/" + kind + "/" + id;
        done(athlete.post("/api/" + kind, named(kind, id, "Before")));
        String entry = done(athlete.post(
                        "/api/journal",
                        body(
                                "entry_type",
                                "symptom",
                                "raw_text",
                                "It hurts",
                                "links",
                                List.of(body("target_type", type, "target_id", id)))))
                .path("id")
                .stringValue();
        assertThat(athlete.delete(path).status()).isEqualTo(204);
        assertThat(agree()).as("repaired").isZero();
        assertThat(done(athlete.get("/api/journal/" + entry))
                        .at("/links/0/gone")
                        .booleanValue())
                .isTrue();
        done(anew("/api/" + kind, named(kind, id, "Again")));

        assertThat(done(athlete.get("/api/journal/" + entry))
                        .at("/links/0/gone")
                        .booleanValue())
                .isFalse();
        assertThat(done(athlete.get("/api/graph/neighbourhood?id=" + id)).at("/nodes"))
                .anyMatch(node -> node.path("id").stringValue().equals(entry));
        assertThat(agree()).as("repaired").isZero();
    }

    private static Map<String, Object> named(String kind, String id, String notes) {
        var thing = new HashMap<String, Object>(body("id", id, "notes", notes));
        switch (kind) {
            case "training-blocks" ->
                thing.putAll(body(
                        "name", "B", "phase", "base", "modality", "strength", "start_date", "2026-11-02", "weeks", 4));
            case "training-levels" -> thing.putAll(body("modality", "strength", "level", "novice"));
            case "constraints" ->
                thing.putAll(body("name", "C", "forbids", List.of(body("type", "pattern", "name", "jump"))));
            default -> thing.put("name", "Thing");
        }
        return thing;
    }

    /// By a key of its own: the id alone would be the request that was answered already.
    private TestClient.Answer anew(String path, Map<String, Object> body) {
        return athlete.withHeader("Idempotency-Key", UUID.randomUUID().toString())
                .post(path, body);
    }

    /// As long as this is open nothing of this athlete goes to the graph.
    private Connection graphHeldBack() throws SQLException {
        StoreAddresses stores = TestStores.addresses();
        Connection connection = DriverManager.getConnection(
                stores.jdbcUrl(), stores.owner().user(), stores.owner().password());
        connection.setAutoCommit(false);
        try (PreparedStatement lock = connection.prepareStatement(
                "SELECT pg_advisory_xact_lock(hashtextextended('plumbline.relay.' || ?, 0))")) {
            lock.setString(1, user.toString());
            lock.execute();
        }
        return connection;
    }

    /// How much had to be repaired, after which both stores agree.
    private int agree() {
        TestServer.shared().get(Relay.class).catchUp(user);
        Verdict verdict = TestServer.shared().get(Reconciler.class).reconcile(user);
        assertThat(verdict.state()).as("%s", verdict.findings()).isEqualTo(Verdict.State.AGREED);
        return verdict.repaired();
    }
}
