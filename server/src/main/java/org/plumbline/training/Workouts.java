package org.plumbline.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.catalog.ExerciseId;
import org.plumbline.platform.Refused;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Work;
import org.springframework.stereotype.Component;

/// The athletes' workouts, for other modules. Call it inside a transaction of that athlete.
@Component
public final class Workouts {
    private static final int MOST = 1000;

    private final WorkoutStore workouts;
    private final BulkInsert inserts;
    private final ImportStore imports;
    private final Recorder recorder;

    Workouts(WorkoutStore workouts, BulkInsert inserts, ImportStore imports, Recorder recorder) {
        this.workouts = workouts;
        this.inserts = inserts;
        this.imports = imports;
        this.recorder = recorder;
    }

    public Workout get(UserId user, WorkoutId id) {
        return find(user, id).orElseThrow(() -> Refused.notFound("workout"));
    }

    /// The workout if it counts: not one that was deleted or undone.
    public Optional<Workout> find(UserId user, WorkoutId id) {
        return recorder.find(user, id);
    }

    /// The newest workouts of a period, both days included, latest first; at most a thousand.
    public List<Workout> list(UserId user, LocalDate from, LocalDate to) {
        return list(user, new WorkoutStore.Criteria(from, to, null, null, MOST, null));
    }

    List<Workout> list(UserId user, WorkoutStore.Criteria wanted) {
        return recorder.fill(user, workouts.list(user, wanted));
    }

    /// Stores workouts that came with a file, each with its origin, by few statements however many they are.
    public void insertImported(Work work, List<Workout> imported) {
        for (Workout workout : imported) {
            if (workout.origin() == null || workout.execution() != null) {
                throw new IllegalArgumentException("not an imported workout: " + workout.id());
            }
        }
        inserts.insert(work, imported);
        imported.forEach(workout -> work.changed(WorkoutChange.of(workout, true)));
    }

    /// Says which exercise an imported name stands for, and answers how many sets that concerned.
    public int review(Work work, UUID importId, String name, ExerciseId exercise) {
        List<ImportStore.Touched> touched = imports.review(work, importId, name, exercise);
        touched.forEach(workout -> work.changed(workout.change("finished")));
        return touched.stream().mapToInt(ImportStore.Touched::sets).sum();
    }

    /// Takes out workouts that came with a file as if they had never been there.
    public void removeImported(Work work, Collection<UUID> imported) {
        imports.removed(work, imported).forEach(workout -> work.changed(workout.change(WorkoutStatus.VOIDED.wire())));
    }

    /// Takes back everything that came with a file and still counts, and answers how many workouts that were.
    public int voidImport(Work work, UUID importId) {
        var voided = new ArrayList<>(imports.voided(work, importId));
        voided.forEach(workout -> work.changed(workout.change(WorkoutStatus.VOIDED.wire())));
        return voided.size();
    }
}
