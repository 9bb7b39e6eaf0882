package org.plumbline.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One planned set as a revision keeps it: numbers and units as they were entered, null where nothing is prescribed.
///
/// @param reps the number of repetitions, or the least of a range or of an AMRAP set
/// @param exerciseName the catalogue's name when the revision was written
record SetContent(
        UUID id,
        @Nullable UUID exerciseId,
        String exerciseName,
        @JsonProperty("prescribed_reps") @Nullable Integer reps,
        @JsonProperty("prescribed_reps_max") @Nullable Integer repsMax,
        boolean amrap,
        boolean perSide,
        @JsonProperty("prescribed_load") @Nullable BigDecimal load,
        @Nullable String loadUnit,
        @JsonProperty("percent_1rm") @Nullable BigDecimal percent1rm,
        @JsonProperty("prescribed_rpe") @Nullable BigDecimal rpe,
        @JsonProperty("prescribed_duration_s") @Nullable BigDecimal durationS,
        @JsonProperty("prescribed_distance_m") @Nullable BigDecimal distanceM,
        @JsonProperty("prescribed_calories") @Nullable BigDecimal calories,
        @JsonProperty("prescribed_pace") @Nullable String pace,
        @JsonProperty("prescribed_hr_zone") @Nullable Integer hrZone,
        @Nullable String intensityZone,
        String setType,
        @Nullable Integer round,
        @Nullable String superset,
        @Nullable String tempo,
        @Nullable Integer restS,
        @Nullable String notes) {
    /// The same prescription under another id.
    SetContent withId(UUID other) {
        return in(other, round);
    }

    /// The same prescription as a set of one round.
    SetContent in(UUID other, @Nullable Integer otherRound) {
        return new SetContent(
                other,
                exerciseId,
                exerciseName,
                reps,
                repsMax,
                amrap,
                perSide,
                load,
                loadUnit,
                percent1rm,
                rpe,
                durationS,
                distanceM,
                calories,
                pace,
                hrZone,
                intensityZone,
                setType,
                otherRound,
                superset,
                tempo,
                restS,
                notes);
    }

    /// The public form, at its place in the plan.
    PrescribedSet at(int blockSeq, int setSeq) {
        return new PrescribedSet(
                new PlannedSetId(id),
                blockSeq,
                setSeq,
                exerciseId,
                exerciseName,
                reps,
                repsMax,
                amrap,
                perSide,
                load,
                loadUnit,
                percent1rm,
                rpe,
                durationS,
                distanceM,
                calories,
                pace,
                hrZone,
                intensityZone,
                setType,
                round,
                superset,
                tempo,
                restS,
                notes);
    }
}
