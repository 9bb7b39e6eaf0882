package org.plumbline.exchange;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.exchange.log.DateOrder;
import org.plumbline.exchange.log.LogChoices;
import org.plumbline.science.unit.DistanceUnit;
import org.plumbline.science.unit.LoadUnit;

/// What the athlete says about a file beside handing it over.
///
/// @param format null: it is found from the file
/// @param timeZone where the workouts were done; null: the athlete's zone
record ImportOptions(
        @Nullable ImportFormat format,
        LogChoices choices,
        @Nullable ZoneId timeZone,
        boolean dryRun) {
    private static final Map<String, DateOrder> DATE_ORDERS =
            Map.of("day_first", DateOrder.DAY_FIRST, "month_first", DateOrder.MONTH_FIRST);
    private static final Map<String, DistanceUnit> DISTANCE_UNITS = Map.of(
            DistanceUnit.KM.code(), DistanceUnit.KM,
            DistanceUnit.MI.code(), DistanceUnit.MI);
    private static final Map<String, Boolean> FLAGS = Map.of("true", true, "false", false);

    /// Where a problem with one of the words is noted.
    interface Notes {
        void note(String name, String code, String message);
    }

    /// @param parameters the text that was given under a name, or null
    static ImportOptions read(Function<String, @Nullable String> parameters, Notes notes) {
        var words = new Words(parameters, notes);
        return new ImportOptions(
                words.read("format", "strong or free-exercise-db", ImportFormat::find),
                new LogChoices(
                        words.read("load_unit", "kg or lb", LoadUnit::find),
                        words.read("distance_unit", "km or mi", word -> find(DISTANCE_UNITS, word)),
                        words.read("date_order", "day_first or month_first", word -> find(DATE_ORDERS, word))),
                words.read("time_zone", "a time zone such as Europe/Berlin", ImportOptions::zone),
                Boolean.TRUE.equals(words.read("dry_run", "true or false", word -> find(FLAGS, word))));
    }

    /// As they are kept with the import: what was said, and the zone that was used.
    Map<String, String> kept(ZoneId zone) {
        var kept = new LinkedHashMap<String, String>();
        LoadUnit load = choices.loadUnit();
        DistanceUnit distance = choices.distanceUnit();
        DateOrder order = choices.dateOrder();
        if (load != null) {
            kept.put("load_unit", load.code());
        }
        if (distance != null) {
            kept.put("distance_unit", distance.code());
        }
        if (order != null) {
            kept.put("date_order", order == DateOrder.DAY_FIRST ? "day_first" : "month_first");
        }
        kept.put("time_zone", zone.getId());
        return kept;
    }

    private static <T> Optional<T> find(Map<String, T> known, String word) {
        return Optional.ofNullable(known.get(word));
    }

    private static Optional<ZoneId> zone(String id) {
        Set<String> known = ZoneId.getAvailableZoneIds();
        return known.contains(id) ? Optional.of(ZoneId.of(id)) : Optional.empty();
    }

    private record Words(Function<String, @Nullable String> parameters, Notes notes) {
        <T> @Nullable T read(String name, String expected, Function<String, Optional<T>> find) {
            String word = parameters.apply(name);
            if (word == null) {
                return null;
            }
            Optional<T> value = find.apply(word);
            if (value.isEmpty()) {
                notes.note(name, "unknown_value", "Must be " + expected + ".");
            }
            return value.orElse(null);
        }
    }
}
