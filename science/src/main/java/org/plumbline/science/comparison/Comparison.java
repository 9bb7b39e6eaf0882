package org.plumbline.science.comparison;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.science.unit.LoadUnit;

/// The verdict on one row: its class, everything that applies, and actual minus planned where both are known.
///
/// @param all every class that applies, the primary one first; never empty
/// @param repsDelta signed distance to what was asked for: 0 inside a range or at and above an AMRAP's minimum
/// @param loadDelta in the planned unit, two decimals; null for a substituted exercise
/// @param loadUnit the unit of `loadDelta`, null with it
public record Comparison(
        DeviationType primary,
        List<DeviationType> all,
        @Nullable Integer repsDelta,
        @Nullable BigDecimal loadDelta,
        @Nullable LoadUnit loadUnit,
        @Nullable BigDecimal rpeDelta,
        @Nullable BigDecimal durationDeltaS,
        @Nullable BigDecimal distanceDeltaM) {

    public Comparison {
        all = List.copyOf(all);
        if (all.isEmpty() || all.getFirst() != primary) {
            throw new IllegalArgumentException("The primary class " + primary + " must be the first of " + all);
        }
        if ((loadDelta == null) != (loadUnit == null)) {
            throw new IllegalArgumentException("A load difference has a unit: " + loadDelta + " " + loadUnit);
        }
    }

    static Comparison only(DeviationType type) {
        return new Comparison(type, List.of(type), null, null, null, null, null, null);
    }
}
