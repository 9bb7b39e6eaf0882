package org.plumbline.athlete;

import java.time.ZoneId;
import org.plumbline.science.unit.LoadUnit;

/// How an athlete wants things said: name, time zone, units.
public record Profile(String displayName, ZoneId timeZone, UnitSystem unitSystem, long version) {
    /// The unit of a load that was given without one.
    public LoadUnit loadUnit() {
        return switch (unitSystem) {
            case METRIC -> LoadUnit.KG;
            case IMPERIAL -> LoadUnit.LB;
        };
    }
}
