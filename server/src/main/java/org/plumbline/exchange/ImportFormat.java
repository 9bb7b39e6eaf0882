package org.plumbline.exchange;

import java.util.Arrays;
import java.util.Optional;

/// The kinds of file that can be brought in.
enum ImportFormat {
    /// A workout log of the Strong app, in any of its dialects.
    STRONG("strong"),
    /// A JSON array of exercises for the athlete's own catalogue.
    FREE_EXERCISE_DB("free-exercise-db");

    private final String wire;

    ImportFormat(String wire) {
        this.wire = wire;
    }

    String wire() {
        return wire;
    }

    static Optional<ImportFormat> find(String wire) {
        return Arrays.stream(values())
                .filter(format -> format.wire.equals(wire))
                .findFirst();
    }

    /// What a file is by its first character: JSON begins with a bracket, a log with the name of a column.
    static ImportFormat of(byte[] file) {
        for (byte character : file) {
            if (character > ' ') {
                return character == '[' || character == '{' ? FREE_EXERCISE_DB : STRONG;
            }
        }
        return STRONG;
    }
}
