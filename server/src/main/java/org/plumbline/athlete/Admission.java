package org.plumbline.athlete;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.Scope;
import org.plumbline.platform.json.Fields;

/// A program's request to be let in, as it stood in the address that the athlete's browser was sent to (OAuth 2.1, with
/// PKCE for everybody).
record Admission(
        String clientId,
        String redirectUri,
        @Nullable String responseType,
        @Nullable String scope,
        @Nullable String state,
        @Nullable String codeChallenge,
        @Nullable String codeChallengeMethod,
        @Nullable String resource) {
    /// What can be asked for. Operating the installation is nothing for a program that talks.
    static final Set<Scope> ASKABLE = Set.copyOf(EnumSet.complementOf(EnumSet.of(Scope.OPERATE)));

    private static final int LONGEST = 2000;

    static Admission read(Fields fields) {
        return new Admission(
                fields.requiredText("client_id", LONGEST),
                fields.requiredText("redirect_uri", LONGEST),
                fields.text("response_type", LONGEST),
                fields.text("scope", LONGEST),
                fields.text("state", LONGEST),
                fields.text("code_challenge", LONGEST),
                fields.text("code_challenge_method", LONGEST),
                fields.text("resource", LONGEST));
    }

    /// What it asks for, as far as we know it; reading at least.
    Set<Scope> scopes() {
        var wanted = new TreeSet<Scope>(Set.of(Scope.READ));
        Arrays.stream(scope == null ? new String[0] : scope.split(" ", -1))
                .flatMap(word -> Scope.find(word).stream())
                .filter(ASKABLE::contains)
                .forEach(wanted::add);
        return wanted;
    }

    /// The OAuth error that it has to be answered with; null where nothing is wrong.
    @Nullable
    String error(String issuer) {
        if (!"code".equals(responseType)) {
            return "unsupported_response_type";
        }
        if (codeChallenge == null
                || !codeChallenge.matches("[A-Za-z0-9_-]{43}")
                || !"S256".equals(codeChallengeMethod)) {
            return "invalid_request";
        }
        return isFor(resource, issuer) ? null : "invalid_target";
    }

    /// Whether what is asked for is this server, or its one place for assistants.
    static boolean isFor(@Nullable String resource, String issuer) {
        String plain = resource == null ? issuer : resource.replaceFirst("/+$", "");
        return plain.equalsIgnoreCase(issuer) || plain.equalsIgnoreCase(issuer + "/mcp");
    }

    /// Where the browser goes with the answer.
    String answer(String name, String value, String issuer) {
        var all = new LinkedHashMap<String, String>();
        all.put(name, value);
        if (state != null) {
            all.put("state", state);
        }
        all.put("iss", issuer);
        String query = all.entrySet().stream()
                .map((Map.Entry<String, String> entry) ->
                        entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return redirectUri + (redirectUri.indexOf('?') < 0 ? "?" : "&") + query;
    }
}
