package org.plumbline.exchange;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.catalog.NamedExercise;
import org.plumbline.catalog.Resolution;

/// What an import did, or would do, as JSON shows it.
///
/// @param importId null for a dry run, which leaves nothing behind to be named
/// @param workouts how many are new
/// @param sets how many are new
/// @param exercises how many are new in the athlete's own catalogue
/// @param duplicates what the file has and the athlete too
/// @param errors the first of them
/// @param errorCount all of them
/// @param exercisesToReview names of new sets that stand for no exercise yet
record ImportResult(
        @Nullable UUID importId,
        boolean dryRun,
        String format,
        int workouts,
        int sets,
        int exercises,
        int duplicates,
        List<RowError> errors,
        int errorCount,
        List<Review> exercisesToReview) {
    private static final int MOST_ERRORS_SHOWN = 200;

    ImportResult {
        errors = List.copyOf(errors.size() > MOST_ERRORS_SHOWN ? errors.subList(0, MOST_ERRORS_SHOWN) : errors);
        exercisesToReview = List.copyOf(exercisesToReview);
    }

    /// @param row the line of the file, or the place of an entry in it
    record RowError(int row, String code, String message) {}

    /// @param sets how many sets carry the name
    record Review(String name, int sets, List<Candidate> candidates) {
        static Review of(NameUse use, @Nullable Resolution now) {
            List<NamedExercise> candidates =
                    switch (now) {
                        case Resolution.Ambiguous(var several) -> several;
                        case Resolution.Resolved(var known, var _) -> List.of(known);
                        case Resolution.Unknown _ -> List.of();
                        case null -> List.of();
                    };
            return new Review(
                    use.name(),
                    use.sets(),
                    candidates.stream().map(Candidate::of).toList());
        }
    }

    record Candidate(UUID exerciseId, String exerciseName) {
        static Candidate of(NamedExercise exercise) {
            return new Candidate(exercise.id().value(), exercise.name());
        }
    }

    static ImportResult ofExercises(
            @Nullable UUID importId, boolean dryRun, int exercises, int duplicates, List<RowError> errors) {
        return new ImportResult(
                importId,
                dryRun,
                ImportFormat.FREE_EXERCISE_DB.wire(),
                0,
                0,
                exercises,
                duplicates,
                errors,
                errors.size(),
                List.of());
    }
}
