package org.plumbline.training;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.platform.UserId;
import org.plumbline.platform.changes.Mirrored;
import org.plumbline.platform.json.Json;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Workouts for the athlete's devices, each with its sets.
@Component
final class MirroredWorkouts implements Mirrored {
    private final WorkoutStore workouts;
    private final Recorder recorder;

    MirroredWorkouts(WorkoutStore workouts, Recorder recorder) {
        this.workouts = workouts;
        this.recorder = recorder;
    }

    @Override
    public String kind() {
        return WorkoutChange.KIND;
    }

    @Override
    public Map<UUID, JsonNode> things(UserId user, Collection<UUID> ids) {
        return recorder.fill(user, workouts.list(user, ids)).stream()
                .collect(Collectors.toMap(
                        workout -> workout.id().value(), workout -> Json.tree(WorkoutView.of(workout))));
    }
}
