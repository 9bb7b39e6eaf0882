package org.plumbline.plan;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.plumbline.catalog.NamedExercise;
import org.plumbline.platform.json.Fields;
import org.plumbline.science.unit.LoadUnit;
import tools.jackson.databind.JsonNode;

/// Reads what a goal wants: which fields it needs depends on what it measures.
final class GoalTargetForm {
    private static final String LEAST = "0.001";
    private static final String MOST = "10000000";
    private static final int DECIMALS = 6;

    private final ExerciseChoice exercises;
    private final LoadUnit athletes;

    GoalTargetForm(ExerciseChoice exercises, LoadUnit athletes) {
        this.exercises = exercises;
        this.athletes = athletes;
    }

    /// The target, or null where none was sent; of use only where no problem was noted.
    @Nullable
    GoalTarget read(Fields goal) {
        JsonNode sent = goal.raw("target");
        if (sent == null) {
            return null;
        }
        Fields fields = Fields.of(sent, goal.path("target"), goal.problems());
        String word = fields.required("metric", fields.oneOf("metric", GoalMetric.WORDS));
        BigDecimal value = fields.required("value", fields.decimal("value", LEAST, MOST, DECIMALS));
        BigDecimal start = fields.decimal("start_value", "0", MOST, DECIMALS);
        GoalMetric metric = word == null ? null : GoalMetric.of(word);
        GoalTarget target = new GoalTarget(
                metric == null ? GoalMetric.LOAD : metric,
                null,
                null,
                value == null ? BigDecimal.ONE : value,
                unit(fields, metric),
                fields.integer("reps", 1, Vocabulary.MOST_REPS),
                fields.decimal("load", "0", Vocabulary.LARGEST_LOAD, Vocabulary.LOAD_DECIMALS),
                fields.oneOf("load_unit", Vocabulary.LOAD_UNITS),
                fields.decimal("distance_m", LEAST, "1000000", 3),
                start);
        NamedExercise exercise = exercise(fields, metric);
        fields.noOthers();
        if (metric != null) {
            fits(fields, target);
        }
        return fields.problems().isEmpty() ? whole(target, exercise) : target;
    }

    private @Nullable NamedExercise exercise(Fields fields, @Nullable GoalMetric metric) {
        boolean named = fields.raw("exercise_id") != null || fields.raw("exercise_name") != null;
        if (metric != null && !metric.isOfExercise()) {
            if (named) {
                fields.problem("exercise_id", "not_measured", "This metric is of no exercise.");
            }
            return null;
        }
        return metric == null && !named ? null : exercises.read(fields);
    }

    private String unit(Fields fields, @Nullable GoalMetric metric) {
        String unit = fields.text("unit", 20);
        if (metric == null) {
            return "";
        }
        if (metric.isLoad()) {
            String load = fields.oneOf("unit", Vocabulary.LOAD_UNITS);
            return load == null ? athletes.code() : load;
        }
        if (unit != null && !unit.equals(metric.unit())) {
            fields.problem("unit", "unknown_value", "This metric is in " + metric.unit() + ".");
        }
        return metric.unit();
    }

    /// A field that says nothing about this metric is a misunderstanding, not an extra.
    private static void fits(Fields fields, GoalTarget target) {
        GoalMetric metric = target.metric();
        only(fields, "reps", metric == GoalMetric.LOAD);
        only(fields, "load", metric == GoalMetric.REPETITIONS);
        only(fields, "load_unit", metric == GoalMetric.REPETITIONS);
        only(fields, "distance_m", metric == GoalMetric.TIME);
        if (metric == GoalMetric.TIME && fields.raw("distance_m") == null) {
            fields.problem("distance_m", "required", "A time is over a distance.");
        }
        if (metric == GoalMetric.REPETITIONS
                && target.value().stripTrailingZeros().scale() > 0) {
            fields.problem("value", "precision", "Must be a whole number.");
        }
    }

    private static void only(Fields fields, String name, boolean wanted) {
        if (!wanted && fields.raw(name) != null) {
            fields.problem(name, "not_measured", "Says nothing about this metric.");
        }
    }

    private GoalTarget whole(GoalTarget target, @Nullable NamedExercise exercise) {
        String loadUnit = target.loadUnit();
        return new GoalTarget(
                target.metric(),
                exercise == null ? null : exercise.id().value(),
                exercise == null ? null : exercise.name(),
                target.value(),
                target.unit(),
                target.metric() == GoalMetric.LOAD && target.reps() == null ? Integer.valueOf(1) : target.reps(),
                target.load(),
                target.load() == null || loadUnit != null ? loadUnit : athletes.code(),
                target.distanceM(),
                target.startValue());
    }
}
