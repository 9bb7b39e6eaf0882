package org.plumbline.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.ConfirmedPlan.done;
import static org.plumbline.plan.PlanBodies.body;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import tools.jackson.databind.JsonNode;

/// What a plan is told of the days around it.
class RepeatedPatternTest {
    private final TestClient athlete = TestServer.signUp();
    private final LocalDate today =
            LocalDate.parse(done(athlete.get("/api/graph/gaps")).path("date").stringValue());

    @Test
    void aPatternThatWasTrainedOnTheDayBeforeNeedsAWordWhy() {
        String workout = log(today.minusDays(1), set("Deadlift"));

        JsonNode warned = plan(today, set("Bench Press"), set("Romanian Deadlift"));

        assertThat(warned.path("warnings")).hasSize(1);
        JsonNode warning = warned.path("warnings").get(0);
        assertThat(warning.path("rule").stringValue()).isEqualTo("repeated_pattern");
        assertThat(warning.path("severity").stringValue()).isEqualTo("warning");
        assertThat(warning.path("path").stringValue()).isEqualTo("/blocks/0/sets/1");
        assertThat(warning.path("message").stringValue())
                .isEqualTo("Romanian Deadlift: hinge is also trained on " + today.minusDays(1)
                        + " (Deadlift); say why in the notes.");
        assertThat(warning.at("/inputs/pattern").stringValue()).isEqualTo("hinge");
        assertThat(warning.at("/inputs/around/0/workout_id").stringValue()).isEqualTo(workout);
        assertThat(warning.at("/inputs/around/0/sets").intValue()).isOne();

        Map<String, Object> explained = set("Romanian Deadlift");
        explained.put("notes", "light, for the technique");
        JsonNode quiet = plan(today, explained);
        assertThat(quiet.path("warnings")).isEmpty();
        assertThat(trace(quiet)).contains("repeated_pattern passed");
    }

    @Test
    void aPlanOfTheNextDayIsSeenFromBothSides() {
        JsonNode first = plan(today.plusDays(3), set("Back Squat"));
        assertThat(first.path("warnings")).isEmpty();
        JsonNode second = plan(today.plusDays(4), set("Front Squat"));
        assertThat(second.at("/warnings/0/inputs/around/0/plan_id").stringValue())
                .isEqualTo(first.path("id").stringValue());
        JsonNode confirmed = done(athlete.post(path(first) + "/confirm", null));
        assertThat(confirmed.at("/warnings/0/message").stringValue())
                .contains("planned for " + today.plusDays(4), "Front Squat");

        done(athlete.post(path(second) + "/cancel", null));
        JsonNode third = plan(today.plusDays(2), set("Bench Press"));
        assertThat(third.path("warnings")).as("another pattern").isEmpty();
        assertThat(plan(today.plusDays(5), set("Back Squat")).path("warnings"))
                .as("what is cancelled is not meant")
                .isEmpty();
    }

    @Test
    void aPlanIsNotInItsOwnWay() {
        JsonNode plan = plan(today.plusDays(3), set("Back Squat"));
        Map<String, Object> moved = content(today.plusDays(4), set("Back Squat"));
        assertThat(done(athlete.put(path(plan), moved)).path("warnings")).isEmpty();
    }

    @Test
    void whoMovesAwayIsNotWarnedAnyMore() {
        plan(today.plusDays(3), set("Back Squat"));
        JsonNode second = plan(today.plusDays(4), set("Front Squat"));
        done(athlete.post(path(second) + "/confirm", null));
        Map<String, Object> day = body("date", today.plusDays(6).toString());
        assertThat(done(athlete.post(path(second) + "/reschedule", day)).path("warnings"))
                .isEmpty();
        assertThat(trace(second))
                .containsExactly(
                        "constraints passed",
                        "history passed",
                        "repeated_pattern warning",
                        "constraints passed",
                        "history passed",
                        "repeated_pattern warning",
                        "repeated_pattern passed");

        Map<String, Object> back = body("date", today.plusDays(2).toString());
        assertThat(done(athlete.post(path(second) + "/reschedule", back))
                        .at("/warnings/0/message")
                        .stringValue())
                .contains("planned for " + today.plusDays(3));
    }

    @Test
    void whatElseWasFoundStaysKnownOnAnotherDay() {
        done(athlete.post(
                "/api/equipment", body("name", "Hotel", "is_default", true, "dumbbells", List.of(body("weight", 20)))));
        JsonNode plan = plan(today.plusDays(3), set("Leg Press"));
        assertThat(plan.at("/warnings/0/rule").stringValue()).isEqualTo("equipment");
        done(athlete.post(path(plan) + "/confirm", null));
        Map<String, Object> day = body("date", today.plusDays(6).toString());
        JsonNode moved = done(athlete.post(path(plan) + "/reschedule", day));
        assertThat(moved.path("warnings")).hasSize(1);
        assertThat(moved.at("/warnings/0/rule").stringValue()).isEqualTo("equipment");
    }

    @Test
    void warmUpsAndWhatIsNoBasicPatternAreLeftOut() {
        Map<String, Object> easy = set("Goblet Squat");
        easy.put("set_type", "warmup");
        log(today.minusDays(1), easy, set("Standing Calf Raise"));
        assertThat(plan(today, set("Back Squat"), set("Standing Calf Raise")).path("warnings"))
                .isEmpty();
        Map<String, Object> asWarmUp = new HashMap<>(set("Back Squat"));
        asWarmUp.put("set_type", "warmup");
        plan(today.plusDays(1), asWarmUp);
        JsonNode plan = plan(today.plusDays(2), set("Back Squat"));
        assertThat(plan.path("warnings")).isEmpty();
    }

    @Test
    void whatOthersDoIsTheirs() {
        TestClient other = TestServer.signUp();
        done(other.post("/api/plans", content(today, set("Back Squat"))));
        assertThat(plan(today.plusDays(1), set("Back Squat")).path("warnings")).isEmpty();
    }

    private List<String> trace(JsonNode plan) {
        return done(athlete.get(path(plan) + "/checks"))
                .path("items")
                .valueStream()
                .map(line -> line.path("rule").stringValue() + " "
                        + line.path("outcome").stringValue())
                .toList();
    }

    private static String path(JsonNode plan) {
        return "/api/plans/" + plan.path("id").stringValue();
    }

    @SafeVarargs
    private JsonNode plan(LocalDate day, Map<String, Object>... sets) {
        return done(athlete.post("/api/plans", content(day, sets)));
    }

    @SafeVarargs
    private static Map<String, Object> content(LocalDate day, Map<String, Object>... sets) {
        var all = new ArrayList<Map<String, Object>>();
        for (Map<String, Object> set : sets) {
            all.add(set);
        }
        return body("date", day.toString(), "name", "Day", "blocks", List.of(body("block_type", "main", "sets", all)));
    }

    @SafeVarargs
    private String log(LocalDate day, Map<String, Object>... sets) {
        var all = new ArrayList<Map<String, Object>>();
        for (Map<String, Object> set : sets) {
            set.put("reps", set.remove("prescribed_reps"));
            all.add(set);
        }
        return done(athlete.post("/api/workouts", body("date", day.toString(), "blocks", List.of(body("sets", all)))))
                .path("id")
                .stringValue();
    }

    private static Map<String, Object> set(String exercise) {
        return new HashMap<>(body("exercise_name", exercise, "prescribed_reps", 5));
    }
}
