package org.plumbline.mcp;

import org.plumbline.athlete.Access;
import org.plumbline.athlete.AccessLog;
import org.plumbline.platform.json.Json;
import org.plumbline.platform.tools.ToolBox;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `resources/list`, `resources/templates/list` and `resources/read`: what a person can put before an assistant.
@Component
final class Resources {
    private static final String JSON = "application/json";

    private final ToolBox box;
    private final AccessLog log;

    Resources(ToolBox box, AccessLog log) {
        this.box = box;
        this.log = log;
    }

    Reply list(Asked asked, boolean templates) {
        ObjectNode result = Json.MAPPER.createObjectNode();
        ArrayNode list = result.putArray(templates ? "resourceTemplates" : "resources");
        box.readings().stream()
                .filter(reading -> reading.isTemplate() == templates)
                .forEach(reading -> list.addObject()
                        .put(templates ? "uriTemplate" : "uri", reading.uri())
                        .put("name", reading.name())
                        .put("description", reading.description())
                        .put("mimeType", JSON));
        return new Reply.Result(Introduction.list(asked, result));
    }

    Reply read(Asked asked) {
        String uri = asked.params().path("uri").asString("");
        var found = box.read(asked.caller(), uri);
        if (found.isEmpty()) {
            return notFound(asked, uri);
        }
        var outcome = found.get().outcome();
        String name = "read_" + found.get().reading().name();
        log.note(asked.caller(), new Access(name, asked.client(), false, outcome.status()));
        if (!outcome.isSuccess()) {
            return outcome.status() == 404
                    ? notFound(asked, uri)
                    : new Reply.Failure(
                            Reply.FAILED, outcome.body().path("detail").asString(""), outcome.body());
        }
        ObjectNode result = Json.MAPPER.createObjectNode();
        result.putArray("contents")
                .addObject()
                .put("uri", uri)
                .put("mimeType", JSON)
                .put("text", Json.write(outcome.body()));
        // What an athlete does changes it at any moment.
        return new Reply.Result(
                asked.era() == Era.STATELESS ? result.put("ttlMs", 0).put("cacheScope", "private") : result);
    }

    private static Reply notFound(Asked asked, String uri) {
        int code = asked.era() == Era.STATELESS ? Reply.BAD_PARAMS : Reply.NOT_FOUND;
        return new Reply.Failure(
                code,
                "There is no such resource.",
                Json.MAPPER.createObjectNode().put("uri", uri));
    }
}
