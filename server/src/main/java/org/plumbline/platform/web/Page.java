package org.plumbline.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a list and where the next one begins.
public record Page<T>(List<T> items, @Nullable String nextCursor) {
    public Page {
        items = List.copyOf(items);
    }
}
