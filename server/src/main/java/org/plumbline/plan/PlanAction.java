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

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
