package org.plumbline.science.unit;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/// The units in which a distance may be entered; all exact by definition (1 in = 2.54 cm, 1 mi = 1.609344 km).
public enum DistanceUnit {
    M("m", "1"),
    KM("km", "1000"),
    MI("mi", "1609.344"),
    YD("yd", "0.9144"),
    FT("ft", "0.3048");

    private final String code;
    private final BigDecimal metres;

    DistanceUnit(String code, String metres) {
        this.code = code;
        this.metres = new BigDecimal(metres);
    }

    /// The spelling used in JSON and in the database.
    public String code() {
        return code;
    }

    /// Exact length of one unit in metres.
    public BigDecimal metres() {
        return metres;
    }

    public static Optional<DistanceUnit> find(String code) {
        return Arrays.stream(values()).filter(unit -> unit.code.equals(code)).findFirst();
    }
}
