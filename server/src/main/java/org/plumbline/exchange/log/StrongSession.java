package org.plumbline.exchange.log;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.exchange.log.StrongColumns.Column;

/// A session of a Strong log while its rows come in.
///
/// Rest timer and note rows are not sets. A rest timer stays, uninterpreted, in the `extra` of the set before it: it
/// says what the timer stood at, not how long was rested. A note belongs to its exercise, or to the workout where the
/// exercise has no set.
final class StrongSession {
    private final LocalDateTime start;
    private final String name;
    private final List<Exercise> exercises = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private String writtenDuration = "";
    private @Nullable ImportedDuration duration;

    StrongSession(LocalDateTime start, String name) {
        this.start = start;
        this.name = name;
    }

    private record Exercise(String name, List<ImportedSet> sets, Set<String> notes) {}

    void add(ImportedSet set) {
        exercise(set.exerciseName()).sets().add(set);
    }

    void restTimer(StrongRow row) {
        if (exercises.isEmpty() || exercises.getLast().sets().isEmpty()) {
            return;
        }
        var sets = exercises.getLast().sets();
        var timed = sets.removeLast();
        var extra = new LinkedHashMap<>(timed.extra());
        extra.put("Rest Timer", row.cell(Column.SECONDS));
        sets.add(timed.withExtra(extra));
    }

    void note(StrongRow row) {
        if (!row.cell(Column.NOTES).isEmpty()) {
            exercise(row.cell(Column.EXERCISE_NAME)).notes().add(row.cell(Column.NOTES));
        }
    }

    /// Takes over what a row says about the whole session; an unusable length is told once.
    Optional<ImportError> describe(StrongRow row, boolean durationInSeconds) {
        if (!row.cell(Column.WORKOUT_NOTES).isEmpty()) {
            notes.add(row.cell(Column.WORKOUT_NOTES));
        }
        var written = row.cell(Column.DURATION);
        if (written.isEmpty() || !writtenDuration.isEmpty()) {
            return Optional.empty();
        }
        writtenDuration = written;
        duration = (durationInSeconds ? ImportedDuration.findInSeconds(written) : ImportedDuration.findInWords(written))
                .orElse(null);
        return duration != null
                ? Optional.empty()
                : Optional.of(new ImportError(
                        row.line(),
                        "duration_ignored",
                        "The length is \"%s\"; the workout was kept without it.".formatted(written)));
    }

    /// Empty when none of its rows is a set.
    Optional<ImportedWorkout> workout() {
        var performed = new ArrayList<ImportedExercise>();
        var all = new LinkedHashSet<>(notes);
        for (var exercise : exercises) {
            if (exercise.sets().isEmpty()) {
                exercise.notes().forEach(note -> all.add(exercise.name() + ": " + note));
            } else {
                performed.add(new ImportedExercise(exercise.name(), null, text(exercise.notes()), exercise.sets()));
            }
        }
        if (performed.isEmpty()) {
            return Optional.empty();
        }
        int row = performed.getFirst().sets().getFirst().row();
        return Optional.of(new ImportedWorkout(row, start, name, duration, text(all), performed));
    }

    private Exercise exercise(String exerciseName) {
        if (exercises.isEmpty() || !exercises.getLast().name().equals(exerciseName)) {
            exercises.add(new Exercise(exerciseName, new ArrayList<>(), new LinkedHashSet<>()));
        }
        return exercises.getLast();
    }

    private static @Nullable String text(Set<String> lines) {
        return lines.isEmpty() ? null : String.join("\n", lines);
    }
}
