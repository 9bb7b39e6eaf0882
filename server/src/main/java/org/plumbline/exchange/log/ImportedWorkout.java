package org.plumbline.exchange.log;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A session as a log tells it.
///
/// @param row the line of its first set
/// @param start local time where the athlete was; logs carry no zone
/// @param name as written; may be empty
/// @param exercises in file order; the same exercise may come twice
public record ImportedWorkout(
        int row,
        LocalDateTime start,
        String name,
        @Nullable ImportedDuration duration,
        @Nullable String notes,
        List<ImportedExercise> exercises) {
    public ImportedWorkout {
        exercises = List.copyOf(exercises);
        if (exercises.isEmpty()) {
            throw new IllegalArgumentException("workout without a set, line " + row);
        }
    }

    public List<ImportedSet> sets() {
        return exercises.stream().flatMap(exercise -> exercise.sets().stream()).toList();
    }
}
