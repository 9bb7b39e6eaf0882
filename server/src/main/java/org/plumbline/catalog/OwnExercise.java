package org.plumbline.catalog;

/// An exercise that an athlete added, and its version.
record OwnExercise(Exercise exercise, long version) {}
