package org.plumbline.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.catalog.ExerciseFacts;
import org.plumbline.catalog.ExerciseId;
import org.plumbline.platform.UserId;
import org.springframework.stereotype.Component;

/// Looks at the days around a plan: what was done there, and what is still meant. Needs PostgreSQL only.
@Component
final class RepeatedPatterns {
    private final PerformedWork performed;
    private final PlannedSetMirror mirror;
    private final ExerciseFacts exercises;

    RepeatedPatterns(PerformedWork performed, PlannedSetMirror mirror, ExerciseFacts exercises) {
        this.performed = performed;
        this.mirror = mirror;
        this.exercises = exercises;
    }

    /// @param plan whose sets these are; it is not in its own way
    List<PlanCheck> of(UserId user, PlanId plan, List<PlacedSet> sets, LocalDate day) {
        var around = new ArrayList<TrainedAround>();
        for (LocalDate other : List.of(day.minusDays(1), day.plusDays(1))) {
            List<TrainedAround> done = performed.between(user, other, other).stream()
                    .filter(each -> each.workingSets() > 0)
                    .map(TrainedAround::done)
                    .toList();
            Set<UUID> trained = done.stream().map(TrainedAround::exercise).collect(Collectors.toSet());
            around.addAll(done);
            // What a plan in progress has done already is not meant as well.
            mirror.meantOn(user, plan, other).stream()
                    .filter(each -> !trained.contains(each.exercise()))
                    .forEach(around::add);
        }
        var all = new HashSet<ExerciseId>();
        around.forEach(each -> all.add(new ExerciseId(each.exercise())));
        for (PlacedSet set : sets) {
            UUID exercise = set.exercise();
            if (exercise != null) {
                all.add(new ExerciseId(exercise));
            }
        }
        var patterns = new HashMap<UUID, String>();
        exercises.describe(user, all).forEach((id, exercise) -> {
            String pattern = exercise.pattern();
            if (pattern != null) {
                patterns.put(id.value(), pattern);
            }
        });
        return PatternRules.of(day, sets, around, patterns);
    }
}
