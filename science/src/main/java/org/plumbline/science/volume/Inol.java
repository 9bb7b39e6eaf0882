package org.plumbline.science.volume;

import java.util.List;
import org.plumbline.science.unit.Load;

/// Intensity times number of lifts (Hristov): Σ repetitions / (100 − percent of the one-repetition maximum).
public final class Inol {

    /// The formula has no value at 100 %, so heavier sets count as 99 %.
    public static final double HIGHEST_PERCENT = 99;

    private Inol() {}

    public static double of(List<WorkSet> sets, Load oneRepMax) {
        if (oneRepMax.isZero()) {
            throw new IllegalArgumentException("No intensity relative to a maximum of " + oneRepMax);
        }
        var maximum = oneRepMax.kilograms().doubleValue();
        return sets.stream()
                .mapToDouble(set -> of(set.reps(), 100 * set.load().kilograms().doubleValue() / maximum))
                .sum();
    }

    /// @param percent of the one-repetition maximum, from 0 up
    public static double of(int reps, double percent) {
        if (reps < 0 || !(percent >= 0)) {
            throw new IllegalArgumentException("No INOL of " + reps + " repetitions at " + percent + " %");
        }
        return reps / (100 - Math.min(percent, HIGHEST_PERCENT));
    }
}
