package org.plumbline.science.comparison;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.plumbline.science.unit.Distance;
import org.plumbline.science.unit.Load;
import org.plumbline.science.unit.Rpe;

/// What a planned set asks for; null means that the plan says nothing about it.
///
/// @param reps the target, or the lower end of a range, or the minimum of an AMRAP
/// @param repsMax the upper end of a range
/// @param amrap as many as possible: only the minimum counts
/// @param percent1rm a load asked for as a percentage; without a `load` it gives no number to compare with
/// @param durationS seconds
public record Prescribed(
        @Nullable Integer reps,
        @Nullable Integer repsMax,
        boolean amrap,
        @Nullable Load load,
        @Nullable BigDecimal percent1rm,
        @Nullable Rpe rpe,
        @Nullable BigDecimal durationS,
        @Nullable Distance distance) {

    public static final Prescribed NOTHING = new Prescribed(null, null, false, null, null, null, null, null);

    public Prescribed {
        Quantities.checkReps(reps);
        Quantities.checkSeconds(durationS);
        if (repsMax != null && (reps == null || repsMax < reps)) {
            throw new IllegalArgumentException("A range ends at or above its start, not " + reps + " to " + repsMax);
        }
    }

    public static Prescribed reps(int reps) {
        return NOTHING.withReps(reps, null, false);
    }

    public static Prescribed range(int reps, int repsMax) {
        return NOTHING.withReps(reps, repsMax, false);
    }

    /// @param minimum null when any number will do
    public static Prescribed amrap(@Nullable Integer minimum) {
        return NOTHING.withReps(minimum, null, true);
    }

    public static Prescribed seconds(String seconds) {
        return NOTHING.withDurationS(new BigDecimal(seconds));
    }

    public static Prescribed metres(String metres) {
        return NOTHING.withDistance(Distance.metres(metres));
    }

    public Prescribed withLoad(@Nullable Load other) {
        return new Prescribed(reps, repsMax, amrap, other, percent1rm, rpe, durationS, distance);
    }

    public Prescribed withPercent1rm(@Nullable BigDecimal other) {
        return new Prescribed(reps, repsMax, amrap, load, other, rpe, durationS, distance);
    }

    public Prescribed withRpe(@Nullable Rpe other) {
        return new Prescribed(reps, repsMax, amrap, load, percent1rm, other, durationS, distance);
    }

    public Prescribed withDurationS(@Nullable BigDecimal other) {
        return new Prescribed(reps, repsMax, amrap, load, percent1rm, rpe, other, distance);
    }

    public Prescribed withDistance(@Nullable Distance other) {
        return new Prescribed(reps, repsMax, amrap, load, percent1rm, rpe, durationS, other);
    }

    boolean asksForReps() {
        return reps != null || amrap;
    }

    boolean asksForLoad() {
        return load != null || percent1rm != null;
    }

    private Prescribed withReps(@Nullable Integer minimum, @Nullable Integer maximum, boolean open) {
        return new Prescribed(minimum, maximum, open, load, percent1rm, rpe, durationS, distance);
    }
}
