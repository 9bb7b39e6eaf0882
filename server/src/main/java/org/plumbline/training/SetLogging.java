package org.plumbline.training;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.athlete.Profiles;
import org.plumbline.catalog.Exercises;
import org.plumbline.plan.ExecutablePlan;
import org.plumbline.plan.PlanExecution;
import org.plumbline.plan.PrescribedBlock;
import org.plumbline.plan.PrescribedSet;
import org.plumbline.platform.Ids;
import org.plumbline.platform.Problems;
import org.plumbline.platform.Refused;
import org.plumbline.platform.db.Work;
import org.plumbline.platform.json.Fields;
import org.plumbline.platform.write.Answer;
import org.plumbline.platform.write.WriteRequest;
import org.plumbline.science.unit.LoadUnit;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/// Logs one set at a time, with few statements: the workout's row is locked and counted up, the place is looked up, the
/// set is inserted. The plan is read only for a set that belongs to one.
@Component
final class SetLogging {
    private static final int MOST_BLOCKS = 1000;

    private final WorkoutStore workouts;
    private final SetStore sets;
    private final BulkInsert inserts;
    private final SkipStore skips;
    private final Exercises exercises;
    private final Profiles profiles;
    private final PlanExecution plans;
    private final Recorder recorder;
    private final LateSets late;
    private final Ids ids;

    SetLogging(
            WorkoutStore workouts,
            SetStore sets,
            BulkInsert inserts,
            SkipStore skips,
            Exercises exercises,
            Profiles profiles,
            PlanExecution plans,
            Recorder recorder,
            LateSets late,
            Ids ids) {
        this.workouts = workouts;
        this.sets = sets;
        this.inserts = inserts;
        this.skips = skips;
        this.exercises = exercises;
        this.profiles = profiles;
        this.plans = plans;
        this.recorder = recorder;
        this.late = late;
        this.ids = ids;
    }

    /// What a skipped set answers: an outcome, not a set.
    record SkippedAnswer(
            UUID workoutId,
            long workoutVersion,
            UUID plannedSetId,
            String outcome,
            @Nullable String reason,
            @Nullable String notes) {}

    /// Which block a set is for: by id, by number, or by what it was planned for.
    private record Wanted(@Nullable UUID block, @Nullable Integer seq) {}

    /// @param amend whether the set is a fact that must be kept: it goes into a finished workout as well, and stays
    ///     without its link where the planned set was performed already or the workout executes no plan
    Answer log(Work work, WorkoutId id, WriteRequest request, boolean amend) {
        if (amend) {
            late.lockPlan(work, id);
        }
        Workout workout = workouts.touch(work, id).orElseThrow(() -> Refused.notFound("workout"));
        request.expect(workout.version() - 1);
        Execution execution = workout.execution();
        boolean finished = workout.status() != WorkoutStatus.IN_PROGRESS;
        if (execution != null && finished && !amend) {
            throw Refused.conflict(
                    "workout_finished", "The plan of this workout is carried out; amend the workout to add to it.");
        }
        var problems = new Problems();
        Fields fields = request.fields(problems);
        SetEntry entry = SetReader.read(new ExerciseReader(exercises, work.subject()), fields, Map.of(), null);
        var wanted = new Wanted(fields.uuid("block_id"), fields.integer("block_seq", 1, MOST_BLOCKS));
        fields.noOthers();
        @Nullable
        ExecutablePlan plan = execution == null || (entry.plannedSetId() == null && wanted.seq() == null)
                ? null
                : plans.read(work.subject(), execution.plan());
        var link = amend ? late.link(work, entry, plan) : new LateSets.Link(planned(entry, plan, problems), true, true);
        @Nullable PrescribedSet planned = link.planned();
        if (entry.skipped()) {
            if (!link.holds()) {
                throw Refused.conflict("not_executing", "This workout does not execute the plan of that set any more.");
            }
            return skip(work, workout, entry, planned, problems);
        }
        PerformedSet set = entry.performed(
                entry.id() == null ? ids.next() : entry.id(), 1, planned, unit(work, entry, planned), problems);
        problems.refuseIfAny();
        if (set == null) {
            throw new IllegalStateException("a set without a problem is a set");
        }
        if (finished && amend) {
            late.keepHistory(work, workout);
        }
        PerformedSet kept = link.holds() ? set : set.unlinked();
        SetStore.Place place = place(
                work,
                workout,
                plan,
                link.here() ? planned : null,
                amend ? present(work, workout, plan, wanted) : wanted);
        Answer answer = store(work, workout, kept, place);
        if (finished && execution != null) {
            late.settle(work, execution);
        }
        return answer;
    }

    private Answer store(Work work, Workout workout, PerformedSet entered, SetStore.Place place) {
        PerformedSet set = entered.at(place.next());
        try {
            inserts.insertSet(work, workout, place.blockId(), set);
        } catch (DuplicateKeyException e) {
            throw Clash.of(e);
        }
        if (set.plannedSetId() != null) {
            skips.forget(work, workout.id(), set.plannedSetId().value());
            recorder.judge(work, workout.id(), List.of(set.id()));
        }
        work.changed(SetChange.of(set.id(), set.version(), workout.id(), workout.version(), false));
        return Answer.created(
                new LoggedSet(
                        workout.id().value(),
                        workout.version(),
                        place.blockId(),
                        place.seq(),
                        SetView.of(set, workout.timing().timeZone())),
                set.version());
    }

    private Answer skip(
            Work work, Workout workout, SetEntry entry, @Nullable PrescribedSet planned, Problems problems) {
        entry.checkSkipped(problems);
        problems.refuseIfAny();
        if (planned == null) {
            throw new IllegalStateException("a skipped set without a problem is planned");
        }
        if (sets.isPerformed(work.subject(), planned.id())) {
            throw Clash.alreadyPerformed();
        }
        var skipped = new SkippedSet(ids.next(), planned.id(), entry.reason(), entry.notes());
        skips.keep(work, workout.id(), List.of(skipped));
        work.changed(WorkoutChange.of(workout, false));
        return Answer.created(
                new SkippedAnswer(
                        workout.id().value(),
                        workout.version(),
                        planned.id().value(),
                        entry.outcome().wireName(),
                        entry.reason(),
                        entry.notes()),
                workout.version());
    }

    private static @Nullable PrescribedSet planned(SetEntry entry, @Nullable ExecutablePlan plan, Problems problems) {
        if (entry.plannedSetId() == null) {
            return null;
        }
        PrescribedSet planned = plan == null ? null : PlanProgress.sets(plan).get(entry.plannedSetId());
        if (planned == null) {
            problems.add(
                    entry.path() + "/planned_set_id",
                    "unknown_planned_set",
                    plan == null ? "This workout executes no plan." : "The plan has no such set.");
        }
        return planned;
    }

    /// The athlete's unit is asked for only where it decides.
    private LoadUnit unit(Work work, SetEntry entry, @Nullable PrescribedSet planned) {
        boolean decides =
                entry.load() != null && entry.loadUnit() == null && (planned == null || planned.loadUnit() == null);
        return decides ? profiles.get(work.subject()).loadUnit() : LoadUnit.KG;
    }

    /// The block that was asked for, else the one that the set was planned in, else the last one; a block that the plan
    /// or the next number stands for is begun by its first set.
    private SetStore.Place place(
            Work work, Workout workout, @Nullable ExecutablePlan plan, @Nullable PrescribedSet planned, Wanted wanted) {
        Integer seq = wanted.seq() != null || planned == null ? wanted.seq() : Integer.valueOf(planned.blockSeq());
        if (wanted.block() != null) {
            seq = null;
        }
        Optional<SetStore.Place> there = sets.place(work.subject(), workout.id(), wanted.block(), seq);
        if (there.isPresent()) {
            return there.get();
        }
        if (wanted.block() != null) {
            throw Refused.invalid("/block_id", "unknown_block", "This workout has no such block.");
        }
        int last = sets.lastBlock(work.subject(), workout.id());
        @Nullable PrescribedBlock prescribed = prescribed(plan, seq);
        if (seq != null && prescribed == null && seq != last + 1) {
            throw Refused.invalid("/block_seq", "unknown_block", "Neither the workout nor its plan has such a block.");
        }
        PerformedBlock block = begin(work, workout, prescribed, last);
        return new SetStore.Place(block.id(), block.seq(), 1);
    }

    /// Of a late set, which block it was for counts only while there is such a block.
    private Wanted present(Work work, Workout workout, @Nullable ExecutablePlan plan, Wanted wanted) {
        boolean there = (wanted.block() == null && prescribed(plan, wanted.seq()) != null)
                || sets.place(
                                work.subject(),
                                workout.id(),
                                wanted.block(),
                                wanted.block() == null ? wanted.seq() : null)
                        .isPresent();
        return there ? wanted : new Wanted(null, null);
    }

    private PerformedBlock begin(Work work, Workout workout, @Nullable PrescribedBlock prescribed, int last) {
        PerformedBlock block = prescribed == null
                ? PerformedBlock.of(ids.next(), last + 1, null, List.of())
                : PerformedBlock.carryingOut(
                        prescribed,
                        ids.next(),
                        sets.hasBlock(work.subject(), workout.id(), prescribed.seq()) ? last + 1 : prescribed.seq(),
                        List.of());
        inserts.insertBlock(work, workout, block);
        return block;
    }

    private static @Nullable PrescribedBlock prescribed(@Nullable ExecutablePlan plan, @Nullable Integer seq) {
        if (plan == null || seq == null) {
            return null;
        }
        return plan.blocks().stream()
                .filter(block -> block.seq() == seq)
                .findFirst()
                .orElse(null);
    }
}
