package org.plumbline.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.plan.PlanBodies.aPlan;
import static org.plumbline.plan.PlanBodies.body;
import static org.plumbline.plan.PlanBodies.named;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Record;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import org.plumbline.platform.Caller;
import org.plumbline.platform.UserId;
import org.plumbline.platform.changes.Reconciler;
import org.plumbline.platform.changes.Relay;
import org.plumbline.platform.changes.Verdict;
import org.plumbline.platform.db.Transactions;
import org.plumbline.platform.graph.Graph;
import org.plumbline.platform.graph.GraphStatement;
import tools.jackson.databind.JsonNode;

class PlanGraphTest {
    private final TestServer server = TestServer.shared();
    private final TestClient athlete = TestServer.signUp();
    private final UserId user = new UserId(athlete.userId());
    private final GraphProbe graph = new GraphProbe(athlete.userId());

    @Test
    void thePublishedRevisionHangsOnItsPersonAndSaysWhatThePlanSays() {
        JsonNode plan = create();

        List<Record> sets = graph.run("""
                MATCH (:Person {user_id: $user})-[:HAS_PLAN]->(w:PlannedWorkout)-[:HAS_BLOCK]->(b:PlannedBlock)
                  -[:PRESCRIBES]->(s:PlannedSet)-[:OF_EXERCISE]->(e:Exercise)
                RETURN w.name AS workout, w.status AS status, toString(w.date) AS date, b.block_type AS block_type,
                  b.block_seq AS block_seq, s.id AS id, s.set_seq AS set_seq, s.prescribed_load AS load,
                  s.prescribed_reps AS reps, s.load_unit AS unit, e.name AS exercise, w.unseen_since AS unseen
                ORDER BY b.block_seq, s.set_seq
                """, Map.of());

        assertThat(sets).hasSize(3);
        Record main = sets.get(1);
        assertThat(main.get("workout").asString()).isEqualTo("Lower A");
        assertThat(main.get("status").asString()).isEqualTo("draft");
        assertThat(main.get("date").asString()).isEqualTo("2026-11-23");
        assertThat(main.get("block_type").asString()).isEqualTo("main");
        assertThat(main.get("block_seq").asInt()).isEqualTo(2);
        assertThat(main.get("id").asString())
                .isEqualTo(plan.at("/blocks/1/sets/0/id").stringValue());
        assertThat(main.get("set_seq").asInt()).isEqualTo(1);
        assertThat(main.get("load").asString()).isEqualTo("225.0");
        assertThat(main.get("reps").asInt()).isEqualTo(5);
        assertThat(main.get("unit").asString()).isEqualTo("lb");
        assertThat(main.get("exercise").asString()).isEqualTo("Back Squat");
        assertThat(main.get("unseen").isNull()).isTrue();
    }

    @Test
    void onlyTheCurrentRevisionStays() {
        String id = create().get("id").stringValue();
        athlete.put("/api/plans/" + id, named("2026-11-23", "second"));
        athlete.put("/api/plans/" + id, named("2026-11-24", "third"));
        graph.awaitVersion(id, 3);

        assertThat(graph.workouts()).isEqualTo(1);
        assertThat(graph.sets()).isEqualTo(3);
        assertThat(graph.run("MATCH (w:PlannedWorkout {user_id: $user}) RETURN w.name AS name", Map.of())
                        .getFirst()
                        .get("name")
                        .asString())
                .isEqualTo("third");
        agree();
    }

    @Test
    void theStateFollows() {
        String id = create().get("id").stringValue();
        athlete.post("/api/plans/" + id + "/confirm", null);
        athlete.post("/api/plans/" + id + "/reschedule", body("date", "2026-12-01"));
        athlete.post("/api/plans/" + id + "/cancel", null);
        graph.awaitVersion(id, 4);

        Record workout = graph.run(
                        "MATCH (:Person {user_id: $user})-[:HAS_PLAN]->(w) RETURN w.status AS status, w.date AS date",
                        Map.of())
                .getFirst();
        assertThat(workout.get("status").asString()).isEqualTo("cancelled");
        assertThat(workout.get("date").asLocalDate()).isEqualTo(LocalDate.parse("2026-12-01"));
        agree();
    }

    @Test
    void whatTheGraphLostIsWrittenAnewFromTheCanonicalJson() {
        create();
        List<String> before = graph.dump();
        for (String damage : List.of(
                "MATCH (b:PlannedBlock {user_id: $user}) WITH b LIMIT 1 DETACH DELETE b",
                "MATCH (s:PlannedSet {user_id: $user}) WITH s LIMIT 2 DETACH DELETE s",
                "MATCH (w:PlannedWorkout {user_id: $user}) DETACH DELETE w",
                "MATCH (:PlannedSet {user_id: $user})-[o:OF_EXERCISE]->() DELETE o",
                "MATCH (:Person {user_id: $user})-[h:HAS_PLAN]->() DELETE h",
                "MATCH (w:PlannedWorkout {user_id: $user}) SET w.status = 'completed'",
                "MATCH (n {user_id: $user}) WHERE NOT n:Person DETACH DELETE n")) {
            graph.run(damage, Map.of());
            Verdict verdict = server.get(Reconciler.class).reconcile(user);

            assertThat(verdict.state()).as("%s: %s", damage, verdict.findings()).isEqualTo(Verdict.State.AGREED);
            assertThat(verdict.repaired()).as(damage).isEqualTo(1);
            assertThat(graph.dump()).as(damage).isEqualTo(before);
        }
    }

    @Test
    void aPlanThatPostgresqlDoesNotHaveIsRemoved() {
        create();
        graph.run(
                "MATCH (w:PlannedWorkout {user_id: $user}) SET w.id = $id",
                Map.of("id", UUID.randomUUID().toString()));

        server.get(Reconciler.class).reconcile(user);

        assertThat(graph.workouts()).isEqualTo(1);
        agree();
    }

    @Test
    void projectingTwiceChangesNothingAndAnOlderStateDoesNotComeBack() {
        String id = create().get("id").stringValue();
        List<String> before = graph.dump();
        project(id);
        assertThat(graph.dump()).isEqualTo(before);

        graph.run("MATCH (w:PlannedWorkout {user_id: $user}) SET w.version = 7, w.status = 'newer'", Map.of());
        List<String> newer = graph.dump();
        project(id);
        assertThat(graph.dump()).isEqualTo(newer);
    }

    @Test
    void anAthletesOwnExerciseIsLinkedToo() {
        assertThat(athlete.post(
                                "/api/exercises",
                                body("name", "Zercher Step-Over", "modality", "strength", "measured_as", "reps_load"))
                        .status())
                .isEqualTo(201);
        JsonNode plan = athlete.post(
                        "/api/plans", aPlan("2026-11-23").toString().replace("Plank", "Zercher Step-Over"))
                .body();
        graph.awaitVersion(plan.get("id").stringValue(), 1);

        assertThat(graph.run("""
                                MATCH (s:PlannedSet {user_id: $user})-[:OF_EXERCISE]->(e:UserExercise {user_id: $user})
                                RETURN e.name AS name
                                """, Map.of()).getFirst().get("name").asString()).isEqualTo("Zercher Step-Over");
        agree();
    }

    @Test
    void noStatementSeesOrTouchesWhatBelongsToAnotherAthlete() throws IOException {
        JsonNode plan = create();
        Record workout = graph.run("MATCH (w:PlannedWorkout {user_id: $user}) RETURN w.revision AS revision", Map.of())
                .getFirst();
        List<String> before = graph.dump();
        TestClient other = TestServer.signUp();
        String revision = workout.get("revision").asString();
        var parameters = new HashMap<String, Object>();
        parameters.put("id", plan.get("id").stringValue());
        parameters.put("revision", revision);
        parameters.put("revisions", List.of(revision));
        parameters.put("training_block", plan.get("id").stringValue());
        parameters.put(
                "ids",
                List.of(
                        plan.at("/blocks/0/sets/0/id").stringValue(),
                        plan.at("/blocks/0/id").stringValue()));
        parameters.put("blocks", List.of(Map.of("id", "b", "properties", Map.of())));
        parameters.put(
                "sets",
                List.of(Map.of("id", "s", "block_id", plan.at("/blocks/0/id").stringValue(), "properties", Map.of())));
        parameters.putAll(Map.of("status", "stolen", "version", 99, "date", LocalDate.EPOCH, "properties", Map.of()));
        parameters.putAll(Map.of("written_at", 0, "before", Long.MAX_VALUE, "limit", 100));

        for (String name : statements()) {
            if (name.equals("write_workout")) {
                continue;
            }
            List<Record> rows = server.get(Graph.class)
                    .write(
                            new UserId(other.userId()),
                            transaction -> transaction.run(GraphStatement.of("plan", name), parameters));
            assertThat(rows.toString()).as(name).doesNotContain(plan.get("id").stringValue(), revision);
        }
        assertThat(graph.dump()).isEqualTo(before);
    }

    private static List<String> statements() throws IOException {
        try (InputStream in = PlanGraphTest.class.getResourceAsStream("/graph/plan.cypher")) {
            assertThat(in).isNotNull();
            String text = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Pattern.compile("(?m)^// :(.+)$")
                    .matcher(text)
                    .results()
                    .map(match -> match.group(1).strip())
                    .toList();
        }
    }

    /// A plan that the graph has followed.
    private JsonNode create() {
        JsonNode plan = athlete.post("/api/plans", aPlan("2026-11-23")).body();
        server.get(Relay.class).catchUp(user);
        graph.awaitVersion(plan.get("id").stringValue(), 1);
        return plan;
    }

    private void project(String id) {
        server.get(Transactions.class)
                .read(
                        Caller.of(user),
                        () -> server.get(Graph.class).write(user, transaction -> {
                            server.get(PlanProjection.class).project(user, UUID.fromString(id), transaction);
                            return true;
                        }));
    }

    private void agree() {
        Verdict verdict = server.get(Reconciler.class).reconcile(user);
        assertThat(verdict.state()).as("%s", verdict.findings()).isEqualTo(Verdict.State.AGREED);
    }
}
