package org.plumbline.sync;

import java.util.Arrays;
import java.util.List;
import org.plumbline.platform.Issue;
import org.plumbline.platform.ProblemCategory;
import org.plumbline.platform.Refused;
import org.plumbline.platform.web.Door;
import tools.jackson.databind.JsonNode;

/// What a route said against a call.
final class Answered {
    private Answered() {}

    static List<Issue> problems(Door.Outcome outcome) {
        return problems(outcome.body().path("problems"));
    }

    static List<Issue> problems(JsonNode list) {
        return list.valueStream()
                .map(problem -> new Issue(
                        problem.path("path").asString(""),
                        problem.path("code").asString(""),
                        problem.path("message").asString(""),
                        problem.path("finding").asString(null)))
                .toList();
    }

    /// The same refusal, to whoever asked for the call.
    static Refused refusal(Door.Outcome outcome) {
        ProblemCategory category = Arrays.stream(ProblemCategory.values())
                .filter(known -> known.status() == outcome.status())
                .findFirst()
                .orElse(ProblemCategory.UNAVAILABLE);
        return new Refused(category, problems(outcome));
    }
}
