package org.plumbline.mcp;

import java.util.Optional;
import org.plumbline.athlete.Access;
import org.plumbline.athlete.AccessLog;
import org.plumbline.platform.json.Json;
import org.plumbline.platform.tools.Reading;
import org.plumbline.platform.tools.ToolBox;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BinaryNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// `resources/list`, `resources/templates/list` and `resources/read`: what a person can put before an assistant.
@Component
final class Resources {
    private final ToolBox box;
    private final AccessLog log;

    Resources(ToolBox box, AccessLog log) {
        this.box = box;
        this.log = log;
    }

    Reply list(Asked asked, boolean templates) {
        ObjectNode result = Json.MAPPER.createObjectNode();
        ArrayNode list = result.putArray(templates ? "resourceTemplates" : "resources");
        for (Reading reading : box.readings()) {
            if (reading.isTemplate() == templates) {
                ObjectNode node = list.addObject()
                        .put(templates ? "uriTemplate" : "uri", reading.uri())
                        .put("name", reading.name())
                        .put("description", reading.description());
                box.type(reading).ifPresent(type -> node.put("mimeType", type));
            }
        }
        return new Reply.Result(Introduction.list(asked, result));
    }

    Reply read(Asked asked) {
        String uri = asked.params().path("uri").asString("");
        return switch (look(asked, "read", uri)) {
            case Look.Misses(Reply.Failure why) -> why;
            case Look.Finds(ToolBox.Outcome outcome) -> {
                ObjectNode result = Json.MAPPER.createObjectNode();
                result.putArray("contents").add(contents(uri, outcome));
                // What an athlete does changes it at any moment.
                yield new Reply.Result(
                        asked.era() == Era.STATELESS ? result.put("ttlMs", 0).put("cacheScope", "private") : result);
            }
        };
    }

    /// What is at an address, or why nobody gets it.
    sealed interface Look {
        record Finds(ToolBox.Outcome outcome) implements Look {}

        record Misses(Reply.Failure why) implements Look {}
    }

    /// @param verb what is done with it, for the access log
    Look look(Asked asked, String verb, String uri) {
        Optional<ToolBox.Read> found = box.read(asked.caller(), uri);
        if (found.isEmpty()) {
            return new Look.Misses(notFound(asked, uri));
        }
        ToolBox.Outcome outcome = found.get().outcome();
        String name = verb + "_" + found.get().reading().name();
        log.note(asked.caller(), new Access(name, asked.client(), false, outcome.status()));
        return outcome.isSuccess() ? new Look.Finds(outcome) : new Look.Misses(failed(asked, uri, outcome));
    }

    private static Reply.Failure failed(Asked asked, String uri, ToolBox.Outcome outcome) {
        if (outcome.status() == 404) {
            return notFound(asked, uri);
        }
        return new Reply.Failure(
                outcome.status() < 500 ? Reply.BAD_PARAMS : Reply.FAILED,
                outcome.body().path("detail").asString(""),
                outcome.body());
    }

    /// What is at an address, as text or, where it is none, as bytes.
    static ObjectNode contents(String uri, ToolBox.Outcome outcome) {
        ObjectNode contents = Json.MAPPER.createObjectNode().put("uri", uri).put("mimeType", outcome.type());
        return switch (outcome.body()) {
            case BinaryNode bytes -> contents.put("blob", bytes.binaryValue());
            case StringNode text -> contents.put("text", text.stringValue());
            default -> contents.put("text", Json.write(outcome.body()));
        };
    }

    private static Reply.Failure notFound(Asked asked, String uri) {
        int code = asked.era() == Era.STATELESS ? Reply.BAD_PARAMS : Reply.NOT_FOUND;
        return new Reply.Failure(
                code,
                "There is no such resource.",
                Json.MAPPER.createObjectNode().put("uri", uri));
    }
}
