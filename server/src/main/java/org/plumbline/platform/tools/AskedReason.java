package org.plumbline.platform.tools;

import java.util.Optional;
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
    private static final int MOST = 5;

    @Override
    public ToolBox.Outcome run(Talk talk, ObjectNode arguments, Function<ObjectNode, ToolBox.Outcome> operation) {
        ToolBox.Outcome outcome = operation.apply(arguments);
        for (int asked = 0; asked < MOST && isWanted(arguments, outcome); asked++) {
            Optional<String> reason = talk.ask(question(outcome.body())).flatMap(this::reason);
            if (reason.isEmpty()) {
                return outcome;
            }
            // The reason is one for what was asked about: what changed meanwhile is asked about anew.
            ToolBox.Outcome now = operation.apply(arguments);
            if (problems(now).equals(problems(outcome))) {
                return operation.apply(arguments.deepCopy().put(argument, reason.get()));
            }
            outcome = now;
        }
        return outcome;
    }

    private Optional<String> reason(JsonNode answer) {
        JsonNode said = answer.path("content").path(argument);
        return answer.path("action").asString("").equals("accept") && said.isString()
                ? Optional.of(said.stringValue().strip()).filter(reason -> !reason.isEmpty())
                : Optional.empty();
    }

    private boolean isWanted(ObjectNode arguments, ToolBox.Outcome outcome) {
        JsonNode problems = problems(outcome);
        return !outcome.dryRun()
                && !arguments.has(argument)
                && !problems.isEmpty()
                && problems.valueStream()
                        .allMatch(problem -> problem.path("code").asString("").equals(code));
    }

    private static JsonNode problems(ToolBox.Outcome outcome) {
        return outcome.body().path("problems");
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
