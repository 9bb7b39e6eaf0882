package org.plumbline.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.ConfirmedPlan.done;
import static org.plumbline.sync.TestDevice.after;
import static org.plumbline.sync.TestDevice.atVersion;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.ConfirmedPlan;
import org.plumbline.TestClient;
import org.plumbline.TestClient.Answer;
import org.plumbline.TestServer;
import tools.jackson.databind.JsonNode;

/// Commands that a device should not send, or that meet the most awkward moment: nothing else suffers from them.
class AwkwardCommandsTest {
    private final TestServer server = TestServer.shared();
    private final TestClient athlete = TestServer.signUp();
    private final TestDevice phone = new TestDevice(athlete);
    private final TestDevice watch = new TestDevice(athlete);
    private final String workout = id();

    @Test
    void whatTheServerFailsAtIsRefusedAndWhatComesAfterItIsCarriedOut() {
        String cursed = "cursed " + workout;
        server.owner().sql("""
                CREATE FUNCTION curse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'cursed'; END $$
                """).update();
        server.owner()
                .sql("CREATE TRIGGER cursed BEFORE INSERT ON workouts FOR EACH ROW WHEN (NEW.name = '" + cursed
                        + "') EXECUTE FUNCTION curse()")
                .update();
        try {
            String log = phone.does("logWorkout", Map.of(), Map.of("name", cursed, "date", "2025-03-10"));
            phone.does("logWorkout", Map.of(), Map.of("id", workout, "date", "2025-03-10"));
            phone.does("patchWorkout", Map.of("id", workout), Map.of("notes", "hot"), after(log));
            List<JsonNode> results = phone.push();

            assertThat(results)
                    .extracting(AwkwardCommandsTest::status)
                    .containsExactly("refused", "applied", "refused");
            assertThat(results.getFirst().path("http_status").intValue()).isEqualTo(500);
            assertThat(results.getFirst().at("/problems/0/code").stringValue()).isEqualTo("failed");
        } finally {
            server.owner().sql("DROP FUNCTION curse CASCADE").update();
        }
    }

    @Test
    void aNumberThatNobodyCouldWriteDownIsNamedAndNothingFails() {
        assertUnkeepable("{\"date\": \"2025-03-10\", \"session_rpe\": 1e99999}");
        assertUnkeepable("{\"date\": \"2025-03-10\", \"extra\": {\"a\": 1e30000}}");
    }

    @Test
    void whatIsNestedTooDeeplyToBeAnsweredIsNotKept() {
        String deep = "{\"a\":".repeat(480) + "1" + "}".repeat(480);
        String workout = """
                {"date": "2025-03-10", "blocks": [
                  {"sets": [{"exercise_name": "Back Squat", "reps": 5, "extra": %s}]}]}
                """.formatted(deep);

        assertUnkeepable(workout);
        assertThat(athlete.post("/api/workouts", workout).text("/problems/0/code"))
                .isEqualTo("unkeepable");
    }

    @Test
    void startingAPlanUnderTheIdOfAnotherWorkoutHidesNeither() {
        done(athlete.post("/api/workouts", Map.of("id", workout, "date", "2025-03-10")));
        ConfirmedPlan plan = squats();
        String running = done(athlete.post(plan.path("/start"), Map.of()))
                .path("workout_id")
                .stringValue();

        for (String operation : List.of("startPlan", "completePlan")) {
            assertThat(status(phone.now(operation, Map.of("id", plan.id()), Map.of("id", workout))))
                    .isEqualTo("refused");
        }
        phone.now("deleteWorkout", Map.of("id", workout), null);
        assertThat(athlete.get("/api/workouts/" + workout).status()).isEqualTo(404);
        assertThat(athlete.get("/api/workouts/" + running).status()).isEqualTo(200);
    }

    @Test
    void aCompletionThatMetTheStartOfAnotherDeviceIsCarriedOutWhenTheAthleteSaysSo() {
        ConfirmedPlan plan = squats();
        long seen = version(plan);
        JsonNode running = phone.now("startPlan", Map.of("id", plan.id()), Map.of("id", id()));
        String others = running.at("/body/workout_id").stringValue();
        watch.does(
                "completePlan",
                Map.of("id", plan.id()),
                Map.of("id", workout, "remaining", "as_prescribed"),
                atVersion(seen));
        JsonNode met = watch.pushed().path("results").path(0);
        assertThat(status(met)).isEqualTo("conflict");

        JsonNode resolved = done(athlete.post(
                "/api/sync/conflicts/" + met.path("conflict_id").stringValue() + "/resolve",
                Map.of("resolution", "mine")));

        assertThat(resolved.at("/result/body/workout_id").stringValue()).isEqualTo(others);
        assertThat(plan.status().stringValue()).isEqualTo("completed");
        assertThat(status(watch.push().getFirst())).isEqualTo("applied");
        assertThat(status(watch.now("patchWorkout", Map.of("id", workout), Map.of("notes", "hot"))))
                .isEqualTo("applied");
        assertThat(done(athlete.get("/api/workouts/" + others)).path("notes").stringValue())
                .isEqualTo("hot");
    }

    @Test
    void aPlanThatWasChangedMeanwhileIsBegunAllTheSame() {
        ConfirmedPlan plan = squats();
        long seen = version(plan);
        done(athlete.post(plan.path("/reschedule"), Map.of("date", "2026-11-25")));

        JsonNode begun = phone.now("startPlan", Map.of("id", plan.id()), Map.of("id", workout), atVersion(seen));

        assertThat(status(begun)).isEqualTo("applied");
        assertThat(begun.at("/body/workout_id").stringValue()).isEqualTo(workout);
        assertThat(plan.status().stringValue()).isEqualTo("in_progress");
    }

    @Test
    void whoAsksDirectlyJoinsTheVersionThatTheySaw() {
        ConfirmedPlan plan = squats();
        Answer stale = athlete.withHeader("If-Match", "\"1\"").post(plan.path("/start?join=true"), Map.of());

        assertThat(stale.status()).isEqualTo(412);
    }

    private void assertUnkeepable(String body) {
        Answer answer = athlete.post("/api/sync/push", """
                {"protocol": 1, "device_id": "%s", "commands": [{"id": "%s", "operation": "logWorkout", "body": %s}]}
                """.formatted(id(), id(), body));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/problems/0/path")).isEqualTo("/commands/0/body");
        assertThat(answer.text("/problems/0/code")).isEqualTo("unkeepable");
        assertThat(athlete.get("/api/sync/changes").status()).isEqualTo(200);
    }

    private ConfirmedPlan squats() {
        return ConfirmedPlan.of(athlete, ConfirmedPlan.squat(5, "225", "lb"), ConfirmedPlan.squat(5, "225", "lb"));
    }

    private long version(ConfirmedPlan plan) {
        return done(athlete.get(plan.path(""))).path("version").longValue();
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private static String status(JsonNode result) {
        return result.path("status").stringValue();
    }
}
