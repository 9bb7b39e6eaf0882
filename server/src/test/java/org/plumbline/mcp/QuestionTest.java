package org.plumbline.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.BlockedPlan;
import org.plumbline.ConfirmedPlan;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import tools.jackson.databind.JsonNode;

/// A plan that an injury speaks against needs a reason that only the athlete can give. A program that can ask them is
/// asked to, in the middle of its own call.
class QuestionTest {
    private static final Map<String, Object> ASKS = Map.of("elicitation", Map.of());
    private static final String REASON = "The physio said yes.";

    private final TestServer server = TestServer.shared();
    private final TestClient athlete = TestServer.signUp();

    @Test
    void thePersonsReasonConfirmsThePlan() {
        String plan = BlockedPlan.of(athlete);
        var assistant = LiveAssistant.of(server, athlete, ASKS);
        assistant.whenAsked(question -> assistant.answer(server, question, accepted(REASON)));

        JsonNode done = assistant.call("confirm_plan", Map.of("plan_id", plan, "idempotency_key", "once"));

        assertThat(done.path("isError").asBoolean()).as("%s", done).isFalse();
        assertThat(done.at("/structuredContent/status").stringValue()).isEqualTo("confirmed");
        JsonNode question = assistant.heard().getFirst();
        assertThat(question.path("method").stringValue()).isEqualTo("elicitation/create");
        assertThat(question.at("/params/message").stringValue())
                .contains("100 kg is above 0 kg")
                .doesNotContain("override_reason");
        assertThat(question.at("/params/requestedSchema/required/0").stringValue())
                .isEqualTo("override_reason");
        assertThat(athlete.get("/api/plans/" + plan + "/checks").text()).contains(REASON);
        assertThat(assistant.call("confirm_plan", Map.of("plan_id", plan, "idempotency_key", "once")))
                .as("sent again it is the same answer, and nobody is asked")
                .isEqualTo(done);
        assertThat(assistant.heard()).hasSize(1);
        assertThat(athlete.get("/api/access-log").text("/items/0/client")).isEqualTo("live 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"decline", "cancel"})
    void whoDoesNotWantToSaySeesTheRefusal(String action) {
        String plan = BlockedPlan.of(athlete);
        var assistant = LiveAssistant.of(server, athlete, ASKS);
        assistant.whenAsked(question -> assistant.answer(server, question, Map.of("action", action)));

        refused(assistant.call("confirm_plan", Map.of("plan_id", plan)));
        assertThat(assistant.heard()).hasSize(1);
        assertThat(athlete.get("/api/plans/" + plan).text("/status")).isEqualTo("draft");
    }

    @Test
    void anAnswerMayBeAnErrorOrNonsense() {
        String plan = BlockedPlan.of(athlete);
        var assistant = LiveAssistant.of(server, athlete, ASKS);
        for (Object rest : List.of(
                Map.of("error", Map.of("code", -1, "message", "No.")),
                Map.of("result", List.of()),
                Map.of("result", Map.of("action", "accept")),
                Map.of("result", accepted(" ")),
                Map.of("result", Map.of("action", "accept", "content", Map.of("override_reason", true))),
                Map.of("result", Map.of("action", "accept", "content", List.of(1))))) {
            assistant.whenAsked(question -> {
                var message = new HashMap<String, Object>(Map.of("jsonrpc", "2.0"));
                message.put("id", question.path("id"));
                message.putAll(castToMap(rest));
                assertThat(assistant.post().post("/mcp", message).status()).isEqualTo(202);
            });
            refused(assistant.call("confirm_plan", Map.of("plan_id", plan)));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> castToMap(Object map) {
        return (Map<String, Object>) map;
    }

    @Test
    void aReasonThatIsTooLongIsRefusedLikeAnyOther() {
        var assistant = LiveAssistant.of(server, athlete, ASKS);
        assistant.whenAsked(question -> assistant.answer(server, question, accepted("x".repeat(501))));
        JsonNode result = assistant.call("confirm_plan", Map.of("plan_id", BlockedPlan.of(athlete)));
        assertThat(result.at("/structuredContent/problems/0/path").stringValue())
                .isEqualTo("/override_reason");
    }

    /// No character of a reason is lost on its way.
    @Test
    void aReasonThatNobodyCanReadIsRefused() {
        var assistant = LiveAssistant.of(server, athlete, ASKS);
        assistant.whenAsked(question -> {
            String answer = """
                    {"jsonrpc": "2.0", "id": "%s", "result": {"action": "accept", "content": {"override_reason": "a\\ud800b"}}}
                    """.formatted(question.path("id").stringValue());
            assertThat(assistant.post().post("/mcp", answer).status()).isEqualTo(202);
        });
        JsonNode broken = assistant.call("confirm_plan", Map.of("plan_id", BlockedPlan.of(athlete)));
        assertThat(broken.at("/structuredContent/status").intValue()).isEqualTo(422);
    }

    /// Who says why 100 kg are all right has said nothing about 300.
    @Test
    void whatChangedWhileTheyThoughtIsAskedAnew() {
        String plan = BlockedPlan.of(athlete);
        var assistant = LiveAssistant.of(server, athlete, ASKS);
        assistant.whenAsked(question -> {
            if (assistant.heard().size() == 1) {
                heavier(plan);
                assistant.answer(server, question, accepted(REASON));
            } else {
                assistant.answer(server, question, Map.of("action", "decline"));
            }
        });
        refused(assistant.call("confirm_plan", Map.of("plan_id", plan)));
        assertThat(assistant.heard()).hasSize(2);
        assertThat(assistant.heard().getLast().at("/params/message").stringValue())
                .contains("300 kg is above 0 kg");
    }

    private void heavier(String plan) {
        String body = """
                {"date": "2025-11-03", "blocks": [{"block_type": "main", "sets": [{%s}]}]}
                """.formatted(ConfirmedPlan.squat(5, "300", "kg"));
        assertThat(athlete.put("/api/plans/" + plan, body).status()).isEqualTo(200);
    }

    @Test
    void onlyTheTokenThatWasAskedCanAnswer() {
        var assistant = LiveAssistant.of(
                server, athlete.withToken(script().path("token").stringValue()), ASKS);
        assistant.whenAsked(question -> {
            var answer = Map.of("jsonrpc", "2.0", "id", question.path("id"), "result", accepted("I say so."));
            TestClient other = athlete.withHeader(McpApi.SESSION, assistant.session());
            assertThat(other.post("/mcp", answer).status()).as("passed over").isEqualTo(202);
            assistant.answer(server, question, accepted(REASON));
        });
        String plan = BlockedPlan.of(athlete);
        assertThat(assistant
                        .call("confirm_plan", Map.of("plan_id", plan))
                        .path("isError")
                        .asBoolean())
                .isFalse();
        assertThat(athlete.get("/api/plans/" + plan + "/checks").text())
                .contains(REASON)
                .doesNotContain("I say so.");
    }

    @Test
    void whoIsShownOutWhileAskedConfirmsNothing() {
        JsonNode script = script();
        var assistant =
                LiveAssistant.of(server, athlete.withToken(script.path("token").stringValue()), ASKS);
        assistant.whenAsked(question -> {
            athlete.delete("/api/tokens/" + script.path("id").stringValue());
            var answer = Map.of("jsonrpc", "2.0", "id", question.path("id"), "result", accepted(REASON));
            assertThat(assistant.post().post("/mcp", answer).status()).isEqualTo(401);
            TestClient owner = athlete.withHeader(McpApi.SESSION, assistant.session());
            assertThat(owner.post("/mcp", answer).status()).isEqualTo(202);
        });
        String plan = BlockedPlan.of(athlete);
        refused(assistant.call("confirm_plan", Map.of("plan_id", plan)));
        assertThat(athlete.get("/api/plans/" + plan).text("/status")).isEqualTo("draft");
    }

    private JsonNode script() {
        return ConfirmedPlan.done(
                athlete.post("/api/tokens", Map.of("name", "script", "scopes", List.of("read", "plan"))));
    }

    @Test
    void whatIsCancelledBeforeItAsksDoesNotAsk() {
        var assistant = LiveAssistant.of(server, athlete, ASKS);
        Map<String, Object> call = Assistant.request(
                "tools/call", Map.of("name", "confirm_plan", "arguments", Map.of("plan_id", BlockedPlan.of(athlete))));
        for (Object id : List.of(call.getOrDefault("id", ""), "1e999999", "\"\\u0000\"")) {
            String cancelled = """
                    {"jsonrpc": "2.0", "method": "notifications/cancelled", "params": {"requestId": %s}}
                    """.formatted(id);
            assertThat(assistant.post().post("/mcp", cancelled).status()).isEqualTo(202);
        }
        TestClient takesEvents = assistant.post().withHeader("Accept", "Application/JSON, Text/Event-Stream");
        refused(takesEvents.post("/mcp", call).body().path("result"));
    }

    @Test
    void anotherServerProcessMayTakeTheAnswer() {
        String plan = BlockedPlan.of(athlete);
        try (TestServer other = TestServer.start(Map.of())) {
            var assistant = LiveAssistant.of(server, athlete, ASKS);
            assistant.whenAsked(question -> assistant.answer(other, question, accepted(REASON)));
            JsonNode done = assistant.call("confirm_plan", Map.of("plan_id", plan));
            assertThat(done.at("/structuredContent/status").asString()).isEqualTo("confirmed");
        }
    }

    @Test
    void somebodyElseCannotAnswer() {
        var assistant = LiveAssistant.of(server, athlete, ASKS);
        TestClient stranger = TestServer.signUp();
        var theirs = LiveAssistant.of(server, stranger, ASKS);
        assistant.whenAsked(question -> {
            Map<String, Object> answer =
                    Map.of("jsonrpc", "2.0", "id", question.path("id"), "result", accepted("I say so."));
            assertThat(stranger.withHeader(McpApi.SESSION, assistant.session())
                            .post("/mcp", answer)
                            .status())
                    .isEqualTo(404);
            assertThat(theirs.post().post("/mcp", answer).status()).isEqualTo(202);
            var second = LiveAssistant.of(server, athlete, ASKS);
            assertThat(second.post().post("/mcp", answer).status()).isEqualTo(202);
            assistant.answer(server, question, Map.of("action", "decline"));
        });
        refused(assistant.call("confirm_plan", Map.of("plan_id", BlockedPlan.of(athlete))));
    }

    @Test
    void aCancelledCallAndAnEndedSessionAreNotWaitedFor() {
        for (boolean cancels : new boolean[] {true, false}) {
            var assistant = LiveAssistant.of(server, athlete, ASKS);
            assistant.whenAsked(question -> {
                if (cancels) {
                    assertThat(assistant
                                    .post()
                                    .post(
                                            "/mcp",
                                            Map.of(
                                                    "jsonrpc",
                                                    "2.0",
                                                    "method",
                                                    "notifications/cancelled",
                                                    "params",
                                                    Map.of("requestId", assistant.request())))
                                    .status())
                            .isEqualTo(202);
                } else {
                    assertThat(assistant.post().delete("/mcp").status()).isEqualTo(204);
                }
            });
            refused(assistant.call("confirm_plan", Map.of("plan_id", BlockedPlan.of(athlete))));
        }
    }

    @Test
    void whatBreaksWhileTheStreamIsOpenIsSaidOnIt() {
        var assistant = LiveAssistant.of(server, athlete, ASKS);
        assistant.whenAsked(_ -> assertThat(athlete.delete("/api/me", Map.of("password", TestServer.PASSWORD))
                        .status())
                .isLessThan(300));
        var arguments = Map.of("plan_id", BlockedPlan.of(athlete));
        JsonNode answer = assistant.ask("tools/call", Map.of("name", "confirm_plan", "arguments", arguments));
        assertThat(answer.at("/error/code").intValue()).isEqualTo(Reply.FAILED);
    }

    @Test
    void whoCannotBeAskedIsNot() {
        String plan = BlockedPlan.of(athlete);
        for (Map<String, ?> capabilities : List.of(
                Map.<String, Object>of(),
                Map.of("elicitation", Map.of("url", Map.of())),
                Map.of("elicitation", "yes"),
                Map.of("sampling", Map.of()))) {
            refused(LiveAssistant.of(server, athlete, capabilities).call("confirm_plan", Map.of("plan_id", plan)));
        }
        var asks = LiveAssistant.of(server, athlete, ASKS);
        refused(asks.post()
                .post(
                        "/mcp",
                        Assistant.request(
                                "tools/call", Map.of("name", "confirm_plan", "arguments", Map.of("plan_id", plan))))
                .body()
                .path("result"));
        refused(asks.call("confirm_plan", Map.of("plan_id", plan, "dry_run", true)));
    }

    /// The newer era asks by its answer, and the program calls again.
    @Test
    void withoutASessionTheQuestionIsTheAnswer() {
        String plan = BlockedPlan.of(athlete);
        var assistant = Assistant.withoutHandshake(athlete);
        Map<String, Object> call = Map.of("name", "confirm_plan", "arguments", Map.of("plan_id", plan));

        refused(assistant.result("tools/call", call));
        JsonNode wanted = assistant.asking().result("tools/call", call);
        assertThat(wanted.path("resultType").stringValue()).isEqualTo("input_required");
        var question = wanted.path("inputRequests").properties().iterator().next();
        assertThat(question.getValue().path("method").stringValue()).isEqualTo("elicitation/create");
        assertThat(question.getValue().at("/params/message").stringValue()).contains("100 kg is above 0 kg");
        JsonNode log = athlete.get("/api/access-log").body();
        assertThat(log.at("/items/0/tool").stringValue()).isEqualTo("confirm_plan");
        assertThat(log.at("/items/0/status").intValue()).isEqualTo(422);
        assertThat(log.path("items")).hasSize(2);

        var declined = new HashMap<>(call);
        declined.put("inputResponses", Map.of(question.getKey(), Map.of("action", "decline")));
        refused(assistant.asking().result("tools/call", declined));
        var accepted = new HashMap<>(call);
        accepted.put("inputResponses", Map.of(question.getKey(), accepted(REASON)));
        JsonNode done = assistant.asking().result("tools/call", accepted);
        assertThat(done.path("resultType").stringValue()).isEqualTo("complete");
        assertThat(done.at("/structuredContent/status").stringValue()).isEqualTo("confirmed");
    }

    @Test
    void withoutASessionAnAnswerIsToWhatWasAskedAndAKeyToTheWholeCall() {
        String plan = BlockedPlan.of(athlete);
        var assistant = Assistant.withoutHandshake(athlete).asking();
        var call = new HashMap<String, Object>(
                Map.of("name", "confirm_plan", "arguments", Map.of("plan_id", plan, "idempotency_key", "once")));
        call.put("inputResponses", responses(assistant, call));
        heavier(plan);
        JsonNode anew = assistant.result("tools/call", call);
        assertThat(anew.path("inputRequests").toString()).contains("300 kg is above 0 kg");

        call.put("inputResponses", responses(assistant, call));
        JsonNode done = assistant.result("tools/call", call);
        assertThat(done.at("/structuredContent/status").stringValue()).isEqualTo("confirmed");
        assertThat(assistant.result("tools/call", call)).as("sent again").isEqualTo(done);
        call.remove("inputResponses");
        assertThat(assistant.result("tools/call", call)).as("begun again").isEqualTo(done);
    }

    private static Map<String, Object> responses(Assistant assistant, Map<String, Object> call) {
        String key = assistant
                .result("tools/call", call)
                .path("inputRequests")
                .propertyNames()
                .iterator()
                .next();
        return Map.of(key, accepted(REASON));
    }

    private static Map<String, Object> accepted(String reason) {
        return Map.of("action", "accept", "content", Map.of("override_reason", reason));
    }

    private static void refused(JsonNode result) {
        assertThat(result.path("isError").asBoolean()).as("%s", result).isTrue();
        assertThat(result.at("/structuredContent/problems/0/code").stringValue())
                .isEqualTo("blocked");
    }
}
