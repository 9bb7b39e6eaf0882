package org.plumbline.exchange.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.exchange.log.LogFixtures.CLASSIC;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogDatesTest {
    private static final LocalDateTime AFTERNOON = LocalDateTime.of(2026, 4, 12, 15, 54);

    @Test
    void theFormsOfAppsAndSpreadsheetsAreOneMoment() {
        assertThat(List.of(
                        "2026-04-12 15:54:00",
                        "2026-04-12 15:54",
                        "2026-04-12T15:54:00",
                        "2026/04/12 15:54",
                        "12/4/2026 15:54",
                        "12/04/2026 15:54:00",
                        "12-4-2026 15:54",
                        "12.4.26 15:54",
                        "12/4/26 3:54 PM",
                        "12/4/2026 3:54:00pm"))
                .allSatisfy(text ->
                        assertThat(LogDates.find(text, DateOrder.DAY_FIRST)).contains(AFTERNOON));
        assertThat(LogDates.find("4/12/2026 15:54", DateOrder.MONTH_FIRST)).contains(AFTERNOON);
        assertThat(LogDates.find("12.4.2026 15:54", DateOrder.MONTH_FIRST)).contains(AFTERNOON);
        assertThat(LogDates.find("12/4/2026 12:05 AM", DateOrder.DAY_FIRST))
                .contains(LocalDateTime.of(2026, 4, 12, 0, 5));
    }

    @Test
    void whatIsNoMomentIsNotRead() {
        assertThat(List.of(
                        "",
                        "yesterday",
                        "2026-13-01 10:00",
                        "31/2/2026 10:00",
                        "12/4/2026",
                        "12/4/2026 13:00 PM",
                        "2026-04-12 24:00",
                        "12/4-2026 10:00"))
                .allSatisfy(text ->
                        assertThat(LogDates.find(text, DateOrder.DAY_FIRST)).isEmpty());
    }

    @Test
    void numberOverTwelveDecidesTheOrder() {
        assertThat(LogDates.ordersOf(List.of("12/4/2026 15:54", "14/4/2026 10:00")))
                .containsExactly(DateOrder.DAY_FIRST);
        assertThat(LogDates.ordersOf(List.of("4/12/2026 15:54", "4/14/2026 10:00")))
                .containsExactly(DateOrder.MONTH_FIRST);
    }

    @Test
    void theOrderInWhichDatesRunOneWayDecidesOtherwise() {
        assertThat(LogDates.ordersOf(List.of("1/3/2026 10:00", "11/3/2026 10:00", "2/4/2026 10:00")))
                .containsExactly(DateOrder.DAY_FIRST);
    }

    @Test
    void whatNothingDecidesIsAskedForAndTheAnswerHolds() {
        var file = (CLASSIC + "3/4/2026 18:00,Any,1h,Plank,1,0,0,0,60,,,\n").getBytes(StandardCharsets.UTF_8);

        assertThat(LogFixtures.log(file, LogChoices.NONE).needs()).containsExactly(Need.DATE_ORDER);
        var answered = LogFixtures.log(file, LogChoices.NONE.withDateOrder(DateOrder.MONTH_FIRST));
        assertThat(answered.needs()).isEmpty();
        assertThat(answered.workouts().getFirst().start()).isEqualTo(LocalDateTime.of(2026, 3, 4, 18, 0));
    }

    @Test
    void datesThatContradictEachOtherAreAskedFor() {
        var log = LogFixtures.log(CLASSIC
                + "30/4/2026 18:00,Any,1h,Plank,1,0,0,0,60,,,\n"
                + "4/30/2026 18:00,Any,1h,Plank,1,0,0,0,60,,,\n");

        assertThat(log.needs()).containsExactly(Need.DATE_ORDER);
        assertThat(log.errors()).extracting(ImportError::code).containsExactly("bad_date");
    }
}
