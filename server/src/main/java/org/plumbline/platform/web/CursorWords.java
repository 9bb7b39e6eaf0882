package org.plumbline.platform.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.json.Fields;

/// What a cursor says, word by word: the place of the last thing of a part in the order of its list. Whatever nobody
/// can have been given throws an `IllegalArgumentException` or a `DateTimeException`.
public final class CursorWords {
    private static final String BETWEEN = " ";
    private static final String NONE = "-";
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private String left;

    CursorWords(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("no name has a null character");
        }
        this.left = text;
    }

    /// The text of a cursor, of these in this order. Only the last may have a space in it.
    public static String of(@Nullable Object... words) {
        return Arrays.stream(words)
                .map(word -> word == null ? NONE : word.toString())
                .collect(Collectors.joining(BETWEEN));
    }

    public LocalDate day() {
        return Fields.day(word());
    }

    /// Null where the thing has none.
    public @Nullable Instant instantIfAny() {
        return left.startsWith(NONE + BETWEEN) && word().equals(NONE) ? null : instant();
    }

    public Instant instant() {
        Instant instant = Instant.parse(word());
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            throw new DateTimeException("no time of a list: " + instant);
        }
        return instant;
    }

    public UUID id() {
        return UUID.fromString(word());
    }

    public int number() {
        return Integer.parseInt(word());
    }

    /// All that is left, with its spaces.
    public String rest() {
        String rest = left;
        left = "";
        return rest;
    }

    boolean isDone() {
        return left.isEmpty();
    }

    private String word() {
        int end = left.indexOf(BETWEEN);
        String word = end < 0 ? left : left.substring(0, end);
        left = end < 0 ? "" : left.substring(end + BETWEEN.length());
        return word;
    }
}
