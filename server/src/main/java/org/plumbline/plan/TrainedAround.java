package org.plumbline.plan;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/// What is trained of an exercise on a day near another one: done, or still meant. Warm-ups are left out.
///
/// @param part {@link #WORKOUT} where it was done, else {@link #PLAN}
/// @param id of the workout or the plan
record TrainedAround(LocalDate date, String part, UUID id, UUID exercise, String exerciseName, int sets) {
    static final String WORKOUT = "workout_id";
    static final String PLAN = "plan_id";

    static TrainedAround done(PerformedWork.Done done) {
        return new TrainedAround(
                done.date(), WORKOUT, done.workoutId(), done.exerciseId(), done.exerciseName(), done.workingSets());
    }

    String said() {
        return (part.equals(WORKOUT) ? "trained on " : "planned for ") + date + " (" + exerciseName + ")";
    }

    Map<String, Object> input() {
        return Map.of(
                "date",
                date.toString(),
                part,
                id.toString(),
                "exercise_id",
                exercise.toString(),
                "exercise_name",
                exerciseName,
                "sets",
                sets);
    }
}
