package org.plumbline.training;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.plan.ExecutablePlan;
import org.plumbline.plan.PrescribedSet;
import org.plumbline.platform.db.Work;
import org.springframework.stereotype.Component;

/// What it takes to keep a set that comes late: from a device that was away while another one finished the workout,
/// performed the same planned set, or carried the plan out by a workout of its own.
@Component
final class LateSets {
    private final PlanSteps plans;
    private final WorkoutStore workouts;
    private final SetStore sets;
    private final Recorder recorder;
    private final HistoryStore history;

    LateSets(PlanSteps plans, WorkoutStore workouts, SetStore sets, Recorder recorder, HistoryStore history) {
        this.plans = plans;
        this.workouts = workouts;
        this.sets = sets;
        this.recorder = recorder;
        this.history = history;
    }

    /// What a late set was planned as.
    ///
    /// @param holds whether it is the performance of that; another set may have been, or the workout has no plan
    /// @param here whether it was planned in the plan that the workout executes
    record Link(@Nullable PrescribedSet planned, boolean holds, boolean here) {}

    /// Locks the plan of a workout that is finished, because the set may settle it anew; the plan goes before the
    /// workout, as everywhere.
    void lockPlan(Work work, WorkoutId id) {
        workouts.find(work.subject(), id)
                .filter(seen -> seen.status() != WorkoutStatus.IN_PROGRESS)
                .map(Workout::execution)
                .ifPresent(execution -> plans.lock(work, execution.plan()));
    }

    /// @param plan the one that the workout executes
    Link link(Work work, SetEntry entry, @Nullable ExecutablePlan plan) {
        UUID wanted = entry.plannedSetId();
        if (wanted == null) {
            return new Link(null, true, true);
        }
        PrescribedSet own = plan == null ? null : PlanProgress.sets(plan).get(wanted);
        if (own != null) {
            return new Link(own, entry.skipped() || !sets.isPerformed(work.subject(), own.id()), true);
        }
        Optional<PrescribedSet> elsewhere = plans.readOf(work.subject(), wanted)
                .map(other -> PlanProgress.sets(other).get(wanted));
        return new Link(elsewhere.orElse(null), false, false);
    }

    /// @param touched the workout's row, already counted up for the set to come
    void keepHistory(Work work, Workout touched) {
        Workout before =
                recorder.fill(work.subject(), List.of(touched)).getFirst().at(touched.version() - 1);
        history.keep(work, before, "set_added", null);
    }

    void settle(Work work, Execution execution) {
        ExecutablePlan plan = plans.lock(work, execution.plan());
        plans.settle(work, plan, sets.performed(work.subject(), plan.id()), "a set was added");
    }
}
