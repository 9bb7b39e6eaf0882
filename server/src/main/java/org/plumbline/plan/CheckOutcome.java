package org.plumbline.plan;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What came of a rule that looked at a plan.
enum CheckOutcome {
    PASSED,
    /// What the rule needs is not known.
    UNKNOWN,
    WARNING,
    /// The plan may be kept as a draft, but not become binding.
    BLOCKED,
    /// It was blocked, and the athlete said why it should be done all the same.
    OVERRIDDEN;

    @JsonValue
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
