package org.plumbline.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.catalog.ExerciseId;
import org.plumbline.catalog.Resolution;
import org.plumbline.exchange.log.ImportedWorkout;

/// One name of a file, how many of its new sets carry it, and what it was taken for.
///
/// @param seq its place among the names of the file, from 1
/// @param exercise null when nobody knows the name, or when it may be several
/// @param match how it was resolved
record NameUse(
        int seq,
        String name,
        int sets,
        @Nullable ExerciseId exercise,
        @Nullable String match) {
    static final String BY_MAPPING = "mapping";

    /// The names of these workouts in the order in which they come.
    static List<NameUse> of(List<ImportedWorkout> workouts, Map<String, Resolution> resolutions) {
        var sets = new LinkedHashMap<String, Integer>();
        workouts.forEach(workout -> workout.exercises()
                .forEach(exercise -> sets.merge(exercise.name(), exercise.sets().size(), Integer::sum)));
        var names = new ArrayList<NameUse>();
        sets.forEach((name, count) -> names.add(of(names.size() + 1, name, count, resolutions.get(name))));
        return List.copyOf(names);
    }

    private static NameUse of(int seq, String name, int sets, @Nullable Resolution resolution) {
        return resolution instanceof Resolution.Resolved(var exercise, String match)
                ? new NameUse(seq, name, sets, exercise.id(), match)
                : new NameUse(seq, name, sets, null, null);
    }
}
