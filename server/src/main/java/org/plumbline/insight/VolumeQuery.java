package org.plumbline.insight;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.athlete.WeekStart;
import org.plumbline.platform.json.Fields;
import org.plumbline.platform.web.Query;

/// Which sums are asked for.
///
/// @param exercise null for every one
record VolumeQuery(
        LocalDate from,
        LocalDate to,
        Grouping group,
        WeekStart weekStart,
        @Nullable UUID exercise) {

    static VolumeQuery read(Query query, WeekStart weekStart) {
        LocalDate from = day(query, "from");
        LocalDate to = day(query, "to");
        String word = query.oneOf("group", Grouping.WORDS);
        UUID exercise = query.uuid("exercise_id");
        Grouping group = word == null ? Grouping.WEEK : Grouping.find(word).orElse(Grouping.WEEK);
        if (from == null) {
            query.required("from");
        }
        if (to == null) {
            query.required("to");
        }
        if (from != null && to != null) {
            if (to.isBefore(from)) {
                query.problem("to", "range", "Must not be before from.");
            } else if (ChronoUnit.DAYS.between(from, to) >= group.mostDays()) {
                query.problem(
                        "to",
                        "range",
                        "By " + group.wire() + ", at most " + group.mostDays() + " days are answered at once.");
            }
        }
        query.refuseIfAny();
        if (from == null || to == null) {
            throw new IllegalStateException("a range without an end was refused");
        }
        return new VolumeQuery(from, to, group, weekStart, exercise);
    }

    private static @Nullable LocalDate day(Query query, String name) {
        LocalDate day = query.date(name);
        if (day != null && !Fields.isDay(day)) {
            query.problem(name, "range", "Must be between the years 1900 and 2200.");
            return null;
        }
        return day;
    }

    /// Days by which a date is moved so that its period is one that PostgreSQL knows: weeks there begin on Monday.
    int shift() {
        return group == Grouping.WEEK ? weekStart.daysBeforeMonday() : 0;
    }
}
