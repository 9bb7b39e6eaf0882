package org.plumbline.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that must be left alone, or done with care, for a time.
///
/// @param injuryId the injury it comes from: it counts only while that one does
/// @param effect forbid or caution
/// @param endDate its last day; null: until further notice
public record Constraint(
        UUID id,
        String name,
        @Nullable UUID injuryId,
        String effect,
        List<Forbidden> forbids,
        LocalDate startDate,
        @Nullable LocalDate endDate,
        @Nullable String notes,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Thing {
    static final String FORBID = "forbid";

    public Constraint {
        forbids = List.copyOf(forbids);
    }

    @Override
    public String listedBy() {
        return name;
    }
}
