package org.plumbline.mcp;

import org.plumbline.athlete.Access;
import org.plumbline.athlete.AccessLog;
import org.plumbline.platform.json.Json;
import org.plumbline.platform.tools.Prompt;
import org.plumbline.platform.tools.Suggestions;
import org.plumbline.platform.tools.ToolBox;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `prompts/list` and `prompts/get`.
@Component
final class Prompts {
    private static final int FOUND = 200;

    private final ToolBox box;
    private final Resources resources;
    private final Suggestions suggestions;
    private final AccessLog log;

    Prompts(ToolBox box, Resources resources, Suggestions suggestions, AccessLog log) {
        this.box = box;
        this.resources = resources;
        this.suggestions = suggestions;
        this.log = log;
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
                .map(prompt -> begun(asked, prompt, asked.params().path("arguments")))
                .findFirst()
                .orElseGet(() -> new Reply.Failure(Reply.BAD_PARAMS, "Unknown prompt: " + name));
    }

    /// With what is meant where the person left it out.
    private Reply begun(Asked asked, Prompt prompt, JsonNode arguments) {
        ObjectNode said = arguments instanceof ObjectNode given ? given.deepCopy() : Json.MAPPER.createObjectNode();
        String text = prompt.text();
        for (Prompt.Argument argument : prompt.arguments()) {
            Prompt.Latest latest = argument.latest();
            if (latest == null || !said.path(argument.name()).asString("").isBlank()) {
                continue;
            }
            Suggestions.Last last = suggestions.last(asked.caller(), argument.choices(), latest);
            int status = last instanceof Suggestions.Last.Refused(ToolBox.Outcome why) ? why.status() : FOUND;
            log.note(asked.caller(), new Access("suggest_" + argument.name(), asked.client(), false, status));
            switch (last) {
                case Suggestions.Last.Is(JsonNode thing) -> {
                    said.set(argument.name(), thing.path("id"));
                    text = text.replace("{" + argument.name() + "}", named(thing));
                }
                case Suggestions.Last.None _ -> text = latest.none();
                case Suggestions.Last.Refused(ToolBox.Outcome outcome) -> {
                    return new Reply.Failure(
                            Reply.FAILED, outcome.body().path("detail").asString(""), outcome.body());
                }
            }
        }
        return filled(asked, prompt, text, said);
    }

    private static String named(JsonNode thing) {
        return "%s of %s (%s)"
                .formatted(
                        thing.path("name").asString(""),
                        thing.path("date").asString(""),
                        thing.path("id").asString(""));
    }

    private Reply filled(Asked asked, Prompt prompt, String text, JsonNode arguments) {
        ObjectNode result = Json.MAPPER.createObjectNode().put("description", prompt.description());
        ArrayNode messages = result.putArray("messages");
        for (String enclosed : prompt.encloses()) {
            String uri = address(enclosed, prompt, arguments);
            if (uri.isEmpty()) {
                continue;
            }
            switch (resources.look(asked, "read", uri)) {
                case Resources.Look.Misses(Reply.Failure why) -> {
                    return why;
                }
                case Resources.Look.Finds(ToolBox.Outcome outcome) ->
                    messages.addObject().put("role", "user").set("content", enclosed(uri, outcome));
            }
        }
        messages.addObject()
                .put("role", "user")
                .putObject("content")
                .put("type", "text")
                .put("text", said(prompt, text, arguments).strip());
        return new Reply.Result(result);
    }

    private static String said(Prompt prompt, String text, JsonNode arguments) {
        String said = text;
        for (Prompt.Argument argument : prompt.arguments()) {
            said = said.replace(
                    "{" + argument.name() + "}", arguments.path(argument.name()).asString(""));
        }
        return said;
    }

    /// The address, or nothing where the person did not say what it needs.
    private static String address(String template, Prompt prompt, JsonNode arguments) {
        String uri = template;
        for (Prompt.Argument argument : prompt.arguments()) {
            String place = "{" + argument.name() + "}";
            String said = arguments.path(argument.name()).asString("").strip();
            if (uri.contains(place) && said.isEmpty()) {
                return "";
            }
            uri = uri.replace(place, said);
        }
        return uri;
    }

    /// A picture as a picture, anything else as the file that it is.
    private static ObjectNode enclosed(String uri, ToolBox.Outcome outcome) {
        ObjectNode contents = Resources.contents(uri, outcome);
        ObjectNode block = Json.MAPPER.createObjectNode();
        if (outcome.type().startsWith("image/") && contents.has("blob")) {
            return block.put("type", "image")
                    .put("data", contents.path("blob").asString())
                    .put("mimeType", outcome.type());
        }
        block.put("type", "resource").set("resource", contents);
        return block;
    }
}
