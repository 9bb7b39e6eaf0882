package org.plumbline.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// What an athlete keeps beside plans, asked and told in every way.
final class ThingAnswers {
    private static final Set<String> BEGINNING = Set.of("/api/goals", "/api/constraints", "/api/training-blocks");

    private ThingAnswers() {}

    /// What may be asked of them all.
    private static void questions(Checked athlete) {
        var things = new Things(athlete.client());
        String goal = things.thing("/api/goals");
        String plan = Things.text(things.draft(), "/id");
        String squat = athlete.get("/api/exercises?query=back%20squat&limit=1")
                .at("/items/0/id")
                .stringValue();
        athlete.get("/api/exercises/" + squat + "/safety?date=2025-01-01&load=100&load_unit=kg");
        athlete.get("/api/exercises/" + squat + "/substitutes?load=100&muscle=quadriceps&without=shoulder&limit=3");
        athlete.get("/api/graph/serves?goal_id=" + goal);
        athlete.get("/api/graph/pattern-work?pattern=squat&from=2025-01-01&to=2025-12-31");
        athlete.get("/api/graph/gaps?days=7");
        athlete.get("/api/goals/" + goal + "/progress");
        athlete.get("/api/graph/conflicts");
        athlete.get("/api/graph/neighbourhood?id=" + goal);
        athlete.get("/api/graph/neighbourhood?id=" + squat);
        athlete.get("/api/plans/" + plan + "/checks");
        String summary = "/api/training-blocks/" + things.thing("/api/training-blocks") + "/summary";
        athlete.get(summary);
        var learned = Map.of("content", "Four weeks were enough", "key_learnings", List.of("Squat first"));
        athlete.put(summary, learned);
        athlete.with("If-Match", "\"7\"").send("PUT", summary, learned, 412);
        athlete.get(summary);
    }

    static void of(Checked athlete) {
        for (String kind : Things.THINGS.keySet()) {
            String path = kind + "/" + new Things(athlete.client()).thing(kind);
            athlete.get(kind + "?limit=1");
            ObjectNode read = (ObjectNode) athlete.get(path);
            athlete.put(path, read.put("notes", "said again"));
            athlete.with("If-Match", "\"1\"").send("PUT", path, read, 412);
            athlete.delete(path);
            var again = new HashMap<>(Things.THINGS.get(kind));
            if (BEGINNING.contains(kind)) {
                again.put("start_date", "2019-01-07");
            }
            athlete.post(kind, again, 201);
        }
        questions(athlete);
        athlete.get("/api/goals?status=active");
        athlete.get("/api/training-blocks?on=2019-01-13&modality=strength");
        athlete.get("/api/injuries?active=true");
        athlete.get("/api/constraints?active_on=2025-01-01");
    }
}
