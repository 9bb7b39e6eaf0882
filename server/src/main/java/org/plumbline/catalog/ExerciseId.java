package org.plumbline.catalog;

import java.util.UUID;

/// The id of an exercise of the shared catalogue or of an athlete's own one.
public record ExerciseId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
