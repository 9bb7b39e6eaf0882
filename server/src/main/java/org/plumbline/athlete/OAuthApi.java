package org.plumbline.athlete;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.ProblemCategory;
import org.plumbline.platform.Problems;
import org.plumbline.platform.Refused;
import org.plumbline.platform.Scope;
import org.plumbline.platform.json.Fields;
import org.plumbline.platform.json.Json;
import org.plumbline.platform.web.Open;
import org.plumbline.platform.web.PublicUrl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// OAuth 2.1 for assistants, as programs speak it: what there is, making oneself known, and what an athlete's answer is
/// exchanged for.
@RestController
final class OAuthApi {
    private static final int LARGEST_FORM = 16 * 1024;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_URIS = 20;
    /// What nobody sees: with what turns the direction of writing, a name can look like another one where athletes are
    /// asked.
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}]");
    private static final List<String> SCOPES =
            Admission.ASKABLE.stream().sorted().map(Scope::wire).toList();

    private final Assistants assistants;
    private final PublicUrl publicUrl;

    OAuthApi(Assistants assistants, PublicUrl publicUrl) {
        this.assistants = assistants;
        this.publicUrl = publicUrl;
    }

    private record Resource(
            String resource,
            List<String> authorizationServers,
            List<String> scopesSupported,
            List<String> bearerMethodsSupported,
            String resourceName) {}

    private record Server(
            String issuer,
            String authorizationEndpoint,
            String tokenEndpoint,
            String registrationEndpoint,
            String revocationEndpoint,
            List<String> scopesSupported,
            List<String> responseTypesSupported,
            List<String> grantTypesSupported,
            List<String> tokenEndpointAuthMethodsSupported,
            List<String> revocationEndpointAuthMethodsSupported,
            List<String> codeChallengeMethodsSupported,
            boolean authorizationResponseIssParameterSupported) {}

    private record Registered(
            UUID clientId,
            String clientName,
            List<String> redirectUris,
            List<String> grantTypes,
            List<String> responseTypes,
            String tokenEndpointAuthMethod) {}

    private record Tokens(String accessToken, String tokenType, long expiresIn, String refreshToken, String scope) {}

    @Open
    @GetMapping({"/.well-known/oauth-protected-resource", "/.well-known/oauth-protected-resource/mcp"})
    ResponseEntity<byte[]> resource(HttpServletRequest request) {
        String base = publicUrl.of(request);
        return ok(new Resource(base + "/mcp", List.of(base), SCOPES, List.of("header"), "Plumbline"));
    }

    @Open
    @GetMapping("/.well-known/oauth-authorization-server")
    ResponseEntity<byte[]> server(HttpServletRequest request) {
        String base = publicUrl.of(request);
        return ok(new Server(
                base,
                base + "/connect",
                base + "/oauth/token",
                base + "/oauth/register",
                base + "/oauth/revoke",
                SCOPES,
                List.of("code"),
                List.of("authorization_code", "refresh_token"),
                List.of("none"),
                List.of("none"),
                List.of("S256"),
                true));
    }

    /// RFC 7591. Every program is a public one: PKCE protects its codes, and a secret that anybody can ask for protects
    /// nothing. What else it says of itself is passed over, as that standard wants it.
    @Open
    @PostMapping("/oauth/register")
    ResponseEntity<byte[]> register(HttpServletRequest request) {
        var problems = new Problems();
        Fields fields = AuthBody.read(request, problems);
        String name = fields.text("client_name", LONGEST_NAME);
        List<String> uris = fields.texts("redirect_uris", MOST_URIS, 2000);
        if (!problems.isEmpty()) {
            return refused(
                    400,
                    new OAuthError(
                            "invalid_client_metadata",
                            problems.list().getFirst().message()));
        }
        if (uris.isEmpty() || !uris.stream().allMatch(RedirectRules::mayBeRegistered)) {
            return refused(
                    400,
                    new OAuthError(
                            "invalid_redirect_uri",
                            "redirect_uris must name pages over https or places on the same machine."));
        }
        String plain = name == null ? "" : UNSEEN.matcher(name).replaceAll("").strip();
        String called = plain.isEmpty() ? RedirectRules.place(uris.getFirst()) : plain;
        OAuthClient client = assistants.register(called, uris);
        return json(
                201,
                new Registered(
                        client.id(),
                        client.name(),
                        client.redirectUris(),
                        List.of("authorization_code", "refresh_token"),
                        List.of("code"),
                        "none"));
    }

    @Open
    @PostMapping("/oauth/token")
    ResponseEntity<byte[]> token(HttpServletRequest request) {
        Map<String, String> form = form(request);
        if (!Admission.isFor(form.get("resource"), publicUrl.of(request))) {
            return refused(400, new OAuthError("invalid_target", "Tokens are given for this server only."));
        }
        String client = form.getOrDefault("client_id", "");
        Optional<Assistants.Given> given;
        switch (form.getOrDefault("grant_type", "")) {
            case "authorization_code" ->
                given = assistants.redeem(
                        new SecretToken(form.getOrDefault("code", "")),
                        client,
                        form.get("redirect_uri"),
                        form.get("code_verifier"));
            case "refresh_token" -> {
                var refresh = new SecretToken(form.getOrDefault("refresh_token", ""));
                if (!assistants.mayHave(refresh, client, words(form.getOrDefault("scope", "")))) {
                    return refused(400, OAuthError.INVALID_SCOPE);
                }
                given = assistants.refresh(refresh, client);
            }
            default -> {
                return refused(
                        400,
                        new OAuthError(
                                "unsupported_grant_type", "grant_type must be authorization_code or refresh_token."));
            }
        }
        return given.map(OAuthApi::given).orElseGet(() -> refused(400, OAuthError.INVALID_GRANT));
    }

    @Open
    @PostMapping("/oauth/revoke")
    ResponseEntity<byte[]> revoke(HttpServletRequest request) {
        String token = form(request).get("token");
        if (token == null) {
            return refused(400, new OAuthError("invalid_request", "token is missing."));
        }
        assistants.giveBack(new SecretToken(token));
        return ok(Map.of());
    }

    private static ResponseEntity<byte[]> given(Assistants.Given given) {
        return ok(new Tokens(
                given.access().text(),
                "Bearer",
                Assistants.ACCESS_LIFE.toSeconds(),
                given.refresh().text(),
                given.scopes().stream().sorted().map(Scope::wire).collect(Collectors.joining(" "))));
    }

    /// The one kind of body here that is a form; Tomcat reads none.
    private static Map<String, String> form(HttpServletRequest request) {
        var form = new HashMap<String, String>();
        for (String pair : body(request).split("&", -1)) {
            String[] parts = pair.split("=", 2);
            @Nullable String before = parts.length < 2 ? null : form.put(plain(parts[0]), plain(parts[1]));
            if (before != null) {
                throw new Refused(ProblemCategory.MALFORMED, "", "repeated", "Each parameter is given once.");
            }
        }
        return form;
    }

    private static Set<String> words(String list) {
        return Set.copyOf(
                Arrays.asList(list.isBlank() ? new String[0] : list.strip().split(" +")));
    }

    private static String plain(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            throw new Refused(ProblemCategory.MALFORMED, "", "form", "This is not a form.");
        }
    }

    private static String body(HttpServletRequest request) {
        try {
            byte[] bytes = request.getInputStream().readNBytes(LARGEST_FORM + 1);
            if (bytes.length > LARGEST_FORM) {
                throw new Refused(
                        ProblemCategory.TOO_LARGE, "", "too_large", "At most " + LARGEST_FORM + " bytes are read.");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Refused(ProblemCategory.MALFORMED, "", "body", "The body ended early.");
        }
    }

    private static ResponseEntity<byte[]> refused(int status, OAuthError error) {
        return json(status, error);
    }

    private static ResponseEntity<byte[]> ok(Object body) {
        return json(200, body);
    }

    private static ResponseEntity<byte[]> json(int status, Object body) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Json.MAPPER.writeValueAsBytes(body));
    }
}
