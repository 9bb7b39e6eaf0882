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
/// @param history every status it has had, oldest first, each with the day from which it held
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

    /// Since when a status holds that is said of it now.
    ///
    /// @param said null where nothing was said. Beside another status, the day of this one says nothing.
    LocalDate sinceOf(String next, @Nullable LocalDate said, LocalDate today) {
        boolean same = status.equals(next);
        if (said != null && (same || !said.equals(statusSince))) {
            return said;
        }
        return same || statusSince.isAfter(today) ? statusSince : today;
    }

    /// Whether it would begin before the status that it follows. What held before may come back with its own day.
    boolean isTooEarly(String next, LocalDate since) {
        if (takenBackBy(next, since)) {
            return false;
        }
        if (!status.equals(next)) {
            return since.isBefore(statusSince);
        }
        Past before = beforeThis();
        return before != null && since.isBefore(before.since());
    }

    /// Whether this status is taken back: what held before it holds again, since the same day.
    boolean takenBackBy(String next, LocalDate since) {
        Past before = beforeThis();
        return before != null
                && !status.equals(next)
                && before.status().equals(next)
                && before.since().equals(since);
    }

    private @Nullable Past beforeThis() {
        return history.reversed().stream()
                .filter(past -> !past.status().equals(status))
                .findFirst()
                .orElse(null);
    }

    @Override
    public String listedBy() {
        return name;
    }
}
