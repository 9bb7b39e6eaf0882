package org.plumbline.mcp;

import org.plumbline.platform.json.Json;
import org.plumbline.platform.tools.Prompt;
import org.plumbline.platform.tools.ToolBox;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `prompts/list` and `prompts/get`.
@Component
final class Prompts {
    private final ToolBox box;

    Prompts(ToolBox box) {
        this.box = box;
    }

    Reply list(Asked asked) {
        ObjectNode result = Json.MAPPER.createObjectNode();
        ArrayNode prompts = result.putArray("prompts");
        for (Prompt prompt : box.prompts()) {
            ObjectNode node = prompts.addObject().put("name", prompt.name()).put("description", prompt.description());
            ArrayNode arguments = node.putArray("arguments");
            prompt.arguments()
                    .forEach(argument -> arguments
                            .addObject()
                            .put("name", argument.name())
                            .put("description", argument.description())
                            .put("required", false));
        }
        return new Reply.Result(Introduction.list(asked, result));
    }

    Reply get(Asked asked) {
        String name = asked.params().path("name").asString("");
        return box.prompts().stream()
                .filter(prompt -> prompt.name().equals(name))
                .<Reply>map(
                        prompt -> new Reply.Result(filled(prompt, asked.params().path("arguments"))))
                .findFirst()
                .orElseGet(() -> new Reply.Failure(Reply.BAD_PARAMS, "Unknown prompt: " + name));
    }

    private static ObjectNode filled(Prompt prompt, JsonNode arguments) {
        String text = prompt.text();
        for (Prompt.Argument argument : prompt.arguments()) {
            text = text.replace(
                    "{" + argument.name() + "}", arguments.path(argument.name()).asString(""));
        }
        ObjectNode result = Json.MAPPER.createObjectNode().put("description", prompt.description());
        ObjectNode message = result.putArray("messages").addObject().put("role", "user");
        message.putObject("content").put("type", "text").put("text", text.strip());
        return result;
    }
}
