package org.plumbline.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.ConfirmedPlan.done;
import static org.plumbline.plan.PlanBodies.body;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plumbline.TestClient;
import org.plumbline.TestClient.Answer;
import org.plumbline.TestServer;
import tools.jackson.databind.JsonNode;

/// What is looked at when a plan is written and confirmed.
class PlanCheckTest {
    private final TestClient athlete = TestServer.signUp();
    private final LocalDate today =
            LocalDate.parse(done(athlete.get("/api/graph/gaps")).path("date").stringValue());

    @Test
    void aForbiddenExerciseIsADraftWithAWarningAndIsConfirmedOnlyWithAReasonWhy() {
        String knee = id("injuries", body("name", "Knee", "joint", "knee"));
        String constraint = id(
                "constraints",
                body(
                        "name",
                        "No squats",
                        "injury_id",
                        knee,
                        "forbids",
                        List.of(body("type", "pattern", "name", "squat"))));
        JsonNode draft = plan("Back Squat", 100, 5, null);
        assertThat(draft.at("/warnings/0/rule").stringValue()).isEqualTo("constraints");
        assertThat(draft.at("/warnings/0/severity").stringValue()).isEqualTo("blocked");
        assertThat(draft.at("/warnings/0/path").stringValue()).isEqualTo("/blocks/0/sets/0");
        assertThat(draft.at("/warnings/0/inputs/constraint_id").stringValue()).isEqualTo(constraint);
        assertThat(draft.at("/warnings/0/inputs/substitutes")).isNotEmpty();
        assertThat(draft.at("/warnings/0/message").stringValue())
                .contains("No squats")
                .contains("Instead:");
        String finding = draft.at("/warnings/0/inputs/finding").stringValue();
        assertThat(finding).isEqualTo("“No squats”: Back Squat is a squat.");
        String path = "/api/plans/" + draft.path("id").stringValue();
        assertThat(done(athlete.get(path))).isEqualTo(draft);

        Answer refused = athlete.post(path + "/confirm", null);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/problems/0/code")).isEqualTo("blocked");
        assertThat(refused.text("/problems/0/path")).isEqualTo("/blocks/0/sets/0");
        assertThat(refused.text("/problems/0/message")).startsWith(finding).contains("Instead:", "override_reason");
        assertThat(refused.text("/problems/0/finding")).isEqualTo(finding);
        assertThat(done(athlete.get(path)).path("status").stringValue()).isEqualTo("draft");
        JsonNode confirmed =
                done(athlete.post(path + "/confirm", body("override_reason", "The physiotherapist wants to see one")));
        assertThat(confirmed.path("status").stringValue()).isEqualTo("confirmed");
        assertThat(confirmed.at("/warnings/0/severity").stringValue()).isEqualTo("overridden");

        JsonNode trace = done(athlete.get(path + "/checks")).path("items");
        assertThat(trace.valueStream()
                        .map(line -> line.path("step").stringValue() + " "
                                + line.path("outcome").stringValue()))
                .containsExactly(
                        "create blocked",
                        "create passed",
                        "create passed",
                        "confirm overridden",
                        "confirm passed",
                        "confirm passed");
        assertThat(trace.get(3).path("reason").stringValue()).startsWith("The physio");
        assertThat(trace.get(3).path("actor_id").stringValue())
                .isEqualTo(athlete.userId().toString());
        assertThat(trace.get(3).path("inputs").path("path").valueStream().map(JsonNode::stringValue))
                .containsExactly("Knee", "CREATES", "No squats", "FORBIDS", "squat", "HAS_PATTERN", "Back Squat");
    }

    @Test
    void aConfirmedPlanIsNotRevisedIntoWhatIsForbidden() {
        String path =
                "/api/plans/" + plan("Bench Press", 60, 5, null).path("id").stringValue();
        done(athlete.post(path + "/confirm", null));
        id("constraints", body("name", "No squats", "forbids", List.of(body("type", "pattern", "name", "squat"))));
        Map<String, Object> other = content("Back Squat", 100, 5, null);
        Answer refused = athlete.put(path, other);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/problems/0/code")).isEqualTo("blocked");
        other.put("override_reason", "a test of it");
        assertThat(athlete.put(path, other).status()).isEqualTo(200);
        assertThat(done(athlete.get(path + "/checks"))
                        .path("items")
                        .valueStream()
                        .map(line -> line.path("step").stringValue())
                        .distinct())
                .containsExactly("create", "confirm", "revise");
    }

    @Test
    void theConstraintOfTheDayOfThePlanCounts() {
        Map<String, Object> constraint =
                new HashMap<>(body("name", "No squats", "forbids", List.of(body("type", "pattern", "name", "squat"))));
        constraint.put("end_date", today.plusDays(3).toString());
        id("constraints", constraint);
        Map<String, Object> later = content("Back Squat", 100, 5, null);
        later.put("date", today.plusDays(4).toString());
        assertThat(done(athlete.post("/api/plans", later)).path("warnings")).isEmpty();
        later.put("date", today.plusDays(3).toString());
        assertThat(done(athlete.post("/api/plans", later))
                        .at("/warnings/0/rule")
                        .stringValue())
                .isEqualTo("constraints");
    }

    @Test
    void whatCountsOnTheDayToWhichAPlanMovesIsNotKnownToBeInOrder() {
        Map<String, Object> coming =
                new HashMap<>(body("name", "No squats", "forbids", List.of(body("type", "pattern", "name", "squat"))));
        coming.put("start_date", today.plusDays(5).toString());
        coming.put("end_date", today.plusDays(8).toString());
        id("constraints", coming);
        Map<String, Object> before = content("Back Squat", 100, 5, null);
        before.put("date", today.plusDays(3).toString());
        String path = "/api/plans/"
                + done(athlete.post("/api/plans", before)).path("id").stringValue();
        assertThat(done(athlete.post(path + "/confirm", null)).path("warnings")).isEmpty();

        JsonNode moved = reschedule(path, 6);
        assertThat(moved.path("warnings")).hasSize(1);
        assertThat(moved.at("/warnings/0/rule").stringValue()).isEqualTo("constraints");
        assertThat(moved.at("/warnings/0/severity").stringValue()).isEqualTo("unknown");
        assertThat(moved.at("/warnings/0/message").stringValue())
                .isEqualTo("“No squats” counts on " + today.plusDays(6) + " and did not on " + today.plusDays(3)
                        + ". What is against the plan there was not looked at: save it again.");
        assertThat(reschedule(path, 7).path("warnings"))
                .as("the same limits count there")
                .isEqualTo(moved.path("warnings"));
        assertThat(reschedule(path, 9).path("warnings")).isEmpty();

        before.put("date", today.plusDays(6).toString());
        before.put("override_reason", "a test of it");
        assertThat(done(athlete.put(path, before)).at("/warnings/0/severity").stringValue())
                .isEqualTo("overridden");
        assertThat(reschedule(path, 7).at("/warnings/0/severity").stringValue())
                .as("what was found stays where the same limits count")
                .isEqualTo("overridden");
        assertThat(reschedule(path, 9).path("warnings")).isEmpty();
    }

    private JsonNode reschedule(String plan, int days) {
        return done(athlete.post(
                plan + "/reschedule", body("date", today.plusDays(days).toString())));
    }

    @Test
    void whatFindsNothingLeavesATraceAsWell() {
        String path =
                "/api/plans/" + plan("Back Squat", 100, 5, null).path("id").stringValue();
        JsonNode trace = done(athlete.get(path + "/checks")).path("items");
        assertThat(trace.valueStream()
                        .map(line -> line.path("rule").stringValue() + " "
                                + line.path("outcome").stringValue()))
                .containsExactly("constraints passed", "history passed", "repeated_pattern passed");
        assertThat(TestServer.signUp().get(path + "/checks").status()).isEqualTo(404);
    }

    @Test
    void whatIsNotWhereTheAthleteTrainsIsNamed() {
        id("equipment", body("name", "Nothing said"));
        assertThat(plan("Leg Press", 100, 5, null).path("warnings"))
                .as("of what nobody said nothing follows")
                .isEmpty();
        String garage = id(
                "equipment",
                body(
                        "name",
                        "Garage",
                        "is_default",
                        true,
                        "bars",
                        List.of(body("name", "Bar", "weight", 20, "weight_unit", "kg")),
                        "plates",
                        List.of(body("weight", 20, "weight_unit", "kg", "pairs", 2))));

        JsonNode machine = plan("Leg Press", 100, 5, null);
        assertThat(machine.path("warnings")).hasSize(1);
        assertThat(machine.at("/warnings/0/rule").stringValue()).isEqualTo("equipment");
        assertThat(machine.at("/warnings/0/severity").stringValue()).isEqualTo("warning");
        assertThat(machine.at("/warnings/0/path").stringValue()).isEqualTo("/blocks/0/sets/0");
        assertThat(machine.at("/warnings/0/message").stringValue()).contains("Leg Press", "Garage", "machine");
        assertThat(machine.at("/warnings/0/inputs/missing")).hasSize(1);
        assertThat(machine.at("/warnings/0/inputs/equipment_id").stringValue()).isEqualTo(garage);
        String path = "/api/plans/" + machine.path("id").stringValue();
        assertThat(athlete.post(path + "/confirm", null).status())
                .as("it may be done somewhere else")
                .isEqualTo(200);

        JsonNode bar = plan("Deadlift", 100, 5, null);
        assertThat(bar.path("warnings")).isEmpty();
        assertThat(done(athlete.get("/api/plans/" + bar.path("id").stringValue() + "/checks"))
                        .path("items")
                        .valueStream()
                        .map(line -> line.path("rule").stringValue() + " "
                                + line.path("outcome").stringValue()))
                .contains("equipment passed");
    }

    @Test
    void whatIsOfferedInsteadMayBeDoneOnTheDayOfThePlan() {
        Map<String, Object> coming =
                new HashMap<>(body("name", "No squats", "forbids", List.of(body("type", "pattern", "name", "squat"))));
        coming.put("start_date", today.plusDays(5).toString());
        id("constraints", coming);
        Map<String, Object> then = content("Back Squat", 100, 5, null);
        then.put("date", today.plusDays(6).toString());

        JsonNode offered = done(athlete.post("/api/plans", then)).at("/warnings/0/inputs/substitutes");

        assertThat(offered).isNotEmpty();
        for (JsonNode each : offered) {
            assertThat(done(athlete.get("/api/exercises/"
                                    + each.path("exercise_id").stringValue() + "/safety?date=" + today.plusDays(6)))
                            .path("outcome")
                            .stringValue())
                    .as(each.path("exercise_name").stringValue())
                    .isNotEqualTo("forbidden");
        }
    }

    @Test
    void whatIsOfferedInsteadIsAtHand() {
        id("equipment", body("name", "Hotel", "dumbbells", List.of(body("weight", 20))));
        id("constraints", body("name", "No bar", "forbids", List.of(body("type", "equipment", "name", "rack"))));

        JsonNode offered = plan("Back Squat", 100, 5, null).at("/warnings/0/inputs/substitutes");

        assertThat(offered).isNotEmpty();
        for (JsonNode each : offered) {
            assertThat(done(athlete.get(
                                    "/api/exercises/" + each.path("exercise_id").stringValue()))
                            .path("equipment")
                            .valueStream()
                            .map(JsonNode::stringValue))
                    .as(each.path("exercise_name").stringValue())
                    .doesNotContain("barbell", "smith_machine", "leg_press_machine");
        }
    }

    @Test
    void whatIsSaidOfALimitIsASentence() {
        id(
                "constraints",
                body("name", "Rest", "forbids", List.of(body("type", "exercise", "exercise_name", "Deadlift"))));
        id("constraints", body("name", "Back", "forbids", List.of(body("type", "pattern", "name", "anti_rotation"))));
        assertThat(plan("Deadlift", 100, 5, null).at("/warnings/0/message").stringValue())
                .startsWith("“Rest”: it names Deadlift.");
        assertThat(plan("Pallof Press", 10, 5, null).at("/warnings/0/message").stringValue())
                .startsWith("“Back”: Pallof Press is an anti rotation.");
        id(
                "constraints",
                body("name", "Arm", "forbids", List.of(body("type", "joint_action", "name", "shoulder_overhead"))));
        assertThat(plan("Overhead Press", 40, 5, null).at("/warnings/0/message").stringValue())
                .startsWith("“Arm”: Overhead Press involves work overhead.");
    }

    @Test
    void theSameLoadAndRepetitionsAreInLineWhetherTheEffortIsKnownOrNot() {
        log("Deadlift", 5, 245);
        Map<String, Object> easy = content("Deadlift", 245, 5, null);
        set(easy).put("prescribed_rpe", 6.5);
        assertThat(done(athlete.post("/api/plans", easy)).path("warnings")).isEmpty();

        Map<String, Object> done = body("exercise_name", "Bench Press", "reps", 5, "load", 100, "rpe", 7);
        done(athlete.post(
                "/api/workouts",
                body("date", today.minusDays(3).toString(), "blocks", List.of(body("sets", List.of(done))))));
        Map<String, Object> silent = content("Bench Press", 100, 5, null);
        set(silent).put("load_unit", "kg");
        assertThat(done(athlete.post("/api/plans", silent)).path("warnings")).isEmpty();
        set(silent).put("prescribed_load", 80);
        assertThat(done(athlete.post("/api/plans", silent))
                        .at("/warnings/0/message")
                        .stringValue())
                .contains("clearly less");
    }

    @Test
    void anExerciseThatNobodyDescribedIsUnknownInAPlanAsWell() {
        id("exercises", body("name", "Ring Thing"));
        id("injuries", body("name", "Knee", "joint", "knee"));

        JsonNode warned = plan("Ring Thing", 20, 5, null).path("warnings");

        assertThat(warned).hasSize(1);
        assertThat(warned.at("/0/severity").stringValue()).isEqualTo("unknown");
        assertThat(warned.at("/0/message").stringValue()).contains("Nobody said what Ring Thing does");
    }

    @Test
    void aLimitOfAnyLoadIsNoClearanceForALoadThatNobodyKnows() {
        id("constraints", body("name", "Light only", "forbids", List.of(body("type", "any", "above_load", 50))));
        Map<String, Object> percentage = content("Bench Press", 0, 5, null);
        set(percentage).remove("prescribed_load");
        set(percentage).remove("load_unit");
        set(percentage).put("percent_1rm", 85);

        JsonNode warned = done(athlete.post("/api/plans", percentage));

        assertThat(warned.at("/warnings/0/severity").stringValue()).isEqualTo("warning");
        assertThat(warned.at("/warnings/0/message").stringValue()).contains("Light only", "above 50 kg");
        assertThat(warned.at("/warnings/0/inputs/path").valueStream().map(JsonNode::stringValue))
                .containsExactly("Light only", "FORBIDS", "any load above 50 kg", "IS", "Bench Press");
        Map<String, Object> none = content("Push-Up", 0, 5, null);
        set(none).remove("prescribed_load");
        set(none).remove("load_unit");
        assertThat(done(athlete.post("/api/plans", none)).path("warnings"))
                .as("nothing is put on anybody's back")
                .isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> set(Map<String, Object> plan) {
        return (Map<String, Object>) first(first(plan, "blocks"), "sets");
    }

    private static Map<?, ?> first(Map<?, ?> of, String list) {
        return (Map<?, ?>) ((List<?>) Objects.requireNonNull(of.get(list))).getFirst();
    }

    private JsonNode plan(String exercise, int load, int reps, @Nullable String notes) {
        return done(athlete.post("/api/plans", content(exercise, load, reps, notes)));
    }

    private Map<String, Object> content(String exercise, int load, int reps, @Nullable String notes) {
        return PlanBodies.oneSet(today, exercise, load, reps, notes);
    }

    private void log(String exercise, int reps, int load) {
        done(athlete.post("/api/workouts", PlanBodies.workout(today.minusDays(3), exercise, reps, load)));
    }

    private String id(String kind, Map<String, Object> body) {
        return done(athlete.post("/api/" + kind, body)).path("id").stringValue();
    }
}
