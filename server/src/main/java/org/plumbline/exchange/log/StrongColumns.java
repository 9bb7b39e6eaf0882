package org.plumbline.exchange.log;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.science.unit.DistanceUnit;
import org.plumbline.science.unit.LoadUnit;

/// Where a Strong header keeps what, and in which units; columns that are not Strong's are left alone.
///
/// Dialects differ in order, presence and units of columns, not in their meaning, so the header is read column by
/// column: a file that somebody's spreadsheet widened is still recognised. Headers translated with the app's
/// language are not: none has been seen.
record StrongColumns(
        StrongDialect dialect,
        Map<Column, Integer> places,
        @Nullable LoadUnit loadUnit,
        @Nullable DistanceUnit distanceUnit,
        boolean durationInSeconds) {

    enum Column {
        DATE,
        WORKOUT_NAME,
        DURATION,
        EXERCISE_NAME,
        SET_ORDER,
        WEIGHT,
        WEIGHT_UNIT,
        REPS,
        RPE,
        DISTANCE,
        DISTANCE_UNIT,
        SECONDS,
        NOTES,
        WORKOUT_NOTES
    }

    private static final Set<Column> REQUIRED = Set.of(
            Column.DATE, Column.WORKOUT_NAME, Column.EXERCISE_NAME, Column.SET_ORDER, Column.WEIGHT, Column.REPS);

    StrongColumns {
        places = Map.copyOf(places);
    }

    static Optional<StrongColumns> recognise(List<String> header) {
        var places = new EnumMap<Column, Integer>(Column.class);
        var written = new HashMap<Column, String>();
        for (int i = 0; i < header.size(); i++) {
            var name = header.get(i).toLowerCase(Locale.ROOT);
            var column = column(name);
            if (column != null && places.putIfAbsent(column, i) == null) {
                written.put(column, name);
            }
        }
        if (!places.keySet().containsAll(REQUIRED)) {
            return Optional.empty();
        }
        var loadUnit = UnitWords.findLoadUnit(inParentheses(written.get(Column.WEIGHT)))
                .orElse(null);
        var distanceUnit = UnitWords.findDistanceUnit(inParentheses(written.get(Column.DISTANCE)))
                .orElse(null);
        var duration = written.getOrDefault(Column.DURATION, "");
        return Optional.of(new StrongColumns(
                dialect(places, loadUnit, duration), places, loadUnit, distanceUnit, duration.endsWith("(sec)")));
    }

    boolean has(Column column) {
        return places.containsKey(column);
    }

    String cell(CsvRows.Row row, Column column) {
        var place = places.get(column);
        return place == null ? "" : row.cell(place);
    }

    /// Whether the cells of a column are prose, which may run over several lines.
    boolean isProse(int place) {
        return Integer.valueOf(place).equals(places.get(Column.NOTES))
                || Integer.valueOf(place).equals(places.get(Column.WORKOUT_NOTES));
    }

    private static @Nullable Column column(String name) {
        return switch (name) {
            case "date" -> Column.DATE;
            case "workout name" -> Column.WORKOUT_NAME;
            case "duration", "workout duration", "duration (sec)" -> Column.DURATION;
            case "exercise name" -> Column.EXERCISE_NAME;
            case "set order" -> Column.SET_ORDER;
            case "weight", "weight (kg)", "weight (lb)", "weight (lbs)" -> Column.WEIGHT;
            case "weight unit" -> Column.WEIGHT_UNIT;
            case "reps" -> Column.REPS;
            case "rpe" -> Column.RPE;
            case "distance",
                    "distance (m)",
                    "distance (meters)",
                    "distance (km)",
                    "distance (mi)",
                    "distance (miles)" -> Column.DISTANCE;
            case "distance unit" -> Column.DISTANCE_UNIT;
            case "seconds" -> Column.SECONDS;
            case "notes" -> Column.NOTES;
            case "workout notes" -> Column.WORKOUT_NOTES;
            default -> null;
        };
    }

    private static StrongDialect dialect(Map<Column, Integer> places, @Nullable LoadUnit loadUnit, String duration) {
        if (loadUnit != null) {
            return StrongDialect.NUMBERED;
        }
        if (places.containsKey(Column.WEIGHT_UNIT)) {
            return duration.equals("workout duration") ? StrongDialect.ANDROID : StrongDialect.CLASSIC_WITH_UNITS;
        }
        return places.containsKey(Column.DURATION) ? StrongDialect.CLASSIC : StrongDialect.EARLY;
    }

    private static String inParentheses(@Nullable String name) {
        return name == null || !name.endsWith(")") ? "" : name.substring(name.indexOf('(') + 1, name.length() - 1);
    }
}
