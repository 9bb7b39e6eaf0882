package org.plumbline.plan;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One planned set of the current revision, as executing and comparing need it. Null means that nothing is prescribed.
///
/// @param loadUnit kg or lb, given whenever a load is
/// @param setType working, warmup, backoff, amrap, drop or failure
public record PrescribedSet(
        PlannedSetId id,
        int blockSeq,
        int setSeq,
        @Nullable UUID exerciseId,
        String exerciseName,
        @Nullable Integer reps,
        @Nullable Integer repsMax,
        boolean amrap,
        boolean perSide,
        @Nullable BigDecimal load,
        @Nullable String loadUnit,
        @Nullable BigDecimal percent1rm,
        @Nullable BigDecimal rpe,
        @Nullable BigDecimal durationS,
        @Nullable BigDecimal distanceM,
        @Nullable BigDecimal calories,
        @Nullable String pace,
        @Nullable Integer hrZone,
        @Nullable String intensityZone,
        String setType,
        @Nullable Integer round,
        @Nullable String superset,
        @Nullable String tempo,
        @Nullable Integer restS,
        @Nullable String notes) {}
