package org.plumbline.training;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// When a workout was and how long it took, each with how it is known.
///
/// @param localDate the day of its start in its zone; where the start is unknown, the day that was said
/// @param durationMinutes null when nobody knows
public record Timing(
        LocalDate localDate,
        ZoneId timeZone,
        @Nullable Instant startTime,
        Known startSource,
        @Nullable Instant endTime,
        @Nullable BigDecimal durationMinutes,
        @Nullable Known durationSource) {
    public Timing {
        if ((startTime == null) != (startSource == Known.UNKNOWN)) {
            throw new IllegalArgumentException("start " + startTime + " is " + startSource);
        }
        if ((durationMinutes == null) != (durationSource == null) || durationSource == Known.UNKNOWN) {
            throw new IllegalArgumentException("duration " + durationMinutes + " is " + durationSource);
        }
    }

    /// A day of which the time is unknown.
    public static Timing on(LocalDate day, ZoneId zone) {
        return new Timing(day, zone, null, Known.UNKNOWN, null, null, null);
    }

    public static Timing startedAt(Instant start, Known source, ZoneId zone) {
        return new Timing(start.atZone(zone).toLocalDate(), zone, start, source, null, null, null);
    }

    public Timing lasting(@Nullable BigDecimal minutes, @Nullable Known source) {
        return new Timing(localDate, timeZone, startTime, startSource, endTime, minutes, source);
    }

    public Timing until(@Nullable Instant end) {
        return new Timing(localDate, timeZone, startTime, startSource, end, durationMinutes, durationSource);
    }
}
