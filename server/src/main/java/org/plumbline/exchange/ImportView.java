package org.plumbline.exchange;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.exchange.ImportResult.Review;
import tools.jackson.databind.JsonNode;

/// An import as JSON shows it later: what it did, what its names stand for now, and whether it was undone.
///
/// @param exercisesToReview names that still stand for no exercise
record ImportView(
        UUID importId,
        String format,
        String status,
        Instant createdAt,
        @Nullable Instant undoneAt,
        JsonNode options,
        int workouts,
        int sets,
        int exercises,
        int duplicates,
        JsonNode errors,
        int errorCount,
        List<UsedName> names,
        List<Review> exercisesToReview,
        @Nullable JsonNode undo) {

    /// @param match how the name was resolved; null together with the exercise when it was not
    record UsedName(
            String name,
            int sets,
            @Nullable UUID exerciseId,
            @Nullable String exerciseName,
            @Nullable String match) {}

    static ImportView of(StoredImport stored, List<UsedName> names, List<Review> review) {
        JsonNode result = stored.result();
        return new ImportView(
                stored.id(),
                stored.format(),
                stored.status(),
                stored.createdAt(),
                stored.undoneAt(),
                stored.options(),
                result.path("workouts").asInt(),
                result.path("sets").asInt(),
                result.path("exercises").asInt(),
                result.path("duplicates").asInt(),
                result.path("errors"),
                result.path("error_count").asInt(),
                names,
                review,
                stored.undo());
    }
}
