package org.plumbline.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.api.Things.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.TestDevice;
import org.plumbline.TestServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One athlete uses every operation of the file, and each answers what the file says.
class AnswersTest {
    private static final String LB = "lb";

    private final Checked athlete = new Checked(TestServer.signUp());
    private final Checked anybody = athlete.as(TestServer.shared().anybody());

    @Test
    void everyOperationAnswersWhatTheFileSays() {
        service();
        accounts();
        catalogue();
        plans();
        templates();
        equipment();
        ThingAnswers.of(athlete);
        performing();
        workouts();
        comparison();
        JournalAnswers.of(athlete);
        insight();
        sync();
        exchange();
        AssistantAnswers.ask(athlete, anybody);
        assertThat(athlete.unanswered()).isEmpty();
    }

    private void service() {
        anybody.get("/");
        anybody.get("/assets/index-4f3a.js");
        anybody.get("/openapi.yaml");
        anybody.get("/healthz");
        anybody.get("/readyz");
    }

    private void accounts() {
        String email = TestServer.newEmail();
        JsonNode session = anybody.post("/api/auth/sign-up", TestServer.signUpBody(email), 201);
        anybody.post("/api/auth/sign-up", TestServer.signUpBody(email), 409);
        anybody.post("/api/auth/sign-in", Map.of("email", email, "password", "not the password"), 401);
        var byCookie = Map.of("email", email, "password", TestServer.PASSWORD, "session", "cookie");
        anybody.post("/api/auth/sign-in", byCookie, 200);
        JsonNode next =
                anybody.post("/api/auth/refresh", Map.of("refresh_token", text(session, "/refresh_token")), 200);
        Checked other = athlete.as(TestServer.shared().anybody().withToken(text(next, "/access_token")));
        other.get("/api/me");
        other.send("PATCH", "/api/me", Map.of("display_name", "Robin", "unit_system", "imperial"), 200);
        other.with("If-Match", "\"77\"").send("PATCH", "/api/me", Map.of("display_name", "Max"), 412);
        var wanted = Map.of("id", UUID.randomUUID(), "name", "script", "scopes", List.of("read", "log"));
        String token = text(other.post("/api/tokens", wanted, 201), "/id");
        other.post("/api/tokens", wanted, 201);
        other.get("/api/tokens?limit=1");
        other.delete("/api/tokens/" + token);
        passkeys(other);
        other.post("/api/auth/sign-out", Map.of(), 204);
        Checked leaving = athlete.as(TestServer.shared().newAthlete());
        leaving.send("DELETE", "/api/me", Map.of("password", TestServer.PASSWORD), 204);
    }

    private void passkeys(Checked other) {
        var device = TestDevice.at(TestServer.shared());
        var password = Map.of("current_password", TestServer.PASSWORD);
        JsonNode toAdd = other.post("/api/passkeys/options", password, 200);
        var wanted = Map.of("name", "phone", "credential", device.create(toAdd.path("public_key")));
        String passkey = text(other.post("/api/passkeys", wanted, 201), "/id");
        other.post("/api/passkeys", wanted, 422);
        device.count++;
        JsonNode toSignIn = anybody.post("/api/auth/sign-in/passkey/options", null, 200);
        var signed = Map.of("credential", device.get(toSignIn.path("public_key")));
        anybody.post("/api/auth/sign-in/passkey", signed, 200);
        anybody.post("/api/auth/sign-in/passkey", signed, 401);
        other.get("/api/passkeys?limit=1");
        other.delete("/api/passkeys/" + passkey);
    }

    private void catalogue() {
        JsonNode page = athlete.get("/api/exercises?pattern=squat&muscle=quadriceps&equipment=barbell&limit=2");
        athlete.get("/api/exercises?limit=2&cursor=" + text(page, "/next_cursor"));
        athlete.get("/api/exercises?query=front%20squat");
        athlete.get("/api/exercises/" + text(page, "/items/0/id"));
        var own = Map.of(
                "name",
                "Garage Yoke Squat",
                "aliases",
                List.of("Yoke Thing"),
                "pattern",
                "squat",
                "muscles",
                List.of(Map.of("muscle", "quadriceps", "role", "primary")),
                "equipment",
                List.of("yoke"),
                "bodyweight_share",
                0.9);
        athlete.get("/api/exercises/" + text(athlete.post("/api/exercises", own, 201), "/id"));
        JsonNode found =
                athlete.post("/api/exercises/resolve", Map.of("names", List.of("RDL", "row", "flying carpet")), 200);
        assertThat(text(found, "/resolved/0/exercise_name")).isEqualTo("Romanian Deadlift");
        assertThat(text(found, "/ambiguous/0/name")).isEqualTo("row");
        assertThat(text(found, "/unknown/0")).isEqualTo("flying carpet");
    }

    private void plans() {
        String plan = "/api/plans/" + text(athlete.post("/api/plans", fullPlan(), 201), "/id");
        ObjectNode read = (ObjectNode) athlete.get(plan);
        read.put("goal", "Stay whole");
        athlete.put(plan, read);
        athlete.with("If-Match", "\"1\"").send("PUT", plan, read, 422);
        athlete.post(plan + "/confirm", Map.of("reason", "sounds right"), 200);
        athlete.post(plan + "/confirm", Map.of(), 409);
        athlete.post(plan + "/reschedule", Map.of("date", "2025-03-12", "policy", "shift_following"), 200);
        athlete.get(plan + "/revisions?limit=1");
        athlete.get(plan + "/history");
        JsonNode copy = athlete.post(plan + "/copy", Map.of("date", "2025-03-20"), 201);
        String successor = "/api/plans/" + text(copy, "/id");
        athlete.post(successor + "/confirm", null, 200);
        athlete.post(plan + "/supersede", Map.of("by_plan_id", text(copy, "/id")), 200);
        athlete.post(successor + "/skip", Map.of("reason", "travel", "notes", "no gym there"), 200);
        athlete.post(successor + "/reopen", Map.of("notes", "found one"), 200);
        athlete.post(successor + "/cancel", null, 200);
        athlete.get("/api/plans?from=2025-03-01&to=2025-03-31&status=superseded,cancelled");
        athlete.get("/api/plans?limit=1");
        athlete.post("/api/plans", Map.of("date", "2025-02-30", "blocks", List.of()), 422);
        athlete.send("GET", "/api/plans/" + UUID.randomUUID(), null, 404);
    }

    private void templates() {
        String plan = text(athlete.post("/api/plans", fullPlan(), 201), "/id");
        JsonNode template = athlete.post("/api/templates", Map.of("plan_id", plan, "name", "Anything"), 201);
        var content = new HashMap<>(Things.planBody());
        content.remove("date");
        athlete.post("/api/templates", content, 201);
        athlete.get("/api/templates?limit=1");
        String path = "/api/templates/" + text(template, "/id");
        athlete.get(path);
        athlete.post(path + "/plan", Map.of("date", "2025-04-01"), 201);
        athlete.delete(path);
    }

    private void equipment() {
        JsonNode made = athlete.post("/api/equipment", Things.equipmentBody(), 201);
        String path = "/api/equipment/" + text(made, "/id");
        athlete.get("/api/equipment?limit=1");
        athlete.put(path, athlete.get(path));
        athlete.with("If-Match", "\"1\"").send("PUT", path, made, 412);
        athlete.get(path + "/plates?load=62.5");
        athlete.get(path + "/plates?load=141&load_unit=lb&bar=Bar");
        athlete.get("/api/insight/warmup?load=100&equipment_id=" + text(made, "/id"));
        athlete.delete(path);
    }

    private void performing() {
        JsonNode plan = confirmed();
        athlete.post("/api/plans/" + text(plan, "/id") + "/start", Map.of(), 201);
        athlete.post("/api/plans/" + text(plan, "/id") + "/abandon", Map.of("reason", "fire alarm"), 200);
        JsonNode run = athlete.post("/api/plans/" + text(plan, "/id") + "/start", Map.of(), 201);
        String workout = "/api/workouts/" + text(run, "/workout_id");
        JsonNode set =
                athlete.post(workout + "/sets", performed(plan, 0, 0, Map.of("reps", 5, "load", 225, "rpe", 8)), 201);
        athlete.post(workout + "/sets", performed(plan, 0, 1, Map.of("outcome", "skipped", "reason", "time")), 201);
        athlete.post(workout + "/sets", Map.of("exercise_name", "Dead Hang", "duration_s", 45.5), 201);
        String path = workout + "/sets/" + text(set, "/id");
        athlete.put(path, performed(plan, 0, 0, Map.of("reps", 4, "load", 225, "load_unit", LB)));
        athlete.post(workout + "/finish", Map.of("session_rpe", 8, "remaining", "as_prescribed"), 200);
        athlete.get("/api/plans/" + text(plan, "/id") + "/deviations");

        athlete.post(workout + "/sets?amend=true", Map.of("exercise_name", "Dead Hang", "duration_s", 30), 201);
        athlete.post("/api/plans/" + text(plan, "/id") + "/start?join=true", Map.of(), 201);

        JsonNode other = confirmed();
        athlete.post("/api/plans/" + text(other, "/id") + "/complete", said(other), 201);
        JsonNode compared = athlete.get("/api/plans/" + text(other, "/id") + "/deviations");
        assertThat(compared.path("rows")).hasSize(8);
        athlete.get("/api/planned-sets/" + text(other, "/blocks/0/sets/0/id") + "/executions");
        athlete.post("/api/plans/" + text(other, "/id") + "/reopen", null, 200);
        JsonNode pending = athlete.get("/api/plans/" + text(other, "/id") + "/deviations");
        assertThat(text(pending, "/rows/0/deviation_type")).isEqualTo("pending");
    }

    private void workouts() {
        JsonNode workout = athlete.post("/api/workouts", mixedWorkout(), 201);
        String path = "/api/workouts/" + text(workout, "/id");
        ObjectNode read = (ObjectNode) athlete.get(path);
        read.put("notes", "rain");
        athlete.put(path, read);
        athlete.with("If-Match", "\"1\"").send("PUT", path, read, 412);
        athlete.send("PATCH", path, Map.of("purpose", "deload", "session_rpe", 6), 200);
        String first = path + "/sets/" + text(workout, "/blocks/0/sets/0/id");
        athlete.send("PATCH", first, Map.of("reps", 6), 200);
        athlete.delete(path + "/sets/" + text(workout, "/blocks/0/sets/1/id"));
        athlete.get(path + "/history");
        JsonNode again = athlete.post(path + "/repeat", Map.of("date", "2025-03-11"), 201);
        athlete.get("/api/workouts?from=2025-03-01&to=2025-03-31&limit=1");
        athlete.get("/api/workouts?date=2025-03-11&sport_type=strength");
        athlete.get("/api/sets?from=2025-01-01&to=2026-12-31&min_rpe=7&rpe_above_plan=false&limit=1");
        athlete.get(path + "/deviations");
        athlete.delete("/api/workouts/" + text(again, "/id"));
        athlete.post("/api/activities", Things.workoutBody(), 201);
    }

    private void comparison() {
        athlete.get("/api/preferences/tolerance");
        athlete.put("/api/preferences/tolerance", Map.of("profile", "relative", "load_pct", 7.5));
        athlete.put("/api/preferences/tolerance", Map.of("profile", "absolute"));
        JsonNode page = athlete.get("/api/deviations?from=2025-01-01&to=2030-01-01&limit=1");
        athlete.get("/api/deviations?from=2025-01-01&to=2030-01-01&cursor=" + text(page, "/next_cursor"));
        athlete.get("/api/deviations?from=2025-01-01&to=2030-01-01&type=unlinked");
        String exercise = text(page, "/items/0/exercise_id");
        JsonNode ofIt = athlete.get("/api/deviations?from=2025-01-01&to=2030-01-01&exercise_id=" + exercise);
        assertThat(ofIt.path("items")).isNotEmpty();
    }

    private void insight() {
        JsonNode page = athlete.get("/api/sets?from=2025-01-01&to=2026-12-31&min_load=1&limit=1");
        String exercise = text(page, "/items/0/exercise_id");
        assertThat(athlete.get("/api/insight/e1rm?exercise_id=" + exercise).path("points"))
                .isNotEmpty();
        athlete.get("/api/insight/e1rm?formula=epley&exercise_id=" + exercise);
        athlete.get("/api/insight/records?exercise_id=" + exercise);
        assertThat(athlete.get("/api/insight/volume?from=2025-01-01&to=2026-12-31")
                        .path("periods"))
                .isNotEmpty();
    }

    private void sync() {
        String conflict = new Things(athlete.client()).conflict();
        athlete.get("/api/sync/conflicts");
        athlete.post("/api/sync/conflicts/" + conflict + "/resolve", Map.of("resolution", "mine"), 200);
        athlete.post("/api/sync/conflicts/" + conflict + "/resolve", Map.of("resolution", "theirs"), 409);
        Map<String, Object> start = Map.of("id", UUID.randomUUID(), "operation", "no-such-operation");
        athlete.post(
                "/api/sync/push",
                Map.of("protocol", 1, "device_id", UUID.randomUUID(), "commands", List.of(start)),
                200);
        athlete.get("/api/sync/changes?limit=1000");
        athlete.send("GET", "/api/sync/changes?after=999999999", null, 410);
        athlete.get("/api/events?after=999999999");
    }

    private void exchange() {
        Checked sending = athlete.with("Content-Type", "text/csv");
        String file = Things.log("Ring Thing");
        String units = "?load_unit=kg&distance_unit=km";
        sending.post("/api/imports" + units + "&dry_run=true", file, 200);
        JsonNode result = sending.post("/api/imports" + units, file, 201);
        assertThat(text(result, "/exercises_to_review/0/name")).isEqualTo("Ring Thing");
        athlete.get("/api/imports?limit=1");
        String path = "/api/imports/" + text(result, "/import_id");
        String own = text(athlete.get("/api/exercises?query=garage%20yoke%20squat&limit=1"), "/items/0/id");
        athlete.put(path + "/mapping", Map.of("mappings", List.of(Map.of("name", "Ring Thing", "exercise_id", own))));
        athlete.get(path);
        athlete.get("/api/export");
        athlete.get("/api/export?format=csv");
        athlete.post(path + "/undo", null, 200);
        athlete.get(path);
    }

    private JsonNode confirmed() {
        String plan = text(athlete.post("/api/plans", fullPlan(), 201), "/id");
        return athlete.post("/api/plans/" + plan + "/confirm", null, 200);
    }

    private static Map<String, Object> performed(JsonNode plan, int block, int set, Map<String, Object> values) {
        var all = new HashMap<>(values);
        all.put("planned_set_id", text(plan, "/blocks/" + block + "/sets/" + set + "/id"));
        return all;
    }

    private static Map<String, Object> said(JsonNode plan) {
        return Map.of(
                "date",
                Things.DAY,
                "duration_minutes",
                61.5,
                "session_rpe",
                8.5,
                "deviations",
                List.of(
                        performed(plan, 0, 0, Map.of("actual_reps", 2, "actual_rpe", 9.5, "reason", "fatigue")),
                        performed(plan, 0, 1, Map.of("outcome", "failed", "actual_reps", 0)),
                        performed(plan, 0, 2, Map.of("substitute_exercise_name", "Front Squat", "actual_reps", 5))),
                "block_outcomes",
                List.of(Map.of("block_seq", 2, "outcome", "skipped", "reason", "time")),
                "additional_sets",
                List.of(Map.of("block_seq", 1, "exercise_name", "Dead Hang", "actual_duration_s", 45)));
    }

    private static Map<String, Object> fullPlan() {
        Map<String, Object> squat = Map.of(
                "exercise_name",
                "Back Squat",
                "prescribed_reps",
                5,
                "prescribed_load",
                225.5,
                "load_unit",
                LB,
                "prescribed_rpe",
                8,
                "intensity_zone",
                "heavy",
                "tempo",
                "3-1-1-0",
                "superset",
                "A",
                "rest_s",
                180);
        return Map.of(
                "date",
                Things.DAY,
                "goal",
                "Lower body strength",
                "focus",
                List.of("squat"),
                "estimated_duration_minutes",
                70,
                "blocks",
                List.of(
                        Map.of("name", "Main work", "block_type", "main", "sets", List.of(squat, squat, squat)),
                        Map.of(
                                "block_type", "circuit",
                                "rounds", 2,
                                "work_s", 40,
                                "rest_s", 20,
                                "sets",
                                        List.of(
                                                Map.of("exercise_name", "Plank", "prescribed_duration_s", 60.5),
                                                Map.of("exercise_name", "Row Erg", "prescribed_distance_m", 400)))));
    }

    private static Map<String, Object> mixedWorkout() {
        return Map.of(
                "name",
                "Evening",
                "start_time",
                "2025-03-10T23:30:00+01:00",
                "end_time",
                "2025-03-11T00:40:00+01:00",
                "session_rpe",
                7.5,
                "tags",
                List.of("garage"),
                "blocks",
                List.of(
                        Map.of(
                                "name", "A",
                                "block_type", "main",
                                "sets",
                                        List.of(
                                                Map.of(
                                                        "exercise_name",
                                                        "Back Squat",
                                                        "reps",
                                                        5,
                                                        "load",
                                                        100,
                                                        "rpe",
                                                        8.5),
                                                Map.of(
                                                        "exercise_name",
                                                        "Back Squat",
                                                        "reps",
                                                        0,
                                                        "load",
                                                        120,
                                                        "outcome",
                                                        "failed"))),
                        Map.of(
                                "modality",
                                "running",
                                "sets",
                                List.of(Map.of(
                                        "exercise_name",
                                        "Run",
                                        "distance",
                                        5.02,
                                        "distance_unit",
                                        "km",
                                        "duration_s",
                                        1620,
                                        "hr_avg",
                                        151,
                                        "extra",
                                        Map.of("shoes", "old"))))));
    }
}
