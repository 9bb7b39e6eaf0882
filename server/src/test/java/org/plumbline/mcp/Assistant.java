package org.plumbline.mcp;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.plumbline.TestClient;
import org.plumbline.platform.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Speaks to `/mcp` as a client of either era would.
///
/// @param asks whether it says that it can ask its person
record Assistant(TestClient client, Era era, boolean asks) {
    private static final AtomicInteger IDS = new AtomicInteger();

    static Assistant withHandshake(TestClient client) {
        return new Assistant(client.withHeader("MCP-Protocol-Version", "2025-11-25"), Era.HANDSHAKE, false);
    }

    static Assistant withoutHandshake(TestClient client) {
        return new Assistant(client.withHeader("MCP-Protocol-Version", "2026-07-28"), Era.STATELESS, false);
    }

    Assistant asking() {
        return new Assistant(client, era, true);
    }

    TestClient.Answer ask(String method, Map<String, ?> params) {
        ObjectNode all = (ObjectNode) Json.tree(params);
        TestClient asking = client;
        if (era == Era.STATELESS) {
            ObjectNode capabilities =
                    all.withObject("/_meta").put(EraRules.VERSION, "2026-07-28").putObject(EraRules.CAPABILITIES);
            if (asks) {
                capabilities.putObject("elicitation");
            }
            all.withObject("/_meta")
                    .putObject(EraRules.CLIENT)
                    .put("name", "test")
                    .put("version", "1");
            asking = asking.withHeader("Mcp-Method", method);
            JsonNode name = method.equals("resources/read") ? all.path("uri") : all.path("name");
            if (name.isString()) {
                asking = asking.withHeader("Mcp-Name", name.stringValue());
            }
        }
        return asking.post("/mcp", request(method, all));
    }

    static Map<String, Object> request(String method, @Nullable Object params) {
        var request = new LinkedHashMap<String, Object>();
        request.put("jsonrpc", "2.0");
        request.put("id", IDS.incrementAndGet());
        request.put("method", method);
        if (params != null) {
            request.put("params", params);
        }
        return request;
    }

    JsonNode result(String method, Map<String, ?> params) {
        TestClient.Answer answer = ask(method, params);
        if (answer.status() != 200 || !answer.body().has("result")) {
            throw new AssertionError(method + " failed: " + answer);
        }
        return answer.body().path("result");
    }

    /// The result of a tool, refusals included.
    JsonNode call(String tool, Map<String, ?> arguments) {
        return result("tools/call", Map.of("name", tool, "arguments", arguments));
    }

    /// What a tool answers that does what it was asked for.
    JsonNode done(String tool, Map<String, ?> arguments) {
        JsonNode result = call(tool, arguments);
        if (result.path("isError").asBoolean()) {
            throw new AssertionError(tool + " refused: " + result);
        }
        return result.path("structuredContent");
    }

    JsonNode refused(String tool, Map<String, ?> arguments) {
        JsonNode result = call(tool, arguments);
        if (!result.path("isError").asBoolean()) {
            throw new AssertionError(tool + " did it: " + result);
        }
        return result.path("structuredContent");
    }
}
