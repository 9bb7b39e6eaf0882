package org.plumbline.plan;

import java.util.HashMap;
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
        var has = new HashMap<String, Set<String>>();
        for (Value link : row.get("has").values()) {
            String type = link.get(0).asString();
            boolean helps = type.equals("TARGETS") && !link.get(1).asString("").equals("primary");
            has.computeIfAbsent(helps ? "AIDED_BY" : type, _ -> new HashSet<>())
                    .add(link.get(2).asString(""));
        }
        Set<String> patterns = has.getOrDefault("HAS_PATTERN", Set.of());
        return new ExerciseNode(
                UUID.fromString(row.get("id").asString()),
                row.get("name").asString(""),
                new ExerciseTraits(
                        has.getOrDefault("TARGETS", Set.of()),
                        has.getOrDefault("AIDED_BY", Set.of()),
                        patterns,
                        patterns.stream()
                                .filter(families::containsKey)
                                .map(families::get)
                                .collect(Collectors.toSet()),
                        has.getOrDefault("NEEDS", Set.of()),
                        row.get("laterality").asString("")),
                has.getOrDefault("STRESSES", Set.of()),
                has.getOrDefault("INVOLVES", Set.of()),
                row.get("relation").isNull() ? null : row.get("relation").asString());
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
