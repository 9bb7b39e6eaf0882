package org.plumbline.training;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.athlete.Profile;
import org.plumbline.athlete.Profiles;
import org.plumbline.plan.ExecutablePlan;
import org.plumbline.plan.PlanAction;
import org.plumbline.plan.PlanMove;
import org.plumbline.plan.PlanStatus;
import org.plumbline.platform.Ids;
import org.plumbline.platform.Problems;
import org.plumbline.platform.Refused;
import org.plumbline.platform.db.Work;
import org.plumbline.platform.json.Json;
import org.plumbline.platform.write.Answer;
import org.plumbline.platform.write.WriteRequest;
import org.springframework.stereotype.Component;

/// Logs a whole workout: on its own, as the performance of a confirmed plan, or as an addition to one that was carried
/// out already.
@Component
final class Logging {
    private static final Set<PlanStatus> CARRIED_OUT = Set.of(PlanStatus.COMPLETED, PlanStatus.PARTIAL);

    private final WorkoutReader reader;
    private final Profiles profiles;
    private final PlanSteps plans;
    private final SetStore sets;
    private final Recorder recorder;
    private final Ids ids;

    Logging(WorkoutReader reader, Profiles profiles, PlanSteps plans, SetStore sets, Recorder recorder, Ids ids) {
        this.reader = reader;
        this.profiles = profiles;
        this.plans = plans;
        this.sets = sets;
        this.recorder = recorder;
        this.ids = ids;
    }

    /// What the workout is to a plan.
    private enum Link {
        NONE,
        /// It performs the plan, all of it or the beginning.
        FIRST,
        /// It performs planned sets that the first workout did not.
        ADDITIONAL
    }

    /// @param late whether the request waited on a device
    Answer log(Work work, WriteRequest request, boolean late) {
        var problems = new Problems();
        WorkoutEntry said = reader.read(work.subject(), request.fields(problems));
        WorkoutEntry entry = late ? said.at(LateTimes.begun(said.time(), work.now())) : said;
        Profile profile = profiles.get(work.subject());
        @Nullable ExecutablePlan plan = plan(work, entry, problems);
        Link link = plan == null ? Link.NONE : entry.planId() == null ? Link.ADDITIONAL : Link.FIRST;
        if (plan != null) {
            plans.expect(
                    work,
                    plan,
                    PlanMove.of(link == Link.FIRST ? PlanAction.START : PlanAction.ADD_EXECUTION),
                    link == Link.FIRST ? Set.of(PlanStatus.CONFIRMED) : CARRIED_OUT);
        }
        Set<UUID> performedBefore =
                link == Link.ADDITIONAL && plan != null ? sets.performed(work.subject(), plan.id()) : Set.of();
        var assembly = new Assembly(
                        plan == null ? Map.of() : PlanProgress.sets(plan),
                        performedBefore,
                        List.of(),
                        profile.loadUnit(),
                        ids::next,
                        problems)
                .add(entry);
        Timing timing = timing(work, entry, plan, profile.timeZone(), problems);
        assembly.refuseIfAny();

        boolean closed = entry.time().closes();
        Workout workout = Workout.of(
                new WorkoutId(entry.id() == null ? ids.next() : entry.id()),
                status(entry, link),
                WorkoutSource.LOGGED,
                entry.session(plan == null ? null : plan.name(), plan == null ? null : plan.sportType()),
                timing,
                assembly.blocks());
        if (plan == null) {
            recorder.record(work, workout);
        } else {
            var execution = new Execution(plan.id(), link == Link.ADDITIONAL, plan.date());
            workout = workout.executing(execution, assembly.skipped());
            carryOut(work, plan, workout, link, closed, performedBefore);
        }
        return Answer.created(WorkoutView.of(workout), workout.version());
    }

    private void carryOut(
            Work work, ExecutablePlan plan, Workout workout, Link link, boolean closed, Set<UUID> performedBefore) {
        var performed = new HashSet<>(performedBefore);
        workout.sets().forEach(set -> {
            var planned = set.plannedSetId();
            if (planned != null) {
                performed.add(planned.value());
            }
        });
        if (link == Link.ADDITIONAL) {
            recorder.record(work, workout);
            plans.move(work, plan, PlanAction.ADD_EXECUTION, plans.performed(plan, performed), null, null);
        } else if (closed) {
            PlanStatus status = plans.performed(plan, performed);
            recorder.record(work, workout);
            plans.move(work, plan, PlanAction.COMPLETE, status, null, null);
        } else {
            recorder.record(work, workout);
            plans.move(work, plan, PlanAction.START);
        }
    }

    /// The same done again, now or when it is said: what was done is taken over because the athlete says so, and the
    /// workout says whose repetition it is. How hard it was, how long it took and why are not repeated.
    Answer repeat(Work work, WorkoutId id, WriteRequest request) {
        Workout done = recorder.find(work.subject(), id).orElseThrow(() -> Refused.notFound("workout"));
        var problems = new Problems();
        var fields = request.fields(problems);
        UUID newId = fields.uuid("id");
        TimingRules.Said said = WorkoutReader.time(fields);
        fields.noOthers();
        var rules = new TimingRules(profiles.get(work.subject()).timeZone(), work.now(), problems);
        Timing timing = said.start() == null && said.date() == null ? rules.today(said) : rules.workout(said);
        problems.refuseIfAny();
        var blocks = new ArrayList<PerformedBlock>();
        for (PerformedBlock block : done.blocks()) {
            blocks.add(block.again(
                    ids.next(),
                    block.sets().stream().map(set -> set.again(ids.next())).toList()));
        }
        Workout repeated = Workout.of(
                        new WorkoutId(newId == null ? ids.next() : newId),
                        WorkoutStatus.FINISHED,
                        WorkoutSource.LOGGED,
                        done.session().again(),
                        timing,
                        blocks)
                .noting(Json.MAPPER.createObjectNode().put("repeats", id.toString()));
        recorder.record(work, repeated);
        return Answer.created(WorkoutView.of(repeated), repeated.version());
    }

    private @Nullable ExecutablePlan plan(Work work, WorkoutEntry entry, Problems problems) {
        UUID planId = entry.planId();
        if (planId != null) {
            ExecutablePlan plan = plans.find(work, planId).orElse(null);
            if (plan == null) {
                problems.add("/plan_id", "unknown_plan", "There is no such plan.");
            }
            return plan;
        }
        List<UUID> planned = entry.sets()
                .flatMap(set -> Stream.ofNullable(set.plannedSetId()))
                .toList();
        for (UUID set : planned) {
            ExecutablePlan plan = plans.findOf(work, set).orElse(null);
            if (plan != null) {
                return plan;
            }
        }
        return null;
    }

    private static Timing timing(
            Work work, WorkoutEntry entry, @Nullable ExecutablePlan plan, ZoneId zone, Problems problems) {
        var rules = new TimingRules(zone, work.now(), problems);
        if (plan == null || entry.planId() == null) {
            return rules.workout(entry.time());
        }
        if (entry.time().closes()) {
            return rules.completion(entry.time(), plan.date(), null);
        }
        return entry.time().start() == null && entry.time().date() == null
                ? rules.beginningNow(entry.time())
                : rules.workout(entry.time());
    }

    /// A workout goes on until somebody says when it ended; one of which only the day is known is over.
    private static WorkoutStatus status(WorkoutEntry entry, Link link) {
        boolean over =
                switch (link) {
                    case FIRST -> entry.time().closes();
                    case ADDITIONAL -> true;
                    case NONE -> entry.time().closes() || entry.time().start() == null;
                };
        return over ? WorkoutStatus.FINISHED : WorkoutStatus.IN_PROGRESS;
    }
}
