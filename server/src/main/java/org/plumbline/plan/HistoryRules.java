package org.plumbline.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.plan.PerformedWork.Best;
import org.plumbline.science.strength.Estimate.Estimated;
import org.plumbline.science.strength.OneRepMax;
import org.plumbline.science.unit.Load;

/// Compares the top set of each exercise of a plan with what was recently done, both by load and repetitions alone: an
/// effort is asked of one and mostly not recorded of the other. Clearly more or clearly less needs a word why, in the
/// notes of the set, of its block or of the plan. In weeks that are meant to be easy, less needs none.
final class HistoryRules {
    static final String RULE = "history";

    /// A tenth more or less is clear: engineering defaults, between a step of the bar and a mistake.
    static final BigDecimal CLEARLY_MORE = new BigDecimal("1.10");

    static final BigDecimal CLEARLY_LESS = new BigDecimal("0.90");

    private static final Set<String> EASY_PHASES = Set.of("deload", "taper", "recovery");

    private HistoryRules() {}

    /// The set of an exercise that asks for most.
    record Top(PlacedSet placed, Load load, Load maximum) {}

    static Map<UUID, Top> tops(List<PlacedSet> sets) {
        var tops = new LinkedHashMap<UUID, Top>();
        for (PlacedSet set : sets) {
            Top top = set.warmup() ? null : top(set);
            UUID exercise = set.exercise();
            if (top != null && exercise != null) {
                tops.merge(exercise, top, (one, other) -> other.maximum().compareTo(one.maximum()) > 0 ? other : one);
            }
        }
        return tops;
    }

    private static @Nullable Top top(PlacedSet placed) {
        Load load = placed.load();
        Integer reps = placed.set().reps();
        if (load == null || reps == null || placed.set().amrap()) {
            return null;
        }
        return OneRepMax.estimate(load, reps, null) instanceof Estimated estimated
                ? new Top(placed, load, estimated.value())
                : null;
    }

    /// @param phase of the training block that the plan is part of; null where it is part of none
    static List<PlanCheck> of(Map<UUID, Top> tops, Map<UUID, Best> recent, @Nullable String phase) {
        var checks = new ArrayList<PlanCheck>();
        tops.forEach((exercise, top) -> {
            Best best = recent.get(exercise);
            if (best != null) {
                checks.add(check(top, best, phase));
            }
        });
        return List.copyOf(checks);
    }

    private static PlanCheck check(Top top, Best best, @Nullable String phase) {
        PlacedSet placed = top.placed();
        String planned = said(top.load(), placed.set().reps());
        String why = placed.why();
        BigDecimal ratio = top.maximum().kilograms().divide(best.maximum().kilograms(), MathContext.DECIMAL64);
        boolean more = ratio.compareTo(CLEARLY_MORE) > 0;
        boolean less = ratio.compareTo(CLEARLY_LESS) < 0;
        boolean meantEasy = phase != null && EASY_PHASES.contains(phase);
        boolean explained = why != null || (less && meantEasy);
        var inputs = new HashMap<String, Object>();
        inputs.put("exercise_id", String.valueOf(placed.exercise()));
        inputs.put("planned", planned);
        inputs.put("recent", said(best.load(), best.reps()));
        inputs.put("recent_date", best.date().toString());
        inputs.put("recent_set_id", best.setId().toString());
        inputs.put("ratio", ratio.setScale(2, RoundingMode.HALF_UP));
        if (why != null) {
            inputs.put("why", why);
        }
        if (phase != null) {
            inputs.put("phase", phase);
        }
        String message = placed.set().exerciseName() + ": " + planned + " is "
                + (more ? "clearly more than " : less ? "clearly less than " : "in line with ")
                + said(best.load(), best.reps()) + " on " + best.date()
                + ((more || less) && !explained ? "; say why in the notes." : ".");
        return new PlanCheck(
                RULE,
                (more || less) && !explained ? CheckOutcome.WARNING : CheckOutcome.PASSED,
                placed.path(),
                message,
                inputs);
    }

    private static String said(Load load, @Nullable Integer reps) {
        return reps + " × " + load.value().stripTrailingZeros().toPlainString() + " "
                + load.unit().code();
    }
}
