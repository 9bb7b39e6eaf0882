package org.plumbline.athlete;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.Problems;
import org.plumbline.platform.json.Fields;
import org.plumbline.platform.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Somebody else whose tokens the operator trusts, as the environment says in `PLUMBLINE_ISSUERS`: a JSON list of
/// `{"issuer", "jwks_uri" or "hs256_secret", "audience", "emails_are_verified"}`.
///
/// @param emailsAreVerified the issuer gives tokens for confirmed e-mails only and does not say so in each (Supabase
///     with e-mail confirmation on; what it writes into `user_metadata` is the user's own word and counts for nothing)
record OutsideIssuer(String issuer, Keys keys, @Nullable String audience, boolean emailsAreVerified) {

    /// How its signatures are checked.
    sealed interface Keys {
        record Published(URI jwksUri) implements Keys {}

        record Shared(String secret) implements Keys {
            @Override
            public String toString() {
                return "Shared";
            }
        }
    }

    static final int SHORTEST_SECRET_BYTES = 32;

    /// Reads the configuration; what is wrong with it ends the start, with every problem named.
    static List<OutsideIssuer> parse(String configuration) {
        var problems = new Problems();
        List<OutsideIssuer> issuers;
        try {
            JsonNode list = Json.MAPPER.createObjectNode().set("issuers", Json.MAPPER.readTree(configuration));
            issuers = Fields.of(list, "", problems).objects("issuers", 20, OutsideIssuer::read);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("PLUMBLINE_ISSUERS is not a JSON list", e);
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("PLUMBLINE_ISSUERS is not valid: " + problems.list());
        }
        return issuers;
    }

    private static OutsideIssuer read(Fields fields) {
        String issuer = fields.requiredText("issuer", 500);
        String uri = fields.text("jwks_uri", 1000);
        String secret = fields.text("hs256_secret", 1000);
        String audience = fields.text("audience", 500);
        boolean verified = fields.flag("emails_are_verified", false);
        if ((uri == null) == (secret == null)) {
            fields.problem("jwks_uri", "one_of", "Give either jwks_uri or hs256_secret.");
        }
        if (secret != null && secret.getBytes(StandardCharsets.UTF_8).length < SHORTEST_SECRET_BYTES) {
            fields.problem("hs256_secret", "too_short", "Must have at least " + SHORTEST_SECRET_BYTES + " bytes.");
        }
        if (uri != null && !isSafe(uri)) {
            fields.problem("jwks_uri", "https", "Must be an https address.");
        }
        Keys keys = uri == null ? new Keys.Shared(secret == null ? "" : secret) : new Keys.Published(uriOf(uri));
        return new OutsideIssuer(issuer, keys, audience, verified);
    }

    /// Keys that came over plain HTTP are anybody's keys, except from this machine itself.
    private static boolean isSafe(String text) {
        URI uri = uriOf(text);
        if (uri.getHost() == null) {
            return false;
        }
        try {
            return "https".equals(uri.getScheme())
                    || ("http".equals(uri.getScheme())
                            && InetAddress.getByName(uri.getHost()).isLoopbackAddress());
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    private static URI uriOf(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException notOne) {
            return URI.create("");
        }
    }
}
