package org.plumbline.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.UserId;

/// What is known of a thing before its fields are read.
///
/// @param before as it was, or null where it is new
/// @param today the athlete's day
record ThingDraft<T extends Thing>(
        UserId user, UUID id, @Nullable T before, LocalDate today, Instant now) {
    long version() {
        return before == null ? 1 : before.version() + 1;
    }

    Instant createdAt() {
        return before == null ? now : before.createdAt();
    }
}
