package org.plumbline.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.api.Things.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// Uses every operation of the journal.
final class JournalAnswers {
    private JournalAnswers() {}

    static void of(Checked athlete) {
        journal(athlete);
        observations(athlete);
        debriefs(athlete);
    }

    private static void debriefs(Checked athlete) {
        String workout = text(athlete.post("/api/workouts", Things.workoutBody(), 201), "/id");
        var debrief = Map.of(
                "workout_id",
                workout,
                "summary",
                "Heavy, and done",
                "observations",
                List.of(Things.observationBody(), Things.observationBody()));
        athlete.post("/api/debriefs", debrief, 201);
        athlete.post("/api/debriefs", Map.of("workout_id", UUID.randomUUID(), "summary", " "), 422);
    }

    private static void journal(Checked athlete) {
        JsonNode workout = athlete.post("/api/workouts", Things.workoutBody(), 201);
        Map<String, String> set = Map.of(
                "target_type", "set", "target_id", text(workout, "/blocks/0/sets/0/id"), "relationship", "EXPLAINS");
        JsonNode entry = athlete.post("/api/journal", Things.entryBody(set), 201);
        String path = "/api/journal/" + text(entry, "/id");
        athlete.post(path + "/links", set, 200);
        var about = Map.of("target_type", "workout", "target_id", text(workout, "/id"), "relationship", "FEEDBACK");
        JsonNode link = athlete.post(path + "/links", about, 201);
        athlete.post(path + "/links", Map.of("target_type", "plan", "target_id", UUID.randomUUID()), 422);
        athlete.send("PATCH", path, Map.of("raw_text", "The bar felt light", "category", "training"), 200);
        athlete.with("If-Match", "\"1\"").send("PATCH", path, Map.of("summary", "late"), 412);
        athlete.post(path + "/review", Map.of("notes", "Eat more"), 200);
        athlete.post(path + "/review", Map.of("reviewed", false), 200);
        athlete.get(path);
        athlete.delete(path + "/links/" + text(link, "/id"));
        String asked = "/api/journal?query=light%20sleep&from=2025-01-01&to=2026-12-31&tag=SLEEP&severity=info,urgent"
                + "&entry_type=feedback&category=training&reviewed=false&target_type=workout&target_id=";
        assertThat(athlete.get(asked + text(workout, "/id")).path("items")).hasSize(1);
        athlete.get("/api/journal?limit=1");
        athlete.get("/api/workouts/" + text(workout, "/id") + "/deviations");
        athlete.get("/api/deviations?from=2025-01-01&to=2030-01-01&explained=true&type=unlinked");
        athlete.delete(path);
    }

    private static void observations(Checked athlete) {
        JsonNode workout = athlete.post("/api/workouts", Things.workoutBody(), 201);
        var wanted = new HashMap<>(Things.observationBody());
        wanted.put("evidence", List.of(Map.of("target_type", "workout", "target_id", text(workout, "/id"))));
        String path = "/api/observations/" + text(athlete.post("/api/observations", wanted, 201), "/id");
        athlete.get(path);
        athlete.send("PATCH", path, Map.of("confidence", 0.95), 200);
        assertThat(athlete.get("/api/observations?query=sesions&target_id=" + text(workout, "/id"))
                        .path("items"))
                .hasSize(1);
        assertThat(athlete.get("/api/briefing").at("/sections/notes/topics")).isNotEmpty();
        athlete.get("/api/briefing?sections=goals,body");
        athlete.post(path + "/resolve", Map.of("resolution", "Trains in the evening now"), 200);
        athlete.post(path + "/resolve", Map.of("reviewed", false), 422);
        athlete.get("/api/observations?status=resolved,expired&tag=sleep&target_type=workout&limit=1");
        athlete.delete(path);
    }
}
