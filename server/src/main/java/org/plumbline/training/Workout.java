package org.plumbline.training;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.json.Json;
import tools.jackson.databind.JsonNode;

/// One workout as it is stored: what was done, when, and for which plan.
///
/// @param extra what the system notes about it, such as the workout that it repeats
/// @param skippedSets planned sets that the athlete said were skipped
public record Workout(
        WorkoutId id,
        WorkoutStatus status,
        WorkoutSource source,
        Session session,
        Timing timing,
        @Nullable Execution execution,
        @Nullable Origin origin,
        JsonNode extra,
        long version,
        List<PerformedBlock> blocks,
        List<SkippedSet> skippedSets) {
    public Workout {
        blocks = List.copyOf(blocks);
        skippedSets = List.copyOf(skippedSets);
    }

    /// A workout that executes no plan.
    public static Workout of(
            WorkoutId id,
            WorkoutStatus status,
            WorkoutSource source,
            Session session,
            Timing timing,
            List<PerformedBlock> blocks) {
        return new Workout(
                id, status, source, session, timing, null, null, Json.MAPPER.createObjectNode(), 1, blocks, List.of());
    }

    public Stream<PerformedSet> sets() {
        return blocks.stream().flatMap(block -> block.sets().stream());
    }

    public Workout from(Origin file) {
        return copy(status, session, timing, execution, file, extra, version, blocks, skippedSets);
    }

    Workout executing(Execution plan, List<SkippedSet> skipped) {
        return copy(status, session, timing, plan, origin, extra, version, blocks, skipped);
    }

    Workout with(List<PerformedBlock> otherBlocks, List<SkippedSet> otherSkipped) {
        return copy(status, session, timing, execution, origin, extra, version, otherBlocks, otherSkipped);
    }

    Workout noting(JsonNode other) {
        return copy(status, session, timing, execution, origin, other, version, blocks, skippedSets);
    }

    /// The next version of it with other content.
    Workout amended(
            WorkoutStatus otherStatus,
            Session otherSession,
            Timing otherTiming,
            List<PerformedBlock> otherBlocks,
            List<SkippedSet> otherSkipped) {
        return copy(
                otherStatus,
                otherSession,
                otherTiming,
                execution,
                origin,
                extra,
                version + 1,
                otherBlocks,
                otherSkipped);
    }

    Workout at(long otherVersion) {
        return copy(status, session, timing, execution, origin, extra, otherVersion, blocks, skippedSets);
    }

    private Workout copy(
            WorkoutStatus otherStatus,
            Session otherSession,
            Timing otherTiming,
            @Nullable Execution otherExecution,
            @Nullable Origin otherOrigin,
            JsonNode otherExtra,
            long otherVersion,
            List<PerformedBlock> otherBlocks,
            List<SkippedSet> otherSkipped) {
        return new Workout(
                id,
                otherStatus,
                source,
                otherSession,
                otherTiming,
                otherExecution,
                otherOrigin,
                otherExtra,
                otherVersion,
                otherBlocks,
                otherSkipped);
    }
}
