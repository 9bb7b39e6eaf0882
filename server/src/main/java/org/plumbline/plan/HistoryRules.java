package org.plumbline.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.plan.PerformedWork.Best;
import org.plumbline.science.strength.Estimate.Estimated;
import org.plumbline.science.strength.OneRepMax;
import org.plumbline.science.strength.RepFormula;
import org.plumbline.science.unit.Load;
import org.plumbline.science.unit.LoadUnit;

/// Compares the top set of each exercise of a plan with what was recently done, both by load and repetitions alone: an
/// effort is asked of one and mostly not recorded of the other. Clearly more or clearly less needs a word why, in the
/// notes of the set, of its block or of the plan. In weeks that are meant to be easy, less needs none.
final class HistoryRules {
    static final String RULE = "history";

    /// A tenth more or less is clear: engineering defaults, between a step of the bar and a mistake.
    static final BigDecimal CLEARLY_MORE = new BigDecimal("1.10");

    static final BigDecimal CLEARLY_LESS = new BigDecimal("0.90");

    private static final Set<String> EASY_PHASES = Set.of("deload", "taper", "recovery");
    private static final BigDecimal WHOLE = new BigDecimal("100");
    private static final int MOST_NAMES = 5;

    private HistoryRules() {}

    /// What a set asks for. Beyond the repetitions of the formulas, and of a set of as many as possible, only the least
    /// that it comes to is known.
    ///
    /// @param maximum the one-repetition maximum that it comes to, in kilograms or in percent of the athlete's own
    private record Demand(PlacedSet placed, BigDecimal maximum, boolean ofOwn, boolean atLeast) {
        BigDecimal to(Best best) {
            return maximum.divide(ofOwn ? WHOLE : best.maximum().kilograms(), MathContext.DECIMAL64);
        }

        String said() {
            SetContent set = placed.set();
            String reps = (set.reps() == null ? "1" : set.reps()) + (set.amrap() ? "+" : "");
            return reps + " × "
                    + (ofOwn
                            ? plain(set.percent1rm()) + " % of the maximum"
                            : plain(set.load()) + " " + set.loadUnit());
        }
    }

    /// Those exercises that are more than a warm-up.
    static Set<UUID> exercises(List<PlacedSet> sets) {
        return sets.stream()
                .filter(set -> !set.warmup())
                .flatMap(set -> Stream.ofNullable(set.exercise()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// @param phase of the training block that the plan is part of; null where it is part of none
    static List<PlanCheck> of(List<PlacedSet> sets, Map<UUID, Best> recent, @Nullable String phase) {
        var checks = new ArrayList<PlanCheck>();
        var others = new LinkedHashMap<UUID, String>();
        for (UUID exercise : exercises(sets)) {
            List<PlacedSet> own = sets.stream()
                    .filter(set -> !set.warmup() && exercise.equals(set.exercise()))
                    .toList();
            Best best = recent.get(exercise);
            Optional<Demand> top = best == null
                    ? Optional.empty()
                    : own.stream().flatMap(set -> demand(set).stream()).max(Comparator.comparing(one -> one.to(best)));
            if (best != null && top.isPresent()) {
                checks.add(check(top.get(), best, phase));
            } else {
                others.put(exercise, own.getFirst().set().exerciseName());
            }
        }
        if (!others.isEmpty()) {
            checks.add(notCompared(others));
        }
        return List.copyOf(checks);
    }

    private static Optional<Demand> demand(PlacedSet placed) {
        SetContent set = placed.set();
        Load load = placed.load();
        BigDecimal percent = load == null ? set.percent1rm() : null;
        Load asked = percent == null ? load : new Load(percent, LoadUnit.KG);
        if (asked == null || (set.reps() == null && !set.amrap())) {
            return Optional.empty();
        }
        int fewest = set.reps() == null ? 1 : set.reps();
        int reps = (int) Math.min(fewest, RepFormula.MOST_REPS);
        return OneRepMax.estimate(asked, reps, null) instanceof Estimated estimated
                ? Optional.of(new Demand(
                        placed, estimated.value().kilograms(), percent != null, set.amrap() || reps < fewest))
                : Optional.empty();
    }

    private static PlanCheck check(Demand top, Best best, @Nullable String phase) {
        PlacedSet placed = top.placed();
        String why = placed.why();
        BigDecimal ratio = top.to(best);
        boolean more = ratio.compareTo(CLEARLY_MORE) > 0;
        boolean less = !top.atLeast() && ratio.compareTo(CLEARLY_LESS) < 0;
        boolean meantEasy = phase != null && EASY_PHASES.contains(phase);
        boolean explained = why != null || (less && meantEasy);
        var inputs = new HashMap<String, Object>();
        inputs.put("exercise_id", String.valueOf(placed.exercise()));
        inputs.put("planned", top.said());
        inputs.put("recent", said(best));
        inputs.put("recent_date", best.date().toString());
        inputs.put("recent_set_id", best.setId().toString());
        inputs.put("ratio", ratio.setScale(2, RoundingMode.HALF_UP));
        if (top.atLeast()) {
            inputs.put("at_least", true);
        }
        if (why != null) {
            inputs.put("why", why);
        }
        if (phase != null) {
            inputs.put("phase", phase);
        }
        String compared = more
                ? "clearly more than "
                : less ? "clearly less than " : top.atLeast() ? "not clearly more than " : "in line with ";
        return new PlanCheck(
                RULE,
                (more || less) && !explained ? CheckOutcome.WARNING : CheckOutcome.PASSED,
                placed.path(),
                placed.set().exerciseName() + ": " + top.said() + " is " + compared + said(best) + " on " + best.date()
                        + ((more || less) && !explained ? "; say why in the notes." : "."),
                inputs);
    }

    /// What has no load and repetitions, or was not done lately with both.
    private static PlanCheck notCompared(Map<UUID, String> exercises) {
        List<String> names =
                exercises.values().stream().distinct().limit(MOST_NAMES).toList();
        int more = exercises.size() - names.size();
        return new PlanCheck(
                RULE,
                CheckOutcome.PASSED,
                "",
                "Nothing that was recently done compares with " + String.join(", ", names)
                        + (more > 0 ? " and " + more + " more." : "."),
                Map.of("exercise_ids", RevisionGraph.texts(List.copyOf(exercises.keySet()))));
    }

    private static String said(Best best) {
        return best.reps() + " × " + plain(best.load().value()) + " "
                + best.load().unit().code();
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "?" : number.stripTrailingZeros().toPlainString();
    }
}
