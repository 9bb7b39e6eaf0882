package org.plumbline.science.unit;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A distance as it was entered, with its exact metres beside it; ordered by length, equal only when entered alike.
public record Distance(BigDecimal value, DistanceUnit unit) implements Comparable<Distance> {

    public Distance {
        Entered.check("A distance", value);
    }

    /// Whether the number may be a distance, so that an edge can name the fault with its path instead of catching.
    public static boolean accepts(BigDecimal value) {
        return Entered.accepts(value);
    }

    public static Distance of(String value, DistanceUnit unit) {
        return new Distance(new BigDecimal(value), unit);
    }

    public static Distance metres(String value) {
        return of(value, DistanceUnit.M);
    }

    /// Exact.
    public BigDecimal metres() {
        return value.multiply(unit.metres());
    }

    /// The same length in another unit; itself when it already is in that unit.
    public Distance in(DistanceUnit other) {
        return other == unit ? this : new Distance(Entered.convert(value, unit.metres(), other.metres()), other);
    }

    /// Rounded half up, for people to read.
    public Distance rounded(int decimals) {
        return new Distance(value.setScale(decimals, RoundingMode.HALF_UP), unit);
    }

    @Override
    public int compareTo(Distance other) {
        return metres().compareTo(other.metres());
    }

    @Override
    public String toString() {
        return value.toPlainString() + " " + unit.code();
    }
}
