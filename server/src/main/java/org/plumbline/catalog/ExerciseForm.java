package org.plumbline.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.json.Fields;

/// Reads an athlete's own exercise as it is sent; what is left out is unknown, or the plainest.
final class ExerciseForm {
    private static final int MOST_ALIASES = 50;
    private static final int MOST_WORDS = 40;

    private final Fields fields;
    private final Vocabulary vocabulary;
    private final Names known;

    ExerciseForm(Fields fields, Vocabulary vocabulary, Names known) {
        this.fields = fields;
        this.vocabulary = vocabulary;
        this.known = known;
    }

    /// The exercise, of use only where no problem was noted.
    Exercise read(ExerciseId id) {
        String name = fields.requiredText("name", Names.LONGEST_NAME).strip();
        if (!name.isEmpty()) {
            requireFree(name, "name");
        }
        var roles = fields.objects("muscles", MOST_WORDS, this::muscle);
        var primary = muscles(roles, "primary");
        var secondary = muscles(roles, "secondary");
        var named = roles.stream()
                .map(Role::muscle)
                .filter(muscle -> !muscle.isEmpty())
                .toList();
        if (new HashSet<>(named).size() < named.size()) {
            fields.problem("muscles", "repeated", "Name every muscle once.");
        }
        MeasuredAs measuredAs = choice("measured_as", MeasuredAs.values(), MeasuredAs::wire, MeasuredAs.REPS_LOAD);
        var exercise = new Exercise(
                id,
                name,
                aliases(name),
                fields.oneOf("pattern", vocabulary.patterns().keySet()),
                words("also_patterns", vocabulary.patterns().keySet()),
                primary,
                secondary,
                words("equipment", vocabulary.equipment().keySet()),
                words("joints", vocabulary.joints().keySet()),
                words("joint_actions", vocabulary.jointActions().keySet()),
                choice("laterality", Laterality.values(), Laterality::wire, Laterality.BILATERAL),
                modality(),
                measuredAs,
                share(),
                variationOf());
        fields.noOthers();
        return exercise;
    }

    private List<String> aliases(String name) {
        var aliases = new ArrayList<String>();
        var keys = new HashSet<>(Set.of(Spelling.of(name).key()));
        int index = 0;
        for (String sent : fields.texts("aliases", MOST_ALIASES, Names.LONGEST_NAME)) {
            String alias = sent.strip();
            if (requireFree(alias, "aliases/" + index)
                    && !keys.add(Spelling.of(alias).key())) {
                problem("aliases/" + index, "repeated", "Is the same name again.");
            }
            aliases.add(alias);
            index++;
        }
        return aliases;
    }

    /// One name stands for one exercise. A plural or an abbreviation of a known name may be another exercise.
    private boolean requireFree(String name, String path) {
        if (!Names.isName(name)) {
            problem(path, "blank", "Must have a letter or a digit.");
            return false;
        }
        if (known.known(name).orElse(null) instanceof NamedExercise(var _, var taken)) {
            problem(path, "known_name", "This already names the exercise " + taken + ".");
            return false;
        }
        return true;
    }

    private Role muscle(Fields muscle) {
        String name = muscle.required(
                "muscle", muscle.oneOf("muscle", vocabulary.muscles().keySet()));
        String role = muscle.required("role", muscle.oneOf("role", Set.of("primary", "secondary")));
        return new Role(name == null ? "" : name, role == null ? "" : role);
    }

    private static List<String> muscles(List<Role> roles, String role) {
        return roles.stream()
                .filter(entry -> entry.role().equals(role))
                .map(Role::muscle)
                .distinct()
                .toList();
    }

    private List<String> words(String field, Set<String> allowed) {
        var result = new LinkedHashSet<String>();
        int index = 0;
        for (String word : fields.texts(field, MOST_WORDS, Names.LONGEST_NAME)) {
            if (!allowed.contains(word)) {
                problem(field + "/" + index, "unknown_value", "Must be one of " + listed(allowed) + ".");
            }
            result.add(word);
            index++;
        }
        return List.copyOf(result);
    }

    private <T> T choice(String field, T[] values, Function<T, String> wire, T otherwise) {
        String word = fields.oneOf(field, Arrays.stream(values).map(wire).collect(Collectors.toSet()));
        return Arrays.stream(values)
                .filter(value -> wire.apply(value).equals(word))
                .findFirst()
                .orElse(otherwise);
    }

    private String modality() {
        String word = fields.oneOf("modality", vocabulary.modalities().keySet());
        return word == null ? "strength" : word;
    }

    private @Nullable BigDecimal share() {
        return fields.decimal("bodyweight_share", "0.01", "1", 2);
    }

    private @Nullable ExerciseId variationOf() {
        UUID id = fields.uuid("variation_of_id");
        if (id != null && !known.has(new ExerciseId(id))) {
            fields.problem("variation_of_id", "unknown_exercise", "There is no such exercise.");
        }
        return id == null ? null : new ExerciseId(id);
    }

    private void problem(String path, String code, String message) {
        fields.problems().add(fields.path() + "/" + path, code, message);
    }

    private static String listed(Set<String> words) {
        return String.join(", ", words.stream().sorted().toList());
    }

    private record Role(String muscle, String role) {}
}
