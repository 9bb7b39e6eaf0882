package org.plumbline.exchange.log;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/// A log as read, in file order.
///
/// While `needs` is not empty the workouts are a preview: loads or distances lack a unit, or dates were read with
/// the day first for want of an answer.
///
/// @param dialect which form of which app's export it is, in words
public record ImportedLog(String dialect, List<ImportedWorkout> workouts, List<ImportError> errors, Set<Need> needs) {
    public ImportedLog {
        workouts = List.copyOf(workouts);
        errors = List.copyOf(errors);
        needs = Collections.unmodifiableSet(new TreeSet<>(needs));
    }

    /// The log without some of its workouts, each of which becomes an error.
    public ImportedLog without(Predicate<ImportedWorkout> unfit, Function<ImportedWorkout, ImportError> why) {
        var all = new ArrayList<>(errors);
        workouts.stream().filter(unfit).map(why).forEach(all::add);
        all.sort(Comparator.comparingInt(ImportError::row));
        return new ImportedLog(dialect, workouts.stream().filter(unfit.negate()).toList(), all, needs);
    }

    public int setCount() {
        return workouts.stream().mapToInt(workout -> workout.sets().size()).sum();
    }

    /// Σ load × repetitions in the numbers of the file, whatever their unit.
    public BigDecimal tonnage() {
        return workouts.stream()
                .flatMap(workout -> workout.sets().stream())
                .map(ImportedSet::tonnage)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// One fingerprint per workout, in the order of `workouts`.
    ///
    /// Two workouts of one file are never the same workout, even where their fingerprints would agree (two of one
    /// name begun within one minute): the later one carries its number.
    public List<WorkoutFingerprint> fingerprints() {
        var seen = new HashMap<String, Integer>();
        var fingerprints = new ArrayList<WorkoutFingerprint>(workouts.size());
        for (var workout : workouts) {
            int occurrence = seen.merge(WorkoutFingerprint.sessionOf(workout), 1, Integer::sum) - 1;
            fingerprints.add(WorkoutFingerprint.of(workout, occurrence));
        }
        return List.copyOf(fingerprints);
    }
}
