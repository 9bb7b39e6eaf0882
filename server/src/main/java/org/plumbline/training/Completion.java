package org.plumbline.training;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plumbline.catalog.ExerciseId;
import org.plumbline.plan.PrescribedSet;
import org.plumbline.platform.json.Json;
import org.plumbline.science.comparison.Outcome;
import org.plumbline.science.unit.Distance;
import org.plumbline.science.unit.DistanceUnit;
import org.plumbline.science.unit.Load;
import org.plumbline.science.unit.LoadUnit;

/// Turns a planned set and what was said about it into a performed one.
///
/// Nothing is made up: a number is taken over from the prescription only where the athlete left it out of something
/// done as prescribed, and then the set says so. Effort is never taken over, nor is the load of another exercise. A
/// range, an AMRAP and a percentage have no number to take over.
final class Completion {
    private final LoadUnit unit;
    private final Supplier<UUID> ids;

    /// @param unit the athlete's, for a load that neither the request nor the plan gives a unit
    Completion(LoadUnit unit, Supplier<UUID> ids) {
        this.unit = unit;
        this.ids = ids;
    }

    PerformedSet asPrescribed(PrescribedSet planned) {
        var taken = new ArrayList<String>();
        SetValues values = SetValues.NOTHING_RECORDED
                .withReps(taken(Words.REPS, reps(planned), taken))
                .withLoad(taken(Words.LOAD, load(planned), taken))
                .withDurationS(taken(Words.DURATION, planned.durationS(), taken))
                .withDistance(taken(Words.DISTANCE, metres(planned.distanceM()), taken))
                .withCalories(taken(Words.CALORIES, planned.calories(), taken));
        return performed(
                planned, planned.exerciseId(), planned.exerciseName(), Outcome.DONE, null, taken, values, null);
    }

    PerformedSet deviating(PrescribedSet planned, SetDeviation said) {
        var substitute = said.substitute();
        boolean other = substitute != null && !substitute.id().value().equals(planned.exerciseId());
        boolean done = said.outcome() == Outcome.DONE;
        var taken = new ArrayList<String>();
        SetValues values = SetValues.NOTHING_RECORDED
                .withReps(value(Words.REPS, said.reps(), done ? reps(planned) : null, taken))
                .withLoad(value(Words.LOAD, load(said, planned), done && !other ? load(planned) : null, taken))
                .withDurationS(value(Words.DURATION, said.durationS(), done ? planned.durationS() : null, taken))
                .withDistance(value(
                        Words.DISTANCE, metres(said.distanceM()), done ? metres(planned.distanceM()) : null, taken))
                .withCalories(value(Words.CALORIES, said.calories(), done ? planned.calories() : null, taken))
                .withRpe(said.rpe());
        return performed(
                planned,
                substitute == null ? planned.exerciseId() : substitute.id().value(),
                substitute == null ? planned.exerciseName() : substitute.name(),
                said.outcome(),
                said.reason(),
                taken,
                values,
                said.notes());
    }

    /// The shape of the set (its type, its superset) comes from the plan; tempo and rest were not observed.
    private PerformedSet performed(
            PrescribedSet planned,
            @Nullable UUID exerciseId,
            String exerciseName,
            Outcome outcome,
            @Nullable String reason,
            List<String> taken,
            SetValues values,
            @Nullable String notes) {
        return new PerformedSet(
                ids.get(),
                planned.setSeq(),
                exerciseId == null ? null : new ExerciseId(exerciseId),
                exerciseName,
                planned.id(),
                outcome,
                reason,
                taken,
                planned.setType(),
                values,
                planned.superset(),
                null,
                null,
                null,
                notes,
                Json.MAPPER.createObjectNode(),
                1);
    }

    private static <T> @Nullable T value(String name, Said<T> said, @Nullable T prescribed, List<String> taken) {
        return said.leftOut() ? taken(name, prescribed, taken) : said.value();
    }

    private static <T> @Nullable T taken(String name, @Nullable T prescribed, List<String> taken) {
        if (prescribed != null) {
            taken.add(name);
        }
        return prescribed;
    }

    private static @Nullable Integer reps(PrescribedSet planned) {
        Integer most = planned.repsMax();
        boolean range = most != null && !most.equals(planned.reps());
        return planned.amrap() || range ? null : planned.reps();
    }

    private @Nullable Load load(PrescribedSet planned) {
        BigDecimal load = planned.load();
        return load == null ? null : new Load(load, unit(planned));
    }

    private Said<Load> load(SetDeviation said, PrescribedSet planned) {
        BigDecimal load = said.load().value();
        if (load == null) {
            return new Said<>(said.load().leftOut(), null);
        }
        LoadUnit given = said.loadUnit();
        return Said.of(new Load(load, given == null ? unit(planned) : given));
    }

    private LoadUnit unit(PrescribedSet planned) {
        return planned.loadUnit() == null
                ? unit
                : LoadUnit.find(planned.loadUnit()).orElse(unit);
    }

    private static @Nullable Distance metres(@Nullable BigDecimal metres) {
        return metres == null ? null : new Distance(metres, DistanceUnit.M);
    }

    private static Said<Distance> metres(Said<BigDecimal> metres) {
        return new Said<>(metres.leftOut(), metres(metres.value()));
    }
}
