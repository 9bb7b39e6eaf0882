package org.plumbline.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import org.plumbline.platform.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Amending and deleting keep ids, links and history, and bring the plan to what is then performed.
final class AmendingTest {
    private final TestClient athlete = TestServer.signUp();
    private final PlanFixture plan = PlanFixture.confirmed(athlete);

    @Test
    void anAmendedWorkoutKeepsItsIdsAndWhatItSaidBefore() {
        String id = plan.completed("{}").text("/workout_id");
        ObjectNode sent = (ObjectNode) plan.workout(id);
        JsonNode before = sent.deepCopy();
        sent.put("notes", "late");
        ((ObjectNode) sent.at("/blocks/0/sets/0")).put("reps", 2);

        TestClient.Answer amended = athlete.put("/api/workouts/" + id, sent);

        assertThat(amended.status()).as(amended.text()).isEqualTo(200);
        JsonNode read = plan.workout(id);
        assertThat(Json.canonical(read)).isEqualTo(Json.canonical(amended.body()));
        assertThat(read.path("version").intValue()).isEqualTo(2);
        assertThat(read.at("/blocks/0/sets/0/id")).isEqualTo(before.at("/blocks/0/sets/0/id"));
        assertThat(read.at("/blocks/0/sets/0/version").intValue()).isEqualTo(2);
        assertThat(read.at("/blocks/0/sets/0/as_prescribed"))
                .extracting(JsonNode::stringValue)
                .containsExactly("load");
        assertThat(read.at("/blocks/0/sets/1")).isEqualTo(before.at("/blocks/0/sets/1"));
        JsonNode history =
                athlete.get("/api/workouts/" + id + "/history").body().path("items");
        assertThat(history.size()).isEqualTo(1);
        assertThat(history.get(0).path("action").stringValue()).isEqualTo("amended");
        assertThat(Json.canonical(history.get(0).path("before"))).isEqualTo(Json.canonical(before));
        assertThat(athlete.get("/api/plans/" + plan.id() + "/deviations").text("/rows/0/deviation_type"))
                .isEqualTo("reps_deviation");
    }

    @Test
    void aSetThatIsSentWithoutItsLinkKeepsIt() {
        String id = plan.completed("{}").text("/workout_id");
        ObjectNode sent = (ObjectNode) plan.workout(id);
        ObjectNode set = (ObjectNode) sent.at("/blocks/0/sets/0");
        set.remove("planned_set_id");

        JsonNode read = athlete.put("/api/workouts/" + id, sent).body();
        assertThat(read.at("/blocks/0/sets/0/planned_set_id").stringValue())
                .isEqualTo(plan.sets().getFirst());

        sent.put("version", 2);
        set.putNull("planned_set_id");
        TestClient.Answer refused = athlete.put("/api/workouts/" + id, sent);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/problems/0/path")).isEqualTo("/blocks/0/sets/0/planned_set_id");
    }

    @Test
    void linksMaySwapPlaces() {
        String id = plan.completed("{}").text("/workout_id");
        ObjectNode sent = (ObjectNode) plan.workout(id);
        ((ObjectNode) sent.at("/blocks/0/sets/0"))
                .put("planned_set_id", plan.sets().get(1));
        ((ObjectNode) sent.at("/blocks/0/sets/1"))
                .put("planned_set_id", plan.sets().get(0));

        JsonNode read = athlete.put("/api/workouts/" + id, sent).body();

        assertThat(read.at("/blocks/0/sets/0/planned_set_id").stringValue())
                .isEqualTo(plan.sets().get(1));
        assertThat(read.at("/blocks/0/sets/1/planned_set_id").stringValue())
                .isEqualTo(plan.sets().get(0));
    }

    @Test
    void whatOnlyTheServerSaysCannotBeSet() {
        String id = plan.completed("{}").text("/workout_id");
        ObjectNode sent = (ObjectNode) plan.workout(id);
        sent.put("status", "voided").put("local_date", "2025-01-01");
        ((ObjectNode) sent.at("/blocks/0/sets/0")).put("set_seq", 3);

        TestClient.Answer refused = athlete.put("/api/workouts/" + id, sent);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("problems"))
                .extracting(problem -> problem.path("path").stringValue())
                .containsExactlyInAnyOrder("/status", "/local_date", "/blocks/0/sets/0/set_seq");
    }

    @Test
    void aStaleVersionIsRefused() {
        String id = plan.completed("{}").text("/workout_id");
        JsonNode sent = plan.workout(id);

        assertThat(athlete.withHeader("If-Match", "\"7\"")
                        .put("/api/workouts/" + id, sent)
                        .status())
                .isEqualTo(412);
        assertThat(athlete.withHeader("If-Match", "\"1\"")
                        .put("/api/workouts/" + id, sent)
                        .status())
                .isEqualTo(200);
        assertThat(athlete.withHeader("If-Match", "\"1\"")
                        .delete("/api/workouts/" + id)
                        .status())
                .isEqualTo(412);
    }

    @Test
    void deletingSetsMakesAPlanPartialAndTheLastOneCannotGo() {
        String id = plan.completed("{}").text("/workout_id");
        JsonNode before = plan.workout(id);
        assertThat(plan.status()).isEqualTo("completed");

        delete(id, before.at("/blocks/0/sets/0/id"));
        assertThat(plan.status()).as("6 of 7").isEqualTo("completed");
        delete(id, before.at("/blocks/0/sets/1/id"));
        assertThat(plan.status()).as("5 of 7").isEqualTo("partial");

        delete(id, before.at("/blocks/0/sets/2/id"));
        delete(id, before.at("/blocks/0/sets/3/id"));
        delete(id, before.at("/blocks/1/sets/0/id"));
        delete(id, before.at("/blocks/1/sets/1/id"));
        TestClient.Answer last = athlete.delete("/api/workouts/" + id + "/sets/"
                + before.at("/blocks/2/sets/0/id").stringValue());
        assertThat(last.status()).isEqualTo(422);
        assertThat(last.text("/problems/0/code")).isEqualTo("nothing_performed");
        assertThat(plan.workout(id).path("blocks").size()).isEqualTo(1);
        assertThat(athlete.get("/api/workouts/" + id + "/history")
                        .body()
                        .path("items")
                        .size())
                .isEqualTo(6);
    }

    @Test
    void oneSetIsAmendedInItsPlace() {
        String id = plan.completed("{}").text("/workout_id");
        String set = plan.workout(id).at("/blocks/0/sets/1/id").stringValue();

        TestClient.Answer amended = athlete.put(
                "/api/workouts/" + id + "/sets/" + set, Map.of("reps", 4, "load", 100, "load_unit", "kg", "rpe", 9));

        assertThat(amended.status()).as(amended.text()).isEqualTo(200);
        assertThat(amended.header("ETag")).isEqualTo("\"2\"");
        JsonNode read = plan.workout(id).at("/blocks/0/sets/1");
        assertThat(read.path("load_unit").stringValue()).isEqualTo("kg");
        assertThat(read.path("exercise_name").stringValue()).isEqualTo("Back Squat");
        assertThat(read.path("planned_set_id").stringValue())
                .isEqualTo(plan.sets().get(1));
        assertThat(read.path("as_prescribed").size()).isZero();
        assertThat(athlete.withHeader("If-Match", "\"1\"")
                        .put("/api/workouts/" + id + "/sets/" + set, Map.of("reps", 4))
                        .status())
                .isEqualTo(412);
    }

    @Test
    void deletingTheWorkoutOfAPlanIsAReopen() {
        String id = plan.completed("{}").text("/workout_id");

        assertThat(athlete.delete("/api/workouts/" + id).status()).isEqualTo(204);

        assertThat(plan.status()).isEqualTo("confirmed");
        assertThat(athlete.get("/api/workouts/" + id).status()).isEqualTo(404);
        assertThat(athlete.delete("/api/workouts/" + id).status()).isEqualTo(404);
        assertThat(athlete.get("/api/workouts").body().path("items").size()).isZero();
        assertThat(athlete.get("/api/sets").body().path("items").size()).isZero();
        assertThat(athlete.get("/api/workouts/" + id + "/history").text("/items/0/action"))
                .isEqualTo("deleted");
        assertThat(athlete.get("/api/planned-sets/" + plan.sets().getFirst() + "/executions")
                        .body()
                        .at("/items/0/live")
                        .booleanValue())
                .isFalse();
    }

    @Test
    void reopeningVoidsTheExecutionAndThePlanCanBePerformedAgain() {
        String first = plan.completed("{}").text("/workout_id");

        TestClient.Answer reopened = athlete.post("/api/plans/" + plan.id() + "/reopen", "{\"notes\": \"wrong day\"}");

        assertThat(reopened.status()).as(reopened.text()).isEqualTo(200);
        assertThat(reopened.text("/status")).isEqualTo("confirmed");
        assertThat(reopened.text("/voided_workout_ids/0")).isEqualTo(first);
        assertThat(athlete.get("/api/workouts/" + first + "/history").text("/items/0/reason"))
                .isEqualTo("wrong day");
        assertThat(plan.completed("{}").text("/workout_id")).isNotEqualTo(first);
        assertThat(athlete.get("/api/planned-sets/" + plan.sets().getFirst() + "/executions")
                        .body()
                        .path("items"))
                .extracting(item -> item.path("live").booleanValue())
                .containsExactly(true, false);
    }

    @Test
    void aSkippedPlanIsJustMovedBack() {
        assertThat(athlete.post("/api/plans/" + plan.id() + "/skip", "{\"reason\": \"illness\"}")
                        .status())
                .isEqualTo(200);

        assertThat(plan.step("reopen").status()).isEqualTo(200);
        assertThat(plan.status()).isEqualTo("confirmed");
        assertThat(plan.step("reopen").status()).isEqualTo(409);
    }

    @Test
    void aSecondWorkoutPerformsWhatTheFirstDidNot() {
        plan.completed("""
                {"deviations": [{"planned_set_id": "%s", "outcome": "skipped"}, {"planned_set_id": "%s", "outcome": "skipped"}]}
                """.formatted(plan.sets().get(0), plan.sets().get(1)));
        assertThat(plan.status()).isEqualTo("partial");

        TestClient.Answer more =
                athlete.post("/api/workouts", """
                {"date": "2025-11-04", "blocks": [{"sets": [{"planned_set_id": "%s", "reps": 5, "load": 225}]}]}
                """.formatted(plan.sets().get(0)));

        assertThat(more.status()).as(more.text()).isEqualTo(201);
        assertThat(more.text("/execution")).isEqualTo("additional");
        assertThat(more.text("/plan_id")).isEqualTo(plan.id());
        assertThat(plan.status()).isEqualTo("completed");
        assertThat(athlete.get("/api/plans/" + plan.id() + "/deviations").text("/rows/0/deviation_type"))
                .isEqualTo("as_planned");

        TestClient.Answer twice =
                athlete.post("/api/workouts", """
                {"date": "2025-11-05", "blocks": [{"sets": [{"planned_set_id": "%s", "reps": 5}]}]}
                """.formatted(plan.sets().get(0)));
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.text("/problems/0/path")).isEqualTo("/blocks/0/sets/0/planned_set_id");

        assertThat(athlete.delete("/api/workouts/" + more.text("/id")).status()).isEqualTo(204);
        assertThat(plan.status()).isEqualTo("partial");
    }

    @Test
    void historyOfAPlainWorkoutGoesBackToItsFirstWords() {
        String id = athlete.post("/api/workouts", """
                {"date": "2025-03-01", "blocks": [{"sets": [{"exercise_name": "Plank", "duration_s": 60}]}]}
                """).text("/id");
        ObjectNode sent = (ObjectNode) athlete.get("/api/workouts/" + id).body();
        ((ArrayNode) sent.path("blocks")).removeAll();
        athlete.put("/api/workouts/" + id, sent);
        athlete.delete("/api/workouts/" + id);

        JsonNode history =
                athlete.get("/api/workouts/" + id + "/history").body().path("items");
        assertThat(history)
                .extracting(entry -> entry.path("version").intValue())
                .containsExactly(2, 1);
        assertThat(history.at("/1/before/blocks/0/sets/0/duration_s").intValue())
                .isEqualTo(60);
        assertThat(history.at("/0/before/blocks").size()).isZero();
    }

    private void delete(String workout, JsonNode set) {
        TestClient.Answer answer = athlete.delete("/api/workouts/" + workout + "/sets/" + set.stringValue());
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    }
}
