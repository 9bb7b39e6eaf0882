package org.plumbline.mcp;

import org.plumbline.platform.json.Json;
import org.plumbline.platform.tools.ToolBox;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Who we are and what we can: asked for once at the beginning by clients with a handshake, whenever they like by the
/// others.
@Component
final class Introduction {
    static final String INITIALIZE = "initialize";
    static final String RESULT_TYPE = "resultType";

    private static final String SERVER = "io.modelcontextprotocol/serverInfo";

    /// What can be said changes with a new release only.
    private static final long FRESH_FOR_MS = 3_600_000;

    private static final String INSTRUCTIONS = """
            Plumbline plans training, records what was done and compares the two. In what you write, say \
            exercises by exercise_name or exercise_id; questions take the exercise_id (resolve_exercises). Loads are \
            load + load_unit (kg or lb). null means not recorded or not prescribed, never zero. \
            Every write takes dry_run (the answer, nothing stored) and idempotency_key (sent again: stored once). \
            A plan goes draft, confirmed, then completed, partial or skipped.""";

    private final ToolBox tools;

    Introduction(ToolBox tools) {
        this.tools = tools;
    }

    Reply handshake(Asked asked) {
        return switch (asked.method()) {
            case INITIALIZE -> initialize(asked.params());
            case "ping" -> new Reply.Result(Json.MAPPER.createObjectNode());
            default -> Reply.noMethod(asked.method());
        };
    }

    /// Whoever asks for a version that we do not speak gets our newest one and decides.
    private Reply initialize(ObjectNode params) {
        JsonNode wanted = params.path("protocolVersion");
        if (!wanted.isString()) {
            return new Reply.Failure(Reply.BAD_PARAMS, "protocolVersion is required.");
        }
        String version = Era.WITH_HANDSHAKE.contains(wanted.stringValue())
                ? wanted.stringValue()
                : Era.WITH_HANDSHAKE.getFirst();
        ObjectNode result = Json.MAPPER.createObjectNode().put("protocolVersion", version);
        ObjectNode capabilities = capabilities();
        capabilities.withObject("/resources").put("subscribe", true);
        capabilities.putObject("logging");
        result.set("capabilities", capabilities);
        result.set("serverInfo", server());
        return new Reply.Result(result.put("instructions", INSTRUCTIONS));
    }

    Reply discovery(Asked asked) {
        if (!asked.method().equals("server/discover")) {
            return Reply.noMethod(asked.method());
        }
        ObjectNode result = Json.MAPPER.createObjectNode();
        Era.all().forEach(result.putArray("supportedVersions")::add);
        result.set("capabilities", capabilities());
        result.put("instructions", INSTRUCTIONS);
        return new Reply.Result(kept(result, true));
    }

    /// The same result as the newer era wants it.
    ObjectNode signed(ObjectNode result) {
        if (!result.has(RESULT_TYPE)) {
            result.put(RESULT_TYPE, "complete");
        }
        result.withObject("/_meta").set(SERVER, server());
        return result;
    }

    /// A list that changes with a release only; the older era has no word for that.
    static ObjectNode list(Asked asked, ObjectNode result) {
        return asked.era() == Era.STATELESS ? kept(result, false) : result;
    }

    /// With how long it may be kept, and by whom.
    static ObjectNode kept(ObjectNode result, boolean byEverybody) {
        return result.put("ttlMs", FRESH_FOR_MS).put("cacheScope", byEverybody ? "public" : "private");
    }

    private static ObjectNode capabilities() {
        ObjectNode capabilities = Json.MAPPER.createObjectNode();
        capabilities.putObject("tools");
        capabilities.putObject("resources");
        capabilities.putObject("prompts");
        capabilities.putObject("completions");
        return capabilities;
    }

    private ObjectNode server() {
        return Json.MAPPER
                .createObjectNode()
                .put("name", "plumbline")
                .put("title", "Plumbline")
                .put("version", tools.version());
    }
}
