package org.plumbline.platform.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A part of a list and where the next one begins.
public record Page<T>(List<T> items, @Nullable String nextCursor) {
    public Page {
        items = List.copyOf(items);
    }

    /// @param found one more than the page has room for, where there is one more
    /// @param position what the next page begins after
    public static <T> Page<T> of(List<T> found, PageRequest page, Function<T, ?> position) {
        if (found.size() <= page.limit()) {
            return new Page<>(found, null);
        }
        T last = found.get(page.limit() - 1);
        return new Page<>(found.subList(0, page.limit()), PageRequest.cursor(String.valueOf(position.apply(last))));
    }

    /// The same part, each as people see it.
    public <R> Page<R> map(Function<? super T, R> view) {
        return new Page<>(items.stream().map(view).toList(), nextCursor);
    }
}
