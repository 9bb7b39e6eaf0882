package org.plumbline.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something worth remembering of an athlete.
///
/// @param resolved null while it stands
record Observation(
        UUID id,
        ObservationContent content,
        @Nullable Resolution resolved,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    /// When it was settled, and what became of it.
    record Resolution(Instant at, @Nullable String note) {}

    /// Whether it can be relied upon on that day.
    String status(LocalDate today) {
        if (resolved != null) {
            return RESOLVED;
        }
        LocalDate last = content.expiresOn();
        return last != null && last.isBefore(today) ? EXPIRED : ACTIVE;
    }

    static final String ACTIVE = "active";
    static final String EXPIRED = "expired";
    static final String RESOLVED = "resolved";

    Observation saying(ObservationContent other, Instant now) {
        return new Observation(id, other, resolved, version + 1, createdAt, now);
    }

    Observation resolved(@Nullable Resolution now, Instant at) {
        return new Observation(id, content, now, version + 1, createdAt, at);
    }
}
