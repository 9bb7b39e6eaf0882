package org.plumbline.science.comparison;

import java.math.BigDecimal;
import org.plumbline.science.unit.Load;
import org.plumbline.science.unit.LoadStep;
import org.plumbline.science.unit.LoadUnit;

/// How far performance may stand from the plan before it is called a deviation: a difference *above* the limit is one.
///
/// All limits are engineering defaults, not values from the literature; valid from 0 up.
public sealed interface Tolerance {

    /// Effort: more than one point of RPE, in both profiles.
    BigDecimal DEFAULT_RPE = BigDecimal.ONE;

    /// Duration: more than 10 % of what was planned, in both profiles.
    BigDecimal DEFAULT_DURATION_PCT = BigDecimal.TEN;

    /// Distance: more than 10 % of what was planned, in both profiles.
    BigDecimal DEFAULT_DISTANCE_PCT = BigDecimal.TEN;

    /// The spelling used in JSON and in the database.
    String profile();

    BigDecimal rpe();

    BigDecimal durationPct();

    BigDecimal distancePct();

    /// @param planned the bound that was missed: the lower end of the range when below it, the upper when above
    /// @param delta signed distance to that bound
    boolean exceededByReps(int planned, int delta);

    boolean exceededByLoad(Load planned, Load actual);

    default boolean exceededByRpe(BigDecimal delta) {
        return delta.abs().compareTo(rpe()) > 0;
    }

    /// The default profile: the same limit for a lateral raise and a deadlift.
    record Absolute(int reps, Load load, BigDecimal rpe, BigDecimal durationPct, BigDecimal distancePct)
            implements Tolerance {

        public static final String PROFILE = "absolute";

        /// More than 2 repetitions.
        public static final int DEFAULT_REPS = 2;

        /// More than 10 lb, whatever unit the set was planned in.
        public static final Load DEFAULT_LOAD = new Load(BigDecimal.TEN, LoadUnit.LB);

        public static final Absolute DEFAULT =
                new Absolute(DEFAULT_REPS, DEFAULT_LOAD, DEFAULT_RPE, DEFAULT_DURATION_PCT, DEFAULT_DISTANCE_PCT);

        public Absolute {
            Percent.checkLimits(reps, rpe, durationPct, distancePct);
        }

        @Override
        public String profile() {
            return PROFILE;
        }

        @Override
        public boolean exceededByReps(int planned, int delta) {
            return Math.abs(delta) > reps;
        }

        @Override
        public boolean exceededByLoad(Load planned, Load actual) {
            return actual.kilograms().subtract(planned.kilograms()).abs().compareTo(load.kilograms()) > 0;
        }
    }

    /// Limits that grow with what was planned, but never below one repetition and one step of load.
    ///
    /// @param load one step: what the lightest pair of plates, the rack or the pin stack adds
    record Relative(
            int reps,
            BigDecimal repsPct,
            Load load,
            BigDecimal loadPct,
            BigDecimal rpe,
            BigDecimal durationPct,
            BigDecimal distancePct)
            implements Tolerance {

        public static final String PROFILE = "relative";

        /// More than 1 repetition, or 20 % where that is more.
        public static final int DEFAULT_REPS = 1;

        public static final BigDecimal DEFAULT_REPS_PCT = new BigDecimal("20");

        /// More than one step, or 5 % where that is more.
        public static final BigDecimal DEFAULT_LOAD_PCT = new BigDecimal("5");

        public Relative {
            Percent.checkLimits(reps, repsPct, loadPct, rpe, durationPct, distancePct);
        }

        /// The profile with the step of a barbell in the athlete's unit.
        public static Relative defaultIn(LoadUnit unit) {
            return withStep(LoadStep.ofBarbell(unit).size());
        }

        public static Relative withStep(Load step) {
            return new Relative(
                    DEFAULT_REPS,
                    DEFAULT_REPS_PCT,
                    step,
                    DEFAULT_LOAD_PCT,
                    DEFAULT_RPE,
                    DEFAULT_DURATION_PCT,
                    DEFAULT_DISTANCE_PCT);
        }

        @Override
        public String profile() {
            return PROFILE;
        }

        @Override
        public boolean exceededByReps(int planned, int delta) {
            var limit = BigDecimal.valueOf(reps).max(Percent.of(BigDecimal.valueOf(planned), repsPct));
            return BigDecimal.valueOf(delta).abs().compareTo(limit) > 0;
        }

        @Override
        public boolean exceededByLoad(Load planned, Load actual) {
            var limit = load.kilograms().max(Percent.of(planned.kilograms(), loadPct));
            return actual.kilograms().subtract(planned.kilograms()).abs().compareTo(limit) > 0;
        }
    }
}
