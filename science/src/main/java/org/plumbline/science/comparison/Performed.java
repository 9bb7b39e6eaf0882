package org.plumbline.science.comparison;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.plumbline.science.unit.Distance;
import org.plumbline.science.unit.Load;
import org.plumbline.science.unit.Rpe;

/// What was recorded of a performed set; null means *not recorded*, which is never zero.
///
/// @param outcome done or failed; a skipped set was not performed and has no such record
/// @param otherExercise whether the exercise is another than the planned one
/// @param durationS seconds
public record Performed(
        Outcome outcome,
        boolean otherExercise,
        @Nullable Integer reps,
        @Nullable Load load,
        @Nullable Rpe rpe,
        @Nullable BigDecimal durationS,
        @Nullable Distance distance) {

    public static final Performed NOTHING_RECORDED = new Performed(Outcome.DONE, false, null, null, null, null, null);

    public Performed {
        if (outcome == Outcome.SKIPPED) {
            throw new IllegalArgumentException("A skipped set was not performed");
        }
        Quantities.checkReps(reps);
        Quantities.checkSeconds(durationS);
    }

    public static Performed reps(int reps) {
        return NOTHING_RECORDED.withReps(reps);
    }

    public static Performed seconds(String seconds) {
        return NOTHING_RECORDED.withDurationS(new BigDecimal(seconds));
    }

    public static Performed metres(String metres) {
        return NOTHING_RECORDED.withDistance(Distance.metres(metres));
    }

    public Performed failed() {
        return new Performed(Outcome.FAILED, otherExercise, reps, load, rpe, durationS, distance);
    }

    public Performed withAnotherExercise() {
        return new Performed(outcome, true, reps, load, rpe, durationS, distance);
    }

    public Performed withReps(@Nullable Integer other) {
        return new Performed(outcome, otherExercise, other, load, rpe, durationS, distance);
    }

    public Performed withLoad(@Nullable Load other) {
        return new Performed(outcome, otherExercise, reps, other, rpe, durationS, distance);
    }

    public Performed withRpe(@Nullable Rpe other) {
        return new Performed(outcome, otherExercise, reps, load, other, durationS, distance);
    }

    public Performed withDurationS(@Nullable BigDecimal other) {
        return new Performed(outcome, otherExercise, reps, load, rpe, other, distance);
    }

    public Performed withDistance(@Nullable Distance other) {
        return new Performed(outcome, otherExercise, reps, load, rpe, durationS, other);
    }
}
