package org.plumbline.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.Refused;
import org.plumbline.platform.json.Fields;

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
            throw Refused.invalid("/cursor", "cursor", "This is not a cursor that was given out.");
        }
    }

    /// Where to go on, in a list that is told apart by id.
    public @Nullable UUID afterId() {
        return after == null
                ? null
                : Fields.findUuid(after)
                        .orElseThrow(
                                () -> Refused.invalid("/cursor", "cursor", "This is not a cursor that was given out."));
    }

    public static String cursor(String after) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(after.getBytes(StandardCharsets.UTF_8));
    }
}
