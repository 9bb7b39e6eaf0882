package org.plumbline.catalog;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Exercises and words as parameters of graph statements.
final class GraphRows {
    private GraphRows() {}

    static Map<String, Object> of(Exercise exercise) {
        var row = new HashMap<String, Object>();
        row.put("id", exercise.id().toString());
        row.put("name", exercise.name());
        row.put("laterality", exercise.laterality().wire());
        row.put("measured_as", exercise.measuredAs().wire());
        row.put("modality", exercise.modality());
        row.put(
                "patterns",
                Stream.concat(Stream.ofNullable(exercise.pattern()), exercise.alsoPatterns().stream())
                        .distinct()
                        .toList());
        row.put(
                "muscles",
                Stream.concat(
                                targets(exercise.primaryMuscles(), "primary"),
                                targets(exercise.secondaryMuscles(), "secondary"))
                        .toList());
        row.put("equipment", exercise.equipment());
        row.put("joints", exercise.joints());
        row.put("joint_actions", exercise.jointActions());
        return row;
    }

    static List<Map<String, String>> of(Collection<Vocabulary.Term> terms) {
        return terms.stream()
                .map(term -> Map.of(
                        "name", term.id(), "title", term.name(), "group", Objects.requireNonNullElse(term.group(), "")))
                .toList();
    }

    private static Stream<Map<String, String>> targets(List<String> muscles, String role) {
        return muscles.stream().map(muscle -> Map.of("name", muscle, "role", role));
    }
}
