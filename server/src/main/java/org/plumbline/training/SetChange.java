package org.plumbline.training;

import java.util.UUID;
import org.plumbline.platform.db.Change;

/// What the change log says of a single set.
record SetChange(UUID workoutId, long workoutVersion, boolean deleted) {
    static final String KIND = "set";

    static Change of(UUID set, long version, WorkoutId workout, long workoutVersion, boolean deleted) {
        return new Change(KIND, set, version, false, new SetChange(workout.value(), workoutVersion, deleted));
    }
}
