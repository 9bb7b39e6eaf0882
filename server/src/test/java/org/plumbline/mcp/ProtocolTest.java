package org.plumbline.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import tools.jackson.databind.JsonNode;

/// What both eras demand of whoever answers.
class ProtocolTest {
    private static final TestClient ATHLETE = TestServer.signUp();

    @Test
    void aHandshakeAgreesOnAVersion() {
        for (String wanted : List.of("2025-11-25", "2025-06-18")) {
            assertThat(agreed(wanted)).isEqualTo(wanted);
        }
        for (String unknown : List.of("2024-11-05", "2025-03-26", "2099-01-01")) {
            assertThat(agreed(unknown)).isEqualTo("2025-11-25");
        }
        assertThat(post(Assistant.request("ping", null)).body().path("result")).isEmpty();
    }

    private static String agreed(String wanted) {
        var params = Map.of(
                "protocolVersion", wanted, "capabilities", Map.of(), "clientInfo", Map.of("name", "t", "version", "1"));
        JsonNode result = post(Assistant.request("initialize", params)).body().path("result");
        assertThat(result.at("/serverInfo/name").stringValue()).isEqualTo("plumbline");
        assertThat(result.path("capabilities").has("tools")).isTrue();
        return result.path("protocolVersion").stringValue();
    }

    @Test
    void withoutAHandshakeEverythingCanBeDiscovered() {
        var assistant = Assistant.withoutHandshake(ATHLETE);
        JsonNode found = assistant.result("server/discover", Map.of());

        assertThat(found.path("supportedVersions").valueStream().map(JsonNode::stringValue))
                .contains("2026-07-28", "2025-11-25");
        assertThat(found.at("/_meta/io.modelcontextprotocol~1serverInfo/name").stringValue())
                .isEqualTo("plumbline");
        assertThat(found.path("ttlMs").isIntegralNumber()).isTrue();
        for (String gone : List.of("ping", "initialize", "logging/setLevel")) {
            var answer = assistant.ask(gone, Map.of());
            assertThat(answer.status()).as(gone).isEqualTo(404);
            assertThat(code(answer)).isEqualTo(Reply.NO_METHOD);
        }
    }

    @Test
    void headersThatSayAnotherThingAreRefused() {
        var assistant = Assistant.withoutHandshake(ATHLETE);
        var body = Assistant.request(
                "tools/call",
                Map.of(
                        "name",
                        "get_upcoming_plans",
                        "_meta",
                        Map.of(EraRules.VERSION, "2026-07-28", EraRules.CAPABILITIES, Map.of())));
        TestClient right = assistant.client().withHeader("Mcp-Method", "tools/call");

        assertThat(right.withHeader("Mcp-Name", "get_upcoming_plans")
                        .post("/mcp", body)
                        .status())
                .isEqualTo(200);
        assertThat(right.withHeader("Mcp-Name", "=?base64?Z2V0X3VwY29taW5nX3BsYW5z?=")
                        .post("/mcp", body)
                        .status())
                .isEqualTo(200);
        for (TestClient wrong : List.of(
                right,
                right.withHeader("Mcp-Name", "log_workout"),
                right.withHeader("Mcp-Name", "=?base64?%%%?="),
                right.withHeader("Mcp-Name", "=?base64?="),
                ATHLETE.withHeader("Mcp-Method", "tools/call").withHeader("Mcp-Name", "get_upcoming_plans"),
                right.withHeader("Mcp-Name", "get_upcoming_plans").withHeader("Mcp-Method", "tools/list"),
                right.withHeader("Mcp-Name", "get_upcoming_plans").withHeader("MCP-Protocol-Version", "2025-11-25"))) {
            var answer = wrong.post("/mcp", body);
            assertThat(answer.status()).as("%s", answer).isEqualTo(400);
            assertThat(code(answer)).isEqualTo(Reply.HEADERS_DIFFER);
        }
    }

    @Test
    void whatTheNewerEraNeedsIsAskedFor() {
        var without = ATHLETE.withHeader("MCP-Protocol-Version", "2026-07-28")
                .post("/mcp", Assistant.request("tools/list", Map.of()));
        assertThat(without.status()).isEqualTo(400);
        assertThat(code(without)).isEqualTo(Reply.BAD_PARAMS);
        var noCapabilities = ATHLETE.withHeader("MCP-Protocol-Version", "2026-07-28")
                .post("/mcp", Assistant.request("tools/list", Map.of("_meta", Map.of(EraRules.VERSION, "2026-07-28"))));
        assertThat(code(noCapabilities)).isEqualTo(Reply.BAD_PARAMS);
    }

    @Test
    void aVersionThatNobodyKnowsIsRefusedWithThoseThatAreKnown() {
        var meta = Map.of(EraRules.VERSION, "1900-01-01", EraRules.CAPABILITIES, Map.of());
        for (var answer : List.of(
                ATHLETE.withHeader("MCP-Protocol-Version", "1900-01-01")
                        .withHeader("Mcp-Method", "tools/list")
                        .post("/mcp", Assistant.request("tools/list", Map.of("_meta", meta))),
                ATHLETE.withHeader("MCP-Protocol-Version", "1900-01-01")
                        .post("/mcp", Assistant.request("tools/list", null)))) {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(code(answer)).isEqualTo(Reply.NO_SUCH_VERSION);
            assertThat(answer.text("/error/data/requested")).isEqualTo("1900-01-01");
            assertThat(answer.text("/error/data/supported/0")).isEqualTo("2026-07-28");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "17",
                "{}",
                "{\"jsonrpc\": \"1.0\", \"id\": 1, \"method\": \"ping\"}",
                "{\"jsonrpc\": \"2.0\", \"id\": null, \"method\": \"ping\"}",
                "{\"jsonrpc\": \"2.0\", \"id\": 1.5, \"method\": \"ping\"}",
                "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": 5}",
                "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"ping\", \"params\": []}"
            })
    void whatIsNoMessageIsRefused(String text) {
        var answer = post(text);
        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        assertThat(code(answer)).isEqualTo(Reply.NO_MESSAGE);
    }

    @Test
    void whatCannotBeReadIsSaidSo() {
        var answer = post("{\"jsonrpc\"");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(code(answer)).isEqualTo(Reply.UNREADABLE);
    }

    @Test
    void whatWantsNoAnswerGetsNone() {
        for (Map<String, ?> message : List.of(
                Map.of("jsonrpc", "2.0", "method", "notifications/initialized"),
                Map.of("jsonrpc", "2.0", "id", 3, "result", Map.of()))) {
            var answer = post(message);
            assertThat(answer.status()).isEqualTo(202);
            assertThat(answer.text()).isEmpty();
        }
    }

    @Test
    void unknownToolsAndMethodsAreFailuresOfTheProtocol() {
        var handshake = Assistant.withHandshake(ATHLETE);
        assertThat(code(handshake.ask("tools/call", Map.of("name", "no_such_tool"))))
                .isEqualTo(Reply.BAD_PARAMS);
        assertThat(code(handshake.ask("tools/call", Map.of("name", "log_workout", "arguments", List.of()))))
                .isEqualTo(Reply.BAD_PARAMS);
        assertThat(code(handshake.ask("sampling/createMessage", Map.of()))).isEqualTo(Reply.NO_METHOD);
    }

    @Test
    void pagesOfOtherSitesAreNotHeard() {
        var ping = Assistant.request("ping", null);
        String here = TestServer.shared().url();
        for (String ours : List.of(here, here.replace("127.0.0.1", "localhost"), "http://localhost:6274")) {
            assertThat(ATHLETE.withHeader("Origin", ours).post("/mcp", ping).status())
                    .as(ours)
                    .isEqualTo(200);
        }
        for (String theirs : List.of("https://evil.example", "http://127.0.0.1.evil.example", "null", "http:///")) {
            assertThat(ATHLETE.withHeader("Origin", theirs).post("/mcp", ping).status())
                    .as(theirs)
                    .isEqualTo(403);
        }
    }

    @Test
    void whoIsNotSignedInLearnsWhereToAsk() {
        var answer = TestServer.shared().anybody().post("/mcp", Assistant.request("tools/list", null));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate"))
                .startsWith("Bearer resource_metadata=\"" + TestServer.shared().url()
                        + "/.well-known/oauth-protected-resource/mcp\"");
    }

    private static TestClient.Answer post(Object message) {
        return ATHLETE.post("/mcp", message);
    }

    private static int code(TestClient.Answer answer) {
        return answer.body().at("/error/code").intValue();
    }

    @Test
    void aMessageIsNoLargerThanABodyMayBe() {
        TestClient athlete = TestServer.signUp();
        var entry = Map.of("entry_type", "mood", "raw_text", "x".repeat(4 << 20));
        var answer =
                Assistant.withoutHandshake(athlete).ask("tools/call", Map.of("name", "log_entry", "arguments", entry));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(athlete.get("/api/journal").body().path("items")).isEmpty();
    }
}
