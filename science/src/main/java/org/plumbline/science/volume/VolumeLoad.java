package org.plumbline.science.volume;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.plumbline.science.unit.Load;

/// Volume load: Σ repetitions × load (Haff 2010, Strength and Conditioning Journal 32(6):21-25).
///
/// Not comparable across exercises, so never a headline score on its own.
public final class VolumeLoad {

    private VolumeLoad() {}

    /// Exact kilograms.
    public static BigDecimal kilograms(List<WorkSet> sets) {
        return sets.stream()
                .map(set -> set.load().kilograms().multiply(BigDecimal.valueOf(set.reps())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// Σ repetitions × load / one-repetition maximum of the same exercise, to 34 digits.
    public static BigDecimal relative(List<WorkSet> sets, Load oneRepMax) {
        if (oneRepMax.isZero()) {
            throw new IllegalArgumentException("No volume relative to a maximum of " + oneRepMax);
        }
        return kilograms(sets).divide(oneRepMax.kilograms(), MathContext.DECIMAL128);
    }
}
