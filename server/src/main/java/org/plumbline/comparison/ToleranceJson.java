package org.plumbline.comparison;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.athlete.Profile;
import org.plumbline.platform.Problems;
import org.plumbline.platform.json.Fields;
import org.plumbline.platform.json.Json;
import org.plumbline.science.comparison.Tolerance;
import org.plumbline.science.comparison.Tolerance.Absolute;
import org.plumbline.science.comparison.Tolerance.Relative;
import org.plumbline.science.unit.Load;
import org.plumbline.science.unit.LoadUnit;

/// A tolerance profile as it is stored with a result and shown to people.
///
/// @param repsPct and loadPct only in the profile `relative`
record ToleranceJson(
        String profile,
        int reps,
        @Nullable BigDecimal repsPct,
        BigDecimal load,
        String loadUnit,
        @Nullable BigDecimal loadPct,
        BigDecimal rpe,
        BigDecimal durationPct,
        BigDecimal distancePct) {

    static ToleranceJson of(Tolerance tolerance) {
        return switch (tolerance) {
            case Absolute(var reps, var load, var rpe, var duration, var distance) ->
                new ToleranceJson(
                        Absolute.PROFILE, reps, null, load.value(), unit(load), null, rpe, duration, distance);
            case Relative(var reps, var repsPct, var load, var loadPct, var rpe, var duration, var distance) ->
                new ToleranceJson(
                        Relative.PROFILE, reps, repsPct, load.value(), unit(load), loadPct, rpe, duration, distance);
        };
    }

    private static String unit(Load load) {
        return load.unit().name().toLowerCase(Locale.ROOT);
    }

    static Tolerance parse(String stored) {
        var problems = new Problems();
        Tolerance tolerance = read(Fields.of(Json.parse(stored), "", problems), LoadUnit.LB);
        if (!problems.isEmpty()) {
            throw new IllegalStateException("a stored tolerance is not valid: " + problems.list());
        }
        return tolerance;
    }

    /// Reads a profile; what is left out has the profile's default, a step of load that of the athlete's unit.
    static Tolerance read(Fields fields, Profile profile) {
        return read(fields, profile.loadUnit());
    }

    private static Tolerance read(Fields fields, LoadUnit athletesUnit) {
        String profile =
                fields.required("profile", fields.oneOf("profile", Set.of(Absolute.PROFILE, Relative.PROFILE)));
        boolean relative = Relative.PROFILE.equals(profile);
        Relative usual = Relative.defaultIn(athletesUnit);
        Integer reps = fields.integer("reps", 0, 100);
        BigDecimal repsPct = fields.decimal("reps_pct", "0", "100", 2);
        BigDecimal value = fields.decimal("load", "0", "1000", 3);
        String unit = fields.oneOf("load_unit", Set.of("kg", "lb"));
        BigDecimal loadPct = fields.decimal("load_pct", "0", "100", 2);
        BigDecimal rpe = or(fields.decimal("rpe", "0", "9", 1), Tolerance.DEFAULT_RPE);
        BigDecimal duration = or(fields.decimal("duration_pct", "0", "1000", 2), Tolerance.DEFAULT_DURATION_PCT);
        BigDecimal distance = or(fields.decimal("distance_pct", "0", "1000", 2), Tolerance.DEFAULT_DISTANCE_PCT);
        if (!relative && (repsPct != null || loadPct != null)) {
            fields.problem("profile", "not_in_profile", "reps_pct and load_pct belong to the profile relative.");
        }
        Load otherwise = relative ? usual.load() : Absolute.DEFAULT_LOAD;
        Load load = value == null
                ? otherwise
                : new Load(value, unit == null ? athletesUnit : LoadUnit.valueOf(unit.toUpperCase(Locale.ROOT)));
        if (relative) {
            return new Relative(
                    reps == null ? Relative.DEFAULT_REPS : reps,
                    or(repsPct, Relative.DEFAULT_REPS_PCT),
                    load,
                    or(loadPct, Relative.DEFAULT_LOAD_PCT),
                    rpe,
                    duration,
                    distance);
        }
        return new Absolute(reps == null ? Absolute.DEFAULT_REPS : reps, load, rpe, duration, distance);
    }

    private static BigDecimal or(@Nullable BigDecimal value, BigDecimal otherwise) {
        return value == null ? otherwise : value;
    }
}
