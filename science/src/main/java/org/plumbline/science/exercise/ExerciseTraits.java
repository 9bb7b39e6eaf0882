package org.plumbline.science.exercise;

import java.util.Set;

/// What of an exercise is compared.
///
/// @param patterns the movement patterns, and `families` the wider groups that they belong to
/// @param laterality how the sides share the work: exercises with the same word do it alike
public record ExerciseTraits(
        Set<String> primaryMuscles,
        Set<String> secondaryMuscles,
        Set<String> patterns,
        Set<String> families,
        Set<String> equipment,
        String laterality) {
    public ExerciseTraits {
        primaryMuscles = Set.copyOf(primaryMuscles);
        secondaryMuscles = Set.copyOf(secondaryMuscles);
        patterns = Set.copyOf(patterns);
        families = Set.copyOf(families);
        equipment = Set.copyOf(equipment);
    }
}
