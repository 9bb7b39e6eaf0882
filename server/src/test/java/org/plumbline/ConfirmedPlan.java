package org.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// A confirmed plan of an athlete, written over HTTP, and what becomes of it.
public record ConfirmedPlan(TestClient athlete, String id, List<String> sets) {
    public static final String DAY = "2025-11-03";

    /// One block of these sets, each as JSON says it without its braces: 5 × 225 lb and so on.
    public static ConfirmedPlan of(TestClient athlete, String... sets) {
        return ofBlocks(athlete, block("main", sets));
    }

    public static String block(String type, String... sets) {
        return "{\"name\": \"%s work\", \"block_type\": \"%s\", \"sets\": [{%s}]}"
                .formatted(type, type, String.join("}, {", sets));
    }

    public static ConfirmedPlan ofBlocks(TestClient athlete, String... blocks) {
        String draft = done(athlete.post("/api/plans", """
                        {"date": "%s", "name": "Lower A", "sport_type": "strength", "estimated_duration_minutes": 70,
                         "blocks": [%s]}
                        """.formatted(DAY, String.join(", ", blocks))))
                .path("id")
                .stringValue();
        JsonNode confirmed = done(athlete.post("/api/plans/" + draft + "/confirm", "{}"));
        var sets = new ArrayList<String>();
        confirmed
                .path("blocks")
                .forEach(block -> block.path("sets")
                        .forEach(set -> sets.add(set.path("id").stringValue())));
        return new ConfirmedPlan(athlete, draft, List.copyOf(sets));
    }

    public static String squat(int reps, String load, String unit) {
        return "\"exercise_name\": \"Back Squat\", \"prescribed_reps\": %d, \"prescribed_load\": %s, \"load_unit\": \"%s\""
                .formatted(reps, load, unit);
    }

    public static String plank(int seconds) {
        return "\"exercise_name\": \"Plank\", \"prescribed_duration_s\": " + seconds;
    }

    /// Where this plan is.
    public String path(String step) {
        return "/api/plans/" + id + step;
    }

    public TestClient.Answer complete(String body) {
        return athlete.post(path("/complete"), body);
    }

    /// Completes it with this said of its first set, without braces, and the rest as prescribed.
    public JsonNode performed(String first) {
        return done(complete("{\"deviations\": [{\"planned_set_id\": \"%s\", %s}]}".formatted(sets.getFirst(), first)));
    }

    public JsonNode status() {
        return done(athlete.get(path(""))).path("status");
    }

    public JsonNode deviations() {
        return done(athlete.get(path("/deviations")));
    }

    public JsonNode row(int place) {
        return deviations().path("rows").get(place);
    }

    /// The class of every row, in the order of the plan.
    public List<String> types() {
        return deviations()
                .path("rows")
                .valueStream()
                .map(row -> row.path("deviation_type").stringValue())
                .toList();
    }

    public static JsonNode done(TestClient.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
        return answer.body();
    }
}
