package org.plumbline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.plumbline.LetIn;
import tools.jackson.databind.JsonNode;

/// The part of the file that is about assistants, used once.
final class AssistantAnswers {
    private AssistantAnswers() {}

    static void ask(Checked athlete, Checked anybody) {
        athlete.get("/api/planning?days=3");
        var call = Map.of(
                "jsonrpc", "2.0", "id", 1, "method", "tools/call", "params", Map.of("name", "get_upcoming_plans"));
        athlete.post("/mcp", call, 200);
        athlete.post("/mcp", Map.of("jsonrpc", "2.0", "method", "notifications/initialized"), 202);
        Checked inSession = athlete.with("Mcp-Session-Id", session(athlete));
        inSession.stream("/mcp", () -> inSession.delete("/mcp"));
        inSession.post("/mcp", call, 404);
        anybody.get("/.well-known/oauth-protected-resource");
        anybody.get("/.well-known/oauth-protected-resource/mcp");
        anybody.get("/.well-known/oauth-authorization-server");
        var program =
                Map.of("client_name", "Helper", "redirect_uris", List.of(LetIn.BACK), "application_type", "native");
        String client = Things.text(anybody.post("/oauth/register", program, 201), "/client_id");
        anybody.post("/oauth/register", Map.of("redirect_uris", List.of("javascript:alert(1)")), 400);
        athlete.post("/api/assistants/requests", LetIn.admission(client), 200);
        var allowed = new HashMap<>(LetIn.admission(client));
        allowed.put("allow", true);
        String code = LetIn.code(Things.text(athlete.post("/api/assistants", allowed, 200), "/redirect_to"));
        Checked sending = anybody.with("Content-Type", "application/x-www-form-urlencoded");
        JsonNode tokens = sending.post("/oauth/token", LetIn.redeeming(client, code), 200);
        sending.post("/oauth/token", LetIn.redeeming(client, "no-code"), 400);
        sending.post("/oauth/revoke", "token=" + Things.text(tokens, "/refresh_token"), 200);
        JsonNode inside = athlete.get("/api/assistants?limit=1");
        athlete.delete("/api/assistants/" + Things.text(inside, "/items/0/id"));
        JsonNode log = athlete.get("/api/access-log?limit=1");
        assertThat(Things.text(log, "/items/0/tool")).isEqualTo("get_upcoming_plans");
    }

    private static String session(Checked athlete) {
        var hello = Map.of(
                "jsonrpc",
                "2.0",
                "id",
                1,
                "method",
                "initialize",
                "params",
                Map.of("protocolVersion", "2025-11-25", "capabilities", Map.of()));
        return Objects.requireNonNull(athlete.client().post("/mcp", hello).header("Mcp-Session-Id"));
    }
}
