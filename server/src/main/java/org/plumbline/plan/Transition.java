package org.plumbline.plan;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One step of a plan as the audit keeps it.
///
/// @param version the plan's version after the step
record Transition(
        long version,
        String action,
        @Nullable String fromStatus,
        String toStatus,
        UUID actorId,
        Instant at,
        @Nullable String reason,
        @Nullable String notes,
        Map<String, Object> details) {}
