package org.plumbline.training;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.json.Fields;
import org.plumbline.platform.json.KeptObject;
import org.plumbline.science.comparison.Outcome;
import org.plumbline.science.unit.Distance;
import org.plumbline.science.unit.DistanceUnit;
import org.plumbline.science.unit.LoadUnit;
import org.plumbline.science.unit.Rpe;

/// Reads sets as requests say them.
final class SetReader {
    static final String MOST_LOAD = "100000";
    static final String MOST_SECONDS = "1000000";
    static final String MOST_METRES = "10000000";
    static final String MOST_CALORIES = "100000";
    static final int MOST_REPS = 100_000;
    static final int DECIMALS = 6;

    private static final int LONGEST_NOTES = 10_000;
    private static final int LONGEST_WORD = 100;
    private static final Set<String> OUTCOMES = Set.of("done", "failed", "skipped");

    private SetReader() {}

    /// @param before sets that the workout had: a wording of theirs that did not change needs no exercise to be found
    /// @param path the id that the path names, which the body may repeat
    static SetEntry read(ExerciseReader exercises, Fields fields, Map<UUID, PerformedSet> before, @Nullable UUID path) {
        UUID id = id(fields, path);
        @Nullable PerformedSet old = id == null ? null : before.get(id);
        String outcome = fields.oneOf("outcome", OUTCOMES);
        BigDecimal rpe = fields.rpe("rpe");
        return new SetEntry(
                fields.path(),
                id,
                old != null && saysSame(fields, old) ? null : exercises.read(fields, "exercise_id", "exercise_name"),
                old,
                fields.raw("exercise_id") != null || fields.raw("exercise_name") != null,
                fields.has("planned_set_id"),
                fields.uuid("planned_set_id"),
                outcome == null ? Outcome.DONE : Outcome.find(outcome).orElse(Outcome.DONE),
                fields.oneOf("reason", Words.REASONS),
                fields.oneOf("set_type", Words.SET_TYPES),
                new SetValues(
                        fields.integer("reps", 0, MOST_REPS),
                        null,
                        rpe == null ? null : new Rpe(rpe),
                        fields.decimal("duration_s", "0", MOST_SECONDS, DECIMALS),
                        distance(fields),
                        fields.text("pace", LONGEST_WORD),
                        fields.integer("hr_avg", 20, 260),
                        fields.integer("hr_zone", 1, 9),
                        fields.decimal("calories", "0", MOST_CALORIES, DECIMALS)),
                fields.decimal("load", "0", MOST_LOAD, DECIMALS),
                loadUnit(fields),
                fields.text("superset", LONGEST_WORD),
                fields.text("tempo", LONGEST_WORD),
                fields.integer("rest_s", 0, 86_400),
                instant(fields, "performed_at"),
                fields.text("notes", LONGEST_NOTES),
                KeptObject.read(fields, "extra"));
    }

    private static @Nullable UUID id(Fields fields, @Nullable UUID path) {
        UUID id = fields.uuid("id");
        if (path != null && id != null && !id.equals(path)) {
            fields.problem("id", "read_only", "Is not the id of the path.");
        }
        return path == null ? id : path;
    }

    private static boolean saysSame(Fields fields, PerformedSet old) {
        var id = fields.raw("exercise_id");
        var name = fields.raw("exercise_name");
        var known = old.exerciseId();
        return (id == null || (known != null && id.asString().equals(known.toString())))
                && (name == null || name.asString().equals(old.exerciseName()));
    }

    static @Nullable LoadUnit loadUnit(Fields fields) {
        String unit = fields.oneOf("load_unit", Words.LOAD_UNITS);
        return unit == null ? null : LoadUnit.find(unit).orElse(null);
    }

    static @Nullable Instant instant(Fields fields, String name) {
        var time = fields.instant(name);
        return time == null ? null : time.toInstant().truncatedTo(ChronoUnit.MICROS);
    }

    private static @Nullable Distance distance(Fields fields) {
        BigDecimal distance = fields.decimal("distance", "0", MOST_METRES, DECIMALS);
        String unit = fields.oneOf("distance_unit", Words.DISTANCE_UNITS);
        if (distance == null) {
            return null;
        }
        if (unit == null) {
            if (fields.raw("distance_unit") == null) {
                fields.problem("distance_unit", "required", "A distance needs its unit.");
            }
            return null;
        }
        return DistanceUnit.find(unit)
                .map(found -> new Distance(distance, found))
                .orElse(null);
    }
}
