package org.plumbline.science.comparison;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Checks that prescribed and performed sets have in common.
final class Quantities {

    private Quantities() {}

    static void checkReps(@Nullable Integer reps) {
        if (reps != null && reps < 0) {
            throw new IllegalArgumentException("Repetitions cannot be negative: " + reps);
        }
    }

    static void checkSeconds(@Nullable BigDecimal seconds) {
        if (seconds != null && seconds.signum() < 0) {
            throw new IllegalArgumentException("Seconds cannot be negative: " + seconds);
        }
    }
}
