package org.plumbline.insight;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.science.strength.Estimate;
import org.plumbline.science.strength.OneRepMax;
import org.plumbline.science.strength.RepFormula;
import org.plumbline.science.unit.Load;
import org.plumbline.science.unit.Rpe;

/// How an athlete may have the one-repetition maximum estimated.
enum Formula {
    /// The RTS chart where an RPE was logged, else Brzycki.
    RECOMMENDED(null),
    BRZYCKI(RepFormula.BRZYCKI),
    EPLEY(RepFormula.EPLEY),
    WATHAN(RepFormula.WATHAN);

    static final Set<String> WORDS = Arrays.stream(values()).map(Formula::wire).collect(Collectors.toUnmodifiableSet());

    private final @Nullable RepFormula formula;

    Formula(@Nullable RepFormula formula) {
        this.formula = formula;
    }

    Estimate estimate(Load load, int reps, @Nullable Rpe rpe) {
        return formula == null ? OneRepMax.estimate(load, reps, rpe) : OneRepMax.estimate(load, reps, rpe, formula);
    }

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Formula> find(String wire) {
        return Arrays.stream(values()).filter(each -> each.wire().equals(wire)).findFirst();
    }
}
