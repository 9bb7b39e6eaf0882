package org.plumbline.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.ConfirmedPlan.done;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import tools.jackson.databind.JsonNode;

/// How far goals are, by what was logged.
class GoalProgressTest {
    private final TestClient athlete = TestServer.signUp();
    private final LocalDate today =
            LocalDate.parse(done(athlete.get("/api/graph/gaps")).path("date").stringValue());

    @Test
    void aLoadIsTheBestSinceTheFirstDayBesideTheBestBeforeIt() {
        log(40, Map.of("reps", 5, "load", 100));
        log(9, Map.of("reps", 5, "load", 110));
        log(8, Map.of("reps", 2, "load", 130));
        log(7, Map.of("reps", 5, "load", 150, "outcome", "failed"));
        JsonNode progress = progress(Map.of("metric", "load", "value", 120, "unit", "kg", "reps", 5), 10);

        assertThat(progress.path("state").stringValue()).isEqualTo("under_way");
        assertThat(progress.path("start_value").decimalValue()).isEqualByComparingTo("100");
        assertThat(progress.path("start_source").stringValue()).isEqualTo("log");
        assertThat(progress.path("current_value").decimalValue()).isEqualByComparingTo("110");
        assertThat(progress.path("current_date").stringValue())
                .isEqualTo(today.minusDays(9).toString());
        assertThat(progress.path("percent").decimalValue()).isEqualByComparingTo("50");
        assertThat(progress.path("set_id").isString()).isTrue();
    }

    @Test
    void withoutASetSinceTheFirstDayItIsUnknownAndNotZero() {
        log(40, Map.of("reps", 5, "load", 100));
        JsonNode progress = progress(Map.of("metric", "load", "value", 120, "unit", "kg"), 10);
        assertThat(progress.path("state").stringValue()).isEqualTo("unknown");
        assertThat(progress.path("current_value").isNull()).isTrue();
        assertThat(progress.path("percent").isNull()).isTrue();
    }

    @Test
    void whatIsDoneOnTheFirstDayIsWhereItBegins() {
        log(10, Map.of("reps", 5, "load", 100));
        log(2, Map.of("reps", 5, "load", 105));
        JsonNode progress = progress(Map.of("metric", "load", "value", 120, "unit", "kg"), 10);
        assertThat(progress.path("start_value").decimalValue()).isEqualByComparingTo("100");
        assertThat(progress.path("start_source").stringValue()).isEqualTo("log");
        assertThat(progress.path("percent").decimalValue()).isEqualByComparingTo("25");
        JsonNode earlier = progress(Map.of("metric", "load", "value", 120, "unit", "kg"), 11);
        assertThat(earlier.path("start_value").isNull()).isTrue();
        assertThat(earlier.path("start_source").stringValue()).isEqualTo("unknown");
        assertThat(earlier.path("percent").isNull()).isTrue();
    }

    /// 30 kg to go was 250 % of the way.
    @Test
    void aStartBeyondTheTargetLeavesNoWayToHaveAShareOf() {
        log(200, Map.of("reps", 1, "load", 160));
        log(9, Map.of("reps", 1, "load", 100));
        log(5, Map.of("reps", 1, "load", 110));
        JsonNode fromLog = progress(Map.of("metric", "load", "value", 140, "unit", "kg"), 6);
        assertThat(fromLog.path("state").stringValue()).isEqualTo("under_way");
        assertThat(fromLog.path("start_value").decimalValue()).isEqualByComparingTo("160");
        assertThat(fromLog.path("current_value").decimalValue()).isEqualByComparingTo("110");
        assertThat(fromLog.path("percent").isNull()).isTrue();
        assertThat(progress(Map.of("metric", "load", "value", 140, "unit", "kg", "start_value", 140), 6)
                        .path("percent")
                        .isNull())
                .isTrue();
        assertThat(done(athlete.get("/api/briefing?sections=goals"))
                        .path("missing")
                        .toString())
                .contains("“More” (and 1 more) began at its target or beyond it, so that there is no percentage.");
    }

    @Test
    void aTimeThatBeganBelowItsTargetHasNoShareEither() {
        done(athlete.post(
                "/api/workouts",
                Map.of(
                        "date",
                        today.minusDays(2).toString(),
                        "blocks",
                        List.of(Map.of("sets", List.of(run(5000, 1900)))))));
        var target = Map.<String, Object>of(
                "metric", "time", "value", 1700, "unit", "s", "distance_m", 5000, "start_value", 1500);
        JsonNode progress = done(athlete.get("/api/goals/" + goal("Run", target, 10) + "/progress"));
        assertThat(progress.path("current_value").decimalValue()).isEqualByComparingTo("1900");
        assertThat(progress.path("percent").isNull()).isTrue();
    }

    @Test
    void aPercentageIsBelowZeroWhereItIsFurtherAwayAndAHundredOnlyWhereItIsReached() {
        log(5, Map.of("reps", 1, "load", 110));
        assertThat(progress(Map.of("metric", "load", "value", 140, "unit", "kg", "start_value", 130), 10)
                        .path("percent")
                        .decimalValue())
                .isEqualByComparingTo("-200");
        log(4, Map.of("reps", 1, "load", new BigDecimal("139.99")));
        assertThat(progress(Map.of("metric", "load", "value", 140, "unit", "kg", "start_value", 100), 10)
                        .path("percent")
                        .decimalValue())
                .isEqualByComparingTo("99.9");
    }

    @Test
    void whatBeginsLaterHasNotBegun() {
        log(3, Map.of("reps", 5, "load", 100));
        String often = goal(Map.of("metric", "workouts_per_week", "value", 3), -7);
        JsonNode workouts = done(athlete.get("/api/goals/" + often + "/progress"));
        assertThat(workouts.path("state").stringValue()).isEqualTo("not_begun");
        assertThat(workouts.path("current_value").isNull()).isTrue();
        assertThat(workouts.path("percent").isNull()).isTrue();
        JsonNode load = progress(Map.of("metric", "load", "value", 120, "unit", "kg", "start_value", 90), -7);
        assertThat(load.path("state").stringValue()).isEqualTo("not_begun");
        assertThat(load.path("start_value").decimalValue()).isEqualByComparingTo("90");
    }

    @Test
    void theSetsOfAnEstimatedMaximumAreThoseWhoseMedianItIs() {
        log(20, Map.of("reps", 1, "load", 90, "rpe", 10));
        JsonNode one = maximum();
        log(15, Map.of("reps", 1, "load", 110, "rpe", 10));
        log(5, Map.of("reps", 1, "load", 120, "rpe", 10));
        JsonNode three = maximum();
        assertThat(one.path("set_ids")).containsExactly(one.path("set_id"));
        assertThat(three.path("current_value").decimalValue()).isEqualByComparingTo("110");
        assertThat(three.path("current_date").stringValue())
                .isEqualTo(today.minusDays(5).toString());
        assertThat(three.path("set_ids")).hasSize(3).contains(one.path("set_id"));
        assertThat(three.path("set_id")).isEqualTo(three.at("/set_ids/1"));

        log(4, Map.of("reps", 1, "load", 140, "rpe", 10));
        assertThat(maximum().path("set_ids")).hasSize(3).doesNotContain(one.path("set_id"));
    }

    @Test
    void theMiddleSetIsThatOfTheMedianWhateverTheUnitOfTheLastOne() {
        log(20, Map.of("reps", 1, "load", 90, "rpe", 10));
        log(15, Map.of("reps", 1, "load", 110, "rpe", 10));
        log(5, Map.of("reps", 1, "load", 265, "load_unit", "lb", "rpe", 10));

        JsonNode progress = maximum();

        assertThat(progress.path("current_value").decimalValue()).isEqualByComparingTo("110");
        assertThat(progress.path("set_id")).isEqualTo(progress.at("/set_ids/1"));
    }

    private JsonNode maximum() {
        return progress(Map.of("metric", "estimated_max", "value", 150, "unit", "kg"), 30);
    }

    @Test
    void anEstimatedMaximumIsWhereTheTrendIsAndInTheUnitOfTheGoal() {
        log(20, Map.of("reps", 1, "load", 100, "rpe", 10));
        log(5, Map.of("reps", 1, "load", 120, "rpe", 10));
        JsonNode progress =
                progress(Map.of("metric", "estimated_max", "value", 300, "unit", "lb", "start_value", 200), 30);
        assertThat(progress.path("unit").stringValue()).isEqualTo("lb");
        assertThat(progress.path("start_source").stringValue()).isEqualTo("stated");
        assertThat(progress.path("current_value").decimalValue())
                .as("the median of 100 and 120 kg")
                .isEqualByComparingTo("242.51");
        assertThat(progress.path("set_id").isNull()).as("it lies between two").isTrue();
        assertThat(progress.path("set_ids")).hasSize(2);
    }

    @Test
    void repetitionsCountWithTheLoadAndLessTimeIsBetter() {
        log(3, Map.of("reps", 20, "load", 40));
        log(3, Map.of("reps", 12, "load", 60));
        assertThat(progress(Map.of("metric", "repetitions", "value", 12, "load", 60, "load_unit", "kg"), 10)
                        .path("state")
                        .stringValue())
                .isEqualTo("reached");
        done(athlete.post(
                "/api/workouts",
                Map.of(
                        "date",
                        today.minusDays(2).toString(),
                        "blocks",
                        List.of(Map.of("sets", List.of(run(5000, 1500), run(5200, 1440), run(400, 60)))))));
        JsonNode run = done(athlete.get("/api/goals/"
                + goal("Run", Map.of("metric", "time", "value", 1380, "distance_m", 5000, "start_value", 1500), 10)
                + "/progress"));
        assertThat(run.path("current_value").decimalValue()).isEqualByComparingTo("1440");
        assertThat(run.path("percent").decimalValue()).isEqualByComparingTo("50");
    }

    @Test
    void workoutsAWeekAreTheMeanOfFourWeeks() {
        for (int day = 1; day <= 6; day++) {
            log(day * 4, Map.of("reps", 5, "load", 100));
        }
        String goal = text(
                athlete.post(
                        "/api/goals",
                        Map.of("name", "Often", "target", Map.of("metric", "workouts_per_week", "value", 3))),
                "id");
        JsonNode progress = done(athlete.get("/api/goals/" + goal + "/progress"));
        assertThat(progress.path("current_value").decimalValue()).isEqualByComparingTo("1.5");
        assertThat(progress.path("considered").intValue()).isEqualTo(6);
    }

    @Test
    void whatNobodyCanMeasureSaysSo() {
        String goal = text(athlete.post("/api/goals", Map.of("name", "Enjoy it")), "id");
        assertThat(done(athlete.get("/api/goals/" + goal + "/progress"))
                        .path("state")
                        .stringValue())
                .isEqualTo("unmeasured");
        assertThat(TestServer.signUp().get("/api/goals/" + goal + "/progress").status())
                .isEqualTo(404);
    }

    private static Map<String, Object> run(int metres, int seconds) {
        return Map.of("exercise_name", "Run", "distance", metres, "distance_unit", "m", "duration_s", seconds);
    }

    private JsonNode progress(Map<String, Object> target, int daysAgo) {
        return done(athlete.get("/api/goals/" + goal("Back Squat", target, daysAgo) + "/progress"));
    }

    private String goal(String exercise, Map<String, Object> target, int daysAgo) {
        var all = new HashMap<String, Object>(target);
        all.put("exercise_name", exercise);
        return goal(all, daysAgo);
    }

    private String goal(Map<String, Object> target, int daysAgo) {
        return text(
                athlete.post(
                        "/api/goals",
                        Map.of(
                                "name",
                                "More",
                                "start_date",
                                today.minusDays(daysAgo).toString(),
                                "target",
                                target)),
                "id");
    }

    private void log(int daysAgo, Map<String, Object> values) {
        var set = new HashMap<String, Object>(Map.of("exercise_name", "Back Squat", "load_unit", "kg"));
        set.putAll(values);
        done(athlete.post(
                "/api/workouts",
                Map.of("date", today.minusDays(daysAgo).toString(), "blocks", List.of(Map.of("sets", List.of(set))))));
    }

    private static String text(TestClient.Answer answer, String field) {
        return done(answer).path(field).stringValue();
    }
}
