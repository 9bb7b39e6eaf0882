package org.plumbline.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The facts of an exercise as JSON, the same in the data files and in the `details` of a row.
final class ExerciseJson {
    private ExerciseJson() {}

    /// Reads a line of a data file.
    static Exercise line(JsonNode line) {
        return exercise(
                new ExerciseId(UUID.fromString(text(line, "id"))), text(line, "name"), texts(line, "aliases"), line);
    }

    static Exercise exercise(ExerciseId id, String name, List<String> aliases, JsonNode facts) {
        return new Exercise(
                id,
                name,
                aliases,
                facts.has("pattern") ? text(facts, "pattern") : null,
                texts(facts, "also_patterns"),
                texts(facts, "primary_muscles"),
                texts(facts, "secondary_muscles"),
                texts(facts, "equipment"),
                texts(facts, "joints"),
                texts(facts, "joint_actions"),
                Laterality.valueOf(text(facts, "laterality").toUpperCase(Locale.ROOT)),
                text(facts, "modality"),
                MeasuredAs.valueOf(text(facts, "measured_as").toUpperCase(Locale.ROOT)),
                decimal(facts, "bodyweight_share"),
                facts.has("variation_of") ? new ExerciseId(UUID.fromString(text(facts, "variation_of"))) : null);
    }

    /// Everything but id, name and aliases.
    static ObjectNode facts(Exercise exercise) {
        ObjectNode facts = Json.MAPPER.createObjectNode();
        if (exercise.pattern() != null) {
            facts.put("pattern", exercise.pattern());
        }
        facts.set("also_patterns", Json.tree(exercise.alsoPatterns()));
        facts.set("primary_muscles", Json.tree(exercise.primaryMuscles()));
        facts.set("secondary_muscles", Json.tree(exercise.secondaryMuscles()));
        facts.set("equipment", Json.tree(exercise.equipment()));
        facts.set("joints", Json.tree(exercise.joints()));
        facts.set("joint_actions", Json.tree(exercise.jointActions()));
        facts.put("laterality", exercise.laterality().wire());
        facts.put("modality", exercise.modality());
        facts.put("measured_as", exercise.measuredAs().wire());
        if (exercise.bodyweightShare() != null) {
            facts.put("bodyweight_share", exercise.bodyweightShare());
        }
        if (exercise.variationOf() != null) {
            facts.put("variation_of", exercise.variationOf().toString());
        }
        return facts;
    }

    private static String text(JsonNode node, String field) {
        return node.required(field).stringValue();
    }

    private static @Nullable BigDecimal decimal(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null ? null : value.decimalValue();
    }

    static List<String> texts(JsonNode node, String field) {
        var result = new ArrayList<String>();
        node.path(field).forEach(item -> result.add(item.stringValue()));
        return result;
    }
}
