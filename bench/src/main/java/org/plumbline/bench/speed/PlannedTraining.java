package org.plumbline.bench.speed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/// Plans of 25 sets, as an athlete makes, confirms and performs them over HTTP.
record PlannedTraining(Athlete athlete, String exerciseId) {
    static final int SETS = 25;
    private static final int BLOCKS = 5;

    static PlannedTraining of(Athlete athlete) throws IOException {
        var resolved = athlete.change("/api/exercises/resolve", """
                {"names": ["Back Squat"]}
                """);
        return new PlannedTraining(
                athlete, resolved.path("resolved").path(0).path("exercise_id").asString());
    }

    /// The confirmed plan as the API shows it.
    JsonNode confirmed(LocalDate date) throws IOException {
        var blocks = IntStream.rangeClosed(1, BLOCKS).mapToObj(this::block).collect(Collectors.joining(","));
        var draft = athlete.create("/api/plans", """
                {"date": "%s", "name": "Lower body", "sport_type": "strength", "blocks": [%s]}
                """.formatted(date, blocks));
        athlete.change("/api/plans/" + draft.path("id").asString() + "/confirm", "{}");
        return draft;
    }

    private String block(int number) {
        var sets = IntStream.range(0, SETS / BLOCKS)
                .mapToObj(_ -> """
                        {"exercise_id": "%s", "prescribed_reps": 5, "prescribed_load": 100, "load_unit": "kg",
                         "prescribed_rpe": 8, "rest_s": 180}
                        """.formatted(exerciseId))
                .collect(Collectors.joining(","));
        return """
                {"name": "Block %d", "block_type": "main", "sets": [%s]}
                """.formatted(number, sets);
    }

    /// Most of it as prescribed; one set with fewer repetitions, one skipped.
    void complete(JsonNode plan) throws IOException {
        var sets = plan.path("blocks").path(0).path("sets");
        athlete.write("/api/plans/" + plan.path("id").asString() + "/complete", """
                {"duration_minutes": 64, "session_rpe": 8, "deviations": [
                  {"planned_set_id": "%s", "actual_reps": 2, "actual_rpe": 9.5, "reason": "fatigue"},
                  {"planned_set_id": "%s", "outcome": "skipped"}]}
                """.formatted(
                        sets.path(3).path("id").asString(),
                        sets.path(4).path("id").asString())
                .getBytes(UTF_8));
    }
}
