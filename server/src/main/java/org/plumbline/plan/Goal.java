package org.plumbline.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that an athlete trains for. How far it is, the log says.
///
/// @param status active, paused, achieved or dropped: what the athlete says
/// @param target null for a goal that nobody can measure
public record Goal(
        UUID id,
        String name,
        String status,
        @Nullable String priority,
        @Nullable String modality,
        LocalDate startDate,
        @Nullable LocalDate targetDate,
        @Nullable GoalTarget target,
        @Nullable String notes,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Thing {
    static final String ACTIVE = "active";

    @Override
    public String listedBy() {
        return name;
    }
}
