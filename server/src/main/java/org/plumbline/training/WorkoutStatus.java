package org.plumbline.training;

import java.util.Locale;

/// Whether a workout goes on, is over, or no longer counts.
public enum WorkoutStatus {
    IN_PROGRESS,
    FINISHED,
    /// Deleted or undone; kept as history.
    VOIDED;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static WorkoutStatus of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
