package org.plumbline.insight;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.catalog.Exercise;
import org.plumbline.catalog.ExerciseFacts;
import org.plumbline.catalog.ExerciseId;
import org.plumbline.catalog.MeasuredAs;
import org.plumbline.platform.UserId;
import org.plumbline.science.volume.HardSets.Role;
import org.springframework.stereotype.Component;

/// What this module needs to know of exercises. Call it inside a transaction of that athlete.
@Component
final class ExerciseTraits {
    private final ExerciseFacts facts;

    ExerciseTraits(ExerciseFacts facts) {
        this.facts = facts;
    }

    Optional<Exercise> find(UserId user, UUID id) {
        return facts.describe(user, new ExerciseId(id));
    }

    /// Several; those that exist.
    Map<UUID, Exercise> find(UserId user, Collection<UUID> ids) {
        return facts.describe(user, ids.stream().map(ExerciseId::new).toList()).values().stream()
                .collect(Collectors.toMap(exercise -> exercise.id().value(), exercise -> exercise));
    }

    /// Those of these that move body mass, or a share of it.
    Set<UUID> movingBody(UserId user, Collection<UUID> ids) {
        return find(user, ids).values().stream()
                .filter(ExerciseTraits::movesBody)
                .map(exercise -> exercise.id().value())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Whether body mass, or a share of it, is part of what is moved: the load is then what was added.
    static boolean movesBody(Exercise exercise) {
        return exercise.bodyweightShare() != null || exercise.measuredAs() == MeasuredAs.REPS_BODYWEIGHT;
    }

    /// Whether a set without a load may be one that has none, instead of one that nobody recorded.
    static boolean needsNoLoad(Exercise exercise) {
        return movesBody(exercise) || exercise.measuredAs() == MeasuredAs.REPS;
    }

    static Map<String, Role> muscles(Exercise exercise) {
        var muscles = new HashMap<String, Role>();
        exercise.secondaryMuscles().forEach(muscle -> muscles.put(muscle, Role.SECONDARY));
        exercise.primaryMuscles().forEach(muscle -> muscles.put(muscle, Role.PRIMARY));
        return muscles;
    }
}
