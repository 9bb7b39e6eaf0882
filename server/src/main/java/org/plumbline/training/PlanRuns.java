package org.plumbline.training;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.athlete.Profile;
import org.plumbline.athlete.Profiles;
import org.plumbline.plan.ExecutablePlan;
import org.plumbline.plan.PlanAction;
import org.plumbline.plan.PlanId;
import org.plumbline.plan.PlanMove;
import org.plumbline.plan.PlanStatus;
import org.plumbline.platform.Ids;
import org.plumbline.platform.Problems;
import org.plumbline.platform.Refused;
import org.plumbline.platform.db.Work;
import org.plumbline.platform.json.Fields;
import org.plumbline.platform.write.Answer;
import org.plumbline.platform.write.WriteRequest;
import org.plumbline.science.unit.Rpe;
import org.springframework.stereotype.Component;

/// Performs plans: starts and completes them, and finishes what was started. Plan, workout, sets, verdicts and log
/// entries are one transaction, for which the plan's row is locked first.
@Component
final class PlanRuns {
    private static final Set<PlanStatus> PERFORMABLE = Set.of(PlanStatus.CONFIRMED, PlanStatus.IN_PROGRESS);
    private static final PlanMove COMPLETE = new PlanMove(PlanAction.COMPLETE, PlanStatus.COMPLETED, null, null);

    private final PlanSteps plans;
    private final Profiles profiles;
    private final CompletionReader reader;
    private final WorkoutStore workouts;
    private final Recorder recorder;
    private final Ids ids;

    PlanRuns(
            PlanSteps plans,
            Profiles profiles,
            CompletionReader reader,
            WorkoutStore workouts,
            Recorder recorder,
            Ids ids) {
        this.plans = plans;
        this.profiles = profiles;
        this.reader = reader;
        this.workouts = workouts;
        this.recorder = recorder;
        this.ids = ids;
    }

    /// What the steps answer.
    record PlanRun(UUID workoutId, UUID planId, String status, long version) {
        static PlanRun of(WorkoutId workout, ExecutablePlan plan) {
            return new PlanRun(workout.value(), plan.id().value(), plan.status().wire(), plan.version());
        }
    }

    /// What is said of the workout as a whole when it ends.
    private record Closing(
            TimingRules.Said time,
            @Nullable Rpe sessionRpe,
            @Nullable String notes) {}

    /// Begins a confirmed plan, now by the clock or at a time that is stated.
    Answer start(Work work, PlanId id, WriteRequest request) {
        ExecutablePlan plan = plans.lock(work, id);
        request.expect(plan.version());
        plans.expect(work, plan, PlanMove.of(PlanAction.START), Set.of(PlanStatus.CONFIRMED));
        var problems = new Problems();
        Fields fields = request.fields(problems);
        UUID workoutId = fields.uuid("id");
        var said = new TimingRules.Said(
                SetReader.instant(fields, "start_time"), null, fields.zone("time_zone"), null, null);
        fields.noOthers();
        var rules = new TimingRules(profiles.get(work.subject()).timeZone(), work.now(), problems);
        Timing timing = said.start() == null ? rules.beginningNow(said) : rules.workout(said);
        problems.refuseIfAny();
        Workout workout =
                begin(plan, workoutId, WorkoutStatus.IN_PROGRESS, Session.of(plan.name(), plan.sportType()), timing);
        recorder.record(work, workout);
        ExecutablePlan moved = plans.move(work, plan, PlanAction.START);
        return Answer.created(PlanRun.of(workout.id(), moved), moved.version());
    }

    /// Completes a plan by what the athlete says about it.
    Answer complete(Work work, PlanId id, WriteRequest request) {
        ExecutablePlan plan = plans.lock(work, id);
        request.expect(plan.version());
        plans.expect(work, plan, COMPLETE, PERFORMABLE);
        Profile profile = profiles.get(work.subject());
        var problems = new Problems();
        Fields fields = request.fields(problems);
        UUID workoutId = fields.uuid("id");
        var closing =
                new Closing(WorkoutReader.time(fields), WorkoutReader.sessionRpe(fields), WorkoutReader.notes(fields));
        CompletionRequest said = reader.read(work.subject(), fields, profile.loadUnit());
        fields.noOthers();
        if (plan.status() == PlanStatus.CONFIRMED) {
            return completeConfirmed(work, plan, workoutId, closing, said, profile, problems);
        }
        Workout running = running(work, plan);
        if (workoutId != null && !workoutId.equals(running.id().value())) {
            problems.add("/id", "already_started", "The plan is in progress; its workout is " + running.id() + ".");
        }
        var completed = completeRunning(work, plan, running, closing, said, profile, problems);
        return Answer.created(PlanRun.of(running.id(), completed), completed.version());
    }

    /// Ends a workout that is under way, and completes the plan that it executes.
    Answer finish(Work work, WorkoutId id, WriteRequest request) {
        Workout seen = workouts.find(work.subject(), id).orElseThrow(() -> Refused.notFound("workout"));
        Execution execution = seen.execution();
        @Nullable ExecutablePlan plan = execution == null ? null : plans.lock(work, execution.plan());
        Workout running = recorder.lock(work.subject(), id).orElseThrow(() -> Refused.notFound("workout"));
        request.expect(running.version());
        if (running.status() != WorkoutStatus.IN_PROGRESS) {
            throw Refused.conflict("workout_finished", "This workout is finished already.");
        }
        Profile profile = profiles.get(work.subject());
        var problems = new Problems();
        Fields fields = request.fields(problems);
        var closing = new Closing(
                new TimingRules.Said(
                        null, SetReader.instant(fields, "end_time"), null, null, WorkoutReader.minutes(fields)),
                WorkoutReader.sessionRpe(fields),
                WorkoutReader.notes(fields));
        Remaining remaining = CompletionReader.remaining(fields);
        fields.noOthers();
        if (plan == null) {
            if (remaining != null) {
                problems.add("/remaining", "no_plan", "This workout executes no plan.");
            }
            Workout finished = closed(work, running, closing, null, List.of(), List.of(), profile, problems);
            problems.refuseIfAny();
            workouts.update(work, finished);
            work.changed(WorkoutChange.of(finished, false));
        } else {
            plans.expect(work, plan, COMPLETE, PERFORMABLE);
            completeRunning(work, plan, running, closing, CompletionRequest.remaining(remaining), profile, problems);
        }
        Workout finished = recorder.find(work.subject(), id).orElseThrow();
        return Answer.ok(WorkoutView.of(finished), finished.version());
    }

    private Answer completeConfirmed(
            Work work,
            ExecutablePlan plan,
            @Nullable UUID workoutId,
            Closing closing,
            CompletionRequest said,
            Profile profile,
            Problems problems) {
        var decided =
                new CompletionRules(plan, Set.of(), Set.of(), profile.loadUnit(), ids::next).decide(said, problems);
        Timing timing = new TimingRules(profile.timeZone(), work.now(), problems)
                .completion(closing.time(), plan.date(), plan.estimatedDurationMinutes());
        problems.refuseIfAny();
        PlanStatus status = required(decided.status());
        Session session = Session.of(plan.name(), plan.sportType()).closedWith(closing.sessionRpe(), closing.notes());
        Workout workout = begin(plan, workoutId, WorkoutStatus.FINISHED, session, timing)
                .with(decided.blocks(), decided.skipped());
        recorder.record(work, workout);
        ExecutablePlan completed = plans.move(work, plan, PlanAction.COMPLETE, status, null, closing.notes());
        return Answer.created(PlanRun.of(workout.id(), completed), completed.version());
    }

    private ExecutablePlan completeRunning(
            Work work,
            ExecutablePlan plan,
            Workout running,
            Closing closing,
            CompletionRequest said,
            Profile profile,
            Problems problems) {
        Set<UUID> logged = plannedIds(running);
        Set<UUID> skippedBefore = running.skippedSets().stream()
                .map(set -> set.plannedSetId().value())
                .collect(Collectors.toSet());
        var decided =
                new CompletionRules(plan, logged, skippedBefore, profile.loadUnit(), ids::next).decide(said, problems);
        Workout finished = closed(
                work,
                running,
                closing,
                plan.estimatedDurationMinutes(),
                decided.blocks(),
                decided.skipped(),
                profile,
                problems);
        problems.refuseIfAny();
        PlanStatus status = required(decided.status());
        recorder.rewrite(work, running, finished);
        return plans.move(work, plan, PlanAction.COMPLETE, status, null, closing.notes());
    }

    private Workout closed(
            Work work,
            Workout running,
            Closing closing,
            @Nullable Integer estimatedMinutes,
            List<PerformedBlock> newBlocks,
            List<SkippedSet> newlySkipped,
            Profile profile,
            Problems problems) {
        Timing timing = new TimingRules(profile.timeZone(), work.now(), problems)
                .finish(running.timing(), closing.time(), estimatedMinutes);
        List<PerformedBlock> blocks = Merging.blocks(running.blocks(), newBlocks);
        Set<UUID> performed = new HashSet<>();
        blocks.forEach(block -> performed.addAll(plannedIds(running.with(List.of(block), List.of()))));
        return running.amended(
                WorkoutStatus.FINISHED,
                running.session().closedWith(closing.sessionRpe(), closing.notes()),
                timing,
                blocks,
                Merging.skipped(running.skippedSets(), newlySkipped, performed));
    }

    private Workout running(Work work, ExecutablePlan plan) {
        List<Workout> found = workouts.lockOfPlan(work.subject(), plan.id());
        if (found.isEmpty()) {
            throw new IllegalStateException("plan " + plan.id() + " is in progress without a workout");
        }
        return recorder.fill(work.subject(), found).getFirst();
    }

    private Workout begin(
            ExecutablePlan plan, @Nullable UUID workoutId, WorkoutStatus status, Session session, Timing timing) {
        return Workout.of(
                        new WorkoutId(workoutId == null ? ids.next() : workoutId),
                        status,
                        WorkoutSource.FROM_PLAN,
                        session,
                        timing,
                        new ArrayList<>())
                .executing(new Execution(plan.id(), false, plan.date()), List.of());
    }

    private static PlanStatus required(@Nullable PlanStatus status) {
        if (status == null) {
            throw PlanSteps.nothingPerformed();
        }
        return status;
    }

    static Set<UUID> plannedIds(Workout workout) {
        var performed = new HashSet<UUID>();
        workout.sets().forEach(set -> {
            var planned = set.plannedSetId();
            if (planned != null) {
                performed.add(planned.value());
            }
        });
        return performed;
    }
}
