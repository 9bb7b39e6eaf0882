package org.plumbline.bench.speed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/// What an athlete writes down who trains twice a week for some years: goals, a training block, a knee that hurts and
/// what is left alone because of it, plans that were performed, some of them otherwise than planned and why, and
/// plans to come.
///
/// @param today the last day on which something was done
record YearOfTraining(Athlete athlete, LocalDate today) {
    private static final int COMING = 4;
    private static final int DAYS_BETWEEN = 3;
    private static final int DAYS_OF_A_WEEK = 7;
    private static final int SETS_OF_AN_EXERCISE = 4;
    private static final int BLOCK_WEEKS = 8;
    private static final int SESSIONS_OF_THE_BLOCK = 2 * BLOCK_WEEKS;

    /// Every so manieth session hurts.
    private static final int PAIN = 4;

    private static final int OBSERVATIONS = 12;

    /// Far fewer than can be performed while an access token lives.
    private static final int SESSIONS_OF_A_TOKEN = 100;

    private static final List<List<String>> SESSIONS = List.of(
            List.of("Back Squat", "Bench Press", "Barbell Row", "Romanian Deadlift"),
            List.of("Deadlift", "Overhead Press", "Pull-Up", "Front Squat"));

    /// The things that everything else refers to.
    private record Things(String goal, String block, String injury) {}

    /// So many sessions, the latest today, and a few to come.
    void perform(int sessions) throws IOException {
        var things = things();
        for (int i = 0; i < sessions; i++) {
            if (i % SESSIONS_OF_A_TOKEN == 0) {
                athlete.signInAgain();
            }
            performed(i, sessions - 1 - i, things);
        }
        for (int i = 0; i < COMING; i++) {
            plan(sessions + i, today.plusDays(1 + (long) i * DAYS_BETWEEN), things, false);
        }
        for (int i = 0; i < OBSERVATIONS; i++) {
            athlete.create("/api/observations", """
                    {"observation_type": "pattern", "content": "Slower after short nights, number %d", "tags": ["sleep"]}
                    """.formatted(i));
        }
    }

    private Things things() throws IOException {
        var first = today.minusYears(1);
        var goal = athlete.create("/api/goals", """
                {"name": "Squat 180", "start_date": "%s", "target_date": "%s",
                 "target": {"metric": "load", "exercise_name": "Back Squat", "value": 180}}
                """.formatted(first, today.plusMonths(2)));
        athlete.create("/api/goals", """
                {"name": "Bench 120", "start_date": "%s",
                 "target": {"metric": "estimated_max", "exercise_name": "Bench Press", "value": 120}}
                """.formatted(first));
        athlete.create("/api/goals", """
                {"name": "Twice a week", "target": {"metric": "workouts_per_week", "value": 2}}
                """);
        var block =
                athlete.create("/api/training-blocks", """
                {"name": "Strength", "phase": "intensification", "modality": "strength", "start_date": "%s", "weeks": %d}
                """.formatted(today.minusWeeks(BLOCK_WEEKS - 1L), BLOCK_WEEKS));
        var injury = athlete.create("/api/injuries", """
                {"name": "Left knee", "joint": "knee", "side": "left"}
                """);
        athlete.create("/api/constraints", """
                {"name": "No heavy deep knee bend", "effect": "caution", "injury_id": "%s",
                 "forbids": [{"type": "joint_action", "name": "knee_flexion", "above_load": 90},
                             {"type": "joint", "name": "knee", "above_load": 150}]}
                """.formatted(id(injury)));
        return new Things(id(goal), id(block), id(injury));
    }

    /// @param back how many sessions there are after it
    private void performed(int number, int back, Things things) throws IOException {
        int weeksBack = back / 2;
        var day = today.minusDays((long) DAYS_OF_A_WEEK * weeksBack + (long) DAYS_BETWEEN * (back % 2));
        var plan = plan(number, day, things, back < SESSIONS_OF_THE_BLOCK);
        boolean hurts = number % PAIN == 0;
        var first = id(plan.at("/blocks/0/sets/0"));
        athlete.write("/api/plans/" + id(plan) + "/complete", (hurts ? """
                {"duration_minutes": 64, "session_rpe": 8, "deviations": [
                  {"planned_set_id": "%s", "actual_load": 60, "actual_rpe": 9.5, "reason": "pain"}]}
                """.formatted(first) : """
                {"duration_minutes": 64, "session_rpe": 7.5}
                """).getBytes(UTF_8));
        if (hurts) {
            var workout = athlete.get("/api/plans/" + id(plan) + "/deviations").at("/rows/0");
            athlete.create(
                    "/api/journal", """
                    {"entry_date": "%s", "entry_type": "symptom", "category": "medical", "severity": "notable",
                     "raw_text": "The knee pulled in the first sets, so I took weight off.", "links": [
                      {"target_type": "set", "target_id": "%s"}, {"target_type": "injury", "target_id": "%s"}]}
                    """.formatted(day, workout.path("set_id").asString(), things.injury()));
        }
    }

    private JsonNode plan(int number, LocalDate day, Things things, boolean inBlock) throws IOException {
        var exercises = SESSIONS.get(number % SESSIONS.size()).stream()
                .map(name -> block(name, number))
                .collect(Collectors.joining(","));
        var draft = athlete.create("/api/plans", """
                {"date": "%s", "name": "Session %d", "sport_type": "strength", "goal_ids": ["%s"],
                 "training_block_id": %s, "blocks": [%s]}
                """.formatted(
                        day, number, things.goal(), inBlock ? "\"" + things.block() + "\"" : "null", exercises));
        return athlete.change("/api/plans/" + id(draft) + "/confirm", "{}");
    }

    private static String block(String exercise, int number) {
        var sets = IntStream.range(0, SETS_OF_AN_EXERCISE)
                .mapToObj(_ -> """
                        {"exercise_name": "%s", "prescribed_reps": 5, "prescribed_load": %d, "load_unit": "kg",
                         "prescribed_rpe": 8, "rest_s": 180}
                        """.formatted(exercise, 80 + number % 40))
                .collect(Collectors.joining(","));
        return """
                {"name": "%s", "block_type": "main", "sets": [%s]}
                """.formatted(exercise, sets);
    }

    private static String id(JsonNode thing) {
        return thing.path("id").asString();
    }
}
