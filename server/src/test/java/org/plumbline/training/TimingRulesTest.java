package org.plumbline.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plumbline.platform.Issue;
import org.plumbline.platform.Problems;

/// When a workout was, how long it took, and how that is known.
final class TimingRulesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = at("2026-11-23T19:00:00+01:00");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    private final Problems problems = new Problems();
    private final TimingRules rules = new TimingRules(BERLIN, NOW, problems);

    @Test
    void theDayIsTheStartsInTheGivenZone() {
        Instant start = at("2026-11-22T23:30:00Z");

        assertThat(rules.workout(said(start, null, null, null, null)).localDate())
                .isEqualTo("2026-11-23");
        assertThat(rules.workout(said(start, null, "America/New_York", null, null))
                        .localDate())
                .isEqualTo("2026-11-22");
    }

    @Test
    void aStatedDurationIsStatedAndOneFromStartToEndToo() {
        Instant start = at("2026-11-23T18:00:00+01:00");

        Timing stated = rules.workout(said(start, null, null, null, "55"));
        Timing spanned = rules.workout(said(start, at("2026-11-23T18:45:30+01:00"), null, null, null));

        assertThat(stated.durationSource()).isEqualTo(Known.STATED);
        assertThat(spanned.durationMinutes()).isEqualTo(new BigDecimal("45.5"));
        assertThat(spanned.durationSource()).isEqualTo(Known.STATED);
    }

    @Test
    void aWorkoutWithoutAStartNeedsADay() {
        assertThat(rules.workout(said(null, null, null, "2026-11-20", null)))
                .isEqualTo(Timing.on(LocalDate.parse("2026-11-20"), BERLIN));
        rules.workout(TimingRules.Said.NOTHING);
        assertThat(problems.list()).extracting(Issue::path).containsExactly("/start_time");
    }

    @Test
    void moreThanTenMinutesAheadIsRefused() {
        rules.workout(said(NOW.plusSeconds(600), null, null, null, null));
        assertThat(problems.isEmpty()).isTrue();

        rules.workout(said(NOW.plusSeconds(601), NOW.plusSeconds(601), null, null, null));
        rules.workout(said(null, null, null, "2026-11-24", null));
        assertThat(problems.list()).extracting(Issue::path).containsExactly("/start_time", "/end_time", "/date");
    }

    @Test
    void fromStartToEndItIsAtMostSevenDays() {
        Instant start = at("2026-11-10T18:00:00+01:00");
        rules.workout(said(start, start.plusSeconds(7 * 86_400), null, null, null));
        assertThat(problems.isEmpty()).isTrue();

        rules.workout(said(start, start.plusSeconds(7 * 86_400 + 1), null, null, null));
        assertThat(problems.list())
                .extracting(Issue::path, Issue::code)
                .containsExactly(Tuple.tuple("/end_time", "range"));
    }

    @Test
    void contradictionsAreNamed() {
        Instant start = at("2026-11-23T18:00:00+01:00");

        rules.workout(said(start, start.minusSeconds(1), null, null, null));
        rules.workout(said(start, start.plusSeconds(1800), null, null, "40"));
        rules.workout(said(start, null, null, "2026-11-20", null));

        assertThat(problems.list())
                .extracting(Issue::path, Issue::code)
                .containsExactly(
                        Tuple.tuple("/end_time", "before_start"),
                        Tuple.tuple("/duration_minutes", "contradiction"),
                        Tuple.tuple("/date", "contradiction"));
    }

    @Test
    void aCompletionOfTodaysPlanStartedItsDurationAgoByEstimate() {
        Timing timing = rules.completion(said(null, null, null, null, "64"), TODAY, 70);

        assertThat(timing.startTime()).isEqualTo(at("2026-11-23T17:56:00+01:00"));
        assertThat(timing.startSource()).isEqualTo(Known.ESTIMATED);
        assertThat(timing.durationSource()).isEqualTo(Known.STATED);
        assertThat(timing.localDate()).isEqualTo(TODAY);
    }

    @Test
    void withoutAStatedDurationThePlansEstimateIsCalledOne() {
        Timing timing = rules.completion(TimingRules.Said.NOTHING, TODAY, 70);

        assertThat(timing.durationMinutes()).isEqualByComparingTo("70");
        assertThat(timing.durationSource()).isEqualTo(Known.ESTIMATED);
        assertThat(timing.startTime()).isEqualTo(at("2026-11-23T17:50:00+01:00"));
    }

    @Test
    void aCompletionOfAnotherDaysPlanHasThatDayAndNoStart() {
        Timing timing = rules.completion(said(null, null, null, null, "64"), LocalDate.parse("2026-11-19"), 70);

        assertThat(timing.localDate()).isEqualTo("2026-11-19");
        assertThat(timing.startTime()).isNull();
        assertThat(timing.startSource()).isEqualTo(Known.UNKNOWN);
        assertThat(timing.durationMinutes()).isEqualByComparingTo("64");
    }

    @Test
    void withNothingToEstimateFromTheStartIsUnknown() {
        assertThat(rules.completion(TimingRules.Said.NOTHING, TODAY, null)).isEqualTo(Timing.on(TODAY, BERLIN));
    }

    @Test
    void anEstimateDoesNotMoveAWorkoutToTheDayBefore() {
        var justAfterMidnight = new TimingRules(BERLIN, at("2026-11-23T00:30:00+01:00"), problems);

        Timing timing = justAfterMidnight.completion(said(null, null, null, null, "64"), TODAY, null);

        assertThat(timing.localDate()).isEqualTo(TODAY);
        assertThat(timing.startTime()).isNull();
    }

    @Test
    void aClockedSessionIsMeasuredAndOneLeftOpenIsNot() {
        Timing clocked = Timing.startedAt(NOW.minusSeconds(3600), Known.MEASURED, BERLIN);
        Timing leftOpen = Timing.startedAt(NOW.minusSeconds(13 * 3600), Known.MEASURED, BERLIN);

        Timing measured = rules.finish(clocked, TimingRules.Said.NOTHING, 70);
        assertThat(measured.durationMinutes()).isEqualByComparingTo("60");
        assertThat(measured.durationSource()).isEqualTo(Known.MEASURED);
        assertThat(measured.endTime()).isEqualTo(NOW);

        Timing estimated = rules.finish(leftOpen, TimingRules.Said.NOTHING, 70);
        assertThat(estimated.durationMinutes()).isEqualByComparingTo("70");
        assertThat(estimated.durationSource()).isEqualTo(Known.ESTIMATED);
        assertThat(rules.finish(leftOpen, TimingRules.Said.NOTHING, null).durationMinutes())
                .isNull();
    }

    @Test
    void whatIsSaidAtTheEndGoesBeforeTheClock() {
        Timing clocked = Timing.startedAt(NOW.minusSeconds(3600), Known.MEASURED, BERLIN);

        Timing said = rules.finish(clocked, said(null, null, null, null, "50"), 70);
        assertThat(said.durationMinutes()).isEqualByComparingTo("50");
        assertThat(said.durationSource()).isEqualTo(Known.STATED);
        assertThat(said.startSource()).isEqualTo(Known.MEASURED);

        Timing moved = rules.finish(clocked, said(at("2026-11-22T18:00:00+01:00"), null, null, null, "50"), 70);
        assertThat(moved.localDate()).isEqualTo("2026-11-22");
        assertThat(moved.startSource()).isEqualTo(Known.STATED);
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static TimingRules.Said said(
            @Nullable Instant start,
            @Nullable Instant end,
            @Nullable String zone,
            @Nullable String date,
            @Nullable String minutes) {
        return new TimingRules.Said(
                start,
                end,
                zone == null ? null : ZoneId.of(zone),
                date == null ? null : LocalDate.parse(date),
                minutes == null ? null : new BigDecimal(minutes));
    }
}
