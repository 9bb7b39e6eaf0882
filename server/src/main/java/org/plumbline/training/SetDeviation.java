package org.plumbline.training;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.plumbline.catalog.NamedExercise;
import org.plumbline.plan.PlannedSetId;
import org.plumbline.science.comparison.Outcome;
import org.plumbline.science.unit.LoadUnit;
import org.plumbline.science.unit.Rpe;

/// How one planned set went, where it did not go as prescribed.
///
/// @param path where it stands in the request
/// @param plannedSet null when the request does not say it rightly, which is a problem already
/// @param loadUnit of the load; left out, the planned set's, else the athlete's
/// @param substitute the exercise done instead
record SetDeviation(
        String path,
        @Nullable PlannedSetId plannedSet,
        Outcome outcome,
        Said<Integer> reps,
        Said<BigDecimal> load,
        @Nullable LoadUnit loadUnit,
        @Nullable Rpe rpe,
        Said<BigDecimal> durationS,
        Said<BigDecimal> distanceM,
        Said<BigDecimal> calories,
        @Nullable NamedExercise substitute,
        @Nullable String reason,
        @Nullable String notes) {

    /// Whether any number was said, which a skipped set cannot have.
    boolean saysWhatWasDone() {
        return reps.value() != null
                || load.value() != null
                || durationS.value() != null
                || distanceM.value() != null
                || calories.value() != null
                || rpe != null
                || substitute != null;
    }
}
