package org.plumbline.training;

import java.time.LocalDate;
import org.plumbline.plan.PlanId;

/// That a workout executes a plan.
///
/// @param additional a later workout, with planned sets that the first one did not perform
/// @param plannedDate the plan's day when the workout was recorded; another one than the workout's means that it moved
public record Execution(PlanId plan, boolean additional, LocalDate plannedDate) {
    private static final String ADDITIONAL = "additional";
    private static final String FIRST = "first";

    String wire() {
        return additional ? ADDITIONAL : FIRST;
    }

    static boolean isAdditional(String wire) {
        return ADDITIONAL.equals(wire);
    }
}
