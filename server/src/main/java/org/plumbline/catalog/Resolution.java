package org.plumbline.catalog;

import java.util.List;

/// What a name stands for: one exercise, several that it might be, or none. Never a silent guess.
public sealed interface Resolution {
    /// @param match exact, alias, abbreviation or plural
    record Resolved(NamedExercise exercise, String match) implements Resolution {}

    record Ambiguous(List<NamedExercise> candidates) implements Resolution {
        public Ambiguous {
            candidates = List.copyOf(candidates);
        }
    }

    record Unknown() implements Resolution {}
}
