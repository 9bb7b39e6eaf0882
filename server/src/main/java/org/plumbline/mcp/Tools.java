package org.plumbline.mcp;

import java.time.Duration;
import org.plumbline.athlete.Access;
import org.plumbline.athlete.AccessLog;
import org.plumbline.platform.json.Json;
import org.plumbline.platform.tools.Effect;
import org.plumbline.platform.tools.LogLevel;
import org.plumbline.platform.tools.Tool;
import org.plumbline.platform.tools.ToolBox;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/// `tools/list` and `tools/call`.
@Component
final class Tools {
    /// Of a call that ended with a question: nothing was done, as where nobody could be asked.
    private static final int UNANSWERED = 422;

    private final ToolBox box;
    private final AccessLog log;

    Tools(ToolBox box, AccessLog log) {
        this.box = box;
        this.log = log;
    }

    /// Those that the caller's token may use, all at once.
    Reply list(Asked asked) {
        if (!asked.params().path("cursor").isMissingNode()) {
            return new Reply.Failure(Reply.BAD_PARAMS, "The list has one part: no cursor was given out.");
        }
        ObjectNode result = Json.MAPPER.createObjectNode();
        ArrayNode tools = result.putArray("tools");
        box.all().stream()
                .filter(tool -> asked.caller().may(tool.scope()))
                .map(Tools::described)
                .forEach(tools::add);
        return new Reply.Result(Introduction.list(asked, result));
    }

    Reply call(Asked asked) {
        JsonNode name = asked.params().path("name");
        JsonNode arguments = asked.params().path("arguments");
        var found = box.find(name.asString(""));
        if (found.isEmpty()) {
            return new Reply.Failure(Reply.BAD_PARAMS, "Unknown tool: " + name.asString(""));
        }
        if (!arguments.isMissingNode() && !arguments.isNull() && !arguments.isObject()) {
            return new Reply.Failure(Reply.BAD_PARAMS, "arguments must be an object.");
        }
        return call(
                asked,
                found.get().tool(),
                arguments instanceof ObjectNode object ? object : Json.MAPPER.createObjectNode());
    }

    private Reply call(Asked asked, Tool tool, ObjectNode arguments) {
        long began = System.nanoTime();
        try {
            var outcome = box.carryOut(asked.caller(), tool, arguments, asked.talk());
            log.note(asked.caller(), new Access(tool.name(), asked.client(), outcome.dryRun(), outcome.status()));
            tell(asked, tool, outcome, Duration.ofNanos(System.nanoTime() - began));
            return new Reply.Result(result(outcome));
        } catch (RepeatedTalk.Wanted wanted) {
            log.note(asked.caller(), new Access(tool.name(), asked.client(), false, UNANSWERED));
            return new Reply.Result(wanted.result());
        }
    }

    /// How it went, for those who look after the program.
    private static void tell(Asked asked, Tool tool, ToolBox.Outcome outcome, Duration took) {
        asked.talk()
                .log(
                        outcome.isSuccess() ? LogLevel.DEBUG : LogLevel.WARNING,
                        "%s answered %d after %d ms".formatted(tool.name(), outcome.status(), took.toMillis()));
    }

    /// The answer for programs, and the same as text for those that read only that.
    private static ObjectNode result(ToolBox.Outcome outcome) {
        JsonNode body = outcome.body() instanceof NullNode ? Json.MAPPER.createObjectNode() : outcome.body();
        ObjectNode result = Json.MAPPER.createObjectNode();
        ArrayNode content = result.putArray("content");
        content.addObject().put("type", "text").put("text", Json.write(body));
        outcome.content().forEach(content::add);
        result.set("structuredContent", body);
        return result.put("isError", !outcome.isSuccess());
    }

    private static ObjectNode described(ToolBox.Described described) {
        Tool tool = described.tool();
        ObjectNode node =
                Json.MAPPER.createObjectNode().put("name", tool.name()).put("description", tool.description());
        node.set("inputSchema", described.input());
        node.set("outputSchema", described.output());
        node.putObject("annotations")
                .put("readOnlyHint", tool.effect() == Effect.READS)
                .put("destructiveHint", tool.effect() == Effect.REMOVES)
                .put("idempotentHint", tool.effect() != Effect.ADDS)
                .put("openWorldHint", false);
        return node;
    }
}
