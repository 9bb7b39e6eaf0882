package org.plumbline.science.comparison;

import java.math.BigDecimal;
import java.util.Locale;

/// The compliance colour of a ratio of done to planned, after TrainingPeaks; exact at its bounds.
public enum Band {
    /// 0.8 to 1.2, both included.
    GREEN,
    /// From 0.5 to below 0.8, or above 1.2 up to and including 1.5.
    YELLOW,
    /// Below 0.5 or above 1.5.
    ORANGE,
    /// Nothing of it was done.
    RED;

    /// Published bounds of the green band: 80 to 120 %.
    public static final BigDecimal GREEN_FROM = new BigDecimal("0.8");

    public static final BigDecimal GREEN_TO = new BigDecimal("1.2");

    /// Published bounds of the yellow band: 50 to 79 and 121 to 150 %, its gaps closed on the ratio as a real number.
    public static final BigDecimal YELLOW_FROM = new BigDecimal("0.5");

    public static final BigDecimal YELLOW_TO = new BigDecimal("1.5");

    /// The band of done / planned, without the division: a ratio shown as 0.80 may well be below it.
    ///
    /// @param planned above zero
    public static Band of(BigDecimal done, BigDecimal planned) {
        if (planned.signum() <= 0 || done.signum() < 0) {
            throw new IllegalArgumentException("No ratio of " + done + " to " + planned);
        }
        if (done.signum() == 0) {
            return RED;
        }
        if (within(done, planned, GREEN_FROM, GREEN_TO)) {
            return GREEN;
        }
        return within(done, planned, YELLOW_FROM, YELLOW_TO) ? YELLOW : ORANGE;
    }

    /// The spelling used in JSON and in the database.
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static boolean within(BigDecimal done, BigDecimal planned, BigDecimal from, BigDecimal to) {
        return done.compareTo(planned.multiply(from)) >= 0 && done.compareTo(planned.multiply(to)) <= 0;
    }
}
