package org.plumbline.catalog;

import java.util.List;
import tools.jackson.databind.JsonNode;

/// The exercises of a file that are new, each with the entry that it came from.
record NewExercises(List<Exercise> exercises, List<JsonNode> asReceived, ExerciseImport summary) {
    NewExercises {
        exercises = List.copyOf(exercises);
        asReceived = List.copyOf(asReceived);
    }
}
