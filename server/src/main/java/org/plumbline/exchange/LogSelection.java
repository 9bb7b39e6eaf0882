package org.plumbline.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.plumbline.exchange.log.ImportedLog;
import org.plumbline.exchange.log.ImportedWorkout;
import org.plumbline.exchange.log.WorkoutFingerprint;

/// Which workouts of a log are new to the athlete.
///
/// @param duplicates how many are there already
record LogSelection(List<NewWorkout> workouts, int duplicates) {
    LogSelection {
        workouts = List.copyOf(workouts);
    }

    record NewWorkout(ImportedWorkout workout, WorkoutFingerprint fingerprint) {}

    /// A workout is there already when either fingerprint is: it was renamed, or some of its sets were corrected.
    static LogSelection of(ImportedLog log, List<WorkoutFingerprint> present) {
        Set<String> sessions = new HashSet<>();
        Set<String> contents = new HashSet<>();
        present.forEach(fingerprint -> {
            sessions.add(fingerprint.session());
            contents.add(fingerprint.content());
        });
        var fresh = new ArrayList<NewWorkout>();
        List<WorkoutFingerprint> fingerprints = log.fingerprints();
        for (int i = 0; i < fingerprints.size(); i++) {
            WorkoutFingerprint fingerprint = fingerprints.get(i);
            if (!sessions.contains(fingerprint.session()) && !contents.contains(fingerprint.content())) {
                fresh.add(new NewWorkout(log.workouts().get(i), fingerprint));
            }
        }
        return new LogSelection(fresh, fingerprints.size() - fresh.size());
    }

    List<ImportedWorkout> read() {
        return workouts.stream().map(NewWorkout::workout).toList();
    }

    int sets() {
        return workouts.stream()
                .mapToInt(fresh -> fresh.workout().sets().size())
                .sum();
    }
}
