package org.plumbline.insight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.science.unit.Distance;
import org.plumbline.science.unit.Load;
import org.plumbline.science.unit.Rpe;

/// A performed set of one exercise, as the rules of this module read it.
///
/// @param warmup by its own type or by that of its block
/// @param failed attempted and not achieved
record DoneSet(
        UUID id,
        UUID workout,
        LocalDate date,
        boolean warmup,
        boolean backoff,
        boolean failed,
        @Nullable Integer reps,
        @Nullable Load load,
        @Nullable Rpe rpe,
        @Nullable BigDecimal durationS,
        @Nullable Distance distance) {
    /// As if nobody had said how hard it was.
    DoneSet withoutEffort() {
        return new DoneSet(id, workout, date, warmup, backoff, failed, reps, load, null, durationS, distance);
    }
}
