package org.plumbline.insight;

import java.util.List;

/// The beginning of a list or of a text, where the whole would be too long to be read at a glance.
///
/// @param more how many are not shown
record Excerpt<T>(List<T> items, int more) {
    Excerpt {
        items = List.copyOf(items);
    }

    static <T> Excerpt<T> of(List<T> all, int most) {
        return new Excerpt<>(all.stream().limit(most).toList(), Math.max(0, all.size() - most));
    }

    /// On one line, and with an ellipsis where it goes on.
    static String of(String text, int mostCharacters) {
        String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        if (line.codePointCount(0, line.length()) <= mostCharacters) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, mostCharacters - 1)).stripTrailing() + "…";
    }
}
