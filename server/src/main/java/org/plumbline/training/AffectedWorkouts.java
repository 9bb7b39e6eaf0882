package org.plumbline.training;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.plumbline.platform.UserId;
import org.plumbline.platform.graph.GraphStatement;
import org.plumbline.platform.graph.GraphTransaction;
import org.springframework.stereotype.Component;

/// Makes the graph say by which injuries workouts were affected, where what was said of them has changed.
@Component
public final class AffectedWorkouts {
    private static final GraphStatement AFFECTED = GraphStatement.of("training", "affected");

    private final WorkoutInjuries injuries;

    AffectedWorkouts(WorkoutInjuries injuries) {
        this.injuries = injuries;
    }

    /// Those of the workouts that the graph has. Twice changes nothing.
    public void show(UserId user, Collection<UUID> workouts, GraphTransaction graph) {
        if (workouts.isEmpty()) {
            return;
        }
        Map<UUID, Set<UUID>> known = injuries.of(user, workouts);
        List<Map<String, Object>> rows = workouts.stream()
                .map(workout -> Map.<String, Object>of("id", workout.toString(), "injury_ids", texts(known, workout)))
                .toList();
        graph.run(AFFECTED, Map.of("workouts", rows));
    }

    static List<String> texts(Map<UUID, Set<UUID>> injuries, UUID workout) {
        return injuries.getOrDefault(workout, Set.of()).stream()
                .map(UUID::toString)
                .sorted()
                .toList();
    }
}
