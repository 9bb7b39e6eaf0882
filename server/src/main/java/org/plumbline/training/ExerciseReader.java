package org.plumbline.training;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.catalog.ExerciseId;
import org.plumbline.catalog.Exercises;
import org.plumbline.catalog.NamedExercise;
import org.plumbline.catalog.Resolution;
import org.plumbline.platform.UserId;
import org.plumbline.platform.json.Fields;

/// Reads which exercise is meant, by id or by name. The athlete's wording is kept; a name that is not surely one
/// exercise is a problem with its candidates, and so is a name that stands for another one than the id beside it.
final class ExerciseReader {
    private static final int LONGEST_NAME = 200;

    private final Exercises exercises;
    private final UserId user;
    private final Map<UUID, Optional<NamedExercise>> byId = new HashMap<>();
    private final Map<String, Resolution> byName = new HashMap<>();

    ExerciseReader(Exercises exercises, UserId user) {
        this.exercises = exercises;
        this.user = user;
    }

    /// The exercise under the athlete's wording; null when none is given or what is given is a problem.
    @Nullable
    NamedExercise read(Fields fields, String idField, String nameField) {
        UUID id = fields.uuid(idField);
        String wording = fields.text(nameField, LONGEST_NAME);
        if (wording != null && wording.isBlank()) {
            fields.problem(nameField, "blank", "Must not be blank.");
            return null;
        }
        if (id == null) {
            return wording == null ? null : named(fields, nameField, wording);
        }
        Optional<NamedExercise> known = byId.computeIfAbsent(id, key -> exercises.find(user, new ExerciseId(key)));
        if (known.isEmpty()) {
            fields.problem(idField, "unknown_exercise", "There is no such exercise.");
            return null;
        }
        NamedExercise exercise = known.get();
        if (wording == null || wording.equalsIgnoreCase(exercise.name())) {
            return wording == null ? exercise : new NamedExercise(exercise.id(), wording);
        }
        if (resolve(wording) instanceof Resolution.Resolved(var other, var _)
                && !other.id().equals(exercise.id())) {
            fields.problem(
                    nameField,
                    "exercise_mismatch",
                    "Stands for " + other.name() + ", but the id is that of " + exercise.name() + ".");
            return null;
        }
        return new NamedExercise(exercise.id(), wording);
    }

    private @Nullable NamedExercise named(Fields fields, String nameField, String wording) {
        return switch (resolve(wording)) {
            case Resolution.Resolved(var exercise, var _) -> new NamedExercise(exercise.id(), wording);
            case Resolution.Ambiguous(var candidates) -> {
                fields.problem(nameField, "ambiguous_exercise", "May be one of: " + list(candidates) + ".");
                yield null;
            }
            case Resolution.Unknown() -> {
                fields.problem(nameField, "unknown_exercise", "No exercise is known by this name.");
                yield null;
            }
        };
    }

    private Resolution resolve(String wording) {
        return byName.computeIfAbsent(wording, key -> exercises.resolve(user, key));
    }

    private static String list(List<NamedExercise> candidates) {
        return String.join(
                ", ",
                candidates.stream()
                        .map(candidate -> candidate.name() + " (" + candidate.id() + ")")
                        .toList());
    }
}
