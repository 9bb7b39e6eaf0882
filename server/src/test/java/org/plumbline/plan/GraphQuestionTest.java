package org.plumbline.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.ConfirmedPlan.done;
import static org.plumbline.plan.PlanBodies.body;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// Questions whose answers are known.
class GraphQuestionTest {
    private final TestClient athlete = TestServer.signUp();

    @Test
    void hamstringsWithoutKneeFlexion() {
        JsonNode answer = ask("Lying Leg Curl", "substitutes?muscle=hamstrings&without=knee_flexion&limit=100");
        List<String> names = names(answer);
        assertThat(names)
                .contains("Romanian Deadlift", "Good Morning", "Stiff-Leg Deadlift")
                .doesNotContain("Nordic Curl", "Seated Leg Curl", "Deadlift", "Hamstring Stretch", "Lying Leg Curl");
        assertThat(answer.at("/left_out/unwanted").intValue()).isPositive();
        assertThat(answer.at("/items/0/reason").stringValue()).contains("hamstrings");
    }

    @Test
    void insteadOfBackSquatWithShoulderImpingement() {
        made("injuries", body("name", "Impingement", "joint", "shoulder"));
        made(
                "constraints",
                body(
                        "name",
                        "No loaded external rotation",
                        "forbids",
                        List.of(
                                body("type", "joint_action", "name", "shoulder_external_rotation"),
                                body("type", "joint_action", "name", "shoulder_overhead"))));

        JsonNode safety = ask("Back Squat", "safety");
        assertThat(safety.path("outcome").stringValue()).isEqualTo("forbidden");
        assertThat(safety.at("/reasons/0/path").valueStream().map(JsonNode::stringValue))
                .containsExactly(
                        "No loaded external rotation",
                        "FORBIDS",
                        "shoulder_external_rotation",
                        "INVOLVES",
                        "Back Squat");
        JsonNode instead = ask("Back Squat", "substitutes?limit=100");
        assertThat(names(instead)).contains("Belt Squat", "Leg Press", "Goblet Squat");
        assertThat(names(instead)).doesNotContain("Low-Bar Squat", "Overhead Squat");
        assertThat(instead.at("/left_out/forbidden").intValue()).isPositive();
        assertThat(instead.path("items")
                        .valueStream()
                        .map(item -> item.path("safety").stringValue()))
                .doesNotContain("forbidden");
        assertThat(instead.at("/items/0/safety").stringValue()).isEqualTo("safe");
    }

    @Test
    void lungeProgression() {
        assertThat(names(ask("Bodyweight Lunge", "substitutes?relation=variation&limit=100")))
                .contains("Walking Lunge", "Reverse Lunge", "Dumbbell Reverse Lunge", "Barbell Walking Lunge")
                .contains("Dumbbell Lunge", "Barbell Lunge", "Overhead Lunge")
                .doesNotContain("Split Squat", "Back Squat");
        assertThat(names(ask("Barbell Walking Lunge", "substitutes?relation=plainer")))
                .containsExactlyInAnyOrder("Walking Lunge", "Bodyweight Lunge");
        assertThat(names(ask("Dumbbell Lunge", "substitutes?relation=plainer"))).containsExactly("Bodyweight Lunge");
        assertThat(names(ask("Barbell Lunge", "substitutes?relation=plainer"))).containsExactly("Bodyweight Lunge");
    }

    @Test
    void aLoadIsRescaledByOnesOwnHistoryOrNotAtAll() {
        String today = LocalDate.parse(ask(null, "/api/graph/gaps").path("date").stringValue())
                .toString();
        log(today, "Back Squat", 5, 100);
        JsonNode none = item(ask("Back Squat", "substitutes?load=80&load_unit=kg&limit=100"), "Front Squat");
        assertThat(none.at("/load/load").isNull()).isTrue();
        assertThat(item(ask("Back Squat", "substitutes?load=80&load_unit=kg&limit=100"), "Bodyweight Squat")
                        .path("load")
                        .isNull())
                .as("it takes none")
                .isTrue();
        log(today, "Front Squat", 5, 75);
        JsonNode front = item(ask("Back Squat", "substitutes?load=80&load_unit=kg&limit=100"), "Front Squat");
        assertThat(front.at("/load/load").decimalValue()).isEqualByComparingTo("60");
        assertThat(front.at("/load/load_unit").stringValue()).isEqualTo("kg");
        assertThat(front.at("/load/substitute_maximum_date").stringValue()).isEqualTo(today);
    }

    @Test
    void whatNobodySaidIsUnknownAndNeverSafe() {
        String own = id("exercises", body("name", "Ring Thing"));
        JsonNode undescribed = done(athlete.get("/api/exercises/" + own + "/safety"));
        assertThat(undescribed.path("outcome").stringValue()).isEqualTo("unknown");
        assertThat(undescribed.at("/reasons/0/rule").stringValue()).isEqualTo("not_described");
        assertThat(ask("Plank", "safety").path("outcome").stringValue()).isEqualTo("safe");
        made("injuries", body("name", "Something"));
        assertThat(ask("Plank", "safety").path("outcome").stringValue()).isEqualTo("unknown");
    }

    @Test
    void aConstraintWithALoadCountsAboveItAndAnInjuredPlaceWantsCaution() {
        String knee = id("injuries", body("name", "Knee", "joint", "knee"));
        made(
                "constraints",
                body(
                        "name",
                        "Light only",
                        "injury_id",
                        knee,
                        "forbids",
                        List.of(body("type", "pattern", "name", "squat", "above_load", 60, "load_unit", "kg"))));
        assertThat(outcome("Back Squat", "?load=61&load_unit=kg")).isEqualTo("forbidden");
        assertThat(outcome("Back Squat", "?load=132&load_unit=lb")).isEqualTo("caution");
        assertThat(outcome("Back Squat", "?load=133&load_unit=lb")).isEqualTo("forbidden");
        assertThat(outcome("Back Squat", "")).isEqualTo("caution");
        assertThat(outcome("Bench Press", "?load=100&load_unit=kg")).isEqualTo("safe");
        athlete.put("/api/injuries/" + knee, body("name", "Knee", "joint", "knee", "status", "resolved"));
        assertThat(outcome("Back Squat", "?load=200&load_unit=kg")).isEqualTo("safe");
    }

    @Test
    void aMuscleThatOnlyHelpsAndAVariationWantCaution() {
        made("constraints", forbid("muscle", "hamstrings"));
        assertThat(outcome("Romanian Deadlift", "")).isEqualTo("forbidden");
        assertThat(outcome("Back Squat", "")).isEqualTo("caution");
        TestClient other = TestServer.signUp();
        assertThat(done(other.get("/api/exercises/" + exercise("Romanian Deadlift") + "/safety"))
                        .path("outcome")
                        .stringValue())
                .as("of somebody else")
                .isEqualTo("safe");
    }

    @Test
    void whatServesAGoalIsKnownWithWhatWasDoneForIt() {
        String goal = id(
                "goals",
                body("name", "Squat", "target", body("metric", "load", "exercise_name", "Back Squat", "value", 140)));
        JsonNode lower = plan("2026-11-23", List.of(goal), "Back Squat", 100);
        JsonNode upper = plan("2026-11-20", List.of(goal), "Bench Press", 60);
        plan("2026-11-21", List.of(), "Back Squat", 100);
        done(athlete.post("/api/plans/" + upper.path("id").stringValue() + "/confirm", null));
        String workout = done(athlete.post(
                        "/api/plans/" + upper.path("id").stringValue() + "/complete", body("duration_minutes", 30)))
                .path("workout_id")
                .stringValue();

        JsonNode serves = ask(null, "/api/graph/serves?goal_id=" + goal);
        assertThat(serves.path("plans")
                        .valueStream()
                        .map(plan -> plan.path("plan_id").stringValue()))
                .containsExactly(
                        upper.path("id").stringValue(), lower.path("id").stringValue());
        assertThat(serves.at("/plans/0/workout_ids/0").stringValue()).isEqualTo(workout);
        assertThat(serves.at("/plans/0/measured").booleanValue()).isFalse();
        assertThat(serves.at("/plans/1/measured").booleanValue()).isTrue();
        assertThat(serves.at("/measures/0/name").stringValue()).isEqualTo("Back Squat");
        var stranger = TestServer.signUp().get("/api/graph/serves?goal_id=" + goal);
        assertThat(stranger.status()).isEqualTo(422);
        assertThat(stranger.body().at("/problems/0/code").stringValue()).isEqualTo("unknown");
    }

    @Test
    void whatHitTheHipHingeThisWeekPlannedAndDone() {
        plan("2026-11-23", List.of(), "Romanian Deadlift", 80);
        plan("2026-11-30", List.of(), "Romanian Deadlift", 80);
        plan("2026-11-24", List.of(), "Bench Press", 60);
        log("2026-11-22", "Deadlift", 5, 140);
        log("2026-11-22", "Back Squat", 5, 100);

        JsonNode work = ask(null, "/api/graph/pattern-work?pattern=hinge&from=2026-11-22&to=2026-11-28");
        assertThat(work.path("planned_sets").intValue()).isEqualTo(2);
        assertThat(work.path("planned")).hasSize(1);
        assertThat(work.at("/planned/0/exercise_name").stringValue()).isEqualTo("Romanian Deadlift");
        assertThat(work.path("done")).hasSize(1);
        assertThat(work.at("/done/0/exercise_name").stringValue()).isEqualTo("Deadlift");
        assertThat(work.path("done_sets").intValue()).isEqualTo(1);
    }

    @Test
    void aWarmUpIsNoWorkOfAPatternAndARoundIsASet() {
        done(athlete.post("/api/plans", """
                {"date": "2026-11-23", "blocks": [
                  {"block_type": "warmup", "sets": [{"exercise_name": "Deadlift", "prescribed_reps": 5}]},
                  {"block_type": "circuit", "rounds": 3, "sets": [
                    {"exercise_name": "Kettlebell Swing", "prescribed_reps": 15, "prescribed_load": 24}]}]}"""));
        done(athlete.post("/api/workouts", """
                {"date": "2026-11-21", "blocks": [{"block_type": "warmup", "sets": [
                  {"exercise_name": "Deadlift", "reps": 5, "load": 60}]}]}"""));

        JsonNode work = ask(null, "/api/graph/pattern-work?pattern=hinge&from=2026-11-21&to=2026-11-28");
        assertThat(work.path("planned_sets").intValue()).isEqualTo(3);
        assertThat(work.path("planned")).hasSize(1);
        assertThat(work.path("done_sets").intValue()).isZero();
        assertThat(work.path("done")).isEmpty();
    }

    @Test
    void aPatternNeverTrainedIsAGapAndSoIsOneForgotten() {
        LocalDate today =
                LocalDate.parse(ask(null, "/api/graph/gaps").path("date").stringValue());
        log(today.minusDays(10).toString(), "Back Squat", 5, 100);
        log(today.minusDays(3).toString(), "Deadlift", 5, 100);
        log(today.minusDays(30).toString(), "Lying Leg Curl", 10, 30);
        plan(today.plusDays(2).toString(), List.of(), "Bench Press", 60);

        JsonNode gaps = ask(null, "/api/graph/gaps?days=7");
        assertThat(gap(gaps, "squat").path("days_since").intValue()).isEqualTo(10);
        assertThat(gap(gaps, "knee_flexion").path("days_since").intValue()).isEqualTo(30);
        assertThat(gap(gaps, "horizontal_push").path("last_date").isNull()).isTrue();
        assertThat(gap(gaps, "horizontal_push").path("planned_date").stringValue())
                .isEqualTo(today.plusDays(2).toString());
        assertThat(gap(gaps, "hinge").isMissingNode()).isTrue();
        assertThat(gap(gaps, "climbing").isMissingNode()).isTrue();
    }

    @Test
    void whatIsPlannedAgainstAConstraintOfItsDay() {
        LocalDate today =
                LocalDate.parse(ask(null, "/api/graph/gaps").path("date").stringValue());
        String soon = plan(today.plusDays(1).toString(), List.of(), "Back Squat", 100)
                .path("id")
                .stringValue();
        plan(today.plusDays(20).toString(), List.of(), "Back Squat", 100);
        plan(today.minusDays(5).toString(), List.of(), "Back Squat", 100);
        plan(today.plusDays(1).toString(), List.of(), "Bench Press", 60);
        Map<String, Object> constraint = forbid("pattern", "squat");
        constraint.put("end_date", today.plusDays(7).toString());
        made("constraints", constraint);

        JsonNode conflicts = ask(null, "/api/graph/conflicts");
        assertThat(conflicts.path("items")).hasSize(1);
        assertThat(conflicts.at("/items/0/plan_id").stringValue()).isEqualTo(soon);
        assertThat(conflicts.at("/items/0/outcome").stringValue()).isEqualTo("forbidden");
        assertThat(conflicts.at("/items/0/planned_set_ids")).hasSize(2);
    }

    @Test
    void theNeighbourhoodOfAPlanAnInjuryAndAnExercise() {
        String goal = id("goals", body("name", "Squat"));
        String plan =
                plan("2030-11-23", List.of(goal), "Back Squat", 100).path("id").stringValue();
        String knee = id("injuries", body("name", "Knee", "joint", "knee"));
        Map<String, Object> constraint = forbid("pattern", "jump");
        constraint.put("injury_id", knee);
        made("constraints", constraint);

        JsonNode ofPlan = ask(null, "/api/graph/neighbourhood?id=" + plan);
        assertThat(ofPlan.at("/center/type").stringValue()).isEqualTo("plan");
        assertThat(edges(ofPlan)).containsExactlyInAnyOrder("SERVES Squat 1", "PRESCRIBES Back Squat 2");
        assertThat(edges(ask(null, "/api/graph/neighbourhood?id=" + knee)))
                .containsExactlyInAnyOrder("AT Knee 1", "CREATES pattern jump 1");
        assertThat(edges(ask(null, "/api/graph/neighbourhood?id=" + exercise("Back Squat"))))
                .contains("PRESCRIBES Lower 2", "HAS_PATTERN Squat 1");
        var strangers = TestServer.signUp().get("/api/graph/neighbourhood?id=" + plan);
        assertThat(strangers.status()).isEqualTo(422);
        assertThat(strangers.body().at("/problems/0/path").stringValue()).isEqualTo("/id");
    }

    private static List<String> edges(JsonNode neighbourhood) {
        String center = neighbourhood.at("/center/id").stringValue();
        return neighbourhood
                .path("edges")
                .valueStream()
                .map(edge -> {
                    String other = edge.path("from").stringValue().equals(center)
                            ? edge.path("to").stringValue()
                            : edge.path("from").stringValue();
                    String name = neighbourhood
                            .path("nodes")
                            .valueStream()
                            .filter(node -> node.path("id").stringValue().equals(other))
                            .findFirst()
                            .orElseThrow()
                            .path("name")
                            .stringValue();
                    return edge.path("relationship").stringValue() + " " + name + " "
                            + edge.path("times").intValue();
                })
                .toList();
    }

    private static JsonNode gap(JsonNode gaps, String pattern) {
        return gaps.path("items")
                .valueStream()
                .filter(gap -> gap.path("pattern").stringValue().equals(pattern))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private static JsonNode item(JsonNode substitutes, String name) {
        return substitutes
                .path("items")
                .valueStream()
                .filter(item -> item.path("exercise_name").stringValue().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> forbid(String type, String name) {
        return body("name", type + " " + name, "forbids", List.of(body("type", type, "name", name)));
    }

    private String outcome(String exercise, String query) {
        return ask(exercise, "safety" + query).path("outcome").stringValue();
    }

    @Test
    void aThingThatIsLinkedWithNothingIsThereAllTheSame() {
        String goal = id("goals", body("name", "Squat 150"));
        JsonNode alone = ask(null, "/api/graph/neighbourhood?id=" + goal);
        assertThat(alone.at("/center/name").stringValue()).isEqualTo("Squat 150");
        assertThat(alone.at("/center/type").stringValue()).isEqualTo("goal");
        assertThat(alone.path("nodes")).isEmpty();
        assertThat(alone.path("edges")).isEmpty();
        String own = id("exercises", body("name", "Ring Thing"));
        assertThat(ask(null, "/api/graph/neighbourhood?id=" + own)
                        .at("/center/name")
                        .stringValue())
                .isEqualTo("Ring Thing");
    }

    private JsonNode ask(@Nullable String exercise, String question) {
        return done(athlete.get(exercise == null ? question : "/api/exercises/" + exercise(exercise) + "/" + question));
    }

    private String exercise(String name) {
        return done(athlete.post("/api/exercises/resolve", body("names", List.of(name))))
                .at("/resolved/0/exercise_id")
                .stringValue();
    }

    private static List<String> names(JsonNode substitutes) {
        return substitutes
                .path("items")
                .valueStream()
                .map(item -> item.path("exercise_name").stringValue())
                .toList();
    }

    private JsonNode plan(String date, List<String> goals, String exercise, int load) {
        Map<String, Object> set =
                body("exercise_name", exercise, "prescribed_reps", 5, "prescribed_load", load, "load_unit", "kg");
        return done(athlete.post(
                "/api/plans",
                body(
                        "date",
                        date,
                        "name",
                        "Lower",
                        "goal_ids",
                        goals,
                        "blocks",
                        List.of(body("block_type", "main", "sets", List.of(set, set))))));
    }

    private void log(String date, String exercise, int reps, int load) {
        Map<String, Object> set =
                body("exercise_name", exercise, "reps", reps, "load", load, "load_unit", "kg", "rpe", 8);
        done(athlete.post("/api/workouts", body("date", date, "blocks", List.of(body("sets", List.of(set))))));
    }

    private void made(String kind, Map<String, Object> body) {
        id(kind, body);
    }

    private String id(String kind, Map<String, Object> body) {
        return done(athlete.post("/api/" + kind, body)).path("id").stringValue();
    }
}
