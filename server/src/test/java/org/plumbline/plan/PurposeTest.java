package org.plumbline.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.ConfirmedPlan.done;
import static org.plumbline.plan.PlanBodies.aPlan;
import static org.plumbline.plan.PlanBodies.body;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import org.plumbline.platform.UserId;
import org.plumbline.platform.changes.Reconciler;
import org.plumbline.platform.changes.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What plans serve and are part of, in both stores, and what of the athlete's things the graph has.
class PurposeTest {
    private final TestClient athlete = TestServer.signUp();
    private final UserId user = new UserId(athlete.userId());
    private final GraphProbe graph = new GraphProbe(athlete.userId());

    private final String goal = made("goals", body("name", "Squat 140"));
    private final String block = made(
            "training-blocks",
            body(
                    "name",
                    "Volume",
                    "phase",
                    "accumulation",
                    "modality",
                    "strength",
                    "start_date",
                    "2026-11-02",
                    "weeks",
                    4));

    @Test
    void aPlanServesItsGoalsAndIsPartOfItsBlock() {
        String plan = plan();
        graph.awaitVersion(plan, 1);

        assertThat(links()).containsExactly("PART_OF Volume", "SERVES Squat 140");
        agree();
        ObjectNode read = (ObjectNode) done(athlete.get("/api/plans/" + plan));
        assertThat(read.at("/goal_ids/0").stringValue()).isEqualTo(goal);
        assertThat(read.path("training_block_id").stringValue()).isEqualTo(block);
        read.putArray("goal_ids");
        done(athlete.put("/api/plans/" + plan, read));
        graph.awaitVersion(plan, 2);
        assertThat(links()).containsExactly("PART_OF Volume");
        agree();
    }

    @Test
    void whatIsGoneIsServedNoMoreAndThePlanMayStillBeSentBack() {
        String plan = plan();
        done(athlete.delete("/api/goals/" + goal));
        done(athlete.delete("/api/training-blocks/" + block));
        agree();
        assertThat(links()).isEmpty();

        JsonNode read = done(athlete.get("/api/plans/" + plan));
        assertThat(read.at("/goal_ids/0").stringValue()).isEqualTo(goal);
        assertThat(athlete.put("/api/plans/" + plan, read).status()).isEqualTo(200);
        assertThat(athlete.post("/api/plans/" + plan + "/confirm", null).status())
                .isEqualTo(200);
        agree();
    }

    @Test
    void aWorkoutCountsTowardTheGoalsOfItsPlanAndIsInItsBlock() {
        String plan = plan();
        done(athlete.post("/api/plans/" + plan + "/confirm", null));
        done(athlete.post("/api/plans/" + plan + "/complete", body("duration_minutes", 50)));
        agree();
        String performed = """
                MATCH (:Person {user_id: $user})-[:PERFORMED]->(:StrengthWorkout)-[r:TOWARD|IN_BLOCK]->(x)
                RETURN type(r) + ' ' + x.name AS t ORDER BY t
                """;
        assertThat(texts(performed)).containsExactly("IN_BLOCK Volume", "TOWARD Squat 140");
        graph.run("MATCH (:StrengthWorkout {user_id: $user})-[t:TOWARD]->() DELETE t", Map.of());
        agree();
        assertThat(texts(performed)).as("repaired").hasSize(2);
        done(athlete.delete("/api/goals/" + goal));
        agree();
        assertThat(texts(performed)).containsExactly("IN_BLOCK Volume");
    }

    @Test
    void eachOfSeveralWorkoutsHasWhatItsOwnPlanServes() {
        String other = made("goals", body("name", "Pull 200"));
        List<String> plans = List.of(plan(), plan(), made("plans", aPlan("2026-11-25")));
        ObjectNode second = (ObjectNode) done(athlete.get("/api/plans/" + plans.get(1)));
        second.putArray("goal_ids").add(other).add(goal);
        second.putNull("training_block_id");
        done(athlete.put("/api/plans/" + plans.get(1), second));
        for (String plan : plans) {
            done(athlete.post("/api/plans/" + plan + "/confirm", null));
            done(athlete.post("/api/plans/" + plan + "/complete", body("duration_minutes", 50)));
        }
        agree();
        graph.run("MATCH (w:StrengthWorkout {user_id: $user}) DETACH DELETE w", Map.of());
        agree();

        assertThat(texts("""
                MATCH (w:StrengthWorkout {user_id: $user})-[:EXECUTES]->(plan)
                OPTIONAL MATCH (w)-[:TOWARD|IN_BLOCK]->(x)
                WITH plan.id AS plan, x.name AS name ORDER BY name
                WITH plan, collect(name) AS names
                RETURN plan + reduce(all = '', each IN names | all + ' ' + each) AS t
                """))
                .containsExactlyInAnyOrder(
                        plans.get(0) + " Squat 140 Volume", plans.get(1) + " Pull 200 Squat 140", plans.get(2));
    }

    @Test
    void anUnknownGoalIsNamedByItsPlace() {
        TestClient stranger = TestServer.signUp();
        ObjectNode body = aPlan("2026-11-23");
        body.putArray("goal_ids").add(UUID.randomUUID().toString()).add(goal);
        body.put("training_block_id", block);
        JsonNode problems = stranger.post("/api/plans", body).body().path("problems");
        assertThat(problems.valueStream().map(p -> p.path("path").stringValue()))
                .containsExactlyInAnyOrder("/goal_ids/0", "/goal_ids/1", "/training_block_id");
    }

    @Test
    void theGraphHasInjuriesAndWhatTheirConstraintsForbid() {
        String own = done(athlete.post("/api/exercises", body("name", "Ring Thing")))
                .path("id")
                .stringValue();
        String knee = made("injuries", body("name", "Left knee", "joint", "knee", "muscle", "quadriceps"));
        made("training-levels", body("modality", "strength", "level", "novice"));
        made(
                "constraints",
                body(
                        "name",
                        "Careful",
                        "injury_id",
                        knee,
                        "forbids",
                        List.of(
                                body("type", "joint_action", "name", "knee_flexion", "above_load", 40.5),
                                body("type", "pattern", "name", "jump"),
                                body("type", "exercise", "exercise_name", "Back Squat"),
                                body("type", "exercise", "exercise_id", own),
                                body("type", "any", "above_load", 100))));
        agree();

        assertThat(texts("""
                MATCH (:Person {user_id: $user})-[:HAS_INJURY]->(i:Injury)-[:CREATES]->(c:Constraint)-[f:FORBIDS]->(x)
                RETURN c.name + ' ' + labels(x)[0] + ' ' + x.name + coalesce(' above ' + f.above_load + f.load_unit, '') AS t
                """))
                .containsExactlyInAnyOrder(
                        "Careful JointAction knee_flexion above 40.5kg",
                        "Careful MovementPattern jump",
                        "Careful Exercise Back Squat",
                        "Careful UserExercise Ring Thing");
        assertThat(texts("MATCH (i:Injury {user_id: $user})-[:AT|OF_MUSCLE]->(x) RETURN x.name AS t"))
                .containsExactlyInAnyOrder("knee", "quadriceps");
        assertThat(texts("MATCH (l:TrainingLevel {user_id: $user})-[:FOR_MODALITY]->(m) RETURN l.level + m.name AS t"))
                .containsExactly("novicestrength");
    }

    @Test
    void whatTheGraphLostOfThemComesBack() {
        plan();
        String knee = made("injuries", body("name", "Left knee", "joint", "knee"));
        made(
                "constraints",
                body(
                        "name",
                        "Careful",
                        "injury_id",
                        knee,
                        "forbids",
                        List.of(body("type", "pattern", "name", "jump"), body("type", "joint", "name", "knee"))));
        agree();
        List<String> before = graph.dump();
        for (String damage : List.of(
                "MATCH (g:Goal {user_id: $user}) DETACH DELETE g",
                "MATCH (b:Block {user_id: $user}) DETACH DELETE b",
                "MATCH (i:Injury {user_id: $user}) DETACH DELETE i",
                "MATCH (c:Constraint {user_id: $user}) DETACH DELETE c",
                "MATCH (:Constraint {user_id: $user})-[f:FORBIDS]->() WITH f LIMIT 1 DELETE f",
                "MATCH (:PlannedWorkout {user_id: $user})-[s:SERVES]->() DELETE s",
                "MATCH (:Person {user_id: $user})-[h:HAS_GOAL]->() DELETE h",
                "MATCH (n {user_id: $user}) WHERE NOT n:Person DETACH DELETE n")) {
            graph.run(damage, Map.of());
            agree();
            assertThat(graph.dump()).as(damage).isEqualTo(before);
        }
    }

    private void agree() {
        Verdict verdict = TestServer.shared().get(Reconciler.class).reconcile(user);
        assertThat(verdict.state()).as("%s", verdict.findings()).isEqualTo(Verdict.State.AGREED);
    }

    private String plan() {
        ObjectNode body = aPlan("2026-11-23");
        body.putArray("goal_ids").add(goal).add(goal);
        body.put("training_block_id", block);
        return done(athlete.post("/api/plans", body)).path("id").stringValue();
    }

    private List<String> links() {
        return texts("""
                MATCH (:Person {user_id: $user})-[:HAS_PLAN]->(w:PlannedWorkout)-[r:SERVES|PART_OF]->(x)
                RETURN type(r) + ' ' + x.name AS t ORDER BY t
                """);
    }

    private List<String> texts(String cypher) {
        return graph.run(cypher, Map.of()).stream()
                .map(row -> row.get("t").asString())
                .toList();
    }

    private String made(String kind, Object body) {
        return done(athlete.post("/api/" + kind, body)).path("id").stringValue();
    }
}
