package org.plumbline.platform.tools;

import java.util.function.Function;
import java.util.stream.Collectors;
import org.plumbline.platform.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Where a call is refused for want of a reason that only the athlete can give, and of nothing else, asks for it and
/// calls again with it. Without an answer the refusal stays.
///
/// @param argument what takes the reason
/// @param code of the problems that a reason answers
/// @param advice what their messages end with, for whoever calls: a person who is asked needs none
/// @param longest in characters
public record AskedReason(String argument, String code, String advice, int longest) implements Course {

    @Override
    public ToolBox.Outcome run(Talk talk, ObjectNode arguments, Function<ObjectNode, ToolBox.Outcome> operation) {
        ToolBox.Outcome outcome = operation.apply(arguments);
        if (outcome.dryRun() || arguments.has(argument) || !isWanted(outcome.body())) {
            return outcome;
        }
        return talk.ask(question(outcome.body()))
                .filter(answer -> answer.path("action").asString("").equals("accept"))
                .map(answer ->
                        answer.path("content").path(argument).asString("").strip())
                .filter(reason -> !reason.isEmpty())
                .map(reason -> operation.apply(arguments.deepCopy().put(argument, reason)))
                .orElse(outcome);
    }

    private boolean isWanted(JsonNode body) {
        JsonNode problems = body.path("problems");
        return !problems.isEmpty()
                && problems.valueStream()
                        .allMatch(problem -> problem.path("code").asString("").equals(code));
    }

    private Question question(JsonNode refusal) {
        String message = refusal.path("problems")
                .valueStream()
                .map(problem -> problem.path("message").asString("").replace(advice, ""))
                .collect(Collectors.joining("\n"));
        ObjectNode fields = Json.MAPPER.createObjectNode().put("type", "object");
        fields.putObject("properties")
                .putObject(argument)
                .put("type", "string")
                .put("title", "Why it is to be done all the same")
                .put("minLength", 1)
                .put("maxLength", longest);
        fields.putArray("required").add(argument);
        return Question.form(message, fields);
    }
}
