package org.plumbline.athlete;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/// The day on which a week begins.
public enum WeekStart {
    MONDAY(DayOfWeek.MONDAY),
    SATURDAY(DayOfWeek.SATURDAY),
    SUNDAY(DayOfWeek.SUNDAY);

    private final DayOfWeek day;

    WeekStart(DayOfWeek day) {
        this.day = day;
    }

    /// The first day of the week that this day is in.
    public LocalDate of(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(day));
    }

    /// By how many days the week begins before the Monday that follows, 0 to 2: moved by as many, every week is one
    /// that begins on Monday.
    public int daysBeforeMonday() {
        return (DayOfWeek.SUNDAY.getValue() + 1 - day.getValue()) % DayOfWeek.values().length;
    }
}
