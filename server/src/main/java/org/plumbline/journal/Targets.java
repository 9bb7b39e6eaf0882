package org.plumbline.journal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plumbline.catalog.ExerciseId;
import org.plumbline.catalog.Exercises;
import org.plumbline.plan.AthleteThing;
import org.plumbline.plan.AthleteThings;
import org.plumbline.platform.Problems;
import org.plumbline.platform.UserId;
import org.springframework.stereotype.Component;

/// Everything that something can be about, by few statements however many they are. Call it inside a transaction of
/// that athlete.
@Component
final class Targets {
    private static final Map<TargetType, AthleteThing> THINGS = Map.of(
            TargetType.GOAL, AthleteThing.GOAL,
            TargetType.INJURY, AthleteThing.INJURY,
            TargetType.CONSTRAINT, AthleteThing.CONSTRAINT);

    private final TargetStore store;
    private final Exercises exercises;
    private final AthleteThings things;

    Targets(TargetStore store, Exercises exercises, AthleteThings things) {
        this.store = store;
        this.exercises = exercises;
        this.things = things;
    }

    /// Those that are there.
    Map<Target, KnownTarget> known(UserId user, Collection<Target> targets) {
        var known = new HashMap<Target, KnownTarget>();
        if (targets.isEmpty()) {
            return known;
        }
        store.known(user, targets).forEach(found -> known.put(found.target(), found));
        exercises
                .names(
                        user,
                        ids(targets, TargetType.EXERCISE).stream()
                                .map(ExerciseId::new)
                                .toList())
                .forEach((id, name) -> put(known, TargetType.EXERCISE, id.value(), name));
        THINGS.forEach((type, thing) ->
                things.names(user, thing, ids(targets, type)).forEach((id, name) -> put(known, type, id, name)));
        return known;
    }

    /// The workouts that executed the plans of the planned sets among these.
    List<UUID> executing(UserId user, Collection<Target> targets) {
        Set<UUID> planned = ids(targets, TargetType.PLANNED_SET);
        return planned.isEmpty() ? List.of() : store.executing(user, planned);
    }

    private static Set<UUID> ids(Collection<Target> targets, TargetType type) {
        return targets.stream()
                .filter(target -> target.type() == type)
                .map(Target::id)
                .collect(Collectors.toSet());
    }

    private static void put(Map<Target, KnownTarget> known, TargetType type, UUID id, String name) {
        var target = new Target(type, id);
        known.put(target, new KnownTarget(target, name, null, id));
    }

    /// Notes each one that is not there, by its own path.
    <T> Map<Target, KnownTarget> require(
            UserId user, List<T> wanted, Function<T, Target> target, Function<T, String> path, Problems problems) {
        Map<Target, KnownTarget> known =
                known(user, wanted.stream().map(target).distinct().toList());
        for (T one : wanted) {
            Target about = target.apply(one);
            if (!known.containsKey(about)) {
                problems.add(
                        path.apply(one),
                        "unknown_target",
                        "There is no " + about.type().title() + " " + about.id() + ".");
            }
        }
        return known;
    }
}
