package org.plumbline.bench.devices;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What an athlete does on devices during one run: a plan and workouts that several of them know of.
final class Story {
    private static final List<String> EXERCISES = List.of("Back Squat", "Deadlift", "Bench Press");

    private final RandomGenerator random;
    private final Truth truth;
    private final String plan;
    private final List<String> plannedSets;
    private final Map<Device, Memory> memories = new HashMap<>();
    private final List<String> sets = new ArrayList<>();
    private final Map<String, String> workoutOf = new HashMap<>();

    /// What a device remembers of its own doing, besides its queue.
    private static final class Memory {
        private @Nullable String workout;
        private @Nullable String started;
    }

    private Story(RandomGenerator random, Truth truth, String plan, List<String> plannedSets) {
        this.random = random;
        this.truth = truth;
        this.plan = plan;
        this.plannedSets = plannedSets;
    }

    /// Writes and confirms the plan of the run.
    static Story begin(Account account, RandomGenerator random, Truth truth) {
        Map<String, Object> squat =
                Map.of("exercise_name", "Back Squat", "prescribed_reps", 5, "prescribed_load", 100, "load_unit", "kg");
        String draft = account.post(
                        "/api/plans",
                        Map.of(
                                "date",
                                "2026-01-05",
                                "name",
                                "Lower A",
                                "blocks",
                                List.of(Map.of("block_type", "main", "sets", List.of(squat, squat, squat)))))
                .path("id")
                .stringValue();
        JsonNode confirmed = account.post("/api/plans/" + draft + "/confirm", Map.of());
        List<String> planned = confirmed
                .at("/blocks/0/sets")
                .valueStream()
                .map(set -> set.path("id").stringValue())
                .toList();
        return new Story(random, truth, draft, planned);
    }

    /// One thing that the athlete does with this device.
    void act(Device device) {
        Memory memory = memories.computeIfAbsent(device, _ -> new Memory());
        switch (random.nextInt(12)) {
            case 0, 1 -> start(device, memory);
            case 2, 3, 4, 5, 6 -> logSet(device, memory);
            case 7, 8 -> patchSet(device);
            case 9 -> deleteSet(device);
            case 10 -> annotate(device, memory);
            default -> state(device, memory);
        }
    }

    private void start(Device device, Memory memory) {
        String workout = id();
        memory.workout = workout;
        if (random.nextBoolean()) {
            memory.started = does(
                    device, "startPlan", Map.of("id", plan), Map.of("id", workout, "start_time", device.clock()), null);
        } else {
            memory.started = does(device, "logWorkout", Map.of(), Map.of("id", workout, "date", "2026-01-05"), null);
        }
    }

    private void logSet(Device device, Memory memory) {
        if (memory.workout == null) {
            start(device, memory);
        }
        String workout = String.valueOf(memory.workout);
        String set = id();
        var fields = new LinkedHashMap<String, Object>(
                Map.of("reps", random.nextInt(1, 20), "load", random.nextInt(20, 200)));
        var body = new HashMap<String, Object>(fields);
        body.put("id", set);
        body.put("load_unit", "kg");
        body.put("performed_at", device.clock());
        body.put("exercise_name", EXERCISES.get(random.nextInt(EXERCISES.size())));
        if (random.nextInt(3) > 0) {
            body.put("planned_set_id", plannedSets.get(random.nextInt(plannedSets.size())));
        }
        sets.add(set);
        workoutOf.put(set, workout);
        note(does(device, "logSet", Map.of("id", workout), body, null), new Truth.Act("logSet", set, fields));
    }

    /// Any set that anybody logged: a device knows it when it has read it, and may have told the other by hand.
    private void patchSet(Device device) {
        if (sets.isEmpty()) {
            return;
        }
        String set = sets.get(random.nextInt(sets.size()));
        Map<String, Object> fields =
                switch (random.nextInt(3)) {
                    case 0 -> Map.of("reps", random.nextInt(1, 1000));
                    case 1 -> Map.of("load", random.nextInt(20, 1000));
                    default -> Map.of("notes", "said by " + random.nextInt(1000));
                };
        note(
                does(device, "patchSet", Map.of("id", String.valueOf(workoutOf.get(set)), "set_id", set), fields, null),
                new Truth.Act("patchSet", set, fields));
    }

    private void deleteSet(Device device) {
        if (sets.isEmpty() || random.nextInt(3) > 0) {
            return;
        }
        String set = sets.get(random.nextInt(sets.size()));
        note(
                does(device, "deleteSet", Map.of("id", String.valueOf(workoutOf.get(set)), "set_id", set), null, null),
                new Truth.Act("deleteSet", set, Map.of()));
    }

    private void annotate(Device device, Memory memory) {
        if (memory.workout != null) {
            does(
                    device,
                    "patchWorkout",
                    Map.of("id", memory.workout),
                    Map.of("notes", "day " + random.nextInt(100)),
                    null);
        }
    }

    /// Steps of the plan and the workout, each based on what this device has seen of it.
    private void state(Device device, Memory memory) {
        JsonNode seen = device.knows("plan", plan);
        Object base =
                seen == null ? null : Map.of("version", seen.path("version").longValue());
        switch (random.nextInt(6)) {
            case 0 -> does(device, "completePlan", Map.of("id", plan), Map.of(), base);
            case 1 -> does(device, "skipPlan", Map.of("id", plan), Map.of(), base);
            case 2 -> does(device, "abandonPlan", Map.of("id", plan), Map.of(), base);
            case 3 -> does(device, "reopenPlan", Map.of("id", plan), Map.of(), base);
            case 4 ->
                does(
                        device,
                        "reschedulePlan",
                        Map.of("id", plan),
                        Map.of("date", "2026-01-0" + random.nextInt(1, 9)),
                        base);
            default -> {
                if (memory.workout != null) {
                    does(
                            device,
                            "finishWorkout",
                            Map.of("id", memory.workout),
                            Map.of(),
                            memory.started == null ? null : Map.of("command", memory.started));
                }
            }
        }
    }

    private String does(
            Device device, String operation, Map<String, ?> path, @Nullable Object body, @Nullable Object base) {
        String command = device.does(id(), operation, path, body, base);
        note(command, new Truth.Act(operation, "", Map.of()));
        return command;
    }

    private void note(String command, Truth.Act act) {
        truth.made(command, act);
    }

    private String id() {
        return new UUID(
                        (random.nextLong() & ~0xF000L) | 0x7000L,
                        (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L)
                .toString();
    }
}
