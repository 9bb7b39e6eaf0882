package org.plumbline.plan;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// What a goal measures. Each is a number that the log answers.
public enum GoalMetric {
    /// The estimated one-repetition maximum of an exercise.
    ESTIMATED_MAX("", true),
    /// The heaviest load of an exercise for at least so many repetitions.
    LOAD("", true),
    /// The most repetitions of an exercise in one set, where a load is given with at least that load.
    REPETITIONS("repetitions", true),
    /// The longest set of an exercise.
    DURATION("s", true),
    /// The longest distance of an exercise in one set.
    DISTANCE("m", true),
    /// The shortest time of an exercise over at least a distance: less is better.
    TIME("s", true),
    /// Workouts a week over the last four weeks, of the goal's modality where it has one.
    WORKOUTS_PER_WEEK("workouts", false);

    static final Set<String> WORDS =
            Arrays.stream(values()).map(GoalMetric::wire).collect(Collectors.toUnmodifiableSet());

    private final String unit;
    private final boolean ofExercise;

    GoalMetric(String unit, boolean ofExercise) {
        this.unit = unit;
        this.ofExercise = ofExercise;
    }

    /// Whether it is measured in the unit of a load, which the goal names.
    public boolean isLoad() {
        return unit.isEmpty();
    }

    public boolean lessIsBetter() {
        return this == TIME;
    }

    /// The unit of its values; empty for a load.
    String unit() {
        return unit;
    }

    boolean isOfExercise() {
        return ofExercise;
    }

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static GoalMetric of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
