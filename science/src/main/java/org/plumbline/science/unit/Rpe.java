package org.plumbline.science.unit;

import java.math.BigDecimal;

/// Rating of perceived exertion, 1 to 10 in half steps, read as repetitions in reserve (Zourdos et al. 2016).
public record Rpe(BigDecimal value) implements Comparable<Rpe> {

    public static final BigDecimal LOWEST = BigDecimal.ONE;
    public static final BigDecimal HIGHEST = BigDecimal.TEN;

    private static final BigDecimal STEPS_PER_POINT = BigDecimal.TWO;

    public Rpe {
        if (!accepts(value)) {
            throw new IllegalArgumentException("RPE must be 1 to 10 in half steps, not " + value);
        }
        value = value.setScale(1);
    }

    /// Whether the number may be an RPE, so that an edge can name the fault with its path instead of catching.
    public static boolean accepts(BigDecimal value) {
        return value.compareTo(LOWEST) >= 0
                && value.compareTo(HIGHEST) <= 0
                && value.multiply(STEPS_PER_POINT).stripTrailingZeros().scale() <= 0;
    }

    public static Rpe of(String value) {
        return new Rpe(new BigDecimal(value));
    }

    public static Rpe of(int value) {
        return new Rpe(BigDecimal.valueOf(value));
    }

    /// Repetitions in reserve: 10 minus RPE. Below RPE 6.5 people misjudge it by more than two (Hackett et al. 2017).
    public BigDecimal rir() {
        return HIGHEST.subtract(value);
    }

    /// This minus the other, exact.
    public BigDecimal minus(Rpe other) {
        return value.subtract(other.value);
    }

    @Override
    public int compareTo(Rpe other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.stripTrailingZeros().toPlainString();
    }
}
