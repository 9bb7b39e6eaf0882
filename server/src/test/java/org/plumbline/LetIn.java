package org.plumbline;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// An assistant that an athlete let in, as OAuth goes: made known, asked about, allowed, and given its tokens.
public record LetIn(TestClient athlete, String client, String id, String access, String refresh) {
    public static final String BACK = "http://127.0.0.1:43117/callback";
    public static final String SCOPE = "read log plan journal";

    /// The verifier and the challenge of RFC 7636, appendix B.
    public static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    public static LetIn by(TestClient athlete) {
        TestClient anybody = TestServer.shared().anybody();
        String client = register(anybody);
        String code = allowed(athlete, client);
        JsonNode tokens =
                form(anybody).post("/oauth/token", redeeming(client, code)).body();
        String id = athlete.get("/api/assistants?limit=1000")
                .body()
                .path("items")
                .valueStream()
                .filter(each -> each.path("client_id").stringValue().equals(client))
                .map(each -> each.path("id").stringValue())
                .findFirst()
                .orElseThrow();
        return new LetIn(
                athlete,
                client,
                id,
                tokens.path("access_token").stringValue(),
                tokens.path("refresh_token").stringValue());
    }

    public static String register(TestClient anybody) {
        return anybody.post("/oauth/register", Map.of("client_name", "Helper", "redirect_uris", List.of(BACK)))
                .text("/client_id");
    }

    /// What the athlete's browser is sent with.
    public static Map<String, Object> admission(String client) {
        return Map.of(
                "client_id", client,
                "redirect_uri", BACK,
                "response_type", "code",
                "scope", SCOPE,
                "state", "a state & more",
                "code_challenge", CHALLENGE,
                "code_challenge_method", "S256");
    }

    /// The code that the athlete's browser takes back.
    public static String allowed(TestClient athlete, String client) {
        var decision = new HashMap<>(admission(client));
        decision.put("allow", true);
        return code(athlete.post("/api/assistants", decision).text("/redirect_to"));
    }

    public static String code(String redirect) {
        return parameters(redirect).getOrDefault("code", "");
    }

    public static Map<String, String> parameters(String redirect) {
        return Arrays.stream(redirect.substring(redirect.indexOf('?') + 1).split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    public static TestClient form(TestClient client) {
        return client.withHeader("Content-Type", "application/x-www-form-urlencoded");
    }

    public static String redeeming(String client, String code) {
        return encoded(Map.of(
                "grant_type", "authorization_code",
                "client_id", client,
                "code", code,
                "redirect_uri", BACK,
                "code_verifier", VERIFIER));
    }

    public static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /// The assistant itself, asking.
    public TestClient asking() {
        return TestServer.shared().anybody().withToken(access);
    }
}
