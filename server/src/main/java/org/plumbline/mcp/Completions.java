package org.plumbline.mcp;

import java.util.List;
import java.util.Optional;
import org.plumbline.athlete.Access;
import org.plumbline.athlete.AccessLog;
import org.plumbline.platform.json.Json;
import org.plumbline.platform.tools.Prompt;
import org.plumbline.platform.tools.Reading;
import org.plumbline.platform.tools.Suggestions;
import org.plumbline.platform.tools.Suggestions.Suggested;
import org.plumbline.platform.tools.ToolBox;
import org.plumbline.platform.tools.Way;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `completion/complete`: what may be meant by what a person types into a prompt or an address.
@Component
final class Completions {
    /// As many as the protocol lets one answer have.
    private static final int MOST = 100;

    private static final int FOUND = 200;

    private final ToolBox box;
    private final Suggestions suggestions;
    private final AccessLog log;

    Completions(ToolBox box, Suggestions suggestions, AccessLog log) {
        this.box = box;
        this.suggestions = suggestions;
        this.log = log;
    }

    Reply complete(Asked asked) {
        JsonNode argument = asked.params().path("argument");
        String name = argument.path("name").asString("");
        if (!argument.path("value").isString()) {
            return new Reply.Failure(Reply.BAD_PARAMS, "argument needs a name and a value.");
        }
        return choices(asked.params().path("ref"), name)
                .map(choices ->
                        suggested(asked, name, choices, argument.path("value").stringValue()))
                .orElseGet(() -> new Reply.Failure(Reply.BAD_PARAMS, "There is no such prompt, address or argument."));
    }

    private Optional<List<Way>> choices(JsonNode ref, String argument) {
        return switch (ref.path("type").asString("")) {
            case "ref/prompt" ->
                box.prompts().stream()
                        .filter(prompt -> prompt.name().equals(ref.path("name").asString("")))
                        .flatMap(prompt -> prompt.arguments().stream())
                        .filter(known -> known.name().equals(argument))
                        .map(Prompt.Argument::choices)
                        .findFirst();
            case "ref/resource" ->
                box.readings().stream()
                        .filter(reading -> reading.uri().equals(ref.path("uri").asString("")))
                        .filter(reading -> reading.uri().contains("{" + argument + "}"))
                        .map(Reading::choices)
                        .findFirst();
            default -> Optional.empty();
        };
    }

    private Reply suggested(Asked asked, String argument, List<Way> choices, String typed) {
        if (choices.isEmpty()) {
            return completed(List.of());
        }
        var access = "suggest_" + argument;
        return switch (suggestions.of(asked.caller(), choices, typed)) {
            case Suggested.Ids(List<String> ids) -> {
                log.note(asked.caller(), new Access(access, asked.client(), false, FOUND));
                yield completed(ids);
            }
            case Suggested.Refused(ToolBox.Outcome outcome) -> {
                log.note(asked.caller(), new Access(access, asked.client(), false, outcome.status()));
                yield new Reply.Failure(
                        Reply.FAILED, outcome.body().path("detail").asString(""), outcome.body());
            }
        };
    }

    private static Reply completed(List<String> ids) {
        ObjectNode result = Json.MAPPER.createObjectNode();
        ObjectNode completion = result.putObject("completion");
        ArrayNode values = completion.putArray("values");
        ids.stream().limit(MOST).forEach(values::add);
        completion.put("hasMore", ids.size() > MOST);
        return new Reply.Result(result);
    }
}
