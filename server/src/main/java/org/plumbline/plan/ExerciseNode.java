package org.plumbline.plan;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.plumbline.science.exercise.ExerciseTraits;

/// An exercise as the graph has it, with what it is linked with.
///
/// @param relation variation, if it builds on the exercise that was asked about; plainer, the other way round
record ExerciseNode(
        UUID id,
        String name,
        ExerciseTraits traits,
        Set<String> joints,
        Set<String> jointActions,
        @Nullable String relation) {
    ExerciseNode {
        joints = Set.copyOf(joints);
        jointActions = Set.copyOf(jointActions);
    }

    static ExerciseNode of(Record row, Map<String, String> families) {
        Set<String> patterns = words(row, "patterns");
        return new ExerciseNode(
                UUID.fromString(row.get("id").asString()),
                row.get("name").asString(""),
                new ExerciseTraits(
                        words(row, "primary_muscles"),
                        words(row, "secondary_muscles"),
                        patterns,
                        patterns.stream()
                                .filter(families::containsKey)
                                .map(families::get)
                                .collect(Collectors.toSet()),
                        words(row, "equipment"),
                        row.get("laterality").asString("")),
                words(row, "joints"),
                words(row, "joint_actions"),
                row.get("relation").isNull() ? null : row.get("relation").asString());
    }

    private static Set<String> words(Record row, String name) {
        return new HashSet<>(row.get(name).asList(Value::asString));
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
