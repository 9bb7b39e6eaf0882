package org.plumbline.training;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.catalog.ExerciseId;
import org.plumbline.plan.PlannedSetId;
import org.plumbline.platform.json.Json;
import org.plumbline.science.comparison.Outcome;
import tools.jackson.databind.JsonNode;

/// One set that was performed, a failed attempt included.
///
/// @param exerciseId null for an imported name that nobody has reviewed yet
/// @param exerciseName the athlete's wording, beside the id that it was resolved to
/// @param outcome done or failed; a skipped set has no row
/// @param asPrescribed the values that were taken over from the prescription instead of being stated
/// @param extra foreign values as received
public record PerformedSet(
        UUID id,
        int seq,
        @Nullable ExerciseId exerciseId,
        String exerciseName,
        @Nullable PlannedSetId plannedSetId,
        Outcome outcome,
        @Nullable String reason,
        List<String> asPrescribed,
        String setType,
        SetValues values,
        @Nullable String superset,
        @Nullable String tempo,
        @Nullable Integer restS,
        @Nullable Instant performedAt,
        @Nullable String notes,
        JsonNode extra,
        long version) {
    public PerformedSet {
        asPrescribed = List.copyOf(asPrescribed);
        if (outcome == Outcome.SKIPPED) {
            throw new IllegalArgumentException("a skipped set was not performed: " + id);
        }
    }

    /// A set with nothing said about it but what it was.
    public static PerformedSet of(UUID id, int seq, @Nullable ExerciseId exerciseId, String exerciseName) {
        return new PerformedSet(
                id,
                seq,
                exerciseId,
                exerciseName,
                null,
                Outcome.DONE,
                null,
                List.of(),
                Words.WORKING,
                SetValues.NOTHING_RECORDED,
                null,
                null,
                null,
                null,
                null,
                Json.MAPPER.createObjectNode(),
                1);
    }

    public PerformedSet with(SetValues other) {
        return copy(id, seq, plannedSetId, asPrescribed, other, performedAt, version);
    }

    PerformedSet at(int otherSeq) {
        return copy(id, otherSeq, plannedSetId, asPrescribed, values, performedAt, version);
    }

    PerformedSet withVersion(long other) {
        return copy(id, seq, plannedSetId, asPrescribed, values, performedAt, other);
    }

    PerformedSet withAsPrescribed(List<String> other) {
        return copy(id, seq, plannedSetId, other, values, performedAt, version);
    }

    /// The same as a set that performs no planned one.
    PerformedSet unlinked() {
        return copy(id, seq, null, asPrescribed, values, performedAt, version);
    }

    /// The same done again: what was felt, when it was, and which plan it served are not repeated.
    PerformedSet again(UUID otherId) {
        return copy(otherId, seq, null, List.of(), values.withRpe(null), null, 1);
    }

    private PerformedSet copy(
            UUID otherId,
            int otherSeq,
            @Nullable PlannedSetId otherPlanned,
            List<String> otherAsPrescribed,
            SetValues otherValues,
            @Nullable Instant otherPerformedAt,
            long otherVersion) {
        return new PerformedSet(
                otherId,
                otherSeq,
                exerciseId,
                exerciseName,
                otherPlanned,
                outcome,
                reason,
                otherAsPrescribed,
                setType,
                otherValues,
                superset,
                tempo,
                restS,
                otherPerformedAt,
                notes,
                extra,
                otherVersion);
    }
}
