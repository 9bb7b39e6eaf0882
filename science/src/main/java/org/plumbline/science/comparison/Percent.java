package org.plumbline.science.comparison;

import java.math.BigDecimal;

/// Exact percentages: multiplied and shifted, never divided.
final class Percent {

    private Percent() {}

    static BigDecimal of(BigDecimal whole, BigDecimal percent) {
        return whole.multiply(percent).movePointLeft(2);
    }

    static boolean differ(BigDecimal planned, BigDecimal actual, BigDecimal percent) {
        return actual.subtract(planned).abs().compareTo(of(planned, percent)) > 0;
    }

    static void checkLimits(int reps, BigDecimal... limits) {
        if (reps < 0) {
            throw new IllegalArgumentException("A tolerance cannot be negative: " + reps);
        }
        for (var limit : limits) {
            if (limit.signum() < 0) {
                throw new IllegalArgumentException("A tolerance cannot be negative: " + limit);
            }
        }
    }
}
