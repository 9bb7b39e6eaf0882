package org.plumbline.comparison;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Plan versus actual, set by set, with the tolerance that decided and the roll-up.
///
/// @param planId null for a workout that executes none
public record PlanDeviations(
        @Nullable UUID planId,
        @Nullable String status,
        ToleranceJson tolerance,
        List<DeviationRow> rows,
        RollupJson rollup) {
    public PlanDeviations {
        rows = List.copyOf(rows);
    }
}
