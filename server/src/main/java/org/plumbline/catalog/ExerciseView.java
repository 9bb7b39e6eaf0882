package org.plumbline.catalog;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An exercise as the API shows it.
///
/// @param own whether the athlete added it
/// @param version of an own exercise
record ExerciseView(
        UUID id,
        String name,
        List<String> aliases,
        @Nullable String pattern,
        @Nullable String patternFamily,
        List<String> alsoPatterns,
        List<MuscleRole> muscles,
        List<String> equipment,
        List<String> joints,
        List<String> jointActions,
        String laterality,
        String modality,
        String measuredAs,
        @Nullable BigDecimal bodyweightShare,
        @Nullable UUID variationOfId,
        boolean own,
        @Nullable Long version) {

    /// @param role primary or secondary
    record MuscleRole(String muscle, String role) {}

    static ExerciseView of(OwnExercise own, Vocabulary vocabulary) {
        return of(own.exercise(), own.version(), vocabulary);
    }

    static ExerciseView of(Exercise shared, Vocabulary vocabulary) {
        return of(shared, null, vocabulary);
    }

    private static ExerciseView of(Exercise exercise, @Nullable Long version, Vocabulary vocabulary) {
        Vocabulary.Term pattern =
                exercise.pattern() == null ? null : vocabulary.patterns().get(exercise.pattern());
        ExerciseId plainer = exercise.variationOf();
        return new ExerciseView(
                exercise.id().value(),
                exercise.name(),
                exercise.aliases(),
                exercise.pattern(),
                pattern == null ? null : pattern.group(),
                exercise.alsoPatterns(),
                Stream.concat(
                                roles(exercise.primaryMuscles(), "primary"),
                                roles(exercise.secondaryMuscles(), "secondary"))
                        .toList(),
                exercise.equipment(),
                exercise.joints(),
                exercise.jointActions(),
                exercise.laterality().wire(),
                exercise.modality(),
                exercise.measuredAs().wire(),
                exercise.bodyweightShare(),
                plainer == null ? null : plainer.value(),
                version != null,
                version);
    }

    private static Stream<MuscleRole> roles(List<String> muscles, String role) {
        return muscles.stream().map(muscle -> new MuscleRole(muscle, role));
    }
}
