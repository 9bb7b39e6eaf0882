package org.plumbline.exchange.log;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Neighbouring sets of one exercise within a session.
///
/// @param name as written, to be resolved or reviewed later
/// @param superset what the log calls the superset that it belongs to; Strong knows none
/// @param notes what was written about the exercise rather than about a set
public record ImportedExercise(
        String name, @Nullable String superset, @Nullable String notes, List<ImportedSet> sets) {
    public ImportedExercise {
        sets = List.copyOf(sets);
        if (sets.isEmpty()) {
            throw new IllegalArgumentException("exercise without a set: " + name);
        }
    }
}
