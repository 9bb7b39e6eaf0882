package org.plumbline.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Several names and what each stands for, as the API shows it.
record ResolvedNames(List<Found> resolved, List<Unclear> ambiguous, List<String> unknown) {
    record Found(String name, UUID exerciseId, String exerciseName, String match) {}

    record Unclear(String name, List<Candidate> candidates) {}

    record Candidate(UUID exerciseId, String exerciseName) {
        static Candidate of(NamedExercise exercise) {
            return new Candidate(exercise.id().value(), exercise.name());
        }
    }

    static ResolvedNames of(Map<String, Resolution> resolutions) {
        var resolved = new ArrayList<Found>();
        var ambiguous = new ArrayList<Unclear>();
        var unknown = new ArrayList<String>();
        resolutions.forEach((name, resolution) -> {
            switch (resolution) {
                case Resolution.Resolved(NamedExercise exercise, String match) ->
                    resolved.add(new Found(name, exercise.id().value(), exercise.name(), match));
                case Resolution.Ambiguous(List<NamedExercise> candidates) ->
                    ambiguous.add(new Unclear(
                            name, candidates.stream().map(Candidate::of).toList()));
                case Resolution.Unknown() -> unknown.add(name);
            }
        });
        return new ResolvedNames(List.copyOf(resolved), List.copyOf(ambiguous), List.copyOf(unknown));
    }
}
