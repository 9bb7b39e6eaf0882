package org.plumbline.science.unit;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/// The two units in which a load may be entered.
public enum LoadUnit {
    KG("kg", "1"),
    /// The international pound: 0.45359237 kg exactly, by definition.
    LB("lb", "0.45359237");

    private final String code;
    private final BigDecimal kilograms;

    LoadUnit(String code, String kilograms) {
        this.code = code;
        this.kilograms = new BigDecimal(kilograms);
    }

    /// The spelling used in JSON and in the database.
    public String code() {
        return code;
    }

    /// Exact mass of one unit in kilograms.
    public BigDecimal kilograms() {
        return kilograms;
    }

    public static Optional<LoadUnit> find(String code) {
        return Arrays.stream(values()).filter(unit -> unit.code.equals(code)).findFirst();
    }
}
