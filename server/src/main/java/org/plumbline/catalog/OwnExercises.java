package org.plumbline.catalog;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.Ids;
import org.plumbline.platform.Refused;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Change;
import org.plumbline.platform.db.Work;
import org.plumbline.platform.json.Fields;
import org.springframework.stereotype.Component;

/// What athletes add to the catalogue for themselves: exercises, and names for exercises.
@Component
public final class OwnExercises {
    /// The kind of change-log entries about own exercises.
    static final String KIND = "exercise";

    private final Catalogue catalogue;
    private final CatalogueExercises exercises;
    private final OwnExerciseStore store;
    private final Ids ids;

    OwnExercises(Catalogue catalogue, CatalogueExercises exercises, OwnExerciseStore store, Ids ids) {
        this.catalogue = catalogue;
        this.exercises = exercises;
        this.store = store;
        this.ids = ids;
    }

    ExerciseView create(Work work, Fields fields) {
        UUID sent = fields.uuid("id");
        var id = new ExerciseId(sent == null ? ids.next() : sent);
        Exercise exercise = new ExerciseForm(fields, catalogue.vocabulary(), exercises.names(work.subject())).read(id);
        fields.problems().refuseIfAny();
        if (exercises.find(work.subject(), id).isPresent()) {
            throw Refused.conflict("id_taken", "There is an exercise with this id.");
        }
        store.add(work, List.of(exercise), "own", null, List.of());
        logged(work, exercise, 1);
        return ExerciseView.of(new OwnExercise(exercise, 1), catalogue.vocabulary());
    }

    /// Lets a name stand for an exercise from now on: how a correction is remembered.
    ///
    /// @param source who said so, such as `import`
    /// @param importId the import that is undone together with it
    public void addAlias(Work work, ExerciseId exercise, String alias, String source, @Nullable UUID importId) {
        if (!Names.isName(alias)) {
            throw Refused.invalid("", "name", "A name has a letter or a digit and at most 200 characters.");
        }
        if (exercises.find(work.subject(), exercise).isEmpty()) {
            throw Refused.invalid("", "unknown_exercise", "There is no such exercise.");
        }
        store.addAlias(work, exercise, alias.strip(), source, importId);
        work.changed(new Change("exercise_alias", exercise.value(), 1, false, Map.of("alias", alias.strip())));
    }

    /// Says what an import of free-exercise-db.json would do.
    public ExerciseImport previewFreeExerciseDb(UserId user, byte[] file) {
        return newOnes(user, FreeExerciseDb.read(file)).summary();
    }

    /// Adds the exercises of free-exercise-db.json that the catalogue does not know by name.
    public ExerciseImport importFreeExerciseDb(Work work, byte[] file, UUID importId) {
        NewExercises added = newOnes(work.subject(), FreeExerciseDb.read(file));
        store.add(work, added.exercises(), "free-exercise-db", importId, added.asReceived());
        added.exercises().forEach(exercise -> logged(work, exercise, 1));
        return added.summary();
    }

    /// What was taken out together with an import.
    public record Removed(int exercises, int aliases) {}

    /// Takes out the exercises and names that an import added.
    ///
    /// @param kept exercises that stay because something else uses them
    public Removed removeImport(Work work, UUID importId, Collection<ExerciseId> kept) {
        int aliases = store.removeAliases(work, importId);
        List<UUID> removed = store.removeExercises(work, importId, kept);
        removed.forEach(id -> work.changed(new Change(KIND, id, 2, true, Map.of("deleted", true))));
        return new Removed(removed.size(), aliases);
    }

    private NewExercises newOnes(UserId user, FreeExerciseDb file) {
        Names known = exercises.names(user);
        Set<String> keys = new HashSet<>();
        return file.select(
                catalogue.vocabulary(),
                name -> known.resolves(name) || !keys.add(Spelling.of(name).key()),
                () -> new ExerciseId(ids.next()));
    }

    private static void logged(Work work, Exercise exercise, long version) {
        work.changed(new Change(
                KIND,
                exercise.id().value(),
                version,
                true,
                Map.of("id", exercise.id().value(), "name", exercise.name())));
    }
}
