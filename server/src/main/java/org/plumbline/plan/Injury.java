package org.plumbline.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that hurts, is getting better, or did once.
///
/// @param active whether it counts, which is decided in one place, the table; of no meaning before it is stored
/// @param statusSince the day since which the status holds
/// @param history every status it has had, oldest first
public record Injury(
        UUID id,
        String name,
        @Nullable String joint,
        @Nullable String muscle,
        @Nullable String side,
        String status,
        boolean active,
        LocalDate statusSince,
        @Nullable LocalDate onsetDate,
        @Nullable String notes,
        List<Past> history,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Thing {
    public Injury {
        history = List.copyOf(history);
    }

    /// @param since the day from which it held
    /// @param at when it was said
    public record Past(String status, LocalDate since, Instant at) {}

    @Override
    public String listedBy() {
        return name;
    }
}
