package org.plumbline.insight;

import java.util.List;

/// The beginning of a list, where the whole would be too long to be read at a glance.
///
/// @param more how many are not shown
record Excerpt<T>(List<T> items, int more) {
    Excerpt {
        items = List.copyOf(items);
    }

    static <T> Excerpt<T> of(List<T> all, int most) {
        return new Excerpt<>(all.stream().limit(most).toList(), Math.max(0, all.size() - most));
    }
}
