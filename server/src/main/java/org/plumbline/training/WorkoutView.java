package org.plumbline.training;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.science.unit.Rpe;
import tools.jackson.databind.JsonNode;

/// A workout as JSON shows it.
record WorkoutView(
        UUID id,
        @Nullable String name,
        String status,
        String source,
        LocalDate localDate,
        @Nullable OffsetDateTime startTime,
        @Nullable OffsetDateTime endTime,
        String timeZone,
        @Nullable BigDecimal durationMinutes,
        String sportType,
        @Nullable String purpose,
        @Nullable BigDecimal sessionRpe,
        List<String> tags,
        @Nullable String notes,
        @Nullable UUID planId,
        @Nullable String execution,
        @Nullable LocalDate plannedDate,
        Provenance provenance,
        Totals totals,
        List<Block> blocks,
        List<Skipped> skippedSets,
        @Nullable UUID importId,
        JsonNode extra,
        long version) {

    /// How what is said about the workout is known.
    record Provenance(
            String start,
            @Nullable String duration,
            @Nullable String sessionRpe) {}

    record Block(
            UUID id,
            int blockSeq,
            @Nullable Integer planBlockSeq,
            @Nullable String name,
            @Nullable String blockType,
            @Nullable String modality,
            @Nullable Integer rounds,
            @Nullable Integer workS,
            @Nullable Integer restS,
            @Nullable String protocolNotes,
            @Nullable String notes,
            List<SetView> sets) {}

    record Skipped(
            UUID plannedSetId,
            @Nullable String reason,
            @Nullable String notes) {}

    static WorkoutView of(Workout workout) {
        Session session = workout.session();
        Timing timing = workout.timing();
        ZoneId zone = timing.timeZone();
        Execution execution = workout.execution();
        Origin origin = workout.origin();
        Rpe rpe = session.sessionRpe();
        Known duration = timing.durationSource();
        return new WorkoutView(
                workout.id().value(),
                session.name(),
                workout.status().wire(),
                workout.source().wire(),
                timing.localDate(),
                at(timing.startTime(), zone),
                at(timing.endTime(), zone),
                zone.getId(),
                timing.durationMinutes(),
                session.sportType(),
                session.purpose(),
                rpe == null ? null : rpe.value(),
                session.tags(),
                session.notes(),
                execution == null ? null : execution.plan().value(),
                execution == null ? null : execution.wire(),
                execution == null ? null : execution.plannedDate(),
                new Provenance(
                        timing.startSource().wire(),
                        duration == null ? null : duration.wire(),
                        rpe == null ? null : Known.STATED.wire()),
                Totals.of(workout.blocks()),
                workout.blocks().stream().map(block -> block(block, zone)).toList(),
                workout.skippedSets().stream()
                        .map(set -> new Skipped(set.plannedSetId().value(), set.reason(), set.notes()))
                        .toList(),
                origin == null ? null : origin.importId(),
                workout.extra(),
                workout.version());
    }

    private static Block block(PerformedBlock block, ZoneId zone) {
        return new Block(
                block.id(),
                block.seq(),
                block.planBlockSeq(),
                block.name(),
                block.blockType(),
                block.modality(),
                block.rounds(),
                block.workS(),
                block.restS(),
                block.protocolNotes(),
                block.notes(),
                block.sets().stream().map(set -> SetView.of(set, zone)).toList());
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant time, ZoneId zone) {
        return time == null ? null : time.atZone(zone).toOffsetDateTime();
    }
}
