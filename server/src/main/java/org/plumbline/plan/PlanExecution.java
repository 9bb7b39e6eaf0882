package org.plumbline.plan;

import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Work;

/// What performing a plan may ask of it and do to it. All of it needs PostgreSQL only.
public interface PlanExecution {
    /// The plan with its row locked until the transaction ends; refused as not found if it is not this athlete's.
    ExecutablePlan lock(Work work, PlanId plan);

    /// The plan as it stands, inside a transaction of this athlete.
    ExecutablePlan read(UserId user, PlanId plan);

    /// Moves the locked plan, keeps actor, time and reason, and records the change; refused with 409 if the state table
    /// does not have it. Answers the plan as it stands then (status and version). Logging a set is only checked and
    /// leaves the plan as it is. A cancelled plan is reopened to whichever state it was cancelled in.
    ExecutablePlan move(Work work, ExecutablePlan plan, PlanMove move);

    /// The plan that a planned set of the current mirror belongs to; refused as not found if there is none.
    PlanId planOf(UserId user, PlannedSetId set);
}
