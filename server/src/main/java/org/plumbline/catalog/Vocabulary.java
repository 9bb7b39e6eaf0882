package org.plumbline.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The closed lists of words that describe exercises.
record Vocabulary(
        Map<String, Term> patternFamilies,
        Map<String, Term> patterns,
        Map<String, Term> muscles,
        Map<String, Term> equipment,
        Map<String, Term> joints,
        Map<String, Term> jointActions,
        Map<String, Term> modalities) {

    /// One word: what people read, the wider term it belongs to (a pattern's family, a muscle's region, an action's
    /// joint), and the words by which names of exercises mention it.
    record Term(String id, String name, @Nullable String group, List<String> words) {
        Term {
            words = List.copyOf(words);
        }
    }

    static Vocabulary from(JsonNode json) {
        return new Vocabulary(
                terms(json, "pattern_families", _ -> null),
                terms(json, "patterns", term -> text(term, "family")),
                terms(json, "muscles", term -> text(term, "group")),
                terms(json, "equipment", _ -> null),
                terms(json, "joints", _ -> null),
                terms(json, "joint_actions", term -> text(term, "joint")),
                terms(json, "modalities", _ -> null));
    }

    /// The words alone, as other modules refer to them.
    ExerciseWords words() {
        var families = new HashMap<String, String>();
        patterns.values().forEach(term -> families.put(term.id(), String.valueOf(term.group())));
        var spoken = new HashMap<String, List<String>>();
        equipment.values().forEach(term -> spoken.put(term.id(), term.words()));
        return new ExerciseWords(
                patterns.keySet(),
                muscles.keySet(),
                equipment.keySet(),
                joints.keySet(),
                jointActions.keySet(),
                modalities.keySet(),
                families,
                spoken);
    }

    /// The words by which a name may say what an exercise is done with anyway: "barbell" of "Barbell Snatch".
    Set<String> qualifiers(Exercise exercise) {
        var result = new HashSet<String>();
        for (String needed : exercise.equipment()) {
            Term term = equipment.get(needed);
            if (term != null) {
                term.words().forEach(word -> result.add(Spelling.of(word).folded()));
            }
        }
        if (exercise.measuredAs() == MeasuredAs.REPS_BODYWEIGHT) {
            result.add(Spelling.of("bodyweight").folded());
        }
        return result;
    }

    /// The muscles and the equipment of an exercise that are not listed here.
    List<String> unknownWords(Exercise exercise) {
        return Stream.of(
                        exercise.primaryMuscles().stream().filter(word -> !muscles.containsKey(word)),
                        exercise.secondaryMuscles().stream().filter(word -> !muscles.containsKey(word)),
                        exercise.equipment().stream().filter(word -> !equipment.containsKey(word)))
                .flatMap(words -> words)
                .toList();
    }

    private static Map<String, Term> terms(JsonNode json, String list, Function<JsonNode, @Nullable String> group) {
        var result = new LinkedHashMap<String, Term>();
        for (JsonNode node : json.required(list)) {
            var words = new ArrayList<String>();
            node.path("words").forEach(word -> words.add(word.stringValue()));
            var term = new Term(text(node, "id"), text(node, "name"), group.apply(node), words);
            if (result.put(term.id(), term) != null) {
                throw new IllegalStateException(list + " has " + term.id() + " twice");
            }
        }
        return Collections.unmodifiableMap(result);
    }

    private static String text(JsonNode node, String field) {
        return node.required(field).stringValue();
    }
}
