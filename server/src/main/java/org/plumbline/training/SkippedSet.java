package org.plumbline.training;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.plan.PlannedSetId;

/// A planned set of which the athlete said that it was skipped. It is an outcome, not a set.
///
/// @param id of the outcome
public record SkippedSet(
        UUID id,
        PlannedSetId plannedSetId,
        @Nullable String reason,
        @Nullable String notes) {}
