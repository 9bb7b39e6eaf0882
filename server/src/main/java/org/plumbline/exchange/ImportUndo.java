package org.plumbline.exchange;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.catalog.ExerciseId;
import org.plumbline.catalog.OwnExercises;
import org.plumbline.platform.Refused;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Change;
import org.plumbline.platform.db.Work;
import org.plumbline.platform.write.Answer;
import org.plumbline.platform.write.WriteRequest;
import org.plumbline.training.Workouts;
import org.springframework.stereotype.Component;

/// Takes out exactly what an import added.
///
/// Workouts that nobody touched since go without a trace: the file has them. One that was amended or came to execute a
/// plan is deleted as its athlete would delete it, so that what they wrote stays in its history. Exercises that the
/// import created go unless something else uses them by now, and names that its mapping taught are forgotten.
@Component
final class ImportUndo {
    private final ImportStore imports;
    private final KnownWorkoutStore known;
    private final ImportUse use;
    private final Workouts workouts;
    private final OwnExercises ownExercises;

    ImportUndo(
            ImportStore imports, KnownWorkoutStore known, ImportUse use, Workouts workouts, OwnExercises ownExercises) {
        this.imports = imports;
        this.known = known;
        this.use = use;
        this.workouts = workouts;
        this.ownExercises = ownExercises;
    }

    /// What was taken out.
    ///
    /// @param amendedWorkouts how many of the workouts had been changed since
    /// @param exercisesKept how many exercises stay because something else uses them
    record Undone(
            UUID importId,
            String status,
            int workouts,
            int sets,
            int amendedWorkouts,
            int exercises,
            int exercisesKept,
            int aliases) {}

    /// Asked again it answers the same and changes nothing.
    Answer undo(Work work, WriteRequest request, UUID importId) {
        UserId user = work.subject();
        imports.lock(user);
        StoredImport stored = imports.find(user, importId).orElseThrow(() -> Refused.notFound("import"));
        request.takesNothing();
        if (stored.undo() != null) {
            return Answer.ok(stored.undo(), stored.version());
        }
        request.expect(stored.version());
        List<UUID> untouched = known.untouched(user, importId);
        int sets = use.sets(user, importId);
        workouts.removeImported(work, untouched);
        int amended = workouts.voidImport(work, importId);
        List<ExerciseId> kept = use.exercisesUsedElsewhere(user, importId);
        OwnExercises.Removed removed = ownExercises.removeImport(work, importId, kept);
        var undone = new Undone(
                importId,
                "undone",
                untouched.size() + amended,
                sets,
                amended,
                removed.exercises(),
                kept.size(),
                removed.aliases());
        long version = stored.version() + 1;
        imports.undone(work, importId, version, undone);
        work.changed(new Change(Imports.KIND, importId, version, false, Map.of("undone", true)));
        return Answer.ok(undone, version);
    }
}
