package org.plumbline.mcp;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Decides in which era a request speaks, and whether what stands around it fits what is in it.
final class EraRules {
    static final String VERSION = "io.modelcontextprotocol/protocolVersion";
    static final String CAPABILITIES = "io.modelcontextprotocol/clientCapabilities";
    static final String CLIENT = "io.modelcontextprotocol/clientInfo";

    /// What the header `Mcp-Name` repeats, by method.
    private static final Map<String, String> NAMED =
            Map.of("tools/call", "name", "prompts/get", "name", "resources/read", "uri");

    private static final String ENCODED = "=?base64?";
    private static final String ENCODED_END = "?=";

    private EraRules() {}

    sealed interface Decision {
        record Speaks(Era era) implements Decision {}

        /// @param era null where it cannot be said
        record Refuses(@Nullable Era era, Reply.Failure failure) implements Decision {}
    }

    static Decision decide(Message.Request request, Envelope around) {
        JsonNode meta = request.params().path("_meta");
        if (meta.has(VERSION)) {
            Reply.Failure wrong = wrong(request, meta, around);
            return wrong == null ? new Decision.Speaks(Era.STATELESS) : new Decision.Refuses(Era.STATELESS, wrong);
        }
        String header = around.version();
        if (header == null || request.method().equals(Introduction.INITIALIZE) || Era.isWithHandshake(header)) {
            return new Decision.Speaks(Era.HANDSHAKE);
        }
        return new Decision.Refuses(
                Era.STATELESS,
                Era.WITHOUT.contains(header)
                        ? new Reply.Failure(Reply.BAD_PARAMS, "params._meta needs " + VERSION + ".")
                        : unsupported(header));
    }

    private static Reply.@Nullable Failure wrong(Message.Request request, JsonNode meta, Envelope around) {
        JsonNode version = meta.path(VERSION);
        if (!version.isString() || !meta.path(CAPABILITIES).isObject()) {
            return new Reply.Failure(
                    Reply.BAD_PARAMS, "params._meta needs " + VERSION + " as text and " + CAPABILITIES + ".");
        }
        if (around.hasHeaders()) {
            String differs = differing(request, version.stringValue(), around);
            if (differs != null) {
                return new Reply.Failure(Reply.HEADERS_DIFFER, differs);
            }
        }
        return Era.WITHOUT.contains(version.stringValue()) ? null : unsupported(version.stringValue());
    }

    private static @Nullable String differing(Message.Request request, String version, Envelope around) {
        if (!version.equals(around.version())) {
            return "The header MCP-Protocol-Version is not the version of the body.";
        }
        if (!request.method().equals(around.method())) {
            return "The header Mcp-Method is not the method of the body.";
        }
        String field = NAMED.get(request.method());
        if (field != null
                && request.params().path(field).isString()
                && !request.params().path(field).stringValue().equals(plain(around.name()))) {
            return "The header Mcp-Name is not the " + field + " of the body.";
        }
        return null;
    }

    /// What a header cannot carry comes in Base64 between two marks. What is broken fits nothing.
    private static @Nullable String plain(@Nullable String header) {
        if (header == null || !header.startsWith(ENCODED) || !header.endsWith(ENCODED_END)) {
            return header;
        }
        try {
            String inner = header.substring(
                    ENCODED.length(), Math.max(ENCODED.length(), header.length() - ENCODED_END.length()));
            return new String(Base64.getDecoder().decode(inner), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return null;
        }
    }

    static Reply.Failure unsupported(String requested) {
        ObjectNode data = Json.MAPPER.createObjectNode();
        Era.all().forEach(data.putArray("supported")::add);
        data.put("requested", requested);
        return new Reply.Failure(Reply.NO_SUCH_VERSION, "Unsupported protocol version", data);
    }
}
