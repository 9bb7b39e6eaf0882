package org.plumbline.catalog;

/// An exercise as others refer to it.
public record NamedExercise(ExerciseId id, String name) {}
