package org.plumbline.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.ConfirmedPlan.done;
import static org.plumbline.plan.PlanBodies.body;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.TestClient;
import org.plumbline.TestClient.Answer;
import org.plumbline.TestServer;
import tools.jackson.databind.JsonNode;

/// A limit on the load of an exercise, and plans whose sets are above it, below it, or a share of the maximum.
class LoadLimitTest {
    private final TestClient athlete = TestServer.signUp();
    private final LocalDate today =
            LocalDate.parse(done(athlete.get("/api/graph/gaps")).path("date").stringValue());

    @BeforeEach
    void nothingAboveFiftyKilogramsBendsTheKnee() {
        done(athlete.post(
                "/api/constraints",
                body(
                        "name",
                        "Light on the knee",
                        "forbids",
                        List.of(body(
                                "type",
                                "joint_action",
                                "name",
                                "knee_flexion",
                                "above_load",
                                50,
                                "load_unit",
                                "kg")))));
    }

    @Test
    void everySetAboveItIsNamedAndNoneBelow() {
        String plan = plan(List.of(load(245), load(100), load(250)));

        Answer refused = confirm(plan);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()
                        .path("problems")
                        .valueStream()
                        .map(problem -> problem.path("path").stringValue()))
                .containsExactly("/blocks/0/sets/0", "/blocks/0/sets/2");
        assertThat(refused.text("/problems/0/message")).contains("with 245 lb, above 50 kg");
        assertThat(refused.text("/problems/1/message")).contains("with 250 lb, above 50 kg");
        assertThat(refused.text("/problems/1/finding")).isEqualTo(refused.text("/problems/1/message"));
        assertThat(athlete.get("/api/plans/" + plan).body().path("warnings").size())
                .isEqualTo(1);
    }

    @Test
    void whatIsPlannedAgainstItLeavesTheLighterSetsAlone() {
        String plan = plan(List.of(load(245), load(100), load(250)));
        List<String> sets = athlete.get("/api/plans/" + plan)
                .body()
                .at("/blocks/0/sets")
                .valueStream()
                .map(set -> set.path("id").stringValue())
                .toList();

        JsonNode conflicts = done(athlete.get("/api/graph/conflicts")).path("items");

        assertThat(conflicts).hasSize(1);
        assertThat(conflicts.at("/0/outcome").stringValue()).isEqualTo("forbidden");
        assertThat(conflicts.at("/0/planned_set_ids").valueStream().map(JsonNode::stringValue))
                .containsExactly(sets.getFirst(), sets.getLast());
    }

    @Test
    void aShareOfTheMaximumIsALoadOnceTheLogKnowsTheMaximum() {
        String unknown = plan(List.of(body("percent_1rm", 90)));
        assertThat(confirm(unknown).status()).as("nobody knows what 90 % are").isEqualTo(200);
        done(athlete.post("/api/workouts", PlanBodies.workout(today.minusDays(3), "Back Squat", 5, 245)));
        String heavy = plan(List.of(body("percent_1rm", 90)));
        String light = plan(List.of(body("percent_1rm", 20)));

        Answer refused = confirm(heavy);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/problems/0/message"))
                .containsPattern(
                        "with 2\\d\\d(\\.\\d\\d?)? lb, above 50 kg. That is 90 % of the maximum that the sets of "
                                + today.minusDays(3) + " come to\\.");
        assertThat(confirm(light).status()).isEqualTo(200);
        assertThat(done(athlete.get("/api/graph/conflicts"))
                        .path("items")
                        .valueStream()
                        .filter(conflict ->
                                conflict.path("outcome").stringValue().equals("forbidden"))
                        .map(conflict -> conflict.path("plan_id").stringValue()))
                .containsExactlyInAnyOrder(unknown, heavy);
    }

    /// 80 % of 62.54 kg are 50.032 kg, which no rounding brings back below the limit.
    @Test
    void aShareIsJudgedByWhatItWeighsExactly() {
        var single = body("exercise_name", "Back Squat", "reps", 1, "load", new BigDecimal("62.54"), "load_unit", "kg");
        done(athlete.post(
                "/api/workouts",
                body("date", today.minusDays(3).toString(), "blocks", List.of(body("sets", List.of(single))))));
        String plan = plan(List.of(body("percent_1rm", 80)));

        JsonNode check = done(athlete.get("/api/plans/" + plan)).at("/warnings/0");
        assertThat(check.path("severity").stringValue()).isEqualTo("blocked");
        assertThat(check.at("/inputs/percent_1rm").decimalValue()).isEqualByComparingTo("80");
        assertThat(check.at("/inputs/e1rm").decimalValue()).isEqualByComparingTo("62.5");
        assertThat(check.at("/inputs/e1rm_date").stringValue())
                .isEqualTo(today.minusDays(3).toString());
        assertThat(done(athlete.get("/api/graph/conflicts"))
                        .at("/items/0/reasons/0/message")
                        .stringValue())
                .contains("with 50.03 kg, above 50 kg. That is 80 % of the maximum");
    }

    @Test
    void heavySetsAndThoseOfWhichNobodySaidTheLoadAreTwoAnswers() {
        String plan = plan(List.of(load(245), body("prescribed_rpe", 8)));

        JsonNode conflicts = done(athlete.get("/api/graph/conflicts")).path("items");

        assertThat(conflicts
                        .valueStream()
                        .map(item -> item.path("outcome").stringValue() + " "
                                + item.path("planned_set_ids").size()))
                .containsExactly("forbidden 1", "caution 1");
        assertThat(done(athlete.get("/api/plans/" + plan))
                        .path("warnings")
                        .valueStream()
                        .map(warning -> warning.path("severity").stringValue() + " "
                                + warning.path("path").stringValue()))
                .containsExactly("blocked /blocks/0/sets/0", "warning /blocks/0/sets/1");
    }

    /// The maximum is 245 lb, and 100 % of it is as heavy as the set that says 245 lb; lighter shares help one only.
    @Test
    void whatIsSaidOfAShareIsNotSaidOfALoad() {
        done(athlete.post("/api/workouts", PlanBodies.workout(today.minusDays(3), "Back Squat", 1, 245)));
        String plan = plan(List.of(body("percent_1rm", 100), load(245), load(245)));

        Answer refused = confirm(plan);

        assertThat(refused.text("/problems/0/message")).contains("245 lb, above 50 kg. That is 100 %");
        assertThat(refused.text("/problems/1/message"))
                .contains("245 lb, above 50 kg.")
                .doesNotContain("The same", "%");
    }

    private static Map<String, Object> load(int pounds) {
        return body("prescribed_load", pounds, "load_unit", "lb");
    }

    private String plan(List<Map<String, Object>> loads) {
        List<Map<String, Object>> sets = loads.stream()
                .map(load -> {
                    var set = body("exercise_name", "Back Squat", "prescribed_reps", 3);
                    set.putAll(load);
                    return set;
                })
                .toList();
        return done(athlete.post(
                        "/api/plans",
                        body(
                                "date",
                                today.plusDays(1).toString(),
                                "notes",
                                "As the coach wants it.",
                                "blocks",
                                List.of(body("block_type", "main", "sets", sets)))))
                .path("id")
                .stringValue();
    }

    private Answer confirm(String plan) {
        return athlete.post("/api/plans/" + plan + "/confirm", null);
    }
}
