package org.plumbline.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.catalog.ExerciseId;
import org.plumbline.catalog.Exercises;
import org.plumbline.catalog.NamedExercise;
import org.plumbline.catalog.Resolution;
import org.plumbline.platform.UserId;
import org.plumbline.platform.json.Fields;

/// Reads which exercise a set is about. The id wins, and the name is then the catalogue's; a name alone must stand for
/// one exercise, else the candidates are named. One per request: it remembers what it asked.
final class ExerciseChoice {
    private final Exercises exercises;
    private final UserId user;
    private final Map<UUID, Optional<NamedExercise>> byId = new HashMap<>();
    private final Map<String, Resolution> byName = new HashMap<>();

    ExerciseChoice(Exercises exercises, UserId user) {
        this.exercises = exercises;
        this.user = user;
    }

    /// The exercise, or null with the problem noted.
    @Nullable
    NamedExercise read(Fields set) {
        UUID id = set.uuid("exercise_id");
        String name = set.text("exercise_name", Vocabulary.LONGEST_NAME);
        if (set.raw("exercise_id") != null) {
            return id == null ? null : byId(set, id);
        }
        if (set.raw("exercise_name") == null) {
            set.problem("exercise_id", "required", "Give an exercise_id or an exercise_name.");
            return null;
        }
        return name == null ? null : byName(set, name);
    }

    private @Nullable NamedExercise byId(Fields set, UUID id) {
        var found = byId.computeIfAbsent(id, key -> exercises.find(user, new ExerciseId(key)));
        if (found.isEmpty()) {
            set.problem("exercise_id", "unknown_exercise", "There is no exercise with this id.");
        }
        return found.orElse(null);
    }

    private @Nullable NamedExercise byName(Fields set, String name) {
        return switch (byName.computeIfAbsent(name, key -> exercises.resolve(user, key))) {
            case Resolution.Resolved(NamedExercise exercise, String _) -> exercise;
            case Resolution.Ambiguous(List<NamedExercise> candidates) -> {
                set.problem(
                        "exercise_name",
                        "ambiguous_exercise",
                        "“" + name + "” may be: "
                                + candidates.stream()
                                        .map(candidate -> candidate.name() + " (" + candidate.id() + ")")
                                        .collect(Collectors.joining(", "))
                                + ".");
                yield null;
            }
            case Resolution.Unknown() -> {
                set.problem("exercise_name", "unknown_exercise", "No exercise is called “" + name + "”.");
                yield null;
            }
        };
    }
}
