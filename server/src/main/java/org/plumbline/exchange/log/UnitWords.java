package org.plumbline.exchange.log;

import java.util.Locale;
import java.util.Optional;
import org.plumbline.science.unit.DistanceUnit;
import org.plumbline.science.unit.LoadUnit;

/// Units as logs of other apps spell them, in any case.
final class UnitWords {
    private UnitWords() {}

    static Optional<LoadUnit> findLoadUnit(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "kg", "kgs" -> Optional.of(LoadUnit.KG);
            case "lb", "lbs" -> Optional.of(LoadUnit.LB);
            default -> Optional.empty();
        };
    }

    static Optional<DistanceUnit> findDistanceUnit(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "m", "meter", "meters", "metres" -> Optional.of(DistanceUnit.M);
            case "km", "kilometers", "kilometres" -> Optional.of(DistanceUnit.KM);
            case "mi", "mile", "miles" -> Optional.of(DistanceUnit.MI);
            case "yd", "yards" -> Optional.of(DistanceUnit.YD);
            case "ft", "feet" -> Optional.of(DistanceUnit.FT);
            default -> Optional.empty();
        };
    }
}
