package org.plumbline.training;

import java.util.UUID;

/// The id of a workout, the same in both stores.
public record WorkoutId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
