package org.plumbline.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that performing a plan needs of it, read from PostgreSQL alone, so that it works with the graph away.
public record ExecutablePlan(
        PlanId id,
        PlanStatus status,
        LocalDate date,
        String name,
        String sportType,
        @Nullable Integer estimatedDurationMinutes,
        int revision,
        long version,
        List<PrescribedBlock> blocks) {
    public ExecutablePlan {
        blocks = List.copyOf(blocks);
    }
}
