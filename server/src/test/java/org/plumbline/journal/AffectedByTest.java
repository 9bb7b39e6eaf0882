package org.plumbline.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.ConfirmedPlan.done;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.plumbline.ConfirmedPlan;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import org.plumbline.platform.UserId;
import org.plumbline.platform.changes.Reconciler;
import org.plumbline.platform.changes.Relay;
import org.plumbline.platform.changes.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Which injury affected a workout: what entries about it, or about its sets, are related to.
class AffectedByTest {
    private final TestClient athlete = TestServer.signUp();
    private final UserId user = new UserId(athlete.userId());
    private final JsonNode workout = done(athlete.post("/api/workouts", """
            {"name": "Lower A", "date": "2025-11-03", "duration_minutes": 50, "blocks": [{"sets": [
              {"exercise_name": "Back Squat", "reps": 5}, {"exercise_name": "Back Squat", "reps": 4}]}]}
            """));
    private final String id = workout.path("id").stringValue();
    private final String knee = injury("Left knee");

    @Test
    void anEntryAboutASetMakesTheWorkoutAffectedByTheInjuryThatItNames() {
        String elbow = injury("Elbow");
        entry(set(1), injuryLink(knee));
        entry(link("workout", id));
        entry(injuryLink(elbow));

        assertThat(affected())
                .as("of two things that are said apart nothing follows")
                .containsExactly("Left knee");
        assertThat(done(athlete.get("/api/graph/neighbourhood?id=" + id))
                        .path("edges")
                        .valueStream()
                        .map(edge -> edge.path("relationship").stringValue() + " "
                                + edge.path("to").stringValue()))
                .contains("AFFECTED_BY " + knee);
        assertThat(reconcile()).isEqualTo(0);
    }

    /// The set was left out before the plan was performed, so nothing about it is about the workout.
    @Test
    void aPlannedSetThatARevisionLeftOutIsNoPartOfTheWorkout() {
        var plan = ConfirmedPlan.of(athlete, ConfirmedPlan.squat(5, "225", "lb"), ConfirmedPlan.plank(60));
        String squat = plan.sets().getFirst();
        String entry = entry(link("planned_set", squat), injuryLink(knee));
        ObjectNode revised = (ObjectNode) done(athlete.get(plan.path("")));
        ((ArrayNode) revised.at("/blocks/0/sets")).remove(0);
        done(athlete.put(
                plan.path(""), Map.of("date", ConfirmedPlan.DAY, "name", "Lower A", "blocks", revised.path("blocks"))));
        String performed = done(plan.complete("{}")).path("workout_id").stringValue();

        assertThat(affected(performed)).isEmpty();
        assertThat(done(athlete.get("/api/journal?target_type=workout&target_id=" + performed))
                        .path("items"))
                .isEmpty();
        assertThat(reconcile()).isEqualTo(0);
        athlete.delete("/api/journal/" + entry);
        assertThat(affected(performed)).isEmpty();
        assertThat(reconcile()).isEqualTo(0);
    }

    @Test
    void itIsAffectedAsLongAsOneEntrySaysSo() {
        String first = entry(set(0), injuryLink(knee));
        String second = entry(link("workout", id), injuryLink(knee));
        assertThat(affected()).containsExactly("Left knee");

        athlete.delete("/api/journal/" + first);
        assertThat(affected()).containsExactly("Left knee");

        JsonNode links = done(athlete.get("/api/journal/" + second)).path("links");
        athlete.delete(
                "/api/journal/" + second + "/links/" + links.get(1).path("id").stringValue());
        assertThat(affected()).isEmpty();
        assertThat(reconcile()).isEqualTo(0);

        done(athlete.post("/api/journal/" + second + "/links", injuryLink(knee)));
        assertThat(affected()).containsExactly("Left knee");
        athlete.delete("/api/journal/" + second);
        assertThat(affected()).isEmpty();
        assertThat(reconcile()).isEqualTo(0);
    }

    @Test
    void itStaysSoWhenTheWorkoutIsAmendedAndGoesWithTheInjury() {
        entry(set(0), injuryLink(knee));
        ObjectNode sent = (ObjectNode) done(athlete.get("/api/workouts/" + id));
        sent.remove("local_date");
        done(athlete.put("/api/workouts/" + id, sent.put("name", "Swim").put("sport_type", "swimming")));
        assertThat(affected()).containsExactly("Left knee");
        assertThat(reconcile()).isEqualTo(0);

        athlete.delete("/api/injuries/" + knee);
        assertThat(affected()).isEmpty();
        assertThat(reconcile()).isEqualTo(0);
    }

    @Test
    void whatTheGraphLostOrHasTooMuchIsRepaired() {
        entry(set(0), injuryLink(knee));
        assertThat(affected()).hasSize(1);
        run("MATCH (:StrengthWorkout {user_id: $user})-[r:AFFECTED_BY]->() DELETE r");
        assertThat(reconcile()).isEqualTo(1);
        assertThat(affected()).containsExactly("Left knee");

        injury("Elbow");
        affected();
        run("""
            MATCH (w:StrengthWorkout {user_id: $user}), (i:Injury {user_id: $user, name: 'Elbow'})
            CREATE (w)-[:AFFECTED_BY]->(i)
            """);
        assertThat(reconcile()).isEqualTo(1);
        assertThat(affected()).containsExactly("Left knee");

        Verdict rebuilt = TestServer.shared().get(Reconciler.class).rebuild(user);
        assertThat(rebuilt.state()).as("%s", rebuilt).isEqualTo(Verdict.State.AGREED);
        assertThat(affected()).containsExactly("Left knee");
    }

    private String injury(String name) {
        return done(athlete.post("/api/injuries", Map.of("name", name, "joint", "knee")))
                .path("id")
                .stringValue();
    }

    private Map<String, String> set(int place) {
        return link("set", workout.at("/blocks/0/sets/" + place + "/id").stringValue());
    }

    private static Map<String, String> injuryLink(String injury) {
        return link("injury", injury);
    }

    private static Map<String, String> link(String type, String target) {
        return Map.of("target_type", type, "target_id", target);
    }

    private String entry(Map<String, String> link) {
        return entry(List.of(link));
    }

    private String entry(Map<String, String> about, Map<String, String> cause) {
        return entry(List.of(about, cause));
    }

    private String entry(List<Map<String, String>> links) {
        return done(athlete.post(
                        "/api/journal", Map.of("entry_type", "symptom", "raw_text", "It pulled", "links", links)))
                .path("id")
                .stringValue();
    }

    private List<String> affected() {
        return affected(id);
    }

    private List<String> affected(String workout) {
        TestServer.shared().get(Relay.class).catchUp(user);
        try (var session = TestServer.shared().get(Driver.class).session()) {
            return session.run("""
                            MATCH (w {user_id: $user, id: $id})-[:AFFECTED_BY]->(i:Injury {user_id: $user})
                            WHERE w:StrengthWorkout OR w:EnduranceWorkout
                            RETURN i.name AS name ORDER BY name
                            """, Map.of("user", user.toString(), "id", workout))
                    .list(row -> row.get("name").asString());
        }
    }

    private void run(String cypher) {
        try (var session = TestServer.shared().get(Driver.class).session()) {
            session.run(cypher, Map.of("user", user.toString())).consume();
        }
    }

    /// How much had to be repaired, after which both stores agree.
    private int reconcile() {
        Verdict verdict = TestServer.shared().get(Reconciler.class).reconcile(user);
        assertThat(verdict.state()).as("%s", verdict).isEqualTo(Verdict.State.AGREED);
        return verdict.repaired();
    }
}
