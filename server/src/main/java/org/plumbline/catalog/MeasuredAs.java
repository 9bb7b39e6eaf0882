package org.plumbline.catalog;

import java.util.Locale;

/// How a set of an exercise is usually measured. It says what to ask for first; a set may record anything beside it.
public enum MeasuredAs {
    REPS_LOAD,
    /// Repetitions against body weight, with a load added (a belt) or taken off (a band, a machine).
    REPS_BODYWEIGHT,
    REPS,
    DURATION,
    DURATION_LOAD,
    DISTANCE,
    DISTANCE_LOAD,
    CALORIES;

    public boolean isLoaded() {
        return switch (this) {
            case REPS_LOAD, DURATION_LOAD, DISTANCE_LOAD -> true;
            case REPS_BODYWEIGHT, REPS, DURATION, DISTANCE, CALORIES -> false;
        };
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
