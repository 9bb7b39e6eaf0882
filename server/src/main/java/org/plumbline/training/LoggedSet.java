package org.plumbline.training;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/// A single set as its log, its change or a query answers it: the set and where it stands.
record LoggedSet(
        UUID workoutId,
        long workoutVersion,
        UUID blockId,
        int blockSeq,
        @JsonUnwrapped SetView set) {

    static LoggedSet of(Workout workout, PerformedSet set) {
        PerformedBlock block = workout.blocks().stream()
                .filter(each -> each.sets().contains(set))
                .findFirst()
                .orElseThrow();
        return new LoggedSet(
                workout.id().value(),
                workout.version(),
                block.id(),
                block.seq(),
                SetView.of(set, workout.timing().timeZone()));
    }
}
