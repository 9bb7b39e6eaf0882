package org.plumbline.training;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A performed set as JSON shows it: what was entered, as it was entered.
record SetView(
        UUID id,
        int setSeq,
        @Nullable UUID exerciseId,
        String exerciseName,
        @Nullable UUID plannedSetId,
        String setType,
        String outcome,
        @Nullable String reason,
        @Nullable Integer reps,
        @Nullable BigDecimal load,
        @Nullable String loadUnit,
        @Nullable BigDecimal rpe,
        @Nullable BigDecimal durationS,
        @Nullable BigDecimal distance,
        @Nullable String distanceUnit,
        @Nullable String pace,
        @Nullable Integer hrAvg,
        @Nullable Integer hrZone,
        @Nullable BigDecimal calories,
        @Nullable String superset,
        @Nullable String tempo,
        @Nullable Integer restS,
        @Nullable OffsetDateTime performedAt,
        @Nullable String notes,
        JsonNode extra,
        List<String> asPrescribed,
        long version) {

    static SetView of(PerformedSet set, ZoneId zone) {
        SetValues values = set.values();
        var exercise = set.exerciseId();
        var planned = set.plannedSetId();
        var rpe = values.rpe();
        var performedAt = set.performedAt();
        return new SetView(
                set.id(),
                set.seq(),
                exercise == null ? null : exercise.value(),
                set.exerciseName(),
                planned == null ? null : planned.value(),
                set.setType(),
                set.outcome().wireName(),
                set.reason(),
                values.reps(),
                values.loadNumber(),
                values.loadUnit(),
                rpe == null ? null : rpe.value(),
                values.durationS(),
                values.distanceNumber(),
                values.distanceUnit(),
                values.pace(),
                values.hrAvg(),
                values.hrZone(),
                values.calories(),
                set.superset(),
                set.tempo(),
                set.restS(),
                performedAt == null ? null : performedAt.atZone(zone).toOffsetDateTime(),
                set.notes(),
                set.extra(),
                set.asPrescribed(),
                set.version());
    }
}
