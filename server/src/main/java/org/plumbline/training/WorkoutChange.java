package org.plumbline.training;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.db.Change;

/// What the change log says of a workout; its sets are asked for by id.
record WorkoutChange(
        String status, LocalDate localDate, @Nullable UUID planId) {
    static final String KIND = "workout";

    /// @param graph whether the workout's node in the graph is concerned
    static Change of(Workout workout, boolean graph) {
        Execution execution = workout.execution();
        return new Change(
                KIND,
                workout.id().value(),
                workout.version(),
                graph,
                new WorkoutChange(
                        workout.status().wire(),
                        workout.timing().localDate(),
                        execution == null ? null : execution.plan().value()));
    }
}
