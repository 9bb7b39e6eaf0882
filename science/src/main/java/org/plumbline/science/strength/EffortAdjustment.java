package org.plumbline.science.strength;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;
import org.plumbline.science.unit.Load;
import org.plumbline.science.unit.Rpe;

/// The next load when a set felt harder or easier than it was meant to: the ratio of its two places in the RTS chart.
///
/// Agrees with the rule of about 4 % per point of RPE used in trials. Valid where both places are in the chart.
public final class EffortAdjustment {

    /// Half a point either way is measurement error; an engineering default.
    public static final BigDecimal DEAD_ZONE = new BigDecimal("0.5");

    private EffortAdjustment() {}

    /// When the adjusted load will be lifted, and how far it may move by then.
    public enum Horizon {
        WITHIN_SESSION("0.05"),
        BETWEEN_SESSIONS("0.10");

        private final BigDecimal cap;

        Horizon(String cap) {
            this.cap = new BigDecimal(cap);
        }

        /// Largest share by which the load may change, an engineering default.
        public BigDecimal cap() {
            return cap;
        }
    }

    /// What to lift next.
    public sealed interface Adjustment {

        /// @param factor the change that was applied, after the cap
        record Changed(Load load, BigDecimal factor, boolean capped) implements Adjustment {}

        /// The effort was within [#DEAD_ZONE] of its target.
        record Kept(Load load) implements Adjustment {}

        record NotAvailable(Reason reason) implements Adjustment {}
    }

    public enum Reason {
        /// All repetitions done and no RPE logged: nothing says how hard it was.
        NO_RPE,
        TARGET_OUTSIDE_CHART,
        PERFORMANCE_OUTSIDE_CHART
    }

    /// @param rpe null when it was not logged; a set with missed repetitions was an RPE 10 whatever was logged
    public static Adjustment next(
            Load load, int targetReps, Rpe targetRpe, int reps, @Nullable Rpe rpe, Horizon horizon) {
        var missed = reps < targetReps;
        if (!missed && rpe == null) {
            return new Adjustment.NotAvailable(Reason.NO_RPE);
        }
        var target = RtsChart.percent(targetReps, targetRpe);
        if (target.isEmpty()) {
            return new Adjustment.NotAvailable(Reason.TARGET_OUTSIDE_CHART);
        }
        if (reps == 0) {
            return changed(load, BigDecimal.ZERO, horizon); // off the heavy end of the chart: as far as allowed
        }
        var felt = missed || rpe == null ? Rpe.of(10) : rpe;
        // every repetition beyond the target was one more in reserve, every missed one a negative reserve
        var effort = felt.value().subtract(BigDecimal.valueOf(reps - (long) targetReps));
        if (effort.subtract(targetRpe.value()).abs().compareTo(DEAD_ZONE) <= 0) {
            return new Adjustment.Kept(load);
        }
        var actual = RtsChart.percent(reps, felt);
        if (actual.isEmpty()) {
            return new Adjustment.NotAvailable(Reason.PERFORMANCE_OUTSIDE_CHART);
        }
        return changed(load, target.get().divide(actual.get(), MathContext.DECIMAL128), horizon);
    }

    private static Adjustment changed(Load load, BigDecimal factor, Horizon horizon) {
        var lowest = BigDecimal.ONE.subtract(horizon.cap());
        var highest = BigDecimal.ONE.add(horizon.cap());
        var applied = factor.max(lowest).min(highest);
        return new Adjustment.Changed(load.times(applied), applied, applied.compareTo(factor) != 0);
    }
}
