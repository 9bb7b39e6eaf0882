package org.plumbline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.plumbline.Plumbline;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import org.plumbline.platform.stores.DataFolder;
import org.plumbline.platform.stores.StoreSettings;
import org.plumbline.platform.stores.Stores;
import org.plumbline.platform.stores.TestStores;

/// Nothing lives in the graph alone: emptied to the last node, beside a running server, it comes back as it was, the
/// athlete's part and the shared one.
class RebuildTest {
    private DataFolder folder = new DataFolder(Path.of("."));

    @BeforeEach
    void makeFolder() throws IOException {
        folder = TestStores.freshFolder();
    }

    @AfterEach
    void deleteFolder() throws IOException {
        TestStores.delete(folder);
    }

    @Test
    void anEmptiedGraphComesBackAsItWas() throws IOException {
        try (var server = ServerProcess.start(Plumbline.class, folder)) {
            train(server.url());
            assertThat(CommandProcess.run(folder, "doctor").output()).endsWith("Everything is well.\n");
            List<String> before = graph();
            assertThat(before)
                    .anyMatch(line -> line.contains("MovementPattern"))
                    .anyMatch(line -> line.contains("UserExercise-TARGETS->Muscle"))
                    .anyMatch(line -> line.contains("PlannedSet-OF_EXERCISE->Exercise"))
                    .anyMatch(line -> line.contains("StrengthWorkout-EXECUTES->PlannedWorkout"));

            empty("MATCH (n) DETACH DELETE n");
            rebuild();
            assertThat(graph()).isEqualTo(before);

            // Damage that leaves the mark of a whole catalogue behind.
            empty("MATCH (n:Exercise|Muscle) DETACH DELETE n");
            rebuild();
            assertThat(graph()).isEqualTo(before);
        }
    }

    private void rebuild() throws IOException {
        var doctor = CommandProcess.run(folder, "doctor", "--rebuild-graph");
        assertThat(doctor.output()).contains("rebuilt").endsWith("Everything is well.\n");
        assertThat(doctor.status()).isZero();
    }

    /// A plan with a shared exercise and one of the athlete's own, performed.
    private static void train(String url) {
        TestClient anybody = TestClient.anybody(url);
        TestClient athlete =
                anybody.withToken(done(anybody.post("/api/auth/sign-up", TestServer.signUpBody(TestServer.newEmail())))
                        .text("/access_token"));
        done(athlete.post(
                "/api/exercises",
                Map.of(
                        "name",
                        "Yoke Walk Uphill",
                        "pattern",
                        "carry",
                        "muscles",
                        List.of(Map.of("muscle", "quadriceps", "role", "primary")))));
        var sets = List.of(
                Map.of("exercise_name", "Back Squat", "prescribed_reps", 5),
                Map.of("exercise_name", "Yoke Walk Uphill", "prescribed_distance_m", 20));
        var plan = Map.of("date", "2025-03-10", "blocks", List.of(Map.of("block_type", "main", "sets", sets)));
        String path = "/api/plans/" + done(athlete.post("/api/plans", plan)).text("/id");
        done(athlete.post(path + "/confirm", null));
        done(athlete.post(path + "/complete", Map.of("date", "2025-03-10")));
    }

    private static TestClient.Answer done(TestClient.Answer answer) {
        assertThat(answer.status()).as("%s", answer).isLessThan(300);
        return answer;
    }

    private void empty(String cypher) {
        try (Stores stores = Stores.attachOrOpen(folder, StoreSettings.EMBEDDED);
                Driver driver = driver(stores);
                var session = driver.session()) {
            session.run(cypher).consume();
        }
    }

    /// How many of which nodes and of which relationships between which, and how the athlete reaches their muscles.
    private List<String> graph() {
        try (Stores stores = Stores.attachOrOpen(folder, StoreSettings.EMBEDDED);
                Driver driver = driver(stores);
                var session = driver.session()) {
            var lines = new ArrayList<String>();
            for (String question : List.of("""
                    MATCH (n) RETURN labels(n)[0] AS what, count(*) AS number ORDER BY what
                    """, """
                    MATCH (a)-[r]->(b)
                    RETURN labels(a)[0] + '-' + type(r) + '->' + labels(b)[0] AS what, count(*) AS number ORDER BY what
                    """, """
                    MATCH (:Person)-[:HAS_PLAN]->()-[:HAS_BLOCK]->()-[:PRESCRIBES]->()-[:OF_EXERCISE]->(e)-[t:TARGETS]->(m)
                    RETURN e.name + ' ' + t.role + ' ' + m.name AS what, count(*) AS number ORDER BY what
                    """)) {
                lines.addAll(session.run(question)
                        .list(row -> row.get("what").asString() + " "
                                + row.get("number").asInt()));
            }
            return lines;
        }
    }

    private static Driver driver(Stores stores) {
        var graph = stores.addresses();
        return GraphDatabase.driver(
                graph.boltUri(),
                AuthTokens.basic(graph.neo4j().user(), graph.neo4j().password()));
    }
}
