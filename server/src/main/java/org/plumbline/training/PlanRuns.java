package org.plumbline.training;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
import org.springframework.stereotype.Component;

/// Performs plans: starts and completes them. Plan, workout, sets, verdicts and log
/// entries are one transaction, for which the plan's row is locked first.
@Component
final class PlanRuns {

    private final PlanSteps plans;
    private final Profiles profiles;
    private final CompletionReader reader;
    private final Finishing finishing;
    private final WorkoutStore workouts;
    private final Recorder recorder;
    private final Ids ids;

    PlanRuns(
            PlanSteps plans,
            Profiles profiles,
            CompletionReader reader,
            Finishing finishing,
            WorkoutStore workouts,
            Recorder recorder,
            Ids ids) {
        this.plans = plans;
        this.profiles = profiles;
        this.reader = reader;
        this.finishing = finishing;
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

    /// What a late start answers whose workout is one of its own (`free`), because the plan was over.
    record FreeRun(UUID workoutId, UUID planId, String status, long version, boolean free) {}

    /// Begins a confirmed plan, now by the clock or at a time that is stated.
    Answer start(Work work, PlanId id, WriteRequest request) {
        ExecutablePlan plan = plans.lock(work, id);
        request.expect(plan.version());
        return start(work, plan, request, false);
    }

    /// Begins a plan that another device may have begun, or carried out, meanwhile: then this answers the workout that
    /// goes on, or begins one without a plan. Only a draft is refused.
    Answer join(Work work, PlanId id, WriteRequest request) {
        ExecutablePlan plan = plans.lock(work, id);
        request.expect(plan.version());
        return switch (plan.status()) {
            case CONFIRMED, DRAFT -> start(work, plan, request, true);
            case IN_PROGRESS -> {
                WorkoutId named = begun(work, plan, request, true).id();
                WorkoutId running = running(work, plan).id();
                if (isAnother(work, named, running)) {
                    throw Refused.conflict("id_exists", "One of the given ids exists already.");
                }
                yield Answer.ok(PlanRun.of(running, plan), plan.version());
            }
            case COMPLETED, PARTIAL, SKIPPED, CANCELLED, SUPERSEDED -> {
                Workout begun = begun(work, plan, request, true);
                Workout free = Workout.of(
                        begun.id(),
                        WorkoutStatus.IN_PROGRESS,
                        WorkoutSource.LOGGED,
                        begun.session(),
                        begun.timing(),
                        List.of());
                recorder.record(work, free);
                yield Answer.created(
                        new FreeRun(free.id().value(), id.value(), plan.status().wire(), plan.version(), true),
                        plan.version());
            }
        };
    }

    private Answer start(Work work, ExecutablePlan plan, WriteRequest request, boolean late) {
        plans.expect(work, plan, PlanMove.of(PlanAction.START), Set.of(PlanStatus.CONFIRMED));
        Workout workout = begun(work, plan, request, late);
        recorder.record(work, workout);
        ExecutablePlan moved = plans.move(work, plan, PlanAction.START);
        return Answer.created(PlanRun.of(workout.id(), moved), moved.version());
    }

    /// @param late whether the request waited on a device, whose clock may be ahead: then it began now
    private Workout begun(Work work, ExecutablePlan plan, WriteRequest request, boolean late) {
        var problems = new Problems();
        Fields fields = request.fields(problems);
        UUID workoutId = fields.uuid("id");
        Instant start = SetReader.instant(fields, "start_time");
        boolean ahead = late && start != null && start.isAfter(work.now());
        var said = new TimingRules.Said(ahead ? null : start, null, fields.zone("time_zone"), null, null);
        fields.noOthers();
        var rules = new TimingRules(profiles.get(work.subject()).timeZone(), work.now(), problems);
        Timing timing = said.start() == null ? rules.beginningNow(said) : rules.workout(said);
        problems.refuseIfAny();
        return begin(plan, workoutId, WorkoutStatus.IN_PROGRESS, Session.of(plan.name(), plan.sportType()), timing);
    }

    /// Whether it is the name of a workout of its own, and not a device's name for the one that goes on.
    private boolean isAnother(Work work, WorkoutId named, WorkoutId running) {
        return !named.equals(running) && workouts.exists(work.subject(), named);
    }

    /// Completes a plan by what the athlete says about it.
    ///
    /// @param late whether the request waited on a device, which may have another name for a workout that goes on
    Answer complete(Work work, PlanId id, WriteRequest request, boolean late) {
        ExecutablePlan plan = plans.lock(work, id);
        request.expect(plan.version());
        plans.expectPerformable(work, plan);
        Profile profile = profiles.get(work.subject());
        var problems = new Problems();
        Fields fields = request.fields(problems);
        UUID workoutId = fields.uuid("id");
        Closing stated = Closing.ofPlan(fields);
        Closing closing = late ? stated.at(LateTimes.begun(stated.time(), work.now())) : stated;
        CompletionRequest said = reader.read(work.subject(), fields, profile.loadUnit());
        fields.noOthers();
        if (plan.status() == PlanStatus.CONFIRMED) {
            return completeConfirmed(work, plan, workoutId, closing, said, profile, problems);
        }
        Workout running = running(work, plan);
        WorkoutId named = workoutId == null ? running.id() : new WorkoutId(workoutId);
        if (late ? isAnother(work, named, running.id()) : !named.equals(running.id())) {
            problems.add("/id", "already_started", "The plan is in progress; its workout is " + running.id() + ".");
        }
        Instant start = closing.time().start() == null
                ? running.timing().startTime()
                : closing.time().start();
        Closing ending = late ? closing.at(LateTimes.ended(closing.time(), start, work.now())) : closing;
        var completed = finishing.complete(work, plan, running, ending, said, profile, problems);
        return Answer.created(PlanRun.of(running.id(), completed), completed.version());
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
        PlanStatus status = PlanSteps.required(decided.status());
        Session session = Session.of(plan.name(), plan.sportType()).closedWith(closing.sessionRpe(), closing.notes());
        Workout workout = begin(plan, workoutId, WorkoutStatus.FINISHED, session, timing)
                .with(decided.blocks(), decided.skipped());
        recorder.record(work, workout);
        ExecutablePlan completed = plans.move(work, plan, PlanAction.COMPLETE, status, null, closing.notes());
        return Answer.created(PlanRun.of(workout.id(), completed), completed.version());
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
}
