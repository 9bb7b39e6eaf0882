package org.plumbline.science.strength;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.science.unit.Load;
import org.plumbline.science.unit.LoadStep;
import org.plumbline.science.unit.Rounding;

/// Warm-up sets before a working load: the empty bar, then even jumps with fewer and fewer repetitions.
///
/// There is no canonical formula; the steps are engineering defaults in the style of common barbell programs. They
/// never count as hard sets.
public final class WarmupRamp {

    public static final int EMPTY_BAR_SETS = 2;
    public static final int EMPTY_BAR_REPS = 5;

    /// Share of the one-repetition maximum from which a working load gets one more single before it.
    public static final BigDecimal HEAVY_FROM = new BigDecimal("0.90");

    /// Share of the working load below which a jump to the next step is not worth a set.
    public static final BigDecimal SMALLEST_JUMP = new BigDecimal("0.10");

    private static final List<Step> STEPS = List.of(step("0.40", 5), step("0.60", 3), step("0.80", 2));
    private static final Step SINGLE_BEFORE_A_HEAVY_SET = step("0.90", 1);

    private WarmupRamp() {}

    public record WarmupSet(Load load, int reps) {}

    private record Step(BigDecimal share, int reps) {}

    /// Lightest first; empty when the working load is not above the bar.
    ///
    /// @param oneRepMax null when it is not known: then no work counts as heavy
    public static List<WarmupSet> to(Load work, Load bar, LoadStep step, @Nullable Load oneRepMax) {
        var sets = new ArrayList<WarmupSet>();
        if (!isJump(bar, work, work)) {
            return List.of();
        }
        for (var i = 0; i < EMPTY_BAR_SETS; i++) {
            sets.add(new WarmupSet(bar, EMPTY_BAR_REPS));
        }
        var reached = bar; // before rounding: a jump must not vanish because its ends were rounded
        for (var next : steps(work, oneRepMax)) {
            var target = work.times(next.share());
            var load = step.round(target, Rounding.DOWN);
            if (isJump(reached, target, work) && load.compareTo(sets.getLast().load()) > 0) {
                sets.add(new WarmupSet(load, next.reps()));
                reached = target;
            }
        }
        return List.copyOf(sets);
    }

    private static List<Step> steps(Load work, @Nullable Load oneRepMax) {
        var steps = new ArrayList<>(STEPS);
        if (oneRepMax != null && work.compareTo(oneRepMax.times(HEAVY_FROM)) >= 0) {
            steps.add(SINGLE_BEFORE_A_HEAVY_SET);
        }
        return steps;
    }

    private static boolean isJump(Load from, Load to, Load work) {
        var smallest = work.kilograms().multiply(SMALLEST_JUMP);
        return to.kilograms().subtract(from.kilograms()).compareTo(smallest) >= 0;
    }

    private static Step step(String share, int reps) {
        return new Step(new BigDecimal(share), reps);
    }
}
