package org.plumbline.comparison;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One planned set, one performed set, or both side by side, with how they differ. Loads are in `loadUnit`, the planned
/// one; what was entered in another unit stands beside it.
public record DeviationRow(
        @Nullable UUID plannedSetId,
        @Nullable UUID setId,
        @Nullable UUID workoutId,
        @Nullable UUID planId,
        LocalDate workoutDate,
        @Nullable LocalDate plannedDate,
        @Nullable Integer blockSeq,
        @Nullable Integer setSeq,
        @Nullable String blockName,
        @Nullable String blockType,
        String setType,
        @Nullable Integer round,
        @Nullable UUID exerciseId,
        String exerciseName,
        @Nullable UUID performedExerciseId,
        @Nullable String performedExerciseName,
        @Nullable String outcome,
        @Nullable Integer plannedReps,
        @Nullable Integer plannedRepsMax,
        boolean amrap,
        @Nullable Integer actualReps,
        @Nullable Integer repsDelta,
        @Nullable BigDecimal plannedLoad,
        @Nullable BigDecimal actualLoad,
        @Nullable BigDecimal loadDelta,
        @Nullable String loadUnit,
        @Nullable BigDecimal enteredLoad,
        @Nullable String enteredLoadUnit,
        @JsonProperty("planned_percent_1rm") @Nullable BigDecimal plannedPercent1rm,
        @Nullable BigDecimal plannedRpe,
        @Nullable BigDecimal actualRpe,
        @Nullable BigDecimal rpeDelta,
        @Nullable BigDecimal plannedDurationS,
        @Nullable BigDecimal actualDurationS,
        @Nullable BigDecimal durationDeltaS,
        @Nullable BigDecimal plannedDistanceM,
        @Nullable BigDecimal actualDistanceM,
        @Nullable BigDecimal distanceDeltaM,
        List<String> asPrescribed,
        String deviationType,
        List<String> deviations,
        @Nullable String reason,
        List<Why> why) {
    public DeviationRow {
        asPrescribed = List.copyOf(asPrescribed);
        deviations = List.copyOf(deviations);
        why = List.copyOf(why);
    }

    /// A journal entry that says why.
    ///
    /// @param targetType what it says it of: the set, the planned set, the workout or the plan
    /// @param summary what it says in short
    public record Why(
            UUID journalEntryId,
            String relationship,
            String targetType,
            UUID targetId,
            LocalDate entryDate,
            String severity,
            String summary) {}

    DeviationRow because(List<Why> reasons) {
        return new DeviationRow(
                plannedSetId,
                setId,
                workoutId,
                planId,
                workoutDate,
                plannedDate,
                blockSeq,
                setSeq,
                blockName,
                blockType,
                setType,
                round,
                exerciseId,
                exerciseName,
                performedExerciseId,
                performedExerciseName,
                outcome,
                plannedReps,
                plannedRepsMax,
                amrap,
                actualReps,
                repsDelta,
                plannedLoad,
                actualLoad,
                loadDelta,
                loadUnit,
                enteredLoad,
                enteredLoadUnit,
                plannedPercent1rm,
                plannedRpe,
                actualRpe,
                rpeDelta,
                plannedDurationS,
                actualDurationS,
                durationDeltaS,
                plannedDistanceM,
                actualDistanceM,
                distanceDeltaM,
                asPrescribed,
                deviationType,
                deviations,
                reason,
                reasons);
    }
}
