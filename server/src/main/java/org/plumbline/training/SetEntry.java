package org.plumbline.training;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.catalog.ExerciseId;
import org.plumbline.catalog.NamedExercise;
import org.plumbline.plan.PlannedSetId;
import org.plumbline.plan.PrescribedSet;
import org.plumbline.platform.Problems;
import org.plumbline.science.comparison.Outcome;
import org.plumbline.science.unit.Load;
import org.plumbline.science.unit.LoadUnit;
import tools.jackson.databind.JsonNode;

/// A set as a request says it, before the plan has filled in what may be left out.
///
/// @param path where it stands in the request
/// @param exercise null where nothing is said of it, where what is said is a problem, or where it is that of `before`
/// @param before the set that it amends
/// @param saysPlanned whether `planned_set_id` was sent, null included
/// @param values all but the load, whose unit may have to come from the plan
record SetEntry(
        String path,
        @Nullable UUID id,
        @Nullable NamedExercise exercise,
        @Nullable PerformedSet before,
        boolean saysExercise,
        boolean saysPlanned,
        @Nullable UUID plannedSetId,
        Outcome outcome,
        @Nullable String reason,
        @Nullable String setType,
        SetValues values,
        @Nullable BigDecimal load,
        @Nullable LoadUnit loadUnit,
        @Nullable String superset,
        @Nullable String tempo,
        @Nullable Integer restS,
        @Nullable Instant performedAt,
        @Nullable String notes,
        JsonNode extra) {

    boolean skipped() {
        return outcome == Outcome.SKIPPED;
    }

    /// Notes what does not go with "skipped".
    void checkSkipped(Problems problems) {
        if (plannedSetId == null) {
            problems.add(path + "/outcome", "skipped_unplanned", "Only a planned set can be skipped.");
        }
        if (load != null || !values.equals(SetValues.NOTHING_RECORDED)) {
            problems.add(path, "skipped_with_values", "A skipped set has no values.");
        }
    }

    /// The set that was performed; null, with the problem noted, when nobody says of which exercise.
    ///
    /// @param planned the set of the plan that it was done for
    @Nullable
    PerformedSet performed(UUID asId, int seq, @Nullable PrescribedSet planned, LoadUnit athletes, Problems problems) {
        ExerciseId exerciseId;
        String name;
        if (exercise != null) {
            exerciseId = exercise.id();
            name = exercise.name();
        } else if (before != null) {
            exerciseId = before.exerciseId();
            name = before.exerciseName();
        } else if (planned != null && !saysExercise) {
            exerciseId = planned.exerciseId() == null ? null : new ExerciseId(planned.exerciseId());
            name = planned.exerciseName();
        } else {
            if (!saysExercise) {
                problems.add(path + "/exercise_id", "required", "Give exercise_id or exercise_name.");
            }
            return null;
        }
        return new PerformedSet(
                asId,
                seq,
                exerciseId,
                name,
                planned == null ? null : new PlannedSetId(planned.id().value()),
                outcome,
                reason,
                List.of(),
                setType != null ? setType : planned == null ? Words.WORKING : planned.setType(),
                values.withLoad(load == null ? null : new Load(load, unit(planned, athletes))),
                superset,
                tempo,
                restS,
                performedAt,
                notes,
                extra,
                1);
    }

    private LoadUnit unit(@Nullable PrescribedSet planned, LoadUnit athletes) {
        if (loadUnit != null) {
            return loadUnit;
        }
        String plans = planned == null ? null : planned.loadUnit();
        return plans == null ? athletes : LoadUnit.find(plans).orElse(athletes);
    }
}
