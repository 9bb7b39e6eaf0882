package org.plumbline.training;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What an amended thing keeps of what it was.
final class Amendment {
    private Amendment() {}

    /// The set under its next version, or the same one where nothing is different. A value that did not change is still
    /// known the way it was: taken over from the prescription where it was.
    static PerformedSet next(PerformedSet before, PerformedSet wanted) {
        PerformedSet marked = wanted.withAsPrescribed(stillAsPrescribed(before, wanted));
        return marked.withVersion(before.version()).equals(before) ? before : marked.withVersion(before.version() + 1);
    }

    /// The time of a workout as amended; what is the same as before is known the way it was.
    static Timing next(Timing before, Timing wanted) {
        boolean sameStart = Objects.equals(before.startTime(), wanted.startTime());
        boolean sameDuration = same(before.durationMinutes(), wanted.durationMinutes());
        return new Timing(
                wanted.localDate(),
                wanted.timeZone(),
                wanted.startTime(),
                sameStart ? before.startSource() : wanted.startSource(),
                wanted.endTime(),
                wanted.durationMinutes(),
                sameDuration ? before.durationSource() : wanted.durationSource());
    }

    private static List<String> stillAsPrescribed(PerformedSet before, PerformedSet wanted) {
        var kept = new ArrayList<String>();
        if (before.asPrescribed().isEmpty() || wanted.outcome() != before.outcome()) {
            return kept;
        }
        for (String name : before.asPrescribed()) {
            if (same(number(name, before.values()), number(name, wanted.values()))
                    && Objects.equals(unit(name, before.values()), unit(name, wanted.values()))) {
                kept.add(name);
            }
        }
        return kept;
    }

    private static @Nullable BigDecimal number(String name, SetValues values) {
        return switch (name) {
            case Words.REPS -> values.reps() == null ? null : BigDecimal.valueOf(values.reps());
            case Words.LOAD -> values.loadNumber();
            case Words.DURATION -> values.durationS();
            case Words.DISTANCE -> values.distanceNumber();
            case Words.CALORIES -> values.calories();
            default -> throw new IllegalArgumentException("no value is called " + name);
        };
    }

    private static @Nullable String unit(String name, SetValues values) {
        return switch (name) {
            case Words.LOAD -> values.loadUnit();
            case Words.DISTANCE -> values.distanceUnit();
            default -> null;
        };
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }
}
