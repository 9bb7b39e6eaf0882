package org.plumbline.api;

import java.util.HashMap;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// What an athlete keeps beside plans, asked and told in every way.
final class ThingAnswers {
    private static final Set<String> BEGINNING = Set.of("/api/goals", "/api/constraints", "/api/training-blocks");

    private ThingAnswers() {}

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
        athlete.get("/api/goals?status=active");
        athlete.get("/api/training-blocks?on=2019-01-13&modality=strength");
        athlete.get("/api/injuries?active=true");
        athlete.get("/api/constraints?active_on=2025-01-01");
    }
}
