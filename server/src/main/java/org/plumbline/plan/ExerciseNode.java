package org.plumbline.plan;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.catalog.Exercise;
import org.plumbline.science.exercise.ExerciseTraits;

/// An exercise beside another one that it may stand in for.
///
/// @param loaded whether a load is what it is measured by
/// @param relation variation, if it builds on the exercise that was asked about; plainer, the other way round
record ExerciseNode(
        UUID id,
        String name,
        ExerciseTraits traits,
        Set<String> joints,
        Set<String> jointActions,
        boolean loaded,
        @Nullable String relation) {
    ExerciseNode {
        joints = Set.copyOf(joints);
        jointActions = Set.copyOf(jointActions);
    }

    static ExerciseNode of(Exercise exercise, @Nullable String relation, Map<String, String> families) {
        Set<String> patterns = exercise.patterns();
        return new ExerciseNode(
                exercise.id().value(),
                exercise.name(),
                new ExerciseTraits(
                        Set.copyOf(exercise.primaryMuscles()),
                        Set.copyOf(exercise.secondaryMuscles()),
                        patterns,
                        patterns.stream()
                                .filter(families::containsKey)
                                .map(families::get)
                                .collect(Collectors.toSet()),
                        Set.copyOf(exercise.equipment()),
                        exercise.laterality().wire()),
                Set.copyOf(exercise.joints()),
                Set.copyOf(exercise.jointActions()),
                exercise.measuredAs().isLoaded(),
                relation);
    }

    /// Which of these words it has.
    Set<String> has(Set<String> words) {
        var all = new HashSet<String>();
        all.addAll(traits.patterns());
        all.addAll(traits.equipment());
        all.addAll(joints);
        all.addAll(jointActions);
        all.retainAll(words);
        return all;
    }
}
