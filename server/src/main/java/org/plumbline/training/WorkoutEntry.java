package org.plumbline.training;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.science.unit.Rpe;

/// A workout as a request says it.
record WorkoutEntry(
        @Nullable UUID id,
        @Nullable String name,
        @Nullable String sportType,
        @Nullable String purpose,
        @Nullable Rpe sessionRpe,
        List<String> tags,
        @Nullable String notes,
        TimingRules.Said time,
        @Nullable UUID planId,
        List<BlockEntry> blocks) {

    record BlockEntry(String path, @Nullable UUID id, PerformedBlock shape, List<SetEntry> sets) {}

    /// The same at another time.
    WorkoutEntry at(TimingRules.Said other) {
        return new WorkoutEntry(id, name, sportType, purpose, sessionRpe, tags, notes, other, planId, blocks);
    }

    Stream<SetEntry> sets() {
        return blocks.stream().flatMap(block -> block.sets().stream());
    }

    /// @param plansSport the sport of the plan that it executes
    Session session(@Nullable String plansName, @Nullable String plansSport) {
        String sport = sportType == null ? plansSport : sportType;
        return new Session(
                name == null ? plansName : name,
                sport == null ? Words.STRENGTH : sport,
                purpose,
                sessionRpe,
                tags,
                notes);
    }
}
