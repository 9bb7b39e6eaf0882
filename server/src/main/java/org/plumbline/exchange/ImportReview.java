package org.plumbline.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.catalog.ExerciseId;
import org.plumbline.catalog.Exercises;
import org.plumbline.catalog.OwnExercises;
import org.plumbline.exchange.ImportResult.Review;
import org.plumbline.exchange.ImportView.UsedName;
import org.plumbline.platform.Problems;
import org.plumbline.platform.Refused;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Change;
import org.plumbline.platform.db.Work;
import org.plumbline.platform.json.Fields;
import org.plumbline.platform.write.Answer;
import org.plumbline.platform.write.WriteRequest;
import org.plumbline.training.Workouts;
import org.springframework.stereotype.Component;

/// Shows what the names of an import were taken for, and takes the athlete's word on what they are. What they say
/// holds for the sets of that import and becomes an alias for whatever comes later.
@Component
final class ImportReview {
    private static final int MOST_MAPPINGS = 1000;
    private static final int LONGEST_NAME = 200;

    private final ImportStore imports;
    private final ImportNameStore names;
    private final KnownWorkoutStore known;
    private final Workouts workouts;
    private final Exercises exercises;
    private final OwnExercises ownExercises;

    ImportReview(
            ImportStore imports,
            ImportNameStore names,
            KnownWorkoutStore known,
            Workouts workouts,
            Exercises exercises,
            OwnExercises ownExercises) {
        this.imports = imports;
        this.names = names;
        this.known = known;
        this.workouts = workouts;
        this.exercises = exercises;
        this.ownExercises = ownExercises;
    }

    ImportView view(UserId user, StoredImport stored) {
        List<NameUse> used = names.list(user, stored.id());
        var called = exercises.names(
                user,
                used.stream().flatMap(use -> Stream.ofNullable(use.exercise())).collect(Collectors.toSet()));
        List<NameUse> open = stored.isUndone()
                ? List.of()
                : used.stream().filter(use -> use.exercise() == null).toList();
        var now = exercises.resolveAll(user, open.stream().map(NameUse::name).toList());
        return ImportView.of(
                stored,
                used.stream().map(use -> named(use, called)).toList(),
                open.stream().map(use -> Review.of(use, now.get(use.name()))).toList());
    }

    private static UsedName named(NameUse use, Map<ExerciseId, String> called) {
        ExerciseId exercise = use.exercise();
        return exercise == null
                ? new UsedName(use.name(), use.sets(), null, null, null)
                : new UsedName(use.name(), use.sets(), exercise.value(), called.get(exercise), use.match());
    }

    private record Mapping(@Nullable NameUse use, @Nullable ExerciseId exercise) {}

    Answer map(Work work, WriteRequest request, UUID importId) {
        imports.lock(work.subject());
        StoredImport stored = imports.find(work.subject(), importId).orElseThrow(() -> Refused.notFound("import"));
        request.expect(stored.version());
        if (stored.isUndone()) {
            throw Refused.conflict("undone", "This import was undone; its names stand for nothing any more.");
        }
        Map<NameUse, ExerciseId> mappings = read(work.subject(), request, names.list(work.subject(), importId));
        long version = stored.version() + 1;
        apply(work, importId, mappings);
        imports.touch(work, importId, version);
        work.changed(new Change(Imports.KIND, importId, version, false, Map.of("mappings", mappings.size())));
        return Answer.ok(view(work.subject(), stored), version);
    }

    private void apply(Work work, UUID importId, Map<NameUse, ExerciseId> mappings) {
        List<UUID> untouched = known.untouched(work.subject(), importId);
        mappings.forEach((use, exercise) -> {
            workouts.review(work, importId, use.name(), exercise);
            names.map(work, importId, use.seq(), exercise);
            ownExercises.addAlias(work, exercise, use.name(), Imports.KIND, importId);
        });
        known.leftAsTheyAre(work, untouched);
    }

    private Map<NameUse, ExerciseId> read(UserId user, WriteRequest request, List<NameUse> used) {
        Map<String, NameUse> byName = used.stream().collect(Collectors.toMap(NameUse::name, use -> use));
        var problems = new Problems();
        var body = request.fields(problems);
        body.required("mappings", body.raw("mappings"));
        var seen = new HashSet<String>();
        List<Mapping> mappings = body.objects("mappings", MOST_MAPPINGS, item -> mapping(user, item, byName, seen));
        body.noOthers();
        problems.refuseIfAny();
        var read = new HashMap<NameUse, ExerciseId>();
        for (Mapping mapping : mappings) {
            if (mapping.use() != null && mapping.exercise() != null) {
                read.put(mapping.use(), mapping.exercise());
            }
        }
        return read;
    }

    private Mapping mapping(UserId user, Fields item, Map<String, NameUse> byName, Set<String> seen) {
        String name = item.requiredText("name", LONGEST_NAME);
        NameUse use = byName.get(name);
        if (!name.isBlank() && use == null) {
            item.problem("name", "unknown_name", "This import has no sets of that name.");
        } else if (!name.isBlank() && !seen.add(name)) {
            item.problem("name", "repeated", "Is mapped twice.");
        }
        UUID id = item.required("exercise_id", item.uuid("exercise_id"));
        if (id == null) {
            return new Mapping(use, null);
        }
        var exercise = new ExerciseId(id);
        if (exercises.find(user, exercise).isEmpty()) {
            item.problem("exercise_id", "unknown_exercise", "There is no such exercise.");
        }
        return new Mapping(use, exercise);
    }
}
