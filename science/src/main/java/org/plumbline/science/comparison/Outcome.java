package org.plumbline.science.comparison;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What became of a set; it stands beside the deviation class and is never derived from it.
public enum Outcome {
    DONE,
    /// Attempted and missed: performed, with repetitions that may be a real 0.
    FAILED,
    SKIPPED;

    /// The spelling used in JSON and in the database.
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Outcome> find(String wireName) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.wireName().equals(wireName))
                .findFirst();
    }
}
