package org.plumbline.comparison;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.plan.ExecutablePlan;
import org.plumbline.plan.PlanExecution;
import org.plumbline.plan.PlanId;
import org.plumbline.plan.PlanStatus;
import org.plumbline.platform.Refused;
import org.plumbline.platform.UserId;
import org.plumbline.science.comparison.Tolerance;
import org.plumbline.training.WorkoutId;
import org.springframework.stereotype.Component;

/// Plan versus actual: of a plan, of a workout, of a period. Call it inside a transaction of the athlete.
@Component
public final class Deviations {
    private final PlanExecution plans;
    private final DeviationStore store;
    private final ToleranceStore tolerances;
    private final Whys whys;

    Deviations(PlanExecution plans, DeviationStore store, ToleranceStore tolerances, Whys whys) {
        this.plans = plans;
        this.store = store;
        this.tolerances = tolerances;
        this.whys = whys;
    }

    public PlanDeviations ofPlan(UserId user, PlanId id) {
        ExecutablePlan plan = plans.read(user, id);
        if (plan.status() == PlanStatus.DRAFT) {
            throw Refused.conflict("draft", "A draft has nothing to compare with; confirm it first.");
        }
        return report(user, plan, store.ofPlan(user, id));
    }

    public PlanDeviations ofWorkout(UserId user, WorkoutId workout) {
        @Nullable UUID planId = store.workoutPlan(user, workout).orElse(null);
        List<ComparedRow> rows = store.ofWorkout(user, workout);
        if (planId != null) {
            return report(user, plans.read(user, new PlanId(planId)), rows);
        }
        return new PlanDeviations(
                null,
                null,
                ToleranceJson.of(tolerances.preference(user).tolerance()),
                explained(user, rows),
                RollupJson.of(rows, null));
    }

    /// Of several plans, by few statements however many they are; a draft has none.
    public List<DeviationRow> ofPlans(UserId user, Collection<UUID> plans) {
        return plans.isEmpty() ? List.of() : explained(user, store.ofPlans(user, plans));
    }

    private PlanDeviations report(UserId user, ExecutablePlan plan, List<ComparedRow> rows) {
        Tolerance tolerance = store.keptTolerance(user, plan.id())
                .map(ToleranceJson::parse)
                .orElseGet(() -> tolerances.preference(user).tolerance());
        return new PlanDeviations(
                plan.id().value(),
                plan.status().wire(),
                ToleranceJson.of(tolerance),
                explained(user, rows),
                RollupJson.of(rows, plan.status().wire()));
    }

    List<DeviationRow> between(UserId user, DeviationStore.Period period) {
        return explained(user, store.between(user, period, explanation(user, period)));
    }

    private DeviationStore.@Nullable Explanation explanation(UserId user, DeviationStore.Period period) {
        if (period.cause() != null) {
            return new DeviationStore.Explanation(whys.explainedBy(user, period.cause()), true);
        }
        return period.explained() == null
                ? null
                : new DeviationStore.Explanation(whys.explained(user), period.explained());
    }

    private List<DeviationRow> explained(UserId user, List<ComparedRow> rows) {
        List<DeviationRow> bare = rows.stream().map(ComparedRow::row).toList();
        Map<UUID, List<DeviationRow.Why>> reasons = whys.of(user, Whys.Things.of(bare));
        return bare.stream().map(row -> WhyRules.explain(row, reasons)).toList();
    }
}
