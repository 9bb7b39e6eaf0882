package org.plumbline.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.catalog.NamedExercise;
import org.plumbline.platform.Ids;
import org.plumbline.platform.json.Fields;

/// Reads one planned set and notes everything that is wrong with it.
final class SetReader {
    private static final List<String> MEASURES =
            List.of("prescribed_reps", "prescribed_duration_s", "prescribed_distance_m", "prescribed_calories");
    private static final String ABOVE_ZERO = "0.001";

    private final ExerciseChoice exercises;
    private final String usualUnit;
    private final Ids ids;

    /// @param usualUnit the unit of a load that comes without one
    SetReader(ExerciseChoice exercises, String usualUnit, Ids ids) {
        this.exercises = exercises;
        this.usualUnit = usualUnit;
        this.ids = ids;
    }

    SetContent read(Fields set) {
        UUID id = set.uuid("id");
        NamedExercise exercise = exercises.read(set);
        String setType = set.oneOf("set_type", Vocabulary.SET_TYPES);
        boolean amrap = set.flag("amrap", false) || "amrap".equals(setType);
        Integer reps = set.integer("prescribed_reps", 1, Vocabulary.MOST_REPS);
        BigDecimal load = load(set);
        return new SetContent(
                id == null ? ids.next() : id,
                exercise == null ? null : exercise.id().value(),
                exercise == null ? "" : exercise.name(),
                reps,
                repsMax(set, reps),
                measured(set, amrap),
                set.flag("per_side", false),
                load,
                unit(set, load),
                set.decimal("percent_1rm", "1", "120", 2),
                set.rpe("prescribed_rpe"),
                set.decimal("prescribed_duration_s", ABOVE_ZERO, "172800", 3),
                set.decimal("prescribed_distance_m", ABOVE_ZERO, "1000000", 3),
                set.decimal("prescribed_calories", ABOVE_ZERO, "20000", 3),
                set.text("prescribed_pace", 50),
                set.integer("prescribed_hr_zone", 1, 7),
                set.oneOf("intensity_zone", Vocabulary.INTENSITY_ZONES),
                setType == null ? "working" : setType,
                set.integer("round", 1, Vocabulary.MOST_ROUNDS),
                set.text("superset", 50),
                set.text("tempo", 50),
                set.integer("rest_s", 0, Vocabulary.SECONDS_OF_A_DAY),
                set.text("notes", Vocabulary.LONGEST_NOTES));
    }

    private static @Nullable Integer repsMax(Fields set, @Nullable Integer reps) {
        Integer repsMax = set.integer("prescribed_reps_max", 1, Vocabulary.MOST_REPS);
        if (set.raw("prescribed_reps_max") != null && set.raw("prescribed_reps") == null) {
            set.problem("prescribed_reps_max", "without_reps", "A range needs prescribed_reps as its lower end.");
        } else if (repsMax != null && reps != null && repsMax < reps) {
            set.problem("prescribed_reps_max", "range", "Must not be less than prescribed_reps.");
        }
        return repsMax;
    }

    private static boolean measured(Fields set, boolean amrap) {
        if (!amrap && MEASURES.stream().allMatch(name -> set.raw(name) == null)) {
            set.problem(
                    "prescribed_reps",
                    "nothing_prescribed",
                    "A set needs repetitions, a duration, a distance or calories, or amrap.");
        }
        return amrap;
    }

    private static @Nullable BigDecimal load(Fields set) {
        BigDecimal load = set.decimal("prescribed_load", "0", Vocabulary.LARGEST_LOAD, Vocabulary.LOAD_DECIMALS);
        BigDecimal pounds = set.decimal("prescribed_load_lbs", "0", Vocabulary.LARGEST_LOAD, Vocabulary.LOAD_DECIMALS);
        if (set.raw("prescribed_load_lbs") == null) {
            return load;
        }
        if (set.raw("prescribed_load") != null) {
            set.problem("prescribed_load_lbs", "twice", "Give prescribed_load or prescribed_load_lbs, not both.");
        }
        return pounds;
    }

    private @Nullable String unit(Fields set, @Nullable BigDecimal load) {
        String unit = set.oneOf("load_unit", Vocabulary.LOAD_UNITS);
        if (set.raw("prescribed_load_lbs") != null) {
            if (unit != null && !unit.equals("lb")) {
                set.problem("load_unit", "contradiction", "prescribed_load_lbs is in lb.");
            }
            return "lb";
        }
        return unit == null && load != null ? usualUnit : unit;
    }
}
