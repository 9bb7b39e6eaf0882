package org.plumbline.athlete;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WeekStartTest {
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 18);

    @Test
    void aWeekBeginsOnItsDay() {
        assertThat(WeekStart.MONDAY.of(WEDNESDAY)).isEqualTo("2026-11-16");
        assertThat(WeekStart.SUNDAY.of(WEDNESDAY)).isEqualTo("2026-11-15");
        assertThat(WeekStart.SATURDAY.of(WEDNESDAY)).isEqualTo("2026-11-14");
        assertThat(WeekStart.SUNDAY.of(LocalDate.of(2026, 11, 15))).isEqualTo("2026-11-15");
    }

    @Test
    void movedByItsDaysEveryWeekBeginsOnMonday() {
        for (WeekStart start : WeekStart.values()) {
            assertThat(start.of(WEDNESDAY).plusDays(start.daysBeforeMonday()))
                    .as("%s", start)
                    .isEqualTo("2026-11-16");
        }
    }
}
