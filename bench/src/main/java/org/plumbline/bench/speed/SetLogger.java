package org.plumbline.bench.speed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;

/// An athlete in the gym: logs one set after the other over HTTP, each under an id made by the client.
final class SetLogger implements Load.Client {
    /// As many as a long workout has.
    private static final int SETS_OF_A_WORKOUT = 25;

    private final Athlete athlete;
    private final String exerciseId;
    private final Deque<SetSlot> slots = new ArrayDeque<>();

    SetLogger(Athlete athlete) throws IOException {
        this.athlete = athlete;
        this.exerciseId = athlete.change("/api/exercises/resolve", """
                {"names": ["Back Squat"]}
                """)
                .path("resolved")
                .path(0)
                .path("exercise_id")
                .asString();
    }

    /// Begins as many workouts as so many sets need, so that no workout is longer than workouts are.
    SetLogger prepare(int sets) throws IOException {
        while (slots.size() < sets) {
            var workout = athlete.create("/api/workouts", """
                    {"name": "Bench", "start_time": "2026-11-20T18:00:00+01:00", "sport_type": "strength",
                     "blocks": [{"name": "A", "block_type": "main", "sets": [
                       {"exercise_id": "%s", "reps": 5, "load": 60, "load_unit": "kg"}]}]}
                    """.formatted(exerciseId));
            var id = UUID.fromString(workout.path("id").asString());
            var block =
                    UUID.fromString(workout.path("blocks").path(0).path("id").asString());
            for (int i = 1; i < SETS_OF_A_WORKOUT; i++) {
                slots.add(new SetSlot(athlete.userId(), id, block, UUID.randomUUID()));
            }
        }
        return this;
    }

    SetSlot next() {
        return slots.remove();
    }

    void log(SetSlot slot) throws IOException {
        athlete.write("/api/workouts/" + slot.workout() + "/sets", """
                {"id": "%s", "exercise_id": "%s", "reps": 5, "load": 102.5, "load_unit": "kg", "rpe": 8.5}
                """.formatted(slot.set(), exerciseId)
                .getBytes(UTF_8));
    }

    /// The way to the server and back, with no work behind it.
    void askForNothing() throws IOException {
        athlete.read("/healthz");
    }

    @Override
    public void request() throws IOException {
        log(next());
    }
}
