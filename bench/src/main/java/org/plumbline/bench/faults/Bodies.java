package org.plumbline.bench.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;

/// What the requests say, and the states that they start from, each brought about through the API.
final class Bodies {

    static final String EXERCISE = "Back Squat";
    static final String IMPORTS = "/api/imports?format=strong&load_unit=kg&distance_unit=km";

    /// Long gone, so that no clock decides anything.
    private static final String DAY = "2026-03-02";

    private static final int MAIN_SETS = 6;

    private Bodies() {}

    /// Two blocks; the rounds of the second become planned sets when the plan is confirmed.
    static Map<String, Object> plan(String name) {
        var body = new HashMap<>(edited(name));
        body.put("id", UUID.randomUUID());
        return body;
    }

    static Map<String, Object> edited(String name) {
        var sets =
                IntStream.range(0, MAIN_SETS).mapToObj(_ -> prescribed(5, 100)).toList();
        return Map.of(
                "date",
                DAY,
                "name",
                name,
                "blocks",
                List.of(
                        Map.of("name", "Main work", "block_type", "main", "sets", sets),
                        Map.of(
                                "name",
                                "Circuit",
                                "block_type",
                                "circuit",
                                "rounds",
                                2,
                                "sets",
                                List.of(prescribed(10, 40)))));
    }

    private static Map<String, Object> prescribed(int reps, int load) {
        return Map.of("exercise_name", EXERCISE, "prescribed_reps", reps, "prescribed_load", load, "load_unit", "kg");
    }

    static String draft(Athlete athlete) {
        return athlete.done(Request.post("/api/plans", plan("Lower A")))
                .path("id")
                .stringValue();
    }

    static String confirmed(Athlete athlete) {
        var plan = draft(athlete);
        athlete.done(Request.post("/api/plans/" + plan + "/confirm", Request.nothing()));
        return plan;
    }

    static String start(Athlete athlete, String plan) {
        return athlete.done(Request.post("/api/plans/" + plan + "/start", Request.nothing()))
                .path("workout_id")
                .stringValue();
    }

    static List<String> plannedSets(Athlete athlete, String plan) {
        var ids = new ArrayList<String>();
        athlete.done(Request.read("/api/plans/" + plan))
                .path("blocks")
                .forEach(block ->
                        block.path("sets").forEach(set -> ids.add(set.path("id").stringValue())));
        return ids;
    }

    /// A missed repetition target, a lighter load, a skipped set and one that was added.
    static Map<String, Object> completion(Athlete athlete, String plan) {
        var sets = plannedSets(athlete, plan);
        return Map.of(
                "start_time",
                DAY + "T18:05:00+01:00",
                "duration_minutes",
                64,
                "deviations",
                List.of(
                        Map.of("planned_set_id", sets.get(0), "outcome", "done", "actual_reps", 2),
                        Map.of("planned_set_id", sets.get(1), "outcome", "done", "actual_load", 80),
                        Map.of("planned_set_id", sets.get(2), "outcome", "skipped", "reason", "time")),
                "additional_sets",
                List.of(Map.of("block_seq", 1, "exercise_name", "Dead Hang", "actual_duration_s", 45)));
    }

    static String completed(Athlete athlete) {
        var plan = confirmed(athlete);
        return athlete.done(Request.post("/api/plans/" + plan + "/complete", completion(athlete, plan)))
                .path("workout_id")
                .stringValue();
    }

    static Map<String, Object> set(String planned) {
        return Map.of(
                "id",
                UUID.randomUUID(),
                "planned_set_id",
                planned,
                "exercise_name",
                EXERCISE,
                "reps",
                5,
                "load",
                100,
                "load_unit",
                "kg");
    }

    static Map<String, Object> amended() {
        return Map.of("exercise_name", EXERCISE, "reps", 1, "load", 60, "load_unit", "kg", "rpe", 9.5);
    }

    static Map<String, Object> workout() {
        return Map.of(
                "id",
                UUID.randomUUID(),
                "name",
                "Evening",
                "start_time",
                DAY + "T18:00:00+01:00",
                "duration_minutes",
                55,
                "blocks",
                List.of(Map.of("name", "A", "sets", List.of(amended(), amended(), amended()))));
    }

    static String aSetOf(Athlete athlete, String workout) {
        return athlete.done(Request.read("/api/workouts/" + workout))
                .path("blocks")
                .path(0)
                .path("sets")
                .path(0)
                .path("id")
                .stringValue();
    }

    static String imported(Athlete athlete) {
        return athlete.done(Request.upload(IMPORTS, sampleLog()))
                .path("import_id")
                .stringValue();
    }

    /// The log that the demonstration brings along: some hundred sets.
    static String sampleLog() {
        try (var file = Objects.requireNonNull(Bodies.class.getResourceAsStream("/demo/strong-sample.csv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
