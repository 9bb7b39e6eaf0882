package org.plumbline.athlete;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.plumbline.science.unit.LoadUnit;

/// How an athlete wants things said and counted: name, time zone, units, the first day of a week.
///
/// @param restTimerS seconds that the rest timer starts with where nothing is prescribed; null: it does not start by
///     itself
public record Profile(
        String displayName,
        ZoneId timeZone,
        UnitSystem unitSystem,
        WeekStart weekStart,
        EffortScale effortScale,
        @Nullable Integer restTimerS,
        long version) {
    /// The calendar day that it is then where the athlete is.
    public LocalDate dayAt(Instant instant) {
        return LocalDate.ofInstant(instant, timeZone);
    }

    /// The unit of a load that was given without one.
    public LoadUnit loadUnit() {
        return switch (unitSystem) {
            case METRIC -> LoadUnit.KG;
            case IMPERIAL -> LoadUnit.LB;
        };
    }
}
