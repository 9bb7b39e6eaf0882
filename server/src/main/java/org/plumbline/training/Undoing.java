package org.plumbline.training;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.plan.ExecutablePlan;
import org.plumbline.plan.PlanAction;
import org.plumbline.plan.PlanId;
import org.plumbline.plan.PlanMove;
import org.plumbline.plan.PlanStatus;
import org.plumbline.platform.Problems;
import org.plumbline.platform.Refused;
import org.plumbline.platform.db.Work;
import org.plumbline.platform.json.Fields;
import org.plumbline.platform.write.Answer;
import org.plumbline.platform.write.WriteRequest;
import org.springframework.stereotype.Component;

/// Takes performed work back: abandoning, reopening and deleting void workouts and keep them as history. Deleting the
/// workout of a plan is a reopen, or an abandon while it is under way; deleting an additional one leaves the plan
/// carried out by the rest.
@Component
final class Undoing {
    private static final Set<PlanStatus> REOPENABLE =
            Set.of(PlanStatus.COMPLETED, PlanStatus.PARTIAL, PlanStatus.SKIPPED, PlanStatus.CANCELLED);
    private static final int LONGEST_REASON = 1000;

    private final PlanSteps plans;
    private final WorkoutStore workouts;
    private final SetStore sets;
    private final Recorder recorder;

    Undoing(PlanSteps plans, WorkoutStore workouts, SetStore sets, Recorder recorder) {
        this.plans = plans;
        this.workouts = workouts;
        this.sets = sets;
        this.recorder = recorder;
    }

    record Undone(UUID planId, String status, long version, List<UUID> voidedWorkoutIds) {}

    Answer abandon(Work work, PlanId id, WriteRequest request) {
        ExecutablePlan plan = plans.lock(work, id);
        request.expect(plan.version());
        plans.expect(work, plan, PlanMove.of(PlanAction.ABANDON), Set.of(PlanStatus.IN_PROGRESS));
        Said said = Said.read(request);
        return undo(work, plan, PlanAction.ABANDON, "abandoned", said);
    }

    Answer reopen(Work work, PlanId id, WriteRequest request) {
        ExecutablePlan plan = plans.lock(work, id);
        request.expect(plan.version());
        plans.expect(work, plan, new PlanMove(PlanAction.REOPEN, PlanStatus.CONFIRMED, null, null), REOPENABLE);
        Said said = Said.read(request);
        return undo(work, plan, PlanAction.REOPEN, "reopened", said);
    }

    Answer delete(Work work, WorkoutId id, WriteRequest request) {
        Workout seen = workouts.find(work.subject(), id).orElseThrow(() -> Refused.notFound("workout"));
        Execution execution = seen.execution();
        @Nullable ExecutablePlan plan = execution == null ? null : plans.lock(work, execution.plan());
        Workout present = recorder.lock(work.subject(), id).orElseThrow(() -> Refused.notFound("workout"));
        request.expect(present.version());
        request.takesNothing();
        if (plan == null || execution == null) {
            recorder.voided(work, present, "deleted", null);
        } else if (execution.additional()) {
            recorder.voided(work, present, "deleted", null);
            var performed = new HashSet<>(sets.performed(work.subject(), plan.id()));
            plans.settle(work, plan, performed, "its additional workout was deleted");
        } else {
            boolean running = plan.status() == PlanStatus.IN_PROGRESS;
            undo(work, plan, running ? PlanAction.ABANDON : PlanAction.REOPEN, "deleted", Said.NOTHING);
        }
        return Answer.nothing();
    }

    private Answer undo(Work work, ExecutablePlan plan, PlanAction step, String action, Said said) {
        List<Workout> executions = recorder.fill(work.subject(), workouts.lockOfPlan(work.subject(), plan.id()));
        executions.forEach(workout -> recorder.voided(work, workout, action, said.notes()));
        PlanStatus to = plan.status() == PlanStatus.CANCELLED ? null : PlanStatus.CONFIRMED;
        ExecutablePlan moved = plans.move(work, plan, step, to, said.reason(), said.notes());
        return Answer.ok(
                new Undone(
                        moved.id().value(),
                        moved.status().wire(),
                        moved.version(),
                        executions.stream().map(workout -> workout.id().value()).toList()),
                moved.version());
    }

    private record Said(@Nullable String reason, @Nullable String notes) {
        static final Said NOTHING = new Said(null, null);

        static Said read(WriteRequest request) {
            var problems = new Problems();
            Fields fields = request.fields(problems);
            var said = new Said(fields.text("reason", LONGEST_REASON), WorkoutReader.notes(fields));
            fields.noOthers();
            problems.refuseIfAny();
            return said;
        }
    }
}
