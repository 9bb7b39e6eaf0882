package org.plumbline.platform.write;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.Caller;
import org.plumbline.platform.ProblemCategory;
import org.plumbline.platform.Problems;
import org.plumbline.platform.Refused;
import org.plumbline.platform.json.Fields;
import org.plumbline.platform.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// One write as it arrived, by whichever door. The body is read when the use case asks for it, so that whose thing it
/// is can be decided before what is wrong with the body.
public final class WriteRequest {
    public static final int LONGEST_KEY = 200;
    public static final String BAD_KEY = "idempotency_key";
    public static final String KEY_RULE =
            "Must have between 1 and " + LONGEST_KEY + " characters, all of them ASCII and not all of them blank.";

    private final Caller caller;
    private final String operation;
    private final @Nullable String idempotencyKey;
    private final @Nullable Long expectedVersion;
    private final byte[] raw;
    private final byte @Nullable [] asked;
    private @Nullable JsonNode parsed;

    /// @param operation method and path, such as `POST /api/plans`
    /// @param expectedVersion what `If-Match` said
    public WriteRequest(
            Caller caller,
            String operation,
            @Nullable String idempotencyKey,
            @Nullable Long expectedVersion,
            byte[] raw) {
        this(caller, operation, idempotencyKey, expectedVersion, raw, null);
    }

    private WriteRequest(
            Caller caller,
            String operation,
            @Nullable String idempotencyKey,
            @Nullable Long expectedVersion,
            byte[] raw,
            byte @Nullable [] asked) {
        this.caller = caller;
        this.operation = operation;
        this.idempotencyKey = idempotencyKey;
        this.expectedVersion = expectedVersion;
        this.raw = raw.clone();
        this.asked = asked;
    }

    /// The same, where its key stands for a request that said this.
    public WriteRequest askedBy(byte[] body) {
        return new WriteRequest(caller, operation, idempotencyKey, expectedVersion, raw, body.clone());
    }

    public static WriteRequest of(Caller caller, String operation, Object body) {
        return new WriteRequest(caller, operation, null, null, Json.MAPPER.writeValueAsBytes(body));
    }

    public Caller caller() {
        return caller;
    }

    public String operation() {
        return operation;
    }

    public byte[] raw() {
        return raw.clone();
    }

    /// The body, or an empty object where nothing was sent.
    public JsonNode body() {
        JsonNode known = parsed;
        if (known == null) {
            try {
                known = raw.length == 0 ? Json.MAPPER.createObjectNode() : Json.MAPPER.readTree(raw);
            } catch (JacksonException e) {
                var where = e.getLocation();
                throw new Refused(
                        ProblemCategory.MALFORMED,
                        "",
                        "malformed_json",
                        "This is not JSON: line " + (where == null ? 1 : where.getLineNr()) + ", column "
                                + (where == null ? 1 : where.getColumnNr()) + ".");
            }
            parsed = known;
        }
        return known;
    }

    public Fields fields(Problems problems) {
        return Fields.of(body(), "", problems);
    }

    /// Refuses a body that has any field, for writes that take none.
    public void takesNothing() {
        var problems = new Problems();
        fields(problems).noOthers();
        problems.refuseIfAny();
    }

    /// Compares what the caller last saw with what is there.
    public void expect(long actualVersion) {
        if (expectedVersion != null && expectedVersion != actualVersion) {
            throw Refused.staleVersion(expectedVersion, actualVersion);
        }
    }

    /// The key that makes this write happen once: the caller's, else made from the client-made id of what is created.
    @Nullable
    String key() {
        if (idempotencyKey != null) {
            if (!isKey(idempotencyKey)) {
                throw badKey();
            }
            return idempotencyKey;
        }
        try {
            // Only where something is created: what is written again under its id may say something else.
            JsonNode id = operation.startsWith("POST ") ? body().get("id") : null;
            return id != null
                            && id.isString()
                            && Fields.findUuid(id.stringValue()).isPresent()
                    ? keyOf(id.stringValue())
                    : null;
        } catch (Refused unreadable) {
            return null;
        }
    }

    /// A long query counts as well, but is not kept.
    private String keyOf(String id) {
        String key = operation + " " + id;
        return key.length() <= LONGEST_KEY
                ? key
                : id + " " + HexFormat.of().formatHex(digest().digest(operation.getBytes(StandardCharsets.UTF_8)));
    }

    /// A header has no encoding that everybody agrees on, but for the characters of ASCII.
    public static boolean isKey(String said) {
        return !said.isBlank() && said.length() <= LONGEST_KEY && said.chars().noneMatch(c -> c < ' ' || c > '~');
    }

    public static Refused badKey() {
        return Refused.invalid("", BAD_KEY, "Idempotency-Key: " + KEY_RULE);
    }

    byte[] fingerprint() {
        MessageDigest digest = digest();
        digest.update(operation.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        try {
            digest.update(Json.fingerprint(asked == null ? body() : Json.MAPPER.readTree(asked)));
        } catch (Refused unreadable) {
            digest.update(raw);
        }
        return digest.digest();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
