package org.plumbline.science.strength;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.plumbline.science.strength.Estimate.Confidence;
import org.plumbline.science.strength.Estimate.Estimated;
import org.plumbline.science.strength.Estimate.NotAvailable;
import org.plumbline.science.strength.Estimate.Reason;
import org.plumbline.science.unit.Load;
import org.plumbline.science.unit.Rpe;

/// Estimates the one-repetition maximum from one set: by the RTS chart where an RPE was logged, else by Brzycki.
///
/// The chart comes first because loads are prescribed by the same chart, so estimate and prescription do not drift
/// apart. Not for warm-ups and back-off sets; estimates of different exercises are not comparable.
public final class OneRepMax {

    /// Ratings below it are off by more than two repetitions (Hackett et al. 2017).
    public static final Rpe LOWEST_TRUSTED_RPE = Rpe.of("6.5");

    /// The formulas whose disagreement is shown as the uncertainty.
    private static final List<RepFormula> SPREAD = List.of(RepFormula.BRZYCKI, RepFormula.EPLEY, RepFormula.WATHAN);

    private OneRepMax() {}

    /// @param rpe null when it was not logged: the set then counts as one to failure, so the estimate is low
    public static Estimate estimate(Load load, int reps, @Nullable Rpe rpe) {
        if (reps < 1) {
            return new NotAvailable(Reason.NO_REPETITIONS);
        }
        if (load.isZero()) {
            return new NotAvailable(Reason.NO_LOAD);
        }
        if (reps > RepFormula.MOST_REPS) {
            return new NotAvailable(Reason.TOO_MANY_REPETITIONS);
        }
        return rpe == null ? byFormula(load, reps, RepFormula.BRZYCKI) : byChart(load, reps, rpe);
    }

    /// One formula of choice for a set as it was logged: what was left in reserve counts as repetitions to failure.
    ///
    /// @param rpe null when it was not logged: the set then counts as one to failure, so the estimate is low
    public static Estimate estimate(Load load, int reps, @Nullable Rpe rpe, RepFormula formula) {
        if (reps < 1) {
            return new NotAvailable(Reason.NO_REPETITIONS);
        }
        if (rpe == null) {
            return byFormula(load, reps, formula);
        }
        // The formulas have no bound of their own for the effort: the chart's holds for them as well.
        if (rpe.compareTo(RtsChart.LOWEST_RPE) < 0) {
            return new NotAvailable(Reason.EFFORT_OUTSIDE_CHART);
        }
        var estimate = byFormula(load, reps + rpe.rir().doubleValue(), formula);
        return estimate instanceof Estimated estimated && rpe.compareTo(LOWEST_TRUSTED_RPE) < 0
                ? estimated.doubted()
                : estimate;
    }

    /// One formula of choice, on repetitions to failure (done plus in reserve).
    public static Estimate byFormula(Load load, double repsToFailure, RepFormula formula) {
        if (load.isZero()) {
            return new NotAvailable(Reason.NO_LOAD);
        }
        var factor = formula.factor(repsToFailure);
        if (factor.isEmpty()) {
            return new NotAvailable(
                    repsToFailure > RepFormula.MOST_REPS ? Reason.TOO_MANY_REPETITIONS : Reason.NO_REPETITIONS);
        }
        return estimated(load, factor.getAsDouble(), formula.wireName(), repsToFailure, confidence(repsToFailure));
    }

    private static Estimate byChart(Load load, int reps, Rpe rpe) {
        var percent = RtsChart.percent(reps, rpe);
        if (percent.isEmpty()) {
            return new NotAvailable(Reason.EFFORT_OUTSIDE_CHART);
        }
        var factor = 100 / percent.get().doubleValue();
        var repsToFailure = reps + rpe.rir().doubleValue();
        var confidence = rpe.compareTo(LOWEST_TRUSTED_RPE) < 0 ? Confidence.LOW : confidence(repsToFailure);
        return estimated(load, factor, RtsChart.VERSION, repsToFailure, confidence);
    }

    private static Confidence confidence(double repsToFailure) {
        return repsToFailure > RepFormula.MOST_RELIABLE_REPS ? Confidence.LOW : Confidence.NORMAL;
    }

    private static Estimated estimated(
            Load load, double factor, String formula, double repsToFailure, Confidence confidence) {
        var factors = DoubleStream.concat(
                        DoubleStream.of(factor),
                        SPREAD.stream().mapToDouble(other -> other.extrapolated(repsToFailure)))
                .summaryStatistics();
        return new Estimated(
                times(load, factor), formula, times(load, factors.getMin()), times(load, factors.getMax()), confidence);
    }

    private static Load times(Load load, double factor) {
        return new Load(BigDecimal.valueOf(load.value().doubleValue() * factor), load.unit());
    }
}
