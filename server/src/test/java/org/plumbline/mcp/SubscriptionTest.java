package org.plumbline.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.ConfirmedPlan;
import org.plumbline.Eventually;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import org.plumbline.platform.UserId;
import tools.jackson.databind.JsonNode;

/// A program hears that what it has before it is not so any more.
class SubscriptionTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final TestServer server = TestServer.shared();
    private final TestClient athlete = TestServer.signUp();
    private final LiveAssistant assistant = LiveAssistant.of(server, athlete, Map.of());

    @Test
    void whatItSubscribedToIsToldWhenItChanges() throws IOException {
        var plan = ConfirmedPlan.of(athlete, ConfirmedPlan.squat(5, "100", "kg"));
        var other = ConfirmedPlan.of(athlete, ConfirmedPlan.plank(60));
        done("resources/subscribe", uri(plan));
        done("resources/subscribe", uri(other));
        done("resources/unsubscribe", uri(other));
        try (var stream = assistant.listen().body()) {
            assertThat(athlete.post(other.path("/skip"), "{}").status()).isEqualTo(200);
            plan.performed("\"actual_reps\": 3");

            Eventually.within(PATIENCE, () -> !assistant.heard().isEmpty());
            assertThat(updated()).containsOnly(uri(plan));
            assertThat(stream).isNotNull();
        }
    }

    @Test
    void whatChangedWhileNobodyListenedIsToldAtOnceAndOnce() throws IOException {
        var plan = ConfirmedPlan.of(athlete, ConfirmedPlan.squat(5, "100", "kg"));
        done("resources/subscribe", uri(plan));
        athlete.post(plan.path("/skip"), "{}");
        try (var stream = assistant.listen().body()) {
            Eventually.within(PATIENCE, () -> updated().equals(List.of(uri(plan))));
            assertThat(stream).isNotNull();
        }
        done("resources/subscribe", "plumbline://today");
        try (var stream = assistant.listen().body()) {
            assertThat(athlete.post(plan.path("/reopen"), Map.of()).status()).isEqualTo(200);
            Eventually.within(PATIENCE, () -> updated().size() > 1);
            assertThat(updated()).isEqualTo(List.of(uri(plan), uri(plan)));
            assertThat(stream).isNotNull();
        }
    }

    @Test
    void whatIsGoneHasChanged() throws IOException {
        String workout = ConfirmedPlan.done(athlete.post("/api/workouts", """
                        {"date": "2025-11-04", "blocks": [{"sets": [{"exercise_name": "Plank", "duration_s": 60}]}]}"""))
                .path("id")
                .stringValue();
        done("resources/subscribe", "plumbline://workouts/" + workout);
        try (var stream = assistant.listen().body()) {
            assertThat(athlete.delete("/api/workouts/" + workout).status()).isEqualTo(204);
            Eventually.within(PATIENCE, () -> updated().equals(List.of("plumbline://workouts/" + workout)));
            assertThat(stream).isNotNull();
        }
    }

    @Test
    void aChangeAtAnotherServerIsHeardHere() throws IOException {
        var plan = ConfirmedPlan.of(athlete, ConfirmedPlan.squat(5, "100", "kg"));
        done("resources/subscribe", uri(plan));
        try (TestServer other = TestServer.start(Map.of());
                var stream = assistant.listen().body()) {
            athlete.at(other).post(plan.path("/skip"), "{}");
            Eventually.within(PATIENCE, () -> updated().equals(List.of(uri(plan))));
            assertThat(stream).isNotNull();
        }
    }

    @Test
    void theStreamEndsWithTheSessionAndWithTheNextStream() throws IOException {
        var first = assistant.listen();
        var second = assistant.listen();
        try (var one = first.body();
                var two = second.body()) {
            Eventually.within(PATIENCE, () -> server.get(Listeners.class).listening(new UserId(athlete.userId())) == 1);
            assertThat(assistant.post().delete("/mcp").status()).isEqualTo(204);
            Eventually.within(PATIENCE, () -> server.get(Listeners.class).listening(new UserId(athlete.userId())) == 0);
            assertThat(List.of(one, two)).hasSize(2);
        }
        assertThat(assistant.post().get("/mcp").status()).isEqualTo(404);
    }

    /// What rings while a stream looks, or gathers what rings, is not lost.
    @Test
    void aSessionThatEndsJustAfterAChangeIsSeenAtOnce() throws IOException {
        Listeners listeners = server.get(Listeners.class);
        var user = new UserId(athlete.userId());
        try (var stream = assistant.listen().body()) {
            Eventually.within(PATIENCE, () -> listeners.listening(user) == 1);
            listeners.moved(Set.of(user));
            assertThat(assistant.post().delete("/mcp").status()).isEqualTo(204);
            Eventually.within(PATIENCE, () -> listeners.listening(user) == 0);
            assertThat(stream).isNotNull();
        }
    }

    @Test
    void onlyWhatCanBeReadCanBeSubscribedTo() {
        var others = ConfirmedPlan.of(TestServer.signUp(), ConfirmedPlan.plank(60));
        for (String uri : List.of(uri(others), "plumbline://plans/" + UUID.randomUUID(), "plumbline://moon", "")) {
            JsonNode answer = assistant.ask("resources/subscribe", Map.of("uri", uri));
            assertThat(answer.at("/error/code").intValue()).as("%s", answer).isEqualTo(Reply.NOT_FOUND);
        }
        assertThat(assistant
                        .ask("resources/subscribe", Map.of("uri", "plumbline://plans/\0"))
                        .at("/error/code")
                        .intValue())
                .isEqualTo(Reply.BAD_PARAMS);
        assertThat(assistant
                        .ask("resources/unsubscribe", Map.of("uri", "plumbline://moon"))
                        .has("result"))
                .isTrue();
        assertThat(assistant.ask("resources/unsubscribe", Map.of("uri", "\0")).has("result"))
                .isTrue();
        var noSession = Assistant.withHandshake(athlete).ask("resources/subscribe", Map.of("uri", "plumbline://today"));
        assertThat(noSession.body().at("/error/code").intValue()).isEqualTo(Reply.BAD_PARAMS);
    }

    /// A coach's conversation is the coach's, about an athlete who granted a look.
    @Test
    void aCoachHearsOfTheAthleteUntilTheGrantEnds() throws IOException {
        TestClient coach = TestServer.signUp();
        var plan = ConfirmedPlan.of(athlete, ConfirmedPlan.squat(5, "100", "kg"));
        TestClient looking =
                coach.withHeader("Plumbline-Athlete", athlete.userId().toString());
        var strangers = LiveAssistant.of(server, looking, Map.of());
        assertThat(strangers.post().get("/mcp").status()).isEqualTo(404);
        assertThat(strangers
                        .ask("resources/subscribe", Map.of("uri", uri(plan)))
                        .at("/error/code")
                        .intValue())
                .isEqualTo(Reply.NOT_FOUND);
        server.owner()
                .sql("INSERT INTO sharing_grants (user_id, grant_id, grantee_id, created_at) VALUES (?, ?, ?, now())")
                .params(athlete.userId(), UUID.randomUUID(), coach.userId())
                .update();

        assertThat(strangers
                        .ask("resources/subscribe", Map.of("uri", uri(plan)))
                        .has("result"))
                .isTrue();
        try (var stream = strangers.listen().body()) {
            athlete.post(plan.path("/skip"), "{}");
            Eventually.within(PATIENCE, () -> !strangers.heard().isEmpty());
            server.owner()
                    .sql("DELETE FROM sharing_grants WHERE user_id = ?")
                    .param(athlete.userId())
                    .update();
            athlete.post(plan.path("/reopen"), Map.of());
            Eventually.within(PATIENCE, () -> server.get(Listeners.class).listening(new UserId(coach.userId())) == 0);
            assertThat(strangers.heard()).hasSize(1);
            assertThat(stream).isNotNull();
        }
    }

    @Test
    void aSessionSubscribesToSoManyThings() {
        var plan = ConfirmedPlan.of(athlete, ConfirmedPlan.plank(60));
        for (int i = 0; i < 50; i++) {
            ConfirmedPlan.done(athlete.post("/api/workouts", """
                    {"date": "2025-11-04", "blocks": [{"sets": [{"exercise_name": "Plank", "duration_s": 60}]}]}"""));
        }
        List<String> workouts = athlete.get("/api/workouts?limit=200")
                .body()
                .path("items")
                .valueStream()
                .map(workout -> "plumbline://workouts/" + workout.path("id").stringValue())
                .toList();
        workouts.forEach(uri -> done("resources/subscribe", uri));
        done("resources/subscribe", workouts.getFirst());
        JsonNode more = assistant.ask("resources/subscribe", Map.of("uri", uri(plan)));
        assertThat(more.at("/error/message").stringValue()).contains("at most 50");
    }

    private static String uri(ConfirmedPlan plan) {
        return "plumbline://plans/" + plan.id();
    }

    private List<String> updated() {
        return assistant.heard().stream()
                .filter(message -> message.path("method").asString("").equals("notifications/resources/updated"))
                .map(message -> message.at("/params/uri").stringValue())
                .toList();
    }

    private void done(String method, String uri) {
        JsonNode answer = assistant.ask(method, Map.of("uri", uri));
        assertThat(answer.path("result").isObject()).as("%s", answer).isTrue();
    }
}
