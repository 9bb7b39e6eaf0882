package org.plumbline.platform.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.Refused;

/// Which part of a list: how many (50, clamped at 1000) and after which one.
public record PageRequest(int limit, @Nullable String after) {
    private static final int USUAL = 50;
    private static final int MOST = 1000;

    public static PageRequest of(@Nullable Integer limit, @Nullable String cursor) {
        int wanted = limit == null ? USUAL : limit;
        if (wanted < 1) {
            throw Refused.invalid("/limit", "range", "Must be at least 1.");
        }
        try {
            return new PageRequest(
                    Math.min(wanted, MOST),
                    cursor == null ? null : new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw notGivenOut();
        }
    }

    /// Where to go on, as its list reads it; null at the beginning.
    public <T> @Nullable T after(Function<CursorWords, T> read) {
        if (after == null) {
            return null;
        }
        try {
            var words = new CursorWords(after);
            T place = read.apply(words);
            if (words.isDone()) {
                return place;
            }
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw notGivenOut();
        }
        throw notGivenOut();
    }

    /// Where to go on, in a list that is told apart by id.
    public @Nullable UUID afterId() {
        return after(CursorWords::id);
    }

    /// Refuses what is no place in the list.
    public static Refused notGivenOut() {
        return Refused.invalid("/cursor", "cursor", "This is not a cursor that was given out.");
    }

    public static String cursor(String after) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(after.getBytes(StandardCharsets.UTF_8));
    }
}
