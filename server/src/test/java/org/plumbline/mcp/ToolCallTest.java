package org.plumbline.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.ConfirmedPlan;
import org.plumbline.LetIn;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import tools.jackson.databind.JsonNode;

/// A tool does what its route does, says what its route says, and refuses as its route refuses.
class ToolCallTest {
    private static final TestClient ATHLETE = TestServer.signUp();
    private static final TestClient OTHER = TestServer.signUp();
    private static final Assistant ASSISTANT = Assistant.withHandshake(ATHLETE);

    static Assistant assistant(Era era, TestClient client) {
        return era == Era.HANDSHAKE ? Assistant.withHandshake(client) : Assistant.withoutHandshake(client);
    }

    /// Whatever a program calls itself, and whatever number it sends: nothing is done that is not in the log.
    @Test
    void oddNamesAndNumbersAreNoFaults() {
        TestClient athlete = TestServer.signUp();
        var meta = Map.of(
                EraRules.VERSION,
                "2026-07-28",
                EraRules.CAPABILITIES,
                Map.of(),
                EraRules.CLIENT,
                Map.of("name", "a\0b", "version", "1"));
        var call = Map.of("name", "create_workout_plan", "arguments", plan(), "_meta", meta);
        var answer = athlete.withHeader("MCP-Protocol-Version", "2026-07-28")
                .withHeader("Mcp-Method", "tools/call")
                .withHeader("Mcp-Name", "create_workout_plan")
                .post("/mcp", Assistant.request("tools/call", call));
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertThat(athlete.get("/api/access-log").text("/items/0/client")).isEqualTo("ab 1");

        var refused = athlete.post("/mcp", """
                {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {"name": "create_workout_plan", "arguments":
                 {"date": "2025-11-03", "blocks": [{"sets": [{"exercise_name": "Back Squat", "prescribed_reps": 5,
                   "prescribed_load": 1e999999}]}]}}}
                """);
        assertThat(refused.body().at("/result/structuredContent/status").intValue())
                .as("%s", refused)
                .isEqualTo(422);
    }

    @ParameterizedTest
    @EnumSource
    void aPlanGoesFromDraftToItsDeviations(Era era) {
        TestClient athlete = TestServer.signUp();
        Assistant assistant = assistant(era, athlete);

        JsonNode draft = assistant.done("create_workout_plan", plan());
        String plan = draft.path("id").stringValue();
        assertThat(assistant
                        .done("confirm_plan", Map.of("plan_id", plan))
                        .path("status")
                        .stringValue())
                .isEqualTo("confirmed");
        JsonNode read = assistant.done("get_planned_workout", Map.of("plan_id", plan));
        assertThat(read).isEqualTo(athlete.get("/api/plans/" + plan).body());
        var first = Map.of(
                "planned_set_id",
                read.at("/blocks/0/sets/0/id").stringValue(),
                "actual_reps",
                2,
                "actual_rpe",
                9.5,
                "reason",
                "fatigue");
        assistant.done("complete_with_deviations", Map.of("plan_id", plan, "deviations", List.of(first)));
        JsonNode compared = assistant.done("get_deviations", Map.of("plan_id", plan));

        assertThat(compared)
                .isEqualTo(athlete.get("/api/plans/" + plan + "/deviations").body());
        assertThat(compared.at("/rows/0/deviation_type").stringValue()).isEqualTo("reps_deviation");
        String day = read.path("date").stringValue();
        assertThat(assistant
                        .done("get_workout_by_date", Map.of("date", day))
                        .at("/items/0/plan_id")
                        .stringValue())
                .isEqualTo(plan);
        assertThat(assistant
                        .done("get_plan_for_date", Map.of("date", day))
                        .at("/items/0/status")
                        .stringValue())
                .isEqualTo("completed");
    }

    @ParameterizedTest
    @EnumSource
    void aDeviationIsExplainedAndFoundFromAllSides(Era era) {
        var letIn = LetIn.by(TestServer.signUp());
        var assistant = assistant(era, letIn.asking());
        new WhyWalk(letIn.athlete(), assistant::done).walk();
    }

    @Test
    void whatIsRememberedIsFoundAgain() {
        TestClient athlete = TestServer.signUp();
        var assistant = Assistant.withoutHandshake(athlete);
        JsonNode stored = assistant.done(
                "store_observation", Map.of("observation_type", "pattern", "content", "Sleeps badly on Sundays"));

        assertThat(stored)
                .isEqualTo(athlete.get("/api/observations/" + stored.path("id").stringValue())
                        .body());
        JsonNode found = assistant.done("search_observations", Map.of("query", "sleeping badly"));
        assertThat(found.at("/items/0/id")).isEqualTo(stored.path("id"));
        assertThat(assistant
                        .done("search_observations", Map.of("query", "bench press"))
                        .path("items"))
                .isEmpty();
    }

    @Test
    void whatIsLoggedIsTheHistoryOfItsExercise() {
        TestClient athlete = TestServer.signUp();
        var assistant = Assistant.withoutHandshake(athlete);
        Map<String, Object> set = Map.of("exercise_name", "Back Squat", "reps", 5, "load", 100, "load_unit", "kg");
        JsonNode workout = assistant.done(
                "log_workout", Map.of("date", "2025-11-04", "blocks", List.of(Map.of("sets", List.of(set)))));

        assertThat(athlete.get("/api/workouts/" + workout.path("id").stringValue())
                        .body())
                .isEqualTo(workout);
        String squat = workout.at("/blocks/0/sets/0/exercise_id").stringValue();
        JsonNode history = assistant.done("get_exercise_history", Map.of("exercise_id", squat));
        assertThat(history)
                .isEqualTo(athlete.get("/api/insight/e1rm?exercise_id=" + squat).body());
        assertThat(history.toString()).contains("2025-11-04");
    }

    @Test
    void daysAreCountedWhereTheAthleteIs() {
        JsonNode recent = ASSISTANT.done("get_recent_workouts", Map.of("days", 3));
        assertThat(recent.has("items")).isTrue();
        JsonNode status = ASSISTANT.done("get_planning_status", Map.of("days", 3));
        assertThat(status.path("items")).hasSize(3);
        assertThat(status.path("open_days")).hasSize(3);
        assertThat(ASSISTANT
                        .refused("get_upcoming_plans", Map.of("days", 0))
                        .at("/problems/0/path")
                        .stringValue())
                .isEqualTo("/days");
    }

    @Test
    void whatWasDoneAsWrittenMayHaveAnEnd() {
        var plan = ConfirmedPlan.of(ATHLETE, ConfirmedPlan.plank(60));
        Map<String, Object> hour =
                Map.of("start_time", "2025-11-03T18:00:00+01:00", "end_time", "2025-11-03T19:00:00+01:00");
        JsonNode completed = ASSISTANT.done("complete_as_written", with(hour, "plan_id", plan.id()));
        assertThat(ATHLETE.get("/api/workouts/" + completed.path("workout_id").stringValue())
                        .body()
                        .path("duration_minutes")
                        .intValue())
                .isEqualTo(60);
    }

    @Test
    void wordsOfAQueryArriveAsTheyWereSaid() {
        JsonNode found = ASSISTANT.done("search_exercises", Map.of("query", "front squat & 50% += ü", "limit", 1));
        assertThat(found.has("items")).isTrue();
        assertThat(ASSISTANT
                        .done("search_exercises", Map.of("query", "front squat", "limit", 1))
                        .at("/items/0/name")
                        .stringValue())
                .isEqualTo("Front Squat");
    }

    /// A tool, what is wrong, and the path that the problem must name.
    record Wrong(String tool, Map<String, ?> arguments, String path) {}

    static Stream<Wrong> wrong() {
        var all = new ArrayList<Wrong>();
        for (String tool : List.of(
                "confirm_plan",
                "skip_workout",
                "get_planned_workout",
                "complete_as_written",
                "complete_with_deviations")) {
            all.add(new Wrong(tool, Map.of(), "/plan_id"));
            all.add(new Wrong(tool, Map.of("plan_id", 5), "/plan_id"));
            all.add(new Wrong(tool, Map.of("plan_id", List.of()), "/plan_id"));
        }
        all.add(new Wrong("confirm_plan", Map.of("plan_id", id(), "dry_run", "yes"), "/dry_run"));
        for (String key : List.of("", " ", "ключ", "x".repeat(201))) {
            all.add(new Wrong("create_workout_plan", with(plan(), "idempotency_key", key), "/idempotency_key"));
        }
        all.add(new Wrong("get_planned_workout", Map.of("plan_id", id(), "colour", 1), "/colour"));
        all.add(new Wrong("create_workout_plan", Map.of(), "/date"));
        all.add(new Wrong("create_workout_plan", Map.of("date", 5, "blocks", List.of()), "/date"));
        all.add(new Wrong("create_workout_plan", with(plan(), "colour", 1), "/colour"));
        all.add(new Wrong("log_workout", Map.of("blocks", "none"), "/blocks"));
        all.add(new Wrong("get_workout_by_date", Map.of(), "/date"));
        all.add(new Wrong("get_workout_by_date", Map.of("date", "yesterday"), "/date"));
        all.add(new Wrong("get_workout_by_date", Map.of("date", Map.of()), "/date"));
        all.add(new Wrong("get_plan_for_date", Map.of("date", "2025-02-30"), "/date"));
        all.add(new Wrong("get_recent_workouts", Map.of("days", "many"), "/days"));
        all.add(new Wrong("get_upcoming_plans", Map.of("days", 1.5), "/days"));
        all.add(new Wrong("get_planning_status", Map.of("days", "x"), "/days"));
        all.add(new Wrong("search_exercises", Map.of("limit", "x"), "/limit"));
        all.add(new Wrong("resolve_exercises", Map.of("names", "squat"), "/names"));
        all.add(new Wrong("get_deviations", Map.of(), "/from"));
        all.add(new Wrong("get_deviations", Map.of("from", "2025-01-01", "to", true), "/to"));
        all.add(new Wrong("get_exercise_history", Map.of(), "/exercise_id"));
        all.add(new Wrong("get_exercise_history", Map.of("exercise_id", "squat"), "/exercise_id"));
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource
    void wrong(Wrong wrong) {
        JsonNode problem = ASSISTANT.refused(wrong.tool(), wrong.arguments());
        assertThat(problem.path("status").intValue())
                .as("%s %s", wrong, problem)
                .isEqualTo(422);
        assertThat(problem.path("problems")
                        .valueStream()
                        .map(issue -> issue.path("path").stringValue()))
                .contains(wrong.path());
    }

    @Test
    void everyToolOfAThingKnowsNeitherUnknownIdsNorThoseOfOthers() {
        String theirs =
                ConfirmedPlan.of(OTHER, ConfirmedPlan.squat(5, "225", "lb")).id();
        for (String tool : List.of(
                "confirm_plan",
                "skip_workout",
                "get_planned_workout",
                "complete_as_written",
                "complete_with_deviations",
                "get_deviations")) {
            JsonNode unknown = ASSISTANT.refused(tool, Map.of("plan_id", id()));
            assertThat(unknown.path("status").intValue()).as(tool).isEqualTo(404);
            for (String wrong : List.of(theirs, "17", "../me", "a b%2F?x=1#")) {
                assertThat(ASSISTANT.refused(tool, Map.of("plan_id", wrong)))
                        .as("%s %s", tool, wrong)
                        .isEqualTo(unknown);
            }
        }
    }

    /// A completion says what is different; this one says that nothing is.
    @Test
    void asWrittenTakesNoDeviations() {
        var plan = ConfirmedPlan.of(ATHLETE, ConfirmedPlan.squat(5, "225", "lb"));
        var arguments = Map.of("plan_id", plan.id(), "deviations", List.of());
        assertThat(ASSISTANT
                        .refused("complete_as_written", arguments)
                        .at("/problems/0/path")
                        .stringValue())
                .isEqualTo("/deviations");
        assertThat(plan.status().stringValue()).isEqualTo("confirmed");
        ASSISTANT.done("complete_as_written", Map.of("plan_id", plan.id(), "session_rpe", 8));
        assertThat(plan.status().stringValue()).isEqualTo("completed");
    }

    @Test
    void aWriteWithAKeyHappensOnceByWhicheverDoor() {
        var arguments = with(plan(), "id", id());
        JsonNode first = ASSISTANT.done("create_workout_plan", arguments);
        assertThat(ASSISTANT.done("create_workout_plan", arguments)).isEqualTo(first);
        assertThat(ATHLETE.post("/api/plans", arguments).body()).isEqualTo(first);
        JsonNode other = ASSISTANT.refused("create_workout_plan", with(arguments, "name", "Another"));
        assertThat(other.path("status").intValue()).isEqualTo(409);

        var keyed = with(plan(), "idempotency_key", id());
        assertThat(ASSISTANT.done("create_workout_plan", keyed))
                .isEqualTo(ASSISTANT.done("create_workout_plan", keyed));
    }

    @Test
    void everyCallIsInTheAccessLog() {
        TestClient athlete = TestServer.signUp();
        var made = athlete.post("/api/tokens", Map.of("name", "my assistant", "scopes", List.of("read", "plan")));
        var assistant = Assistant.withoutHandshake(TestServer.shared().anybody().withToken(made.text("/token")));
        assistant.done("get_upcoming_plans", Map.of());
        assistant.refused("log_workout", Map.of());
        assistant.done("create_workout_plan", with(plan(), "dry_run", true));

        JsonNode log = athlete.get("/api/access-log").body().path("items");
        assertThat(log.valueStream().map(entry -> entry.path("tool").stringValue()))
                .containsExactly("create_workout_plan", "log_workout", "get_upcoming_plans");
        assertThat(log.valueStream().map(entry -> entry.path("status").intValue()))
                .containsExactly(201, 403, 200);
        assertThat(log.at("/0/dry_run").booleanValue()).isTrue();
        assertThat(log.at("/0/name").stringValue()).isEqualTo("my assistant");
        assertThat(log.at("/0/client").stringValue()).isEqualTo("test 1");
        String rest = athlete.get("/api/access-log?limit=2").text("/next_cursor");
        assertThat(athlete.get("/api/access-log?limit=2&cursor=" + rest).body().path("items"))
                .hasSize(1);
    }

    @Test
    void whoLooksAtSomebodyElsesDataIsInTheirLog() {
        TestClient owner = TestServer.signUp();
        TestClient coach = TestServer.signUp();
        TestServer.shared()
                .owner()
                .sql("INSERT INTO sharing_grants (user_id, grant_id, grantee_id, created_at) VALUES (?, ?, ?, now())")
                .params(owner.userId(), UUID.randomUUID(), coach.userId())
                .update();
        var looking = Assistant.withHandshake(
                coach.withHeader("Plumbline-Athlete", owner.userId().toString()));
        looking.done("get_upcoming_plans", Map.of());
        assertThat(looking.refused("create_workout_plan", plan()).path("status").intValue())
                .isEqualTo(403);

        JsonNode log = owner.get("/api/access-log").body().path("items");
        assertThat(log).hasSize(2);
        assertThat(log.at("/0/actor_id").stringValue()).isEqualTo(coach.userId().toString());
        assertThat(coach.get("/api/access-log").body().path("items")).isEmpty();

        var stranger = Assistant.withHandshake(
                OTHER.withHeader("Plumbline-Athlete", owner.userId().toString()));
        assertThat(stranger.refused("get_upcoming_plans", Map.of())
                        .path("status")
                        .intValue())
                .isEqualTo(404);
        assertThat(owner.get("/api/access-log").body().path("items")).hasSize(2);
    }

    static String id() {
        return UUID.randomUUID().toString();
    }

    static Map<String, Object> plan() {
        Map<String, Object> squat =
                Map.of("exercise_name", "Back Squat", "prescribed_reps", 5, "prescribed_load", 225, "load_unit", "lb");
        return Map.of(
                "date",
                "2025-11-03",
                "name",
                "Lower A",
                "blocks",
                List.of(Map.of("block_type", "main", "sets", List.of(squat, squat))));
    }

    static Map<String, Object> with(Map<String, ?> some, String name, Object value) {
        var all = new HashMap<String, Object>(some);
        all.put(name, value);
        return all;
    }
}
