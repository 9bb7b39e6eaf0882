package org.plumbline.training;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plumbline.plan.ExecutablePlan;
import org.plumbline.plan.PlanAction;
import org.plumbline.plan.PlanExecution;
import org.plumbline.plan.PlanId;
import org.plumbline.plan.PlanMove;
import org.plumbline.plan.PlanStatus;
import org.plumbline.plan.PlannedSetId;
import org.plumbline.platform.ProblemCategory;
import org.plumbline.platform.Refused;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Work;
import org.springframework.stereotype.Component;

/// The steps of a plan that performed work takes. Which step is allowed in which state is the plan's to say.
@Component
final class PlanSteps {
    private final PlanExecution plans;

    PlanSteps(PlanExecution plans) {
        this.plans = plans;
    }

    ExecutablePlan lock(Work work, PlanId plan) {
        return plans.lock(work, plan);
    }

    /// The plan that the request's body names, locked; empty when this athlete has none.
    Optional<ExecutablePlan> find(Work work, UUID plan) {
        return present(() -> plans.lock(work, new PlanId(plan)));
    }

    /// The plan that a planned set belongs to, locked.
    Optional<ExecutablePlan> findOf(Work work, UUID plannedSet) {
        return present(() -> plans.lock(work, plans.planOf(work.subject(), new PlannedSetId(plannedSet))));
    }

    /// The same, as it stands.
    Optional<ExecutablePlan> readOf(UserId user, UUID plannedSet) {
        return present(() -> plans.read(user, plans.planOf(user, new PlannedSetId(plannedSet))));
    }

    /// Refuses the step by the plan's own table unless the plan stands in one of these states. They must be all from
    /// which the table has it.
    void expect(Work work, ExecutablePlan plan, PlanMove move, Set<PlanStatus> states) {
        if (!states.contains(plan.status())) {
            plans.move(work, plan, move);
            throw new IllegalStateException(
                    "the table of plan states allows " + move.action() + " from " + plan.status());
        }
    }

    /// Refuses to complete a plan that is neither confirmed nor in progress.
    void expectPerformable(Work work, ExecutablePlan plan) {
        expect(
                work,
                plan,
                new PlanMove(PlanAction.COMPLETE, PlanStatus.COMPLETED, null, null),
                Set.of(PlanStatus.CONFIRMED, PlanStatus.IN_PROGRESS));
    }

    ExecutablePlan move(Work work, ExecutablePlan plan, PlanAction action) {
        return plans.move(work, plan, PlanMove.of(action));
    }

    ExecutablePlan move(
            Work work,
            ExecutablePlan plan,
            PlanAction action,
            @Nullable PlanStatus to,
            @Nullable String reason,
            @Nullable String notes) {
        return plans.move(work, plan, new PlanMove(action, to, reason, notes));
    }

    /// Completed or partial by what is performed; refused when that is none of the planned sets.
    PlanStatus performed(ExecutablePlan plan, Collection<UUID> performed) {
        return PlanProgress.status(plan, performed).orElseThrow(PlanSteps::nothingPerformed);
    }

    /// Brings a plan that was carried out to what its sets say after a change: more of it may be performed now, or
    /// less. The step is the one of a second workout, because it is the only one between completed and partial.
    void settle(Work work, ExecutablePlan plan, Collection<UUID> performed, String reason) {
        if (plan.status() == PlanStatus.COMPLETED || plan.status() == PlanStatus.PARTIAL) {
            PlanStatus status = performed(plan, performed);
            if (status != plan.status()) {
                move(work, plan, PlanAction.ADD_EXECUTION, status, reason, null);
            }
        }
    }

    static PlanStatus required(@Nullable PlanStatus performed) {
        if (performed == null) {
            throw nothingPerformed();
        }
        return performed;
    }

    private static Refused nothingPerformed() {
        return Refused.invalid(
                "",
                "nothing_performed",
                "None of the planned sets would be performed. Skip the plan, or delete its workout, instead.");
    }

    private static Optional<ExecutablePlan> present(Supplier<ExecutablePlan> look) {
        try {
            return Optional.of(look.get());
        } catch (Refused e) {
            if (e.category() == ProblemCategory.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
