package org.plumbline.plan;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Whether an exercise may be done now, from the best to the worst that is said.
enum SafetyOutcome {
    /// Nothing that the athlete said is against it.
    SAFE,
    /// Nobody knows: what must be known was not said.
    UNKNOWN,
    CAUTION,
    FORBIDDEN;

    @JsonValue
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    SafetyOutcome orWorse(SafetyOutcome other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
