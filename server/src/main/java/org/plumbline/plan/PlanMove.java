package org.plumbline.plan;

import org.jspecify.annotations.Nullable;

/// A step of a plan from one state to the next, with what was said about it.
///
/// @param to the state it ends in, where the action leaves a choice (completed or partial), else null
public record PlanMove(
        PlanAction action,
        @Nullable PlanStatus to,
        @Nullable String reason,
        @Nullable String notes) {
    public static PlanMove of(PlanAction action) {
        return new PlanMove(action, null, null, null);
    }
}
