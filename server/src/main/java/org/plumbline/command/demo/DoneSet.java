package org.plumbline.command.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.plumbline.science.unit.Load;

/// A set of the athlete's history, as far as planning from it needs it.
///
/// @param movesTheBody whether its load, if there is one, is on top of a body mass that nobody told us
record DoneSet(
        LocalDate date,
        String workoutId,
        @Nullable String exerciseId,
        String exerciseName,
        String setType,
        boolean movesTheBody,
        boolean failed,
        @Nullable Integer reps,
        @Nullable Load load,
        @Nullable BigDecimal rpe,
        @Nullable BigDecimal durationS) {

    private static final String WARMUP = "warmup";

    boolean working() {
        return !setType.equals(WARMUP);
    }

    /// Names the exercise: its id where the catalogue knows it.
    String exercise() {
        return exerciseId == null ? exerciseName : exerciseId;
    }
}
