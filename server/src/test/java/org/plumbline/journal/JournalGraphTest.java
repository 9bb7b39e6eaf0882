package org.plumbline.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/// Entries in the graph: typed links to what is there, whatever happens to it.
class JournalGraphTest {
    private final TestClient athlete = TestServer.signUp();
    private final UserId user = new UserId(athlete.userId());

    @Test
    void anEntryIsLinkedByItsTypeToEverythingThatHasANode() {
        ConfirmedPlan plan = ConfirmedPlan.of(athlete, ConfirmedPlan.squat(5, "225", "lb"));
        plan.performed("\"actual_load\": 185");
        JsonNode row = plan.row(0);
        String knee = athlete.post("/api/injuries", "{\"name\": \"Left knee\", \"joint\": \"knee\"}")
                .text("/id");
        String bend = athlete.post("/api/constraints", """
                {"name": "No deep bend", "effect": "caution",
                 "forbids": [{"type": "joint_action", "name": "knee_flexion"}]}
                """).text("/id");
        String goal = athlete.post("/api/goals", "{\"name\": \"Squat 140\"}").text("/id");
        String entry = entry(
                link("injury", knee, "RELATED_TO"),
                link("constraint", bend, "RELATED_TO"),
                link("goal", goal, "INFORMS"),
                link("workout", row.path("workout_id").stringValue(), "EXPLAINS"),
                link("set", row.path("set_id").stringValue(), "DOCUMENTS"),
                link("planned_set", plan.sets().getFirst(), "FEEDBACK"),
                link("plan", plan.id(), "AFFECTS"),
                link("exercise", row.path("exercise_id").stringValue(), "RELATED_TO"));

        assertThat(links(entry))
                .containsExactlyInAnyOrder(
                        "RELATED_TO Injury " + knee,
                        "RELATED_TO Constraint " + bend,
                        "INFORMS Goal " + goal,
                        "EXPLAINS StrengthWorkout " + row.path("workout_id").stringValue(),
                        "DOCUMENTS StrengthWorkout " + row.path("workout_id").stringValue(),
                        "FEEDBACK PlannedSet " + plan.sets().getFirst(),
                        "AFFECTS PlannedWorkout " + plan.id(),
                        "RELATED_TO Exercise " + row.path("exercise_id").stringValue());
        assertThat(reconcile()).isEqualTo(0);

        athlete.delete("/api/injuries/" + knee);
        assertThat(links(entry)).hasSize(7).noneMatch(link -> link.contains("Injury"));
        assertThat(athlete.get("/api/journal/" + entry)
                        .body()
                        .at("/links/0/gone")
                        .booleanValue())
                .isTrue();
        assertThat(reconcile()).isEqualTo(0);
    }

    /// The picture can be walked both ways, and of others it shows nothing.
    @Test
    void anExerciseShowsWhatWasSaidOfIt() {
        String exercise = athlete.post("/api/exercises/resolve", Map.of("names", List.of("Deadlift")))
                .text("/resolved/0/exercise_id");
        String entry = entry(link("exercise", exercise, "RELATED_TO"));
        TestServer.signUp()
                .post(
                        "/api/journal",
                        Map.of(
                                "entry_type",
                                "feedback",
                                "raw_text",
                                "mine",
                                "links",
                                List.of(Map.of(
                                        "relationship",
                                        "RELATED_TO",
                                        "target_type",
                                        "exercise",
                                        "target_id",
                                        exercise))));
        links(entry);

        JsonNode picture =
                athlete.get("/api/graph/neighbourhood?id=" + exercise).body();
        assertThat(picture.path("edges")
                        .valueStream()
                        .filter(edge -> edge.path("relationship").stringValue().equals("RELATED_TO"))
                        .map(edge -> edge.path("from").stringValue() + " "
                                + edge.path("to").stringValue()))
                .containsExactly(entry + " " + exercise);
    }

    @Test
    void whatHasNoNameInTheGraphIsNamedByWhatItSays() {
        ConfirmedPlan plan = ConfirmedPlan.of(athlete, """
                "exercise_name": "Back Squat", "prescribed_reps": 5, "amrap": true, "per_side": true, "percent_1rm": 80
                """);
        String entry = athlete.post("/api/journal", """
                {"entry_type": "feedback", "entry_date": "2025-11-03", "raw_text": "Slept\\nbadly. %s",
                 "links": [{"target_type": "planned_set", "target_id": "%s"},
                           {"target_type": "plan", "target_id": "%s"}]}
                """.formatted(
                                "More of it. ".repeat(20), plan.sets().getFirst(), plan.id()))
                .text("/id");

        JsonNode around = athlete.get("/api/graph/neighbourhood?id=" + entry).body();
        assertThat(around.at("/center/name").stringValue())
                .startsWith("Slept badly. More of it.")
                .endsWith("…")
                .hasSizeLessThanOrEqualTo(80);
        assertThat(around.at("/center/date").stringValue()).isEqualTo("2025-11-03");
        JsonNode set = node(around, "planned_set");
        assertThat(set.path("name").stringValue()).isEqualTo("Back Squat, 5+ per side × 80 % 1RM");
        assertThat(set.path("date").stringValue())
                .isEqualTo(athlete.get("/api/plans/" + plan.id()).text("/date"));
        assertThat(node(athlete.get("/api/graph/neighbourhood?id=" + plan.id()).body(), "journal_entry")
                        .path("name")
                        .stringValue())
                .startsWith("Slept badly.");
    }

    private static JsonNode node(JsonNode around, String type) {
        return around.path("nodes")
                .valueStream()
                .filter(node -> node.path("type").stringValue().equals(type))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anEntryAboutAPlanFindsItsNextRevision() {
        String draft = athlete.post("/api/plans", """
                {"date": "2025-11-03", "blocks": [{"block_type": "main", "sets": [
                  {"exercise_name": "Back Squat", "prescribed_reps": 5}]}]}
                """).text("/id");
        String set = athlete.get("/api/plans/" + draft).text("/blocks/0/sets/0/id");
        String entry = entry(link("plan", draft, "AFFECTS"), link("planned_set", set, "EXPLAINS"));
        assertThat(links(entry)).hasSize(2);

        JsonNode read = athlete.get("/api/plans/" + draft).body();
        assertThat(athlete.put("/api/plans/" + draft, read).status()).isEqualTo(200);

        assertThat(links(entry))
                .containsExactlyInAnyOrder("AFFECTS PlannedWorkout " + draft, "EXPLAINS PlannedSet " + set);
        assertThat(reconcile()).isEqualTo(0);
    }

    @Test
    void whatGoesTakesItsLinkOfTheGraphWithItAndBothStoresAgree() {
        ConfirmedPlan plan = ConfirmedPlan.of(athlete, ConfirmedPlan.squat(5, "225", "lb"));
        plan.performed("\"actual_load\": 185");
        JsonNode row = plan.row(0);
        String entry = entry(
                link("workout", row.path("workout_id").stringValue(), "EXPLAINS"),
                link("set", row.path("set_id").stringValue(), "EXPLAINS"),
                link("plan", plan.id(), "AFFECTS"));
        assertThat(links(entry)).hasSize(3);

        athlete.post(plan.path("/reopen"), "{}");

        assertThat(links(entry)).containsExactly("AFFECTS PlannedWorkout " + plan.id());
        assertThat(reconcile()).isEqualTo(0);
    }

    @Test
    void aSetThatIsDeletedLeavesTheLinkToItsWorkoutAndBothStoresAgree() {
        JsonNode workout = athlete.post("/api/workouts", """
                {"date": "2025-11-03", "duration_minutes": 50, "blocks": [{"sets": [
                  {"exercise_name": "Back Squat", "reps": 5}, {"exercise_name": "Back Squat", "reps": 4}]}]}
                """).body();
        String id = workout.path("id").stringValue();
        String set = workout.at("/blocks/0/sets/1/id").stringValue();
        String entry = entry(link("set", set, "EXPLAINS"));

        assertThat(athlete.delete("/api/workouts/" + id + "/sets/" + set).status())
                .isEqualTo(204);

        assertThat(links(entry)).containsExactly("EXPLAINS StrengthWorkout " + id);
        assertThat(about("workout", id)).containsExactly(entry);
        assertThat(athlete.get("/api/journal/" + entry)
                        .body()
                        .at("/links/0/gone")
                        .booleanValue())
                .isTrue();
        assertThat(reconcile()).isEqualTo(0);
    }

    @Test
    void whatIsSaidOfAPlannedSetIsFoundFromItsSetItsWorkoutAndItsPlan() {
        ConfirmedPlan plan =
                ConfirmedPlan.of(athlete, ConfirmedPlan.squat(5, "225", "lb"), ConfirmedPlan.squat(5, "185", "lb"));
        ConfirmedPlan.done(
                plan.complete("""
                {"deviations": [{"planned_set_id": "%s", "actual_load": 185}, {"planned_set_id": "%s", "outcome": "skipped"}]}
                """.formatted(plan.sets().getFirst(), plan.sets().getLast())));
        JsonNode row = plan.row(0);
        String workout = row.path("workout_id").stringValue();
        String set = row.path("set_id").stringValue();
        String knee = athlete.post("/api/injuries", "{\"name\": \"Left knee\", \"joint\": \"knee\"}")
                .text("/id");
        String cut = entry(link("planned_set", plan.sets().getFirst(), "EXPLAINS"), link("injury", knee, "RELATED_TO"));
        String skipped = entry(link("planned_set", plan.sets().getLast(), "EXPLAINS"));
        String felt = entry(link("set", set, "FEEDBACK"));

        assertThat(about("set", set)).containsExactly(felt, cut);
        assertThat(about("planned_set", plan.sets().getFirst())).containsExactly(felt, cut);
        for (String whole : List.of("workout&target_id=" + workout, "plan&target_id=" + plan.id())) {
            assertThat(entries("target_type=" + whole)).containsExactly(felt, skipped, cut);
        }
        assertThat(entries("target_id=" + workout)).containsExactly(felt, skipped, cut);
        links(cut);
        assertThat(around(workout)).contains(cut, skipped, felt, knee);
        assertThat(around(plan.id())).contains(cut, skipped);
        assertThat(around(cut)).contains(plan.id(), knee);
        assertThat(reconcile()).isEqualTo(0);

        athlete.delete("/api/journal/" + cut);
        links(felt);
        assertThat(around(workout)).doesNotContain(cut, knee);
        assertThat(reconcile()).isEqualTo(0);
    }

    @Test
    void aCorrectionReachesTheGraph() {
        String entry = entry();
        athlete.patch("/api/journal/" + entry, "{\"summary\": \"The left knee\", \"severity\": \"concerning\"}");
        TestServer.shared().get(Relay.class).catchUp(user);
        try (var session = TestServer.shared().get(Driver.class).session()) {
            assertThat(session.run(
                                    "MATCH (e:LogEntry {user_id: $user}) RETURN e.severity + ': ' + e.summary AS said",
                                    Map.of("user", user.toString()))
                            .single()
                            .get("said")
                            .asString())
                    .isEqualTo("concerning: The left knee");
        }
    }

    @Test
    void whatIsRemovedIsGoneInTheGraph() {
        ConfirmedPlan plan = ConfirmedPlan.of(athlete, ConfirmedPlan.plank(60));
        String entry = entry(link("plan", plan.id(), "AFFECTS"));
        String path = "/api/journal/" + entry;
        athlete.delete(path + "/links/" + athlete.get(path).text("/links/0/id"));
        assertThat(links(entry)).isEmpty();
        athlete.delete(path);
        assertThat(reconcile()).isEqualTo(0);
        assertThat(nodes()).isZero();
    }

    @Test
    void whatTheGraphLostIsRepaired() {
        ConfirmedPlan plan = ConfirmedPlan.of(athlete, ConfirmedPlan.plank(60));
        String entry = entry(link("plan", plan.id(), "AFFECTS"));
        assertThat(links(entry)).hasSize(1);
        run("MATCH (e:LogEntry {user_id: $user})-[r]->() DELETE r");

        assertThat(reconcile()).isEqualTo(1);
        assertThat(links(entry)).hasSize(1);

        Verdict rebuilt = TestServer.shared().get(Reconciler.class).rebuild(user);
        assertThat(rebuilt.state()).as("%s", rebuilt).isEqualTo(Verdict.State.AGREED);
        assertThat(links(entry)).hasSize(1);
    }

    private String entry(String... links) {
        var answer = athlete.post(
                "/api/journal",
                "{\"entry_type\": \"feedback\", \"raw_text\": \"Knee\", \"links\": [%s]}"
                        .formatted(String.join(", ", links)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.text("/id");
    }

    private List<String> about(String type, String target) {
        return entries("target_type=" + type + "&target_id=" + target);
    }

    private List<String> entries(String query) {
        return ids(athlete.get("/api/journal?" + query).body().path("items"));
    }

    private List<String> around(String id) {
        return ids(athlete.get("/api/graph/neighbourhood?id=" + id).body().path("nodes"));
    }

    private static List<String> ids(JsonNode things) {
        return things.valueStream().map(thing -> thing.path("id").stringValue()).toList();
    }

    private static String link(String type, String target, String relationship) {
        return "{\"target_type\": \"%s\", \"target_id\": \"%s\", \"relationship\": \"%s\"}"
                .formatted(type, target, relationship);
    }

    private List<String> links(String entry) {
        TestServer.shared().get(Relay.class).catchUp(user);
        try (var session = TestServer.shared().get(Driver.class).session()) {
            return session.run(
                            """
                            MATCH (:Person {user_id: $user})-[:LOGGED]->(:LogEntry {user_id: $user, id: $id})-[r]->(t)
                            RETURN type(r) + ' ' + labels(t)[0] + ' ' + t.id AS link
                            """,
                            Map.of(
                                    "user",
                                    user.toString(),
                                    "id",
                                    UUID.fromString(entry).toString()))
                    .list(row -> row.get("link").asString());
        }
    }

    private long nodes() {
        try (var session = TestServer.shared().get(Driver.class).session()) {
            return session.run(
                            "MATCH (e:LogEntry {user_id: $user}) RETURN count(e) AS nodes",
                            Map.of("user", user.toString()))
                    .single()
                    .get("nodes")
                    .asLong();
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
