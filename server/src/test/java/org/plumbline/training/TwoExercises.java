package org.plumbline.training;

import static org.plumbline.training.PlannedWork.BENCH;
import static org.plumbline.training.PlannedWork.SQUAT;

import java.util.List;
import java.util.Optional;
import org.plumbline.catalog.ExerciseId;
import org.plumbline.catalog.Exercises;
import org.plumbline.catalog.NamedExercise;
import org.plumbline.catalog.Resolution;
import org.plumbline.platform.UserId;

/// A catalogue of two exercises.
final class TwoExercises implements Exercises {
    private static final List<NamedExercise> ALL = List.of(
            new NamedExercise(new ExerciseId(SQUAT), "Back Squat"),
            new NamedExercise(new ExerciseId(BENCH), "Bench Press"));

    @Override
    public Optional<NamedExercise> find(UserId user, ExerciseId id) {
        return ALL.stream().filter(known -> known.id().equals(id)).findFirst();
    }

    @Override
    public Resolution resolve(UserId user, String name) {
        return ALL.stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .<Resolution>map(known -> new Resolution.Resolved(known, "exact"))
                .orElseGet(Resolution.Unknown::new);
    }
}
