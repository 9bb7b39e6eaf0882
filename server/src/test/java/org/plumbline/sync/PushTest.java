package org.plumbline.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.ConfirmedPlan.done;
import static org.plumbline.sync.TestDevice.after;
import static org.plumbline.sync.TestDevice.atVersion;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.plumbline.BlockedPlan;
import org.plumbline.ConfirmedPlan;
import org.plumbline.HeldTransaction;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import org.plumbline.platform.stores.StoreAddresses;
import tools.jackson.databind.JsonNode;

/// What becomes of the commands that devices push.
class PushTest {
    private final TestClient athlete = TestServer.signUp();
    private final TestDevice phone = new TestDevice(athlete);
    private final TestDevice watch = new TestDevice(athlete);

    @Test
    void aWholeSessionIsCarriedOutInOrderAndOnceHoweverOftenItIsSent() {
        ConfirmedPlan plan = squats();
        String workout = id();
        String start = phone.does("startPlan", Map.of("id", plan.id()), Map.of("id", workout));
        for (String planned : plan.sets()) {
            phone.does(
                    "logSet",
                    Map.of("id", workout),
                    Map.of("id", id(), "planned_set_id", planned, "reps", 5),
                    after(start));
        }
        phone.does("completePlan", Map.of("id", plan.id()), Map.of("id", workout), after(start));

        JsonNode first = phone.pushed();
        JsonNode again = phone.pushed();

        assertThat(statuses(first)).containsOnly("applied").hasSize(4);
        assertThat(again).isEqualTo(first);
        assertThat(plan.status().stringValue()).isEqualTo("completed");
        assertThat(sets(workout)).hasSize(2);
    }

    @Test
    void startingWhatAnotherDeviceStartedJoinsItsWorkout() {
        ConfirmedPlan plan = squats();
        String phones = id();
        String watchs = id();
        phone.now("startPlan", Map.of("id", plan.id()), Map.of("id", phones));
        watch.does("startPlan", Map.of("id", plan.id()), Map.of("id", watchs));
        watch.does(
                "logSet",
                Map.of("id", watchs),
                Map.of("planned_set_id", plan.sets().getFirst(), "reps", 5));
        List<JsonNode> results = watch.push();

        assertThat(results).allMatch(result -> status(result).equals("applied"));
        assertThat(results.getFirst().at("/body/workout_id").stringValue()).isEqualTo(phones);
        assertThat(sets(phones)).hasSize(1);
        JsonNode later = watch.now("finishWorkout", Map.of("id", watchs), Map.of());
        assertThat(later.at("/body/id").stringValue()).isEqualTo(phones);
    }

    @Test
    void startingAPlanThatIsOverMakesAWorkoutOfItsOwnAndTellsTheAthlete() {
        ConfirmedPlan plan = squats();
        done(plan.complete("{}"));
        String mine = id();
        phone.does("startPlan", Map.of("id", plan.id()), Map.of("id", mine, "start_time", "2190-01-01T00:00:00Z"));
        phone.does(
                "logSet",
                Map.of("id", mine),
                Map.of("planned_set_id", plan.sets().getFirst(), "reps", 5, "block_seq", 1));
        phone.does(
                "logSet",
                Map.of("id", mine),
                Map.of("planned_set_id", plan.sets().getLast(), "reps", 4, "block_seq", 7));
        List<JsonNode> results = phone.push();

        assertThat(results).allMatch(result -> status(result).equals("applied"));
        assertThat(results.getFirst().at("/body/free").booleanValue()).isTrue();
        assertThat(conflictKinds()).containsExactly("started_elsewhere", "performed_twice", "performed_twice");
        assertThat(sets(mine))
                .hasSize(2)
                .allMatch(set -> set.path("planned_set_id").isNull());
        assertThat(plan.status().stringValue()).isEqualTo("completed");
    }

    @Test
    void aSetForAFinishedWorkoutAmendsItAndSettlesItsPlan() {
        ConfirmedPlan plan = squats();
        String workout = id();
        phone.does("startPlan", Map.of("id", plan.id()), Map.of("id", workout));
        phone.does(
                "logSet",
                Map.of("id", workout),
                Map.of("planned_set_id", plan.sets().getFirst(), "reps", 5));
        phone.does("finishWorkout", Map.of("id", workout), Map.of());
        phone.push();
        assertThat(plan.status().stringValue()).isEqualTo("partial");

        watch.now(
                "logSet",
                Map.of("id", workout),
                Map.of("planned_set_id", plan.sets().getLast(), "reps", 5));

        assertThat(plan.status().stringValue()).isEqualTo("completed");
        assertThat(done(athlete.get("/api/workouts/" + workout + "/history"))
                        .at("/items/0/action")
                        .stringValue())
                .isEqualTo("set_added");
    }

    @Test
    void aPlannedSetThatTwoDevicesPerformedIsKeptTwiceAndLinkedOnce() {
        ConfirmedPlan plan = squats();
        String workout = id();
        String first = id();
        String second = id();
        phone.now("startPlan", Map.of("id", plan.id()), Map.of("id", workout));
        phone.now(
                "logSet",
                Map.of("id", workout),
                Map.of("id", first, "planned_set_id", plan.sets().getFirst(), "reps", 5));
        JsonNode result = watch.now(
                "logSet",
                Map.of("id", workout),
                Map.of("id", second, "planned_set_id", plan.sets().getFirst(), "reps", 4));

        assertThat(status(result)).isEqualTo("applied");
        assertThat(result.path("conflict_id")).isEqualTo(result.path("id"));
        assertThat(sets(workout)).hasSize(2);
        JsonNode conflict = conflicts().getFirst();
        assertThat(conflict.path("kind").stringValue()).isEqualTo("performed_twice");
        assertThat(conflict.at("/problems/0/message").stringValue()).contains(first, second);
    }

    @Test
    void aDelayedCompletionDoesNotReviveWhatWasUndone() {
        ConfirmedPlan plan = squats();
        String workout = id();
        JsonNode started = phone.now("startPlan", Map.of("id", plan.id()), Map.of("id", workout));
        long seen = started.path("version").longValue();
        done(athlete.post(plan.path("/abandon"), "{}"));

        JsonNode late = phone.now("completePlan", Map.of("id", plan.id()), Map.of(), atVersion(seen));

        assertThat(status(late)).isEqualTo("conflict");
        assertThat(plan.status().stringValue()).isEqualTo("confirmed");
        JsonNode conflict = conflicts().getFirst();
        assertThat(conflict.path("kind").stringValue()).isEqualTo("stale");
        assertThat(conflict.path("base_version").longValue()).isEqualTo(seen);
        assertThat(conflict.path("current_version").longValue()).isEqualTo(seen + 1);
    }

    @Test
    void aConflictStaysOneUntilAPersonSaysWhatHolds() {
        ConfirmedPlan plan = squats();
        phone.does("skipPlan", Map.of("id", plan.id()), Map.of("reason", "travel"), atVersion(1));
        String conflict = phone.pushed().at("/results/0/conflict_id").stringValue();
        assertThat(statuses(phone.pushed())).containsExactly("conflict");
        assertThat(phone.mirror()).containsKey("conflict " + conflict);

        JsonNode resolved =
                done(athlete.post("/api/sync/conflicts/" + conflict + "/resolve", Map.of("resolution", "mine")));

        assertThat(resolved.at("/result/body/status").stringValue()).isEqualTo("skipped");
        assertThat(plan.status().stringValue()).isEqualTo("skipped");
        assertThat(statuses(phone.pushed())).containsExactly("applied");
        assertThat(conflicts()).isEmpty();
        assertThat(phone.mirror()).doesNotContainKey("conflict " + conflict);
    }

    @Test
    void whatIsDroppedIsNeverCarriedOut() {
        ConfirmedPlan plan = squats();
        phone.does("skipPlan", Map.of("id", plan.id()), Map.of(), atVersion(1));
        String conflict = phone.pushed().at("/results/0/conflict_id").stringValue();
        done(athlete.post("/api/sync/conflicts/" + conflict + "/resolve", Map.of("resolution", "theirs")));

        assertThat(statuses(phone.pushed())).containsExactly("conflict");
        assertThat(plan.status().stringValue()).isEqualTo("confirmed");
        assertThat(athlete.post("/api/sync/conflicts/" + conflict + "/resolve", Map.of("resolution", "mine"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void whatWasCarriedOutHoldsWhateverAnotherDeviceSaidMeanwhile() throws Exception {
        ConfirmedPlan plan = squats();
        phone.does("skipPlan", Map.of("id", plan.id()), Map.of(), atVersion(1));
        String path = "/api/sync/conflicts/"
                + phone.pushed().at("/results/0/conflict_id").stringValue() + "/resolve";
        try (var held = HeldTransaction.of(
                        TestServer.shared().get(StoreAddresses.class),
                        "SELECT FROM plans WHERE plan_id = ? FOR UPDATE",
                        UUID.fromString(plan.id()));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var mine = threads.submit(() -> athlete.post(path, Map.of("resolution", "mine")));
            held.untilWaitedFor();
            done(athlete.post(path, Map.of("resolution", "theirs")));
            held.commit();

            assertThat(mine.get().status()).isEqualTo(200);
        }
        assertThat(plan.status().stringValue()).isEqualTo("skipped");
        assertThat(statuses(phone.pushed())).containsExactly("applied");
        assertThat(athlete.post(path, Map.of("resolution", "theirs")).status()).isEqualTo(409);
    }

    @Test
    void aWordThatTheStateDoesNotAllowLeavesTheConflictOpen() {
        ConfirmedPlan plan = squats();
        phone.does("completePlan", Map.of("id", plan.id()), Map.of(), atVersion(1));
        String conflict = phone.pushed().at("/results/0/conflict_id").stringValue();
        done(athlete.post(plan.path("/cancel"), "{}"));

        var refused = athlete.post("/api/sync/conflicts/" + conflict + "/resolve", Map.of("resolution", "mine"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/problems/0/code")).isEqualTo("plan_state");
        assertThat(conflicts()).hasSize(1);
    }

    @Test
    void aRefusalSaysWhatWasFoundWithoutTheAdvice() {
        JsonNode refused = phone.now("confirmPlan", Map.of("id", BlockedPlan.of(athlete)), Map.of());

        assertThat(status(refused)).isEqualTo("refused");
        String finding = refused.at("/problems/0/finding").stringValue();
        assertThat(finding).isEqualTo("“Nothing at all”: 100 kg is above 0 kg.");
        assertThat(refused.at("/problems/0/message").stringValue()).startsWith(finding + " ");
    }

    @Test
    void editsOfSeveralFieldsByTwoDevicesAllSurvive() {
        String workout = id();
        String set = id();
        phone.does("logWorkout", Map.of(), Map.of("id", workout, "date", "2025-03-10"));
        phone.does(
                "logSet",
                Map.of("id", workout),
                Map.of("id", set, "exercise_name", "Back Squat", "reps", 5, "load", 225, "load_unit", "lb"));
        phone.push();
        phone.now("patchSet", Map.of("id", workout, "set_id", set), Map.of("reps", 6));
        watch.now("patchSet", Map.of("id", workout, "set_id", set), Map.of("load", 230, "rpe", 9));
        watch.now("patchWorkout", Map.of("id", workout), Map.of("notes", "hot"));
        phone.now("patchWorkout", Map.of("id", workout), Map.of("session_rpe", 8));

        JsonNode stored = sets(workout).getFirst();
        assertThat(stored.path("reps").intValue()).isEqualTo(6);
        assertThat(stored.path("load").intValue()).isEqualTo(230);
        assertThat(stored.path("load_unit").stringValue()).isEqualTo("lb");
        JsonNode whole = done(athlete.get("/api/workouts/" + workout));
        assertThat(whole.path("notes").stringValue()).isEqualTo("hot");
        assertThat(whole.path("session_rpe").intValue()).isEqualTo(8);
    }

    @Test
    void whatIsGoneAlreadyIsDeletedAndWhatWasDeletedTakesNothingMore() {
        String workout = id();
        phone.now("logWorkout", Map.of(), Map.of("id", workout, "date", "2025-03-10"));
        assertThat(status(watch.now("deleteSet", Map.of("id", workout, "set_id", id()), null)))
                .isEqualTo("applied");
        assertThat(status(watch.now("deleteWorkout", Map.of("id", workout), null)))
                .isEqualTo("applied");
        assertThat(status(phone.now("deleteWorkout", Map.of("id", workout), null)))
                .isEqualTo("applied");

        JsonNode lost = phone.now("logSet", Map.of("id", workout), Map.of("exercise_name", "Plank", "duration_s", 60));
        assertThat(status(lost)).isEqualTo("refused");
        assertThat(lost.path("http_status").intValue()).isEqualTo(404);
    }

    @Test
    void whatBuildsOnSomethingRefusedIsRefused() {
        String workout = id();
        String log = phone.does("logWorkout", Map.of(), Map.of("id", workout, "date", "never"));
        phone.does("patchWorkout", Map.of("id", workout), Map.of("notes", "hot"), after(log));
        List<JsonNode> results = phone.push();

        assertThat(status(results.getFirst())).isEqualTo("refused");
        assertThat(results.getFirst().at("/problems/0/path").stringValue()).isEqualTo("/date");
        assertThat(results.getLast().at("/problems/0/code").stringValue()).isEqualTo("depends_on");
    }

    @Test
    void anOperationThatIsNotKnownStopsThePush() {
        phone.does("logWorkout", Map.of(), Map.of("date", "2025-03-10"));
        phone.does("teleport", Map.of(), Map.of());
        phone.does("logWorkout", Map.of(), Map.of("date", "2025-03-10"));

        assertThat(statuses(phone.pushed())).containsExactly("applied", "reload", "reload");
    }

    @Test
    void aDeviceOfAnotherProtocolKeepsItsQueue() {
        String command = id();
        JsonNode answer = done(athlete.post(
                "/api/sync/push", Map.of("protocol", 2, "commands", List.of(Map.of("id", command, "new", "thing")))));

        assertThat(answer.at("/results/0/status").stringValue()).isEqualTo("reload");
        assertThat(answer.at("/results/0/id").stringValue()).isEqualTo(command);
    }

    @Test
    void aCommandNeedsTheRightOfItsRoute() {
        ConfirmedPlan plan = squats();
        String token = done(athlete.post("/api/tokens", Map.of("name", "watch", "scopes", List.of("log"))))
                .path("token")
                .stringValue();
        var logger = new TestDevice(athlete.withToken(token));
        JsonNode skipped = logger.now("skipPlan", Map.of("id", plan.id()), Map.of());

        assertThat(status(skipped)).isEqualTo("refused");
        assertThat(skipped.path("http_status").intValue()).isEqualTo(403);
        assertThat(status(logger.now("logWorkout", Map.of(), Map.of("date", "2025-03-10"))))
                .isEqualTo("applied");
    }

    @Test
    void aPasswordIsNotLeftInAQueue() {
        JsonNode result = phone.now(
                "changeMe",
                Map.of(),
                Map.of("password", "a new password of mine", "current_password", TestServer.PASSWORD));

        assertThat(result.at("/problems/0/code").stringValue()).isEqualTo("not_by_sync");
        assertThat(status(phone.now("changeMe", Map.of(), Map.of("display_name", "Robin"))))
                .isEqualTo("applied");
    }

    private ConfirmedPlan squats() {
        return ConfirmedPlan.of(athlete, ConfirmedPlan.squat(5, "225", "lb"), ConfirmedPlan.squat(5, "225", "lb"));
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private List<JsonNode> sets(String workout) {
        return done(athlete.get("/api/workouts/" + workout))
                .path("blocks")
                .valueStream()
                .flatMap(block -> block.path("sets").valueStream())
                .toList();
    }

    private List<JsonNode> conflicts() {
        return done(athlete.get("/api/sync/conflicts"))
                .path("items")
                .valueStream()
                .toList();
    }

    private List<String> conflictKinds() {
        return conflicts().stream().map(c -> c.path("kind").stringValue()).toList();
    }

    private static String status(JsonNode result) {
        return result.path("status").stringValue();
    }

    private static List<String> statuses(JsonNode pushed) {
        return pushed.path("results").valueStream().map(PushTest::status).toList();
    }
}
