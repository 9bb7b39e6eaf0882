package org.plumbline.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A plan as PostgreSQL has it: its state and the content of its current revision.
///
/// @param statusBeforeCancel what it goes back to when it is reopened after a cancellation
/// @param originalDate the day it was first written for
/// @param warnings what the latest checks found, as it is answered
/// @param graphRevision the current revision's name in the graph
record StoredPlan(
        PlanId id,
        PlanStatus status,
        @Nullable PlanStatus statusBeforeCancel,
        LocalDate date,
        LocalDate originalDate,
        int revision,
        UUID graphRevision,
        String contentHash,
        PlanContent content,
        @Nullable UUID supersededBy,
        @Nullable UUID copiedFrom,
        JsonNode warnings,
        long version,
        Instant createdAt,
        Instant updatedAt) {
    ExecutablePlan executable() {
        return new ExecutablePlan(
                id,
                status,
                date,
                content.name(),
                content.sportType(),
                content.estimatedDurationMinutes(),
                revision,
                version,
                content.prescribed());
    }
}
