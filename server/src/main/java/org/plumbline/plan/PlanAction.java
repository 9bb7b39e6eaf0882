package org.plumbline.plan;

import java.util.Locale;

/// What can be done to a plan. Which action is allowed in which state is said by `PlanStates` alone.
public enum PlanAction {
    CREATE,
    EDIT,
    CONFIRM,
    REVISE,
    RESCHEDULE,
    START,
    LOG_SET,
    COMPLETE,
    ADD_EXECUTION,
    SKIP,
    CANCEL,
    ABANDON,
    REOPEN,
    SUPERSEDE;

    /// What a program asks for it by: the last word of its route, the route where that is no word, or the tool.
    String asked() {
        return switch (this) {
            case EDIT, REVISE -> "PUT /api/plans/{id}";
            case LOG_SET -> "POST /api/workouts/{id}/sets";
            case ADD_EXECUTION -> "log_workout with planned_set_id";
            case CREATE, CONFIRM, RESCHEDULE, START, COMPLETE, SKIP, CANCEL, ABANDON, REOPEN, SUPERSEDE -> wire();
        };
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
