package org.plumbline.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plumbline.TestClient;
import tools.jackson.databind.JsonNode;

/// A confirmed plan of an athlete, written over HTTP: main work of 4 × 5 Back Squat at 225 lb, two sets of Plank for
/// 60 s, and a finisher of one AMRAP set of Push-Ups.
record PlanFixture(TestClient athlete, String id, List<String> sets) {
    static final String BLOCKS = """
            [{"name": "Main work", "block_type": "main", "sets": [
                {"exercise_name": "Back Squat", "prescribed_reps": 5, "prescribed_load": 225, "load_unit": "lb",
                 "prescribed_rpe": 8.0},
                {"exercise_name": "Back Squat", "prescribed_reps": 5, "prescribed_load": 225, "load_unit": "lb"},
                {"exercise_name": "Back Squat", "prescribed_reps": 5, "prescribed_load": 225, "load_unit": "lb"},
                {"exercise_name": "Back Squat", "prescribed_reps": 5, "prescribed_load": 225, "load_unit": "lb"}]},
             {"name": "Core", "block_type": "accessory", "sets": [
                {"exercise_name": "Plank", "prescribed_duration_s": 60},
                {"exercise_name": "Plank", "prescribed_duration_s": 60}]},
             {"name": "Finisher", "block_type": "finisher", "sets": [
                {"exercise_name": "Push-Up", "prescribed_reps": 10, "amrap": true}]}]
            """;

    static PlanFixture confirmed(TestClient athlete) {
        return confirmed(athlete, LocalDate.parse("2025-11-03"));
    }

    static PlanFixture confirmed(TestClient athlete, LocalDate day) {
        TestClient.Answer created = athlete.post("/api/plans", """
                {"date": "%s", "name": "Lower A", "sport_type": "strength", "estimated_duration_minutes": 70,
                 "blocks": %s}
                """.formatted(day, BLOCKS));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        String id = created.text("/id");
        TestClient.Answer confirmed = athlete.post("/api/plans/" + id + "/confirm", "{}");
        assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(200);
        var sets = new ArrayList<String>();
        created.body()
                .path("blocks")
                .forEach(block -> block.path("sets")
                        .forEach(set -> sets.add(set.path("id").stringValue())));
        return new PlanFixture(athlete, id, List.copyOf(sets));
    }

    TestClient.Answer complete(String body) {
        return athlete.post("/api/plans/" + id + "/complete", body);
    }

    TestClient.Answer completed(String body) {
        TestClient.Answer answer = complete(body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer;
    }

    TestClient.Answer step(String step) {
        return athlete.post("/api/plans/" + id + "/" + step, "{}");
    }

    /// Starts it and answers the workout's id.
    String started() {
        TestClient.Answer answer = step("start");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.text("/workout_id");
    }

    String status() {
        return athlete.get("/api/plans/" + id).text("/status");
    }

    JsonNode workout(String workoutId) {
        TestClient.Answer answer = athlete.get("/api/workouts/" + workoutId);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    TestClient.Answer log(String workoutId, Map<String, ?> set) {
        return athlete.post("/api/workouts/" + workoutId + "/sets", set);
    }
}
