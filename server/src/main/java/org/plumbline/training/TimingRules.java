package org.plumbline.training;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.Problems;

/// Decides when a workout was and how long it took, from what was said and what the clock shows.
final class TimingRules {
    /// A clock may be a little ahead; a workout may not be.
    static final Duration AHEAD = Duration.ofMinutes(10);
    /// What a duration may say; from start to end it cannot be more either.
    static final Duration LONGEST = Duration.ofDays(7);
    /// A session that a clock shows to be longer was left open.
    static final Duration LONGEST_MEASURED = Duration.ofHours(12);

    private static final BigDecimal SECONDS = BigDecimal.valueOf(60);

    private final ZoneId zone;
    private final Instant now;
    private final Problems problems;

    TimingRules(ZoneId zone, Instant now, Problems problems) {
        this.zone = zone;
        this.now = now.truncatedTo(ChronoUnit.MICROS);
        this.problems = problems;
    }

    /// What a request says about time; all of it may be left out.
    record Said(
            @Nullable Instant start,
            @Nullable Instant end,
            @Nullable ZoneId zone,
            @Nullable LocalDate date,
            @Nullable BigDecimal durationMinutes) {
        static final Said NOTHING = new Said(null, null, null, null, null);

        boolean closes() {
            return end != null || durationMinutes != null;
        }
    }

    /// A workout without a plan: it needs a start or a day.
    Timing workout(Said said) {
        boolean given = problems.areAt("/start_time") || problems.areAt("/date");
        if (said.start() == null && said.date() == null && !given) {
            problems.add("/start_time", "required", "Give start_time, or date when the time is unknown.");
        }
        return stated(said, localToday(said));
    }

    /// A day at an unknown time.
    Timing on(LocalDate day, Said said) {
        return stated(said, day);
    }

    /// Today, at a time that nobody said.
    Timing today(Said said) {
        return stated(said, localToday(said));
    }

    /// A workout that begins with the request.
    Timing beginningNow(Said said) {
        return Timing.startedAt(now, Known.MEASURED, said.zone() == null ? zone : said.zone());
    }

    /// The performance of a plan that nobody started: without a start it is now minus the duration when the plan is
    /// today's, else the plan's day at an unknown time.
    Timing completion(Said said, LocalDate planDate, @Nullable Integer estimatedMinutes) {
        Timing timing = stated(said, planDate);
        if (said.start() != null || said.date() != null) {
            return timing.durationMinutes() == null ? estimated(timing, estimatedMinutes) : timing;
        }
        timing = timing.durationMinutes() == null ? estimated(timing, estimatedMinutes) : timing;
        BigDecimal minutes = timing.durationMinutes();
        Instant end = said.end() == null ? now : said.end();
        if (minutes == null || !planDate.equals(localToday(said))) {
            return timing;
        }
        Timing guessed = Timing.startedAt(end.minus(duration(minutes)), Known.ESTIMATED, timing.timeZone());
        return guessed.localDate().equals(planDate)
                ? guessed.until(said.end()).lasting(minutes, timing.durationSource())
                : timing;
    }

    /// The end of a workout that was under way; what is said now goes before what was known.
    Timing finish(Timing running, Said said, @Nullable Integer estimatedMinutes) {
        if (said.start() == null && !said.closes() && running.durationMinutes() != null) {
            return running;
        }
        ZoneId inZone = said.zone() == null ? running.timeZone() : said.zone();
        Instant start = said.start() == null ? running.startTime() : said.start();
        Timing begun;
        if (said.start() != null) {
            begun = stated(
                    new Said(said.start(), said.end(), inZone, null, said.durationMinutes()), running.localDate());
        } else if (start != null) {
            begun = Timing.startedAt(start, running.startSource(), inZone);
        } else {
            begun = Timing.on(running.localDate(), inZone);
        }
        if (said.start() == null) {
            begun = ended(begun, said);
        }
        return begun.durationMinutes() == null ? elapsed(begun, estimatedMinutes) : begun;
    }

    private Timing elapsed(Timing begun, @Nullable Integer estimatedMinutes) {
        Instant start = begun.startTime();
        if (start == null || begun.startSource() == Known.ESTIMATED || begun.endTime() != null) {
            return estimated(begun, estimatedMinutes);
        }
        Duration so = Duration.between(start, now);
        if (so.isNegative() || so.compareTo(LONGEST_MEASURED) > 0) {
            return estimated(begun, estimatedMinutes);
        }
        return begun.startSource() == Known.MEASURED
                ? begun.until(now).lasting(minutes(so), Known.MEASURED)
                : begun.lasting(minutes(so), Known.ESTIMATED);
    }

    private static Timing estimated(Timing timing, @Nullable Integer minutes) {
        return minutes == null ? timing : timing.lasting(BigDecimal.valueOf(minutes), Known.ESTIMATED);
    }

    private Timing stated(Said said, LocalDate otherwise) {
        ZoneId inZone = said.zone() == null ? zone : said.zone();
        Instant start = said.start();
        LocalDate date = said.date();
        if (start == null) {
            if (date != null && date.isAfter(now.plus(AHEAD).atZone(inZone).toLocalDate())) {
                problems.add("/date", "in_the_future", "What was done cannot be in the future.");
            }
            return ended(Timing.on(date == null ? otherwise : date, inZone), said);
        }
        notAhead("/start_time", start);
        Timing timing = Timing.startedAt(start, Known.STATED, inZone);
        if (date != null && !date.equals(timing.localDate())) {
            problems.add("/date", "contradiction", "The start is on " + timing.localDate() + " in " + inZone + ".");
        }
        return ended(timing, said);
    }

    private Timing ended(Timing timing, Said said) {
        Instant start = timing.startTime();
        Instant end = said.end();
        Timing result = timing;
        if (end != null) {
            notAhead("/end_time", end);
            if (start != null && end.isBefore(start)) {
                problems.add("/end_time", "before_start", "Must not be before the start.");
            } else if (start != null && Duration.between(start, end).compareTo(LONGEST) > 0) {
                problems.add("/end_time", "range", "Must be within seven days of the start.");
            }
            result = result.until(end);
        }
        BigDecimal minutes = said.durationMinutes();
        if (minutes != null) {
            boolean longer = start != null
                    && end != null
                    && duration(minutes).compareTo(Duration.between(start, end).plusMinutes(1)) > 0;
            if (longer) {
                problems.add("/duration_minutes", "contradiction", "Is longer than from start to end.");
            }
            return result.lasting(minutes, Known.STATED);
        }
        return start == null || end == null || end.isBefore(start)
                ? result
                : result.lasting(minutes(Duration.between(start, end)), Known.STATED);
    }

    private void notAhead(String path, Instant time) {
        if (time.isAfter(now.plus(AHEAD))) {
            problems.add(path, "in_the_future", "Is more than ten minutes ahead.");
        }
    }

    private LocalDate localToday(Said said) {
        return now.atZone(said.zone() == null ? zone : said.zone()).toLocalDate();
    }

    private static Duration duration(BigDecimal minutes) {
        return Duration.ofSeconds(
                minutes.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValue());
    }

    /// Minutes with two decimals, without trailing zeros.
    private static BigDecimal minutes(Duration duration) {
        BigDecimal exact = BigDecimal.valueOf(duration.toSeconds())
                .divide(SECONDS, 2, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }
}
