package org.plumbline.catalog;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// The closed lists of words that describe exercises, for whoever refers to one of them.
///
/// @param families of each pattern, the wider group it belongs to
/// @param spoken of each equipment, what people call it
public record ExerciseWords(
        Set<String> patterns,
        Set<String> muscles,
        Set<String> equipment,
        Set<String> joints,
        Set<String> jointActions,
        Set<String> modalities,
        Map<String, String> families,
        Map<String, List<String>> spoken) {
    public ExerciseWords {
        patterns = Set.copyOf(patterns);
        muscles = Set.copyOf(muscles);
        equipment = Set.copyOf(equipment);
        joints = Set.copyOf(joints);
        jointActions = Set.copyOf(jointActions);
        modalities = Set.copyOf(modalities);
        families = Map.copyOf(families);
        spoken = Map.copyOf(spoken);
    }
}
