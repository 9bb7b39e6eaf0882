package org.plumbline.insight;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// How long the periods are that a sum is for.
enum Grouping {
    DAY(366),
    WEEK(4018),
    MONTH(4018);

    static final Set<String> WORDS =
            Arrays.stream(values()).map(Grouping::wire).collect(Collectors.toUnmodifiableSet());

    private final int mostDays;

    Grouping(int mostDays) {
        this.mostDays = mostDays;
    }

    /// The longest range that is answered at once, an engineering bound: a year of days, eleven years of the others.
    int mostDays() {
        return mostDays;
    }

    /// The last day of the period that begins on this one.
    LocalDate end(LocalDate start) {
        return switch (this) {
            case DAY -> start;
            case WEEK -> start.plusDays(6);
            case MONTH -> start.plusMonths(1).minusDays(1);
        };
    }

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Grouping> find(String wire) {
        return Arrays.stream(values()).filter(each -> each.wire().equals(wire)).findFirst();
    }
}
