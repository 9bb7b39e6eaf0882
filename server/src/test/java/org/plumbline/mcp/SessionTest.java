package org.plumbline.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.ConfirmedPlan;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// The conversation of a program that began with a handshake.
class SessionTest {
    private static final Map<String, Object> UPCOMING = Map.of("name", "get_upcoming_plans", "arguments", Map.of());

    private final TestServer server = TestServer.shared();
    private final TestClient athlete = TestServer.signUp();

    @Test
    void whatItWantsToBeToldIsToldBeforeTheAnswer() {
        var assistant = LiveAssistant.of(server, athlete, Map.of());
        assertThat(assistant.ask("tools/call", UPCOMING).has("result")).isTrue();
        assertThat(assistant.heard()).as("nobody said how much").isEmpty();

        level(assistant, "debug");
        assistant.ask("tools/call", UPCOMING);
        JsonNode said = assistant.heard().getFirst();
        assertThat(said.path("method").stringValue()).isEqualTo("notifications/message");
        assertThat(said.at("/params/level").stringValue()).isEqualTo("debug");
        assertThat(said.at("/params/data").stringValue()).startsWith("get_upcoming_plans answered 200 after ");

        level(assistant, "warning");
        assistant.ask("tools/call", UPCOMING);
        assertThat(assistant.heard()).hasSize(1);
        assistant.call("confirm_plan", Map.of("plan_id", UUID.randomUUID().toString()));
        assertThat(assistant.heard().getLast().at("/params/data").stringValue())
                .startsWith("confirm_plan answered 404");
        for (Object no : List.of("loud", 3, "")) {
            assertThat(assistant
                            .ask("logging/setLevel", Map.of("level", no))
                            .at("/error/code")
                            .intValue())
                    .isEqualTo(Reply.BAD_PARAMS);
        }
    }

    private static void level(LiveAssistant assistant, String level) {
        assertThat(assistant.ask("logging/setLevel", Map.of("level", level)).path("result"))
                .isEmpty();
    }

    /// Who takes no events gets one document.
    @Test
    void whoTakesNoEventsIsToldNothingBesides() {
        var assistant = LiveAssistant.of(server, athlete, Map.of());
        level(assistant, "debug");
        var answer = assistant.post().post("/mcp", Assistant.request("tools/call", UPCOMING));
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.body().has("result")).isTrue();
    }

    @Test
    void aSessionIsOfWhoBeganIt() {
        var assistant = LiveAssistant.of(server, athlete, Map.of());
        TestClient stranger = TestServer.signUp().withHeader(McpApi.SESSION, assistant.session());
        for (Object message : List.of(
                Assistant.request("ping", null),
                Map.of("jsonrpc", "2.0", "method", "notifications/initialized"),
                Map.of("jsonrpc", "2.0", "id", 1, "result", Map.of()))) {
            var answer = stranger.post("/mcp", message);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.body().at("/error/code").intValue()).isEqualTo(Reply.NO_SESSION);
        }
        assertThat(stranger.get("/mcp").status()).isEqualTo(404);
        assertThat(stranger.delete("/mcp").status()).isEqualTo(404);
        assertThat(assistant.ask("ping", Map.of()).has("result")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "", "00000000-0000-4000-8000-000000000000", "not a session"})
    void aSessionThatIsNoneHasEnded(String id) {
        TestClient lost = athlete.withHeader(McpApi.SESSION, id);
        assertThat(lost.post("/mcp", Assistant.request("ping", null)).status()).isEqualTo(404);
        assertThat(lost.get("/mcp").status()).isEqualTo(404);
        assertThat(lost.delete("/mcp").status()).isEqualTo(404);
        assertThat(lost.post("/mcp", Assistant.request("initialize", Map.of("protocolVersion", "2025-11-25")))
                        .status())
                .as("it begins anew")
                .isEqualTo(200);
        assertThat(athlete.get("/mcp").text("/problems/0/code")).isEqualTo("no_session");
        assertThat(athlete.delete("/mcp").status()).isEqualTo(400);
    }

    @Test
    void itGoesOnWhereAnotherServerProcessBeganIt() {
        var assistant = LiveAssistant.of(server, athlete, Map.of());
        try (TestServer other = TestServer.start(Map.of())) {
            assertThat(assistant
                            .post()
                            .at(other)
                            .post("/mcp", Assistant.request("ping", null))
                            .status())
                    .isEqualTo(200);
            assertThat(assistant.post().at(other).delete("/mcp").status()).isEqualTo(204);
        }
        assertThat(assistant
                        .post()
                        .post("/mcp", Assistant.request("ping", null))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatAProgramSaysOfItselfMayBeAnything() {
        for (Map<String, ?> odd : List.of(
                Map.<String, Object>of("protocolVersion", "2025-11-25"),
                Map.of("protocolVersion", "2025-11-25", "capabilities", List.of(1), "clientInfo", "me"),
                Map.of(
                        "protocolVersion",
                        "2025-11-25",
                        "capabilities",
                        Map.of("x\0y", Map.of(), "z".repeat(5000), Map.of(), "elicitation", Map.of()),
                        "clientInfo",
                        Map.of("name", "\0\uD83C" + "n".repeat(5000), "version", 3)))) {
            var answer = athlete.post("/mcp", Assistant.request("initialize", odd));
            assertThat(answer.status()).as("%s", answer).isEqualTo(200);
            assertThat(answer.header(McpApi.SESSION)).isNotNull();
        }
    }

    @Test
    void beyondAHundredThoseEndThatWereNeverUsed() {
        var sessions = new ArrayList<LiveAssistant>();
        for (int i = 0; i < 101; i++) {
            sessions.add(LiveAssistant.of(server, athlete, Map.of()));
            if (i == 0) {
                assertThat(sessions.getFirst().ask("ping", Map.of()).has("result"))
                        .isTrue();
            }
        }
        assertThat(sessions.getFirst().ask("ping", Map.of()).has("result")).isTrue();
        assertThat(sessions.get(1).ask("ping", Map.of()).at("/error/code").intValue())
                .isEqualTo(Reply.NO_SESSION);
        assertThat(sessions.get(2).ask("ping", Map.of()).has("result")).isTrue();
    }

    @Test
    void whatNobodyUsedForAMonthEnds() {
        var old = LiveAssistant.of(server, athlete, Map.of());
        var used = LiveAssistant.of(server, athlete, Map.of());
        var young = LiveAssistant.of(server, athlete, Map.of());
        seen(old, Duration.ofDays(31));
        seen(used, Duration.ofDays(31));
        seen(young, Duration.ofDays(29));
        assertThat(used.ask("ping", Map.of()).has("result")).isTrue();

        server.get(SessionSweep.class).sweep();

        assertThat(old.ask("ping", Map.of()).at("/error/code").intValue()).isEqualTo(Reply.NO_SESSION);
        assertThat(used.ask("ping", Map.of()).has("result")).isTrue();
        assertThat(young.ask("ping", Map.of()).has("result")).isTrue();
        JdbcClient app = server.get(JdbcClient.class);
        assertThatThrownBy(() -> app.sql("SELECT forget_assistant_sessions(now(), 1)")
                        .query()
                        .listOfRows())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private static void seen(LiveAssistant assistant, Duration ago) {
        assertThat(TestServer.shared()
                        .owner()
                        .sql(
                                "UPDATE assistant_sessions SET seen_at = now() - ? * interval '1 second' WHERE session_id = ?")
                        .params(ago.toSeconds(), UUID.fromString(assistant.session()))
                        .update())
                .isOne();
    }

    @Test
    void whatACallMadeIsLinked() {
        var assistant = LiveAssistant.of(server, athlete, Map.of());
        JsonNode made = assistant.call("create_workout_plan", ToolCallTest.plan());
        String plan = made.at("/structuredContent/id").stringValue();
        assertThat(made.at("/content/1/type").stringValue()).isEqualTo("resource_link");
        assertThat(made.at("/content/1/uri").stringValue()).isEqualTo("plumbline://plans/" + plan);
        assertThat(assistant
                        .call("create_workout_plan", with(ToolCallTest.plan(), "dry_run", true))
                        .path("content"))
                .hasSize(1);
        assistant.call("confirm_plan", Map.of("plan_id", plan));
        String workout = assistant
                .call("complete_as_written", Map.of("plan_id", plan))
                .at("/content/1/uri")
                .stringValue();
        assertThat(assistant
                        .ask("resources/read", Map.of("uri", workout))
                        .at("/result/contents/0/mimeType")
                        .stringValue())
                .isEqualTo("application/json");
    }

    private static Map<String, Object> with(Map<String, ?> arguments, String name, Object value) {
        var all = new HashMap<String, Object>(arguments);
        all.put(name, value);
        return all;
    }

    /// What differed comes along with the prompt where the person said which session they mean.
    @Test
    void aPromptEnclosesWhatItIsAbout() {
        var plan = ConfirmedPlan.of(athlete, ConfirmedPlan.squat(5, "100", "kg"));
        plan.performed("\"actual_reps\": 3");
        for (Era era : Era.values()) {
            var assistant = ToolCallTest.assistant(era, athlete);
            JsonNode about = assistant
                    .result("prompts/get", Map.of("name", "debrief", "arguments", Map.of("plan_id", plan.id())))
                    .path("messages");
            assertThat(about.at("/0/content/resource/uri").stringValue())
                    .isEqualTo("plumbline://plans/" + plan.id() + "/deviations");
            assertThat(about.at("/0/content/resource/text").stringValue()).contains("actual_reps");
            assertThat(about.at("/1/content/text").stringValue()).startsWith("Debrief my training session");
            assertThat(assistant
                            .result("prompts/get", Map.of("name", "debrief"))
                            .path("messages"))
                    .hasSize(1);
            var gone = assistant.ask(
                    "prompts/get",
                    Map.of(
                            "name",
                            "debrief",
                            "arguments",
                            Map.of("plan_id", UUID.randomUUID().toString())));
            assertThat(gone.body().at("/error/code").intValue()).isIn(Reply.NOT_FOUND, Reply.BAD_PARAMS);
        }
        assertThat(athlete.get("/api/access-log").text("/items/0/tool")).isEqualTo("read_deviations");
    }
}
