package org.plumbline.science.unit;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A load as it was entered; 225 lb stays 225 lb, and what it weighs in kilograms is exact beside it.
///
/// Two loads are *the same weight* by [#compareTo] (45 lb and 20.41165665 kg), and *equal* only when they were entered
/// alike: the order is deliberately not consistent with equals.
public record Load(BigDecimal value, LoadUnit unit) implements Comparable<Load> {

    /// Decimals of every difference that is shown.
    public static final int SHOWN_DECIMALS = 2;

    public Load {
        Entered.check("A load", value);
    }

    /// Whether the number may be a load, so that an edge can name the fault with its path instead of catching.
    public static boolean accepts(BigDecimal value) {
        return Entered.accepts(value);
    }

    public static Load of(String value, LoadUnit unit) {
        return new Load(new BigDecimal(value), unit);
    }

    public static Load kg(String value) {
        return of(value, LoadUnit.KG);
    }

    public static Load lb(String value) {
        return of(value, LoadUnit.LB);
    }

    /// Exact.
    public BigDecimal kilograms() {
        return value.multiply(unit.kilograms());
    }

    /// Exact for a load entered in pounds, else correct to 34 digits: most kilograms have no finite form in pounds.
    public BigDecimal pounds() {
        return in(LoadUnit.LB).value();
    }

    /// The same weight in another unit; itself when it already is in that unit.
    public Load in(LoadUnit other) {
        return other == unit ? this : new Load(Entered.convert(value, unit.kilograms(), other.kilograms()), other);
    }

    /// This minus the other in the other's unit, rounded once from the exact difference.
    public BigDecimal shownMinus(Load planned) {
        var kilograms = kilograms().subtract(planned.kilograms());
        return kilograms.divide(planned.unit.kilograms(), SHOWN_DECIMALS, RoundingMode.HALF_UP);
    }

    /// Rounded half up, for people to read.
    public Load rounded(int decimals) {
        return new Load(value.setScale(decimals, RoundingMode.HALF_UP), unit);
    }

    public Load times(BigDecimal factor) {
        return new Load(value.multiply(factor), unit);
    }

    /// The sum in this load's unit.
    public Load plus(Load other) {
        return new Load(value.add(other.in(unit).value()), unit);
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    @Override
    public int compareTo(Load other) {
        return kilograms().compareTo(other.kilograms());
    }

    @Override
    public String toString() {
        return value.toPlainString() + " " + unit.code();
    }
}
