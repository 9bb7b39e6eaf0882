package org.plumbline.catalog;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.UserId;
import org.springframework.stereotype.Component;

/// Lists exercises by text, pattern, muscle and equipment: what fits the text best comes first, else by name.
@Component
final class ExerciseSearch {
    /// Asks for exercises that need nothing.
    static final String NO_EQUIPMENT = "none";

    private final Catalogue catalogue;
    private final CatalogueExercises exercises;
    private final OwnExerciseStore own;

    ExerciseSearch(Catalogue catalogue, CatalogueExercises exercises, OwnExerciseStore own) {
        this.catalogue = catalogue;
        this.exercises = exercises;
        this.own = own;
    }

    /// What is asked for; null where anything will do.
    record Wanted(
            @Nullable String text,
            @Nullable String pattern,
            @Nullable String muscle,
            @Nullable String equipment) {
        boolean fits(Exercise exercise) {
            return (pattern == null || exercise.hasPattern(pattern))
                    && (muscle == null || exercise.works(muscle))
                    && (equipment == null || fitsEquipment(exercise, equipment));
        }

        private static boolean fitsEquipment(Exercise exercise, String equipment) {
            return equipment.equals(NO_EQUIPMENT)
                    ? exercise.equipment().isEmpty()
                    : exercise.equipment().contains(equipment);
        }
    }

    List<ExerciseView> list(UserId user, Wanted wanted) {
        Map<ExerciseId, ExerciseView> fitting = new HashMap<>();
        for (OwnExercise added : own.list(user)) {
            if (wanted.fits(added.exercise())) {
                fitting.put(added.exercise().id(), ExerciseView.of(added, catalogue.vocabulary()));
            }
        }
        for (Exercise shared : catalogue.exercises().values()) {
            if (wanted.fits(shared)) {
                fitting.put(shared.id(), ExerciseView.of(shared, catalogue.vocabulary()));
            }
        }
        if (wanted.text() == null) {
            return fitting.values().stream()
                    .sorted(Comparator.comparing(
                                    (ExerciseView view) -> view.name().toLowerCase(Locale.ROOT))
                            .thenComparing(ExerciseView::id))
                    .toList();
        }
        return exercises.names(user).search(wanted.text()).stream()
                .map(found -> fitting.get(found.id()))
                .filter(Objects::nonNull)
                .toList();
    }
}
