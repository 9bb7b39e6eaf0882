package org.plumbline.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A plan that is about to be created.
record NewPlan(
        PlanId id,
        LocalDate date,
        PlanContent content,
        @Nullable UUID copiedFrom) {}
