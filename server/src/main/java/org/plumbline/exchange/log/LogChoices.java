package org.plumbline.exchange.log;

import org.jspecify.annotations.Nullable;
import org.plumbline.science.unit.DistanceUnit;
import org.plumbline.science.unit.LoadUnit;

/// What the athlete said about a file, for what the file itself leaves open; what the file says wins.
public record LogChoices(
        @Nullable LoadUnit loadUnit,
        @Nullable DistanceUnit distanceUnit,
        @Nullable DateOrder dateOrder) {
    public static final LogChoices NONE = new LogChoices(null, null, null);

    public LogChoices withLoadUnit(LoadUnit unit) {
        return new LogChoices(unit, distanceUnit, dateOrder);
    }

    public LogChoices withDistanceUnit(DistanceUnit unit) {
        return new LogChoices(loadUnit, unit, dateOrder);
    }

    public LogChoices withDateOrder(DateOrder order) {
        return new LogChoices(loadUnit, distanceUnit, order);
    }
}
