package org.plumbline.plan;

import java.util.Map;

/// What one rule saw of a plan, and what came of it.
///
/// @param path the JSON pointer into the plan; empty for the whole
/// @param inputs the values that the rule looked at
record PlanCheck(String rule, CheckOutcome outcome, String path, String message, Map<String, Object> inputs) {
    PlanCheck {
        inputs = Map.copyOf(inputs);
    }

    PlanCheck overridden() {
        return outcome == CheckOutcome.BLOCKED
                ? new PlanCheck(rule, CheckOutcome.OVERRIDDEN, path, message, inputs)
                : this;
    }
}
