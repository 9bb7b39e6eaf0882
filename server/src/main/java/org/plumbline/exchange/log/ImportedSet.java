package org.plumbline.exchange.log;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.science.unit.DistanceUnit;
import org.plumbline.science.unit.LoadUnit;

/// One set as a log tells it; null is "not recorded", zero is zero.
///
/// @param row the line of the file on which it begins
/// @param exerciseName as written
/// @param order as written: `1` to `n`, or a letter
/// @param load as written, without the unit
/// @param loadUnit null beside a load: the file does not say
/// @param distanceUnit null beside a distance: the file does not say
/// @param extra the row as received, by column, without its empty cells
public record ImportedSet(
        int row,
        String exerciseName,
        String order,
        ImportedSetType type,
        @Nullable BigDecimal load,
        @Nullable LoadUnit loadUnit,
        @Nullable Integer reps,
        @Nullable BigDecimal rpe,
        @Nullable BigDecimal distance,
        @Nullable DistanceUnit distanceUnit,
        @Nullable BigDecimal seconds,
        @Nullable String notes,
        Map<String, String> extra) {
    public ImportedSet {
        extra = Collections.unmodifiableMap(new LinkedHashMap<>(extra));
    }

    /// Whether it was tried and no repetition came of it.
    public boolean failed() {
        return reps != null && reps == 0;
    }

    ImportedSet withExtra(Map<String, String> other) {
        return new ImportedSet(
                row,
                exerciseName,
                order,
                type,
                load,
                loadUnit,
                reps,
                rpe,
                distance,
                distanceUnit,
                seconds,
                notes,
                other);
    }

    BigDecimal tonnage() {
        return load == null || reps == null ? BigDecimal.ZERO : load.multiply(BigDecimal.valueOf(reps));
    }
}
