package org.plumbline.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That an entry is about a thing, and how.
///
/// @param node which node of the graph stands for the target: that of a set's workout, because a set has none
/// @param name what the target was called when the link was made
record JournalLink(
        UUID id,
        UUID entryId,
        Relationship relationship,
        Target target,
        UUID node,
        String name,
        @Nullable LocalDate date,
        Instant createdAt) {
    /// What must be there for the graph to have the link.
    Target held() {
        return target.type() == TargetType.SET ? new Target(TargetType.WORKOUT, node) : target;
    }

    /// As JSON shows it: the target as it is now, or as it was when it is gone.
    View view(@Nullable KnownTarget now) {
        return new View(
                id,
                relationship.name(),
                target.type().wire(),
                target.id(),
                now == null ? name : now.name(),
                now == null ? date : now.date(),
                now == null,
                createdAt);
    }

    record View(
            UUID id,
            String relationship,
            String targetType,
            UUID targetId,
            String name,
            @Nullable LocalDate date,
            boolean gone,
            Instant createdAt) {}
}
