package org.plumbline.science.comparison;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The classes of a row of plan versus performance, in order of precedence: of all that apply, the first is primary.
public enum DeviationType {
    /// Planned and settled as not performed.
    SKIPPED,
    /// Planned, not performed, and the plan is still open.
    PENDING,
    /// Performed without a planned set, in a workout that executes a plan.
    ADDED,
    /// Performed in a workout that executes no plan.
    UNLINKED,
    /// Performed for a planned set, with another exercise.
    SUBSTITUTED,
    REPS_DEVIATION,
    LOAD_DEVIATION,
    DURATION_DEVIATION,
    DISTANCE_DEVIATION,
    RPE_DEVIATION,
    /// Done, but a prescribed quantity has no actual value.
    NOT_RECORDED,
    /// None of the others.
    AS_PLANNED;

    /// The spelling used in JSON and in the database.
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<DeviationType> find(String wireName) {
        return Arrays.stream(values())
                .filter(type -> type.wireName().equals(wireName))
                .findFirst();
    }
}
