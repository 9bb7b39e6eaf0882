package org.plumbline.plan;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.Refused;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Work;
import org.springframework.stereotype.Component;

/// Moves plans through their states. Needs PostgreSQL only: the graph follows by the change log.
@Component
final class PlanLifecycle implements PlanExecution {
    private final PlanStore plans;
    private final TransitionStore transitions;

    PlanLifecycle(PlanStore plans, TransitionStore transitions) {
        this.plans = plans;
        this.transitions = transitions;
    }

    @Override
    public ExecutablePlan lock(Work work, PlanId plan) {
        return plans.lock(work.subject(), plan).executable();
    }

    @Override
    public ExecutablePlan read(UserId user, PlanId plan) {
        return plans.get(user, plan).executable();
    }

    @Override
    public ExecutablePlan move(Work work, ExecutablePlan plan, PlanMove move) {
        return move(work, plans.get(work.subject(), plan.id()), move, Map.of()).executable();
    }

    @Override
    public PlanId planOf(UserId user, PlannedSetId set) {
        return plans.planOfSet(user, set).orElseThrow(() -> Refused.notFound("planned set"));
    }

    /// Takes one step with a plan whose row is locked.
    StoredPlan move(Work work, StoredPlan plan, PlanMove move, Map<String, ?> details) {
        PlanStatus to = PlanStates.require(plan.status(), move.action(), wanted(plan, move));
        if (move.action() == PlanAction.LOG_SET) {
            return plan;
        }
        long version = plans.move(work, plan.id(), to, to == PlanStatus.CANCELLED ? plan.status() : null);
        transitions.add(work, plan.id(), version, move, plan.status(), to, details);
        StoredPlan moved = plans.get(work.subject(), plan.id());
        work.changed(PlanChange.of(moved));
        return moved;
    }

    private static @Nullable PlanStatus wanted(StoredPlan plan, PlanMove move) {
        return plan.status() == PlanStatus.CANCELLED ? plan.statusBeforeCancel() : move.to();
    }
}
