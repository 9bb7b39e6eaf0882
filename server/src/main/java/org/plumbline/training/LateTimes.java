package org.plumbline.training;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a request that waited on a device says about time. Its clock may be wrong, and nobody is asked who could say it
/// better: what cannot be counts as now or as not said, so that the work itself is kept.
final class LateTimes {
    private LateTimes() {}

    /// Of a workout that begins, or that was done: never in the future, and as long as it was.
    static TimingRules.Said begun(TimingRules.Said said, Instant now) {
        Instant start = said.start();
        Instant end = said.end();
        if (start == null || !isAhead(start, now)) {
            Instant latest = start == null || start.isBefore(now) ? now : start;
            return end == null || !isAhead(end, now)
                    ? said
                    : new TimingRules.Said(start, latest, said.zone(), said.date(), said.durationMinutes());
        }
        Instant shifted = now.minus(length(start, end, said.durationMinutes()));
        return new TimingRules.Said(shifted, end == null ? null : now, said.zone(), null, said.durationMinutes());
    }

    /// Of a workout that ends: an end that cannot be is left to the server's clock.
    ///
    /// @param start of the workout, by whichever clock
    static TimingRules.Said ended(TimingRules.Said said, @Nullable Instant start, Instant now) {
        Instant end = said.end();
        boolean fits = end == null
                || !(isAhead(end, now)
                        || (start != null
                                && (end.isBefore(start)
                                        || Duration.between(start, end).compareTo(TimingRules.LONGEST) > 0)));
        return fits ? said : new TimingRules.Said(said.start(), null, said.zone(), said.date(), said.durationMinutes());
    }

    private static boolean isAhead(Instant time, Instant now) {
        return time.isAfter(now.plus(TimingRules.AHEAD));
    }

    private static Duration length(Instant start, @Nullable Instant end, @Nullable BigDecimal minutes) {
        if (end != null && !end.isBefore(start)) {
            return Duration.between(start, end);
        }
        return minutes == null
                ? Duration.ZERO
                : Duration.ofSeconds(minutes.multiply(BigDecimal.valueOf(60))
                        .setScale(0, RoundingMode.UP)
                        .longValue());
    }
}
