package org.plumbline.bench.speed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A statement as it reached PostgreSQL.
///
/// @param sql with `?` for each parameter
/// @param parameters in the order of the question marks, as text
record SentStatement(String sql, List<@Nullable String> parameters) {
    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");

    SentStatement {
        parameters = Collections.unmodifiableList(new ArrayList<>(parameters));
    }

    /// @param numbered with `$1`, `$2` …, as PostgreSQL shows it
    /// @param values of `$1`, `$2` …
    static SentStatement of(String numbered, List<@Nullable String> values) {
        var inOrder = new ArrayList<@Nullable String>();
        PLACE.matcher(numbered)
                .results()
                .forEach(place -> inOrder.add(values.get(Integer.parseInt(place.group(1)) - 1)));
        return new SentStatement(PLACE.matcher(numbered).replaceAll("?"), inOrder);
    }

    /// The same statement about other things.
    SentStatement with(UnaryOperator<String> change) {
        var changed = new ArrayList<@Nullable String>();
        for (String value : parameters) {
            changed.add(value == null ? null : change.apply(value));
        }
        return new SentStatement(sql, changed);
    }
}
