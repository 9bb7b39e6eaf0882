package org.plumbline.training;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.plumbline.science.unit.Distance;
import org.plumbline.science.unit.Load;
import org.plumbline.science.unit.Rpe;

/// What was measured or stated of a set; null is "not recorded" and never zero.
public record SetValues(
        @Nullable Integer reps,
        @Nullable Load load,
        @Nullable Rpe rpe,
        @Nullable BigDecimal durationS,
        @Nullable Distance distance,
        @Nullable String pace,
        @Nullable Integer hrAvg,
        @Nullable Integer hrZone,
        @Nullable BigDecimal calories) {
    public static final SetValues NOTHING_RECORDED =
            new SetValues(null, null, null, null, null, null, null, null, null);

    public SetValues {
        if (reps != null && reps < 0) {
            throw new IllegalArgumentException("repetitions " + reps);
        }
    }

    /// The number of the load as it was entered.
    @Nullable
    BigDecimal loadNumber() {
        return load == null ? null : load.value();
    }

    @Nullable
    String loadUnit() {
        return load == null ? null : load.unit().code();
    }

    /// The number of the distance as it was entered.
    @Nullable
    BigDecimal distanceNumber() {
        return distance == null ? null : distance.value();
    }

    @Nullable
    String distanceUnit() {
        return distance == null ? null : distance.unit().code();
    }

    public SetValues withReps(@Nullable Integer other) {
        return new SetValues(other, load, rpe, durationS, distance, pace, hrAvg, hrZone, calories);
    }

    public SetValues withLoad(@Nullable Load other) {
        return new SetValues(reps, other, rpe, durationS, distance, pace, hrAvg, hrZone, calories);
    }

    public SetValues withRpe(@Nullable Rpe other) {
        return new SetValues(reps, load, other, durationS, distance, pace, hrAvg, hrZone, calories);
    }

    public SetValues withDurationS(@Nullable BigDecimal other) {
        return new SetValues(reps, load, rpe, other, distance, pace, hrAvg, hrZone, calories);
    }

    public SetValues withDistance(@Nullable Distance other) {
        return new SetValues(reps, load, rpe, durationS, other, pace, hrAvg, hrZone, calories);
    }

    public SetValues withCalories(@Nullable BigDecimal other) {
        return new SetValues(reps, load, rpe, durationS, distance, pace, hrAvg, hrZone, other);
    }
}
