package org.plumbline.training;

import org.jspecify.annotations.Nullable;
import org.plumbline.platform.json.Fields;
import org.plumbline.science.unit.Rpe;

/// What is said of a workout as a whole when it ends.
record Closing(
        TimingRules.Said time,
        @Nullable Rpe sessionRpe,
        @Nullable String notes) {

    /// With a completion, start and day may be said too.
    static Closing ofPlan(Fields fields) {
        return new Closing(WorkoutReader.time(fields), WorkoutReader.sessionRpe(fields), WorkoutReader.notes(fields));
    }

    /// The same with other times.
    Closing at(TimingRules.Said other) {
        return new Closing(other, sessionRpe, notes);
    }

    static Closing ofWorkout(Fields fields) {
        var time = new TimingRules.Said(
                null, SetReader.instant(fields, "end_time"), null, null, WorkoutReader.minutes(fields));
        return new Closing(time, WorkoutReader.sessionRpe(fields), WorkoutReader.notes(fields));
    }
}
