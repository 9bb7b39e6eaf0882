package org.plumbline.training;

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
import org.plumbline.plan.PlanStatus;
import org.plumbline.platform.Ids;
import org.plumbline.platform.Problems;
import org.plumbline.platform.Refused;
import org.plumbline.platform.db.Work;
import org.plumbline.platform.json.Fields;
import org.plumbline.platform.write.Answer;
import org.plumbline.platform.write.WriteRequest;
import org.springframework.stereotype.Component;

/// Ends workouts that are under way, with or without a plan.
@Component
final class Finishing {
    private final PlanSteps plans;
    private final Profiles profiles;
    private final WorkoutStore workouts;
    private final Recorder recorder;
    private final Ids ids;

    Finishing(PlanSteps plans, Profiles profiles, WorkoutStore workouts, Recorder recorder, Ids ids) {
        this.plans = plans;
        this.profiles = profiles;
        this.workouts = workouts;
        this.recorder = recorder;
        this.ids = ids;
    }

    /// Ends a workout that is under way, and completes the plan that it executes.
    ///
    /// @param late whether the request waited on a device
    Answer finish(Work work, WorkoutId id, WriteRequest request, boolean late) {
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
        Closing said = Closing.ofWorkout(fields);
        Closing closing =
                late ? said.at(LateTimes.ended(said.time(), running.timing().startTime(), work.now())) : said;
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
            plans.expectPerformable(work, plan);
            complete(work, plan, running, closing, CompletionRequest.remaining(remaining), profile, problems);
        }
        Workout finished = recorder.find(work.subject(), id).orElseThrow();
        return Answer.ok(WorkoutView.of(finished), finished.version());
    }

    /// Completes a plan by the workout that is under way and what is said now.
    ExecutablePlan complete(
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
        PlanStatus status = PlanSteps.required(decided.status());
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
