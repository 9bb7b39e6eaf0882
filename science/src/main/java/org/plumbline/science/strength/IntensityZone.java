package org.plumbline.science.strength;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Four zones of load relative to the one-repetition maximum, split where Prilepin's table splits.
///
/// The bounds are engineering defaults; each zone includes its lower one. Valid from 0 %, without an upper limit.
public enum IntensityZone {
    LIGHT("0"),
    MODERATE("65"),
    HEAVY("80"),
    MAX("90");

    private final BigDecimal fromPercent;

    IntensityZone(String fromPercent) {
        this.fromPercent = new BigDecimal(fromPercent);
    }

    /// The lowest percentage of the one-repetition maximum that belongs to the zone.
    public BigDecimal fromPercent() {
        return fromPercent;
    }

    public static IntensityZone of(BigDecimal percent) {
        if (percent.signum() < 0) {
            throw new IllegalArgumentException("A percentage cannot be negative: " + percent);
        }
        return Arrays.stream(values())
                .filter(zone -> percent.compareTo(zone.fromPercent) >= 0)
                .reduce(LIGHT, (_, heavier) -> heavier);
    }

    /// The spelling used in JSON and in the database.
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<IntensityZone> find(String wireName) {
        return Arrays.stream(values())
                .filter(zone -> zone.wireName().equals(wireName))
                .findFirst();
    }
}
