package org.plumbline.training;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plumbline.athlete.Profiles;
import org.plumbline.catalog.Exercises;
import org.plumbline.plan.ExecutablePlan;
import org.plumbline.platform.Ids;
import org.plumbline.platform.Problems;
import org.plumbline.platform.Refused;
import org.plumbline.platform.db.Work;
import org.plumbline.platform.json.Fields;
import org.plumbline.platform.write.Answer;
import org.plumbline.platform.write.WriteRequest;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Changes workouts that are there, and keeps what they said before. What was performed for a plan is judged anew with
/// the tolerance that the workout was judged by, and the plan becomes completed or partial by what is then performed;
/// a change that leaves none of its sets performed is refused.
@Component
final class Amending {
    private final WorkoutReader reader;
    private final Exercises exercises;
    private final Profiles profiles;
    private final PlanSteps plans;
    private final WorkoutStore workouts;
    private final SetStore sets;
    private final Recorder recorder;
    private final Ids ids;

    Amending(
            WorkoutReader reader,
            Exercises exercises,
            Profiles profiles,
            PlanSteps plans,
            WorkoutStore workouts,
            SetStore sets,
            Recorder recorder,
            Ids ids) {
        this.reader = reader;
        this.exercises = exercises;
        this.profiles = profiles;
        this.plans = plans;
        this.workouts = workouts;
        this.sets = sets;
        this.recorder = recorder;
        this.ids = ids;
    }

    /// A workout and the plan that it executes, both locked, the plan first.
    private record Locked(Workout workout, @Nullable ExecutablePlan plan) {}

    /// Replaces the whole content.
    Answer replace(Work work, WorkoutId id, WriteRequest request) {
        Locked locked = lock(work, id);
        return replace(work, locked, request, request.body());
    }

    /// Changes what is named of the workout as a whole; its blocks and sets stay as they are.
    Answer patch(Work work, WorkoutId id, WriteRequest request) {
        Locked locked = lock(work, id);
        return replace(work, locked, request, Patch.of(locked.workout(), request.body()));
    }

    private Answer replace(Work work, Locked locked, WriteRequest request, JsonNode body) {
        Workout before = locked.workout();
        request.expect(before.version());
        var problems = new Problems();
        WorkoutEntry entry = reader.readAgain(work.subject(), Fields.of(body, "", problems), before);
        var assembly = assembly(work, locked, problems).add(entry);
        Timing timing = timing(work, before, entry, problems);
        assembly.refuseIfAny();
        Session session = entry.session(null, before.session().sportType());
        var skipped = Merging.skipped(before.skippedSets(), assembly.skipped(), planned(assembly.blocks()));
        Workout after = before.amended(before.status(), session, timing, assembly.blocks(), skipped);
        return store(work, locked, after, "amended");
    }

    /// Replaces one set; it stays where it is.
    Answer replaceSet(Work work, WorkoutId id, UUID set, WriteRequest request) {
        Locked locked = lock(work, id);
        return replaceSet(work, locked, find(locked.workout(), set), request, request::body);
    }

    /// Changes what is named of one set.
    Answer patchSet(Work work, WorkoutId id, UUID set, WriteRequest request) {
        Locked locked = lock(work, id);
        PerformedSet old = find(locked.workout(), set);
        return replaceSet(
                work, locked, old, request, () -> Patch.of(LoggedSet.of(locked.workout(), old), request.body()));
    }

    private Answer replaceSet(
            Work work, Locked locked, PerformedSet old, WriteRequest request, Supplier<JsonNode> body) {
        Workout before = locked.workout();
        WorkoutId id = before.id();
        UUID set = old.id();
        request.expect(old.version());
        var problems = new Problems();
        Fields fields = Fields.of(body.get(), "", problems);
        SentBack.of(before).set(fields, set.toString());
        SetEntry entry = SetReader.read(new ExerciseReader(exercises, work.subject()), fields, Map.of(set, old), set);
        fields.noOthers();
        if (entry.skipped()) {
            fields.problem("outcome", "performed", "A set that was performed cannot be skipped; delete it.");
            problems.refuseIfAny();
        }
        var blocks = new ArrayList<PerformedBlock>();
        for (PerformedBlock block : before.blocks()) {
            if (block.sets().contains(old)) {
                var one = assembly(work, locked, problems)
                        .add(new WorkoutEntry.BlockEntry(fields.path(), null, block, List.of(entry)));
                one.refuseIfAny();
                PerformedSet next = one.blocks().getFirst().sets().getFirst().at(old.seq());
                blocks.add(block.with(block.sets().stream()
                        .map(each -> each.id().equals(set) ? Amendment.next(old, next) : each)
                        .toList()));
            } else {
                blocks.add(block);
            }
        }
        Workout after =
                before.amended(before.status(), before.session(), before.timing(), blocks, before.skippedSets());
        store(work, locked, after, "set_amended");
        PerformedSet stored = find(after, set);
        work.changed(SetChange.of(set, stored.version(), id, after.version(), false));
        return Answer.ok(LoggedSet.of(after, stored), stored.version());
    }

    /// Deletes one set; a block that has no other goes with it.
    Answer deleteSet(Work work, WorkoutId id, UUID set, WriteRequest request) {
        Locked locked = lock(work, id);
        Workout before = locked.workout();
        PerformedSet old = find(before, set);
        request.expect(old.version());
        request.takesNothing();
        List<PerformedBlock> blocks = before.blocks().stream()
                .map(block -> block.with(block.sets().stream()
                        .filter(each -> !each.id().equals(set))
                        .toList()))
                .filter(block -> !block.sets().isEmpty())
                .toList();
        Workout after =
                before.amended(before.status(), before.session(), before.timing(), blocks, before.skippedSets());
        store(work, locked, after, "set_deleted");
        work.changed(SetChange.of(set, old.version() + 1, id, after.version(), true));
        return Answer.nothing();
    }

    private Answer store(Work work, Locked locked, Workout after, String action) {
        ExecutablePlan plan = locked.plan();
        recorder.amend(work, locked.workout(), after, action, null);
        if (plan != null) {
            plans.settle(work, plan, sets.performed(work.subject(), plan.id()), "the workout was amended");
        }
        return Answer.ok(WorkoutView.of(after), after.version());
    }

    private Locked lock(Work work, WorkoutId id) {
        Workout seen = workouts.find(work.subject(), id).orElseThrow(() -> Refused.notFound("workout"));
        Execution execution = seen.execution();
        @Nullable ExecutablePlan plan = execution == null ? null : plans.lock(work, execution.plan());
        return new Locked(recorder.lock(work.subject(), id).orElseThrow(() -> Refused.notFound("workout")), plan);
    }

    private Assembly assembly(Work work, Locked locked, Problems problems) {
        ExecutablePlan plan = locked.plan();
        var elsewhere = new HashSet<UUID>();
        if (plan != null) {
            elsewhere.addAll(sets.performed(work.subject(), plan.id()));
            elsewhere.removeAll(planned(locked.workout().blocks()));
        }
        return new Assembly(
                plan == null ? Map.of() : PlanProgress.sets(plan),
                elsewhere,
                locked.workout().blocks(),
                profiles.get(work.subject()).loadUnit(),
                ids::next,
                problems);
    }

    /// Where neither start nor day is said, the day stays and the time is unknown.
    private static Timing timing(Work work, Workout before, WorkoutEntry entry, Problems problems) {
        Timing was = before.timing();
        var rules = new TimingRules(was.timeZone(), work.now(), problems);
        TimingRules.Said said = entry.time();
        Timing wanted =
                said.start() == null && said.date() == null ? rules.on(was.localDate(), said) : rules.workout(said);
        return Amendment.next(was, wanted);
    }

    private static PerformedSet find(Workout workout, UUID set) {
        return workout.sets()
                .filter(each -> each.id().equals(set))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("set"));
    }

    private static Set<UUID> planned(List<PerformedBlock> blocks) {
        var performed = new HashSet<UUID>();
        blocks.forEach(block -> block.sets().forEach(set -> {
            var link = set.plannedSetId();
            if (link != null) {
                performed.add(link.value());
            }
        }));
        return performed;
    }
}
