package org.plumbline.science.unit;

import java.math.BigDecimal;
import java.math.MathContext;

/// Bounds and arithmetic shared by everything that is entered as a number and a unit.
final class Entered {

    /// Largest number accepted, an engineering bound far above any real load or distance. It keeps `1E+1000000000`,
    /// a valid number in JSON, from being spread out digit by digit.
    static final BigDecimal MAXIMUM = new BigDecimal("100000000");

    /// Most decimals accepted: room for a value converted with [#PRECISION].
    static final int MAXIMUM_SCALE = 60;

    /// Thirty-four digits: used only where a quotient has no finite decimal form, such as kilograms in pounds.
    static final MathContext PRECISION = MathContext.DECIMAL128;

    private Entered() {}

    static boolean accepts(BigDecimal value) {
        return value.signum() >= 0
                && value.scale() <= MAXIMUM_SCALE
                && value.scale() >= -MAXIMUM_SCALE
                && value.compareTo(MAXIMUM) <= 0;
    }

    static void check(String what, BigDecimal value) {
        if (!accepts(value)) {
            throw new IllegalArgumentException(
                    what + " must be between 0 and " + MAXIMUM.toPlainString() + ", not " + value);
        }
    }

    /// The value in another unit: exact when it has a finite decimal form of at most 34 digits.
    static BigDecimal convert(BigDecimal value, BigDecimal from, BigDecimal to) {
        var canonical = value.multiply(from);
        return to.compareTo(BigDecimal.ONE) == 0 ? canonical : canonical.divide(to, PRECISION);
    }
}
