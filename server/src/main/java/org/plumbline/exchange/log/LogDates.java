package org.plumbline.exchange.log;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Local dates as apps write them and as spreadsheets re-save them.
///
/// Year first (`2023-04-12 15:54:28`) needs no thought, and dots (`12.4.2023 15:54`) are day first wherever they are
/// used. Slashes and dashes with the year last (`12/4/2023 15:54`) may be either: the file decides, by a number over
/// twelve or, failing that, by the one order in which its dates run in one direction, as every app writes them.
final class LogDates {
    private static final String TIME = "(?:[ T]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?(?: ?(am|pm|AM|PM))?)";
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})" + TIME);
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})" + TIME);

    /// The years that the rest of the product takes; a date outside them is a slip.
    private static final int EARLIEST_YEAR = 1900;

    private static final int LATEST_YEAR = 2200;

    private LogDates() {}

    /// The orders that a file's dates allow; both when nothing in it decides, or when they contradict each other.
    static Set<DateOrder> ordersOf(Collection<String> datesInFileOrder) {
        var open = datesInFileOrder.stream().filter(LogDates::isOpen).toList();
        var readable = EnumSet.noneOf(DateOrder.class);
        var ordered = EnumSet.noneOf(DateOrder.class);
        for (var order : DateOrder.values()) {
            var dates = new ArrayList<LocalDateTime>();
            open.forEach(text -> find(text, order).ifPresent(dates::add));
            if (dates.size() == open.size()) {
                readable.add(order);
                if (runsOneWay(dates)) {
                    ordered.add(order);
                }
            }
        }
        if (readable.size() == 1) {
            return readable;
        }
        return !open.isEmpty() && ordered.size() == 1 ? ordered : EnumSet.allOf(DateOrder.class);
    }

    /// Whether a text is a date whose day and month may be either way round.
    static boolean isOpen(String text) {
        var match = YEAR_LAST.matcher(text);
        return match.matches() && !match.group(2).equals(".") && !match.group(1).equals(match.group(3));
    }

    static Optional<LocalDateTime> find(String text, DateOrder order) {
        var first = YEAR_FIRST.matcher(text);
        if (first.matches()) {
            return at(number(first, 1), number(first, 2), number(first, 3), first, 4);
        }
        var last = YEAR_LAST.matcher(text);
        if (!last.matches()) {
            return Optional.empty();
        }
        boolean dayFirst = order == DateOrder.DAY_FIRST || last.group(2).equals(".");
        int year = number(last, 4);
        return at(
                year < 100 ? 2000 + year : year,
                number(last, dayFirst ? 3 : 1),
                number(last, dayFirst ? 1 : 3),
                last,
                5);
    }

    private static Optional<LocalDateTime> at(int year, int month, int day, Matcher match, int time) {
        if (year < EARLIEST_YEAR || year > LATEST_YEAR) {
            return Optional.empty();
        }
        try {
            int second = match.group(time + 2) == null ? 0 : number(match, time + 2);
            int hour = hour(number(match, time), match.group(time + 3));
            return Optional.of(LocalDateTime.of(year, month, day, hour, number(match, time + 1), second));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int hour(int written, @Nullable String half) {
        if (half == null) {
            return written;
        }
        if (written < 1 || written > 12) {
            throw new DateTimeException("no such hour: " + written + half);
        }
        return written % 12 + (half.toLowerCase(Locale.ROOT).equals("pm") ? 12 : 0);
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static boolean runsOneWay(List<LocalDateTime> dates) {
        boolean up = true;
        boolean down = true;
        for (int i = 1; i < dates.size(); i++) {
            int step = dates.get(i).compareTo(dates.get(i - 1));
            up &= step >= 0;
            down &= step <= 0;
        }
        return up || down;
    }
}
