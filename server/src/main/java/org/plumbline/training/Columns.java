package org.plumbline.training;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The columns of many rows as arrays of text, so that one statement inserts them all by `unnest`; `COPY` is refused
/// under row security.
final class Columns {
    private Columns() {}

    static <T> @Nullable String[] of(List<T> rows, Function<T, @Nullable Object> value) {
        @Nullable String[] column = new @Nullable String[rows.size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = text(value.apply(rows.get(i)));
        }
        return column;
    }

    static String[] ids(Iterable<UUID> ids) {
        var texts = new ArrayList<String>();
        ids.forEach(id -> texts.add(id.toString()));
        return texts.toArray(String[]::new);
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }
}
