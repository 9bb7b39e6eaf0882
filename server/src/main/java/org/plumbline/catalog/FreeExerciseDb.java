package org.plumbline.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.plumbline.catalog.ExerciseImport.RowError;
import org.plumbline.platform.ProblemCategory;
import org.plumbline.platform.Refused;
import org.plumbline.platform.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// A file in the format of free-exercise-db: an array of exercises with muscles, equipment, force and category. What it
/// does not say, such as the movement pattern, stays unknown.
record FreeExerciseDb(List<JsonNode> entries) {
    private static final int MOST_ENTRIES = 20_000;
    private static final Pattern ONE_SIDE = Pattern.compile("\\b(one|single)[- ](arm|leg|hand|side|legged|armed)");
    private static final Pattern IN_TURN = Pattern.compile("\\balternat");

    /// Undivided "shoulders" are the front of a press and the back of a pull; the side works in both.
    private static final Map<String, List<String>> MUSCLES = Map.ofEntries(
            Map.entry("abdominals", List.of("abs")),
            Map.entry("lower back", List.of("lower_back")),
            Map.entry("middle back", List.of("upper_back")),
            Map.entry("shoulders", List.of("front_delts", "side_delts")));

    private static final List<String> SHOULDERS_OF_A_PULL = List.of("rear_delts", "side_delts");

    private static final Map<String, String> EQUIPMENT = Map.ofEntries(
            Map.entry("bands", "band"),
            Map.entry("e-z curl bar", "ez_bar"),
            Map.entry("exercise ball", "stability_ball"),
            Map.entry("foam roll", "foam_roller"),
            Map.entry("kettlebells", "kettlebell"),
            Map.entry("medicine ball", "medicine_ball"));

    private static final Map<String, String> MODALITIES = Map.of(
            "cardio", "conditioning",
            "olympic weightlifting", "weightlifting",
            "plyometrics", "plyometrics",
            "stretching", "mobility");

    FreeExerciseDb {
        entries = List.copyOf(entries);
    }

    static FreeExerciseDb read(byte[] file) {
        try {
            JsonNode json = Json.MAPPER.readTree(file);
            if (!json.isArray()) {
                throw Refused.invalid("", "format", "Must be a JSON array of exercises.");
            }
            if (json.size() > MOST_ENTRIES) {
                throw Refused.invalid("", "too_many", "Must have at most " + MOST_ENTRIES + " exercises.");
            }
            var entries = new ArrayList<JsonNode>();
            json.forEach(entries::add);
            return new FreeExerciseDb(entries);
        } catch (JacksonException e) {
            throw new Refused(ProblemCategory.MALFORMED, "", "malformed_json", "This file is not JSON.");
        }
    }

    /// The exercises whose names are not known, in the file's order.
    NewExercises select(Vocabulary vocabulary, Predicate<String> isKnown, Supplier<ExerciseId> ids) {
        var exercises = new ArrayList<Exercise>();
        var asReceived = new ArrayList<JsonNode>();
        var errors = new ArrayList<RowError>();
        int duplicates = 0;
        int row = 0;
        for (JsonNode entry : entries) {
            row++;
            String name = entry.path("name").asString("").strip();
            if (!Names.isName(name) || name.indexOf('\0') >= 0) {
                errors.add(new RowError(row, "name", "Has no name of at most " + Names.LONGEST_NAME + " characters."));
                continue;
            }
            Exercise exercise = exercise(ids.get(), name, entry);
            List<String> unknown = vocabulary.unknownWords(exercise);
            if (!unknown.isEmpty()) {
                errors.add(new RowError(row, "unknown_value", "Not in the vocabulary: " + String.join(", ", unknown)));
            } else if (isKnown.test(name)) {
                duplicates++;
            } else {
                exercises.add(exercise);
                asReceived.add(entry);
            }
        }
        return new NewExercises(exercises, asReceived, new ExerciseImport(exercises.size(), duplicates, errors));
    }

    private static Exercise exercise(ExerciseId id, String name, JsonNode entry) {
        List<String> primary = muscles(entry, "primaryMuscles");
        String category = entry.path("category").asString("");
        String modality = MODALITIES.getOrDefault(category, "strength");
        List<String> equipment = equipment(entry.path("equipment").asString(""));
        return new Exercise(
                id,
                name,
                List.of(),
                modality.equals("mobility") ? "stretch" : null,
                List.of(),
                primary,
                muscles(entry, "secondaryMuscles").stream()
                        .filter(muscle -> !primary.contains(muscle))
                        .toList(),
                equipment,
                List.of(),
                List.of(),
                laterality(name.toLowerCase(Locale.ROOT)),
                modality,
                measuredAs(modality, equipment, entry.path("force").asString("")),
                null,
                null);
    }

    private static List<String> muscles(JsonNode entry, String field) {
        boolean pull = entry.path("force").asString("").equals("pull");
        return entry.path(field)
                .valueStream()
                .map(muscle -> muscle.asString(""))
                .flatMap(muscle -> pull && muscle.equals("shoulders")
                        ? SHOULDERS_OF_A_PULL.stream()
                        : MUSCLES.getOrDefault(muscle, List.of(muscle)).stream())
                .distinct()
                .toList();
    }

    private static List<String> equipment(String named) {
        return named.isEmpty() || named.equals("body only") ? List.of() : List.of(EQUIPMENT.getOrDefault(named, named));
    }

    private static Laterality laterality(String name) {
        if (IN_TURN.matcher(name).find()) {
            return Laterality.ALTERNATING;
        }
        return ONE_SIDE.matcher(name).find() ? Laterality.UNILATERAL : Laterality.BILATERAL;
    }

    private static MeasuredAs measuredAs(String modality, List<String> equipment, String force) {
        return switch (modality) {
            case "mobility", "conditioning" -> MeasuredAs.DURATION;
            case "plyometrics" -> MeasuredAs.REPS;
            default ->
                force.equals("static")
                        ? MeasuredAs.DURATION
                        : equipment.isEmpty() ? MeasuredAs.REPS_BODYWEIGHT : MeasuredAs.REPS_LOAD;
        };
    }
}
