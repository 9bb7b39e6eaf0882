package org.plumbline.mcp;

import org.jspecify.annotations.Nullable;
import org.plumbline.platform.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A JSON-RPC message as it came in.
sealed interface Message {
    /// Wants an answer.
    record Request(JsonNode id, String method, ObjectNode params) implements Message {}

    /// Wants none.
    record Notice(String method, JsonNode params) implements Message {}

    /// Answers what we asked, or what nobody asked.
    record Answer(JsonNode id, JsonNode message) implements Message {}

    /// Is no message.
    ///
    /// @param id of the request that it was meant to be, if that can be seen
    record Broken(@Nullable JsonNode id, String why) implements Message {}

    static Message read(JsonNode node) {
        if (!(node instanceof ObjectNode object)) {
            return new Broken(null, "A message is one JSON object.");
        }
        JsonNode id = object.get("id");
        boolean named = id != null && (id.isString() || id.isIntegralNumber());
        if (!object.path("jsonrpc").asString("").equals("2.0")) {
            return new Broken(named ? id : null, "jsonrpc must be \"2.0\".");
        }
        JsonNode method = object.path("method");
        if (!method.isString()) {
            boolean answers = object.has("result") || object.has("error");
            return answers
                    ? new Answer(object.path("id"), object)
                    : new Broken(named ? id : null, "method must be text.");
        }
        if (id == null) {
            return new Notice(method.stringValue(), object.path("params"));
        }
        if (!named) {
            return new Broken(null, "id must be text or a whole number.");
        }
        JsonNode params = object.get("params");
        return switch (params) {
            case null -> new Request(id, method.stringValue(), Json.MAPPER.createObjectNode());
            case ObjectNode given -> new Request(id, method.stringValue(), given);
            default -> new Broken(id, "params must be an object.");
        };
    }
}
