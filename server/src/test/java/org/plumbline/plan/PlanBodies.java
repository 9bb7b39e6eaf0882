package org.plumbline.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.json.Json;
import tools.jackson.databind.node.ObjectNode;

/// Bodies of requests as a client writes them.
final class PlanBodies {
    private PlanBodies() {}

    /// Two blocks, three sets, in pounds.
    static ObjectNode aPlan(String date) {
        return (ObjectNode) Json.parse("""
                {
                  "date": "%s", "name": "Lower A", "goal": "Lower body strength", "focus": ["squat"],
                  "sport_type": "strength", "estimated_duration_minutes": 70,
                  "blocks": [
                    { "name": "Warm-up", "block_type": "warmup", "sets": [
                      { "exercise_name": "Back Squat", "prescribed_reps": 8, "prescribed_load": 45, "load_unit": "lb",
                        "set_type": "warmup" } ] },
                    { "name": "Main work", "block_type": "main", "sets": [
                      { "exercise_name": "Back Squat", "prescribed_reps": 5, "prescribed_load": 225.0,
                        "load_unit": "lb", "prescribed_rpe": 8.0, "intensity_zone": "heavy", "rest_s": 180 },
                      { "exercise_name": "Plank", "prescribed_duration_s": 60 } ] } ]
                }
                """.formatted(date));
    }

    /// One block of two sets, done in rounds.
    static ObjectNode aCircuit(String date, int rounds) {
        return (ObjectNode) Json.parse("""
                {
                  "date": "%s", "name": "Circuit",
                  "blocks": [ { "block_type": "circuit", "rounds": %d, "rest_s": 60, "sets": [
                    { "exercise_name": "Back Squat", "prescribed_reps": 10, "prescribed_load": 40 },
                    { "exercise_name": "Plank", "prescribed_duration_s": 30 } ] } ]
                }
                """.formatted(date, rounds));
    }

    static ObjectNode named(String date, String name) {
        return aPlan(date).put("name", name);
    }

    /// A main block of one set, in pounds.
    static Map<String, Object> oneSet(LocalDate day, String exercise, int load, int reps, @Nullable String notes) {
        var set = new HashMap<String, Object>(
                body("exercise_name", exercise, "prescribed_reps", reps, "prescribed_load", load, "load_unit", "lb"));
        set.put("notes", notes);
        return new HashMap<>(body(
                "date",
                day.toString(),
                "name",
                "Lower",
                "blocks",
                List.of(body("block_type", "main", "sets", List.of(set)))));
    }

    /// One set that was performed, in pounds.
    static Map<String, Object> workout(LocalDate day, String exercise, int reps, int load) {
        Map<String, Object> set = body("exercise_name", exercise, "reps", reps, "load", load, "load_unit", "lb");
        return body("date", day.toString(), "blocks", List.of(body("sets", List.of(set))));
    }

    static Map<String, Object> body(Object... namesAndValues) {
        var body = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            body.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return body;
    }

    static List<String> ids(int count) {
        return Stream.generate(() -> UUID.randomUUID().toString()).limit(count).toList();
    }
}
