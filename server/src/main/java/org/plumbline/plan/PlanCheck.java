package org.plumbline.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plumbline.platform.Issue;
import org.plumbline.platform.json.Json;
import tools.jackson.databind.JsonNode;

/// What one rule saw of a plan, and what came of it.
///
/// @param path the JSON pointer into the plan; empty for the whole
/// @param inputs the values that the rule looked at
record PlanCheck(String rule, CheckOutcome outcome, String path, String message, Map<String, Object> inputs) {
    /// The input that names each set where a rule found the same; left out where there is one.
    static final String SETS = "sets";

    /// The input that is the message without what it offers instead; left out where it offers nothing.
    static final String FINDING = "finding";

    PlanCheck {
        inputs = Map.copyOf(inputs);
    }

    /// What it says of each set, this one first and with the advice.
    List<Issue> issues(String code, String advice) {
        String finding = inputs.getOrDefault(FINDING, message).toString();
        var issues = new ArrayList<Issue>();
        issues.add(new Issue(path, code, message + advice, finding));
        for (JsonNode set : Json.tree(inputs.getOrDefault(SETS, List.of()))) {
            String place = set.path("path").stringValue();
            String said = set.path("message").stringValue();
            if (!path.equals(place)) {
                String told = said.equals(finding) ? "The same as at " + path + "." : said;
                issues.add(new Issue(place, code, told, said));
            }
        }
        return issues;
    }

    PlanCheck overridden() {
        return outcome == CheckOutcome.BLOCKED
                ? new PlanCheck(rule, CheckOutcome.OVERRIDDEN, path, message, inputs)
                : this;
    }
}
