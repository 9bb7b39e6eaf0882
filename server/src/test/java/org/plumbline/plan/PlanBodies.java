package org.plumbline.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

    static Map<String, Object> body(Object... namesAndValues) {
        var body = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            body.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return body;
    }

    static List<String> ids(int count) {
        return java.util.stream.Stream.generate(() -> UUID.randomUUID().toString())
                .limit(count)
                .toList();
    }
}
