package org.plumbline.training;

import java.util.Locale;

/// Where a workout comes from.
public enum WorkoutSource {
    LOGGED,
    /// Made by starting or completing a plan.
    FROM_PLAN,
    IMPORTED;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static WorkoutSource of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
