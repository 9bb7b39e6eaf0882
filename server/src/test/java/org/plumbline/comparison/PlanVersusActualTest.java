package org.plumbline.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.ConfirmedPlan.block;
import static org.plumbline.ConfirmedPlan.done;
import static org.plumbline.ConfirmedPlan.plank;
import static org.plumbline.ConfirmedPlan.squat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.ConfirmedPlan;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// What a comparison that starts from performed sets gets wrong, one test each.
final class PlanVersusActualTest {
    private final TestClient athlete = TestServer.signUp();
    private final JdbcClient owner = TestServer.shared().owner();

    @Test
    void aPlannedSetThatWasNeverPerformedIsInTheComparison() {
        ConfirmedPlan plan = ConfirmedPlan.of(athlete, squat(5, "225", "lb"), squat(5, "225", "lb"), plank(60));
        assertThat(plan.types()).containsExactly("pending", "pending", "pending");

        String workout =
                done(athlete.post(plan.path("/start"), "{}")).path("workout_id").stringValue();
        done(athlete.post(
                "/api/workouts/" + workout + "/sets", """
                {"planned_set_id": "%s", "reps": 5, "load": 225}
                """.formatted(plan.sets().getFirst())));
        assertThat(plan.types()).as("half way").containsExactly("as_planned", "pending", "pending");

        done(athlete.post("/api/workouts/" + workout + "/finish", "{}"));
        assertThat(plan.types()).as("cut short").containsExactly("as_planned", "skipped", "skipped");
        assertThat(view(plan, "deviation_type")).containsExactly("as_planned", "skipped", "skipped");
        assertThat(plan.row(1).path("set_id").isNull())
                .as("a skipped set is no performed set")
                .isTrue();
    }

    @Test
    void onlyWhatNobodyPlannedIsAdded() {
        ConfirmedPlan plan = ConfirmedPlan.of(athlete, plank(60));
        done(plan.complete("""
                {"deviations": [{"planned_set_id": "%s", "actual_reps": 10, "actual_duration_s": null}],
                 "additional_sets": [{"block_seq": 1, "exercise_name": "Dead Hang", "actual_duration_s": 45}]}
                """.formatted(plan.sets().getFirst())));

        assertThat(plan.types())
                .as("a timed set done for repetitions was planned; the hang was not")
                .containsExactly("not_recorded", "added");
        assertThat(ofWorkout("\"exercise_name\": \"Dead Hang\", \"duration_s\": 45")
                        .at("/rows/0/deviation_type")
                        .stringValue())
                .as("without a plan there is nothing to add to")
                .isEqualTo("unlinked");
    }

    @Test
    void aTimeThatWasCutShortAndADistanceThatWasNotRunAreDeviations() {
        ConfirmedPlan plan = ConfirmedPlan.of(
                athlete,
                plank(60),
                plank(60),
                "\"exercise_name\": \"Rowing Machine\", \"prescribed_distance_m\": 500",
                "\"exercise_name\": \"Rowing Machine\", \"prescribed_distance_m\": 500");
        done(plan.complete("""
                {"deviations": [{"planned_set_id": "%s", "actual_duration_s": 53.9},
                  {"planned_set_id": "%s", "actual_duration_s": 54},
                  {"planned_set_id": "%s", "actual_distance_m": 449},
                  {"planned_set_id": "%s", "actual_distance_m": 450}]}
                """.formatted(plan.sets().toArray())));

        assertThat(plan.types())
                .containsExactly("duration_deviation", "as_planned", "distance_deviation", "as_planned");
        assertThat(plan.row(0).path("duration_delta_s").decimalValue()).isEqualByComparingTo("-6.1");
        assertThat(plan.row(2).path("distance_delta_m").decimalValue()).isEqualByComparingTo("-51");
    }

    @Test
    void anotherExerciseIsASubstitution() {
        ConfirmedPlan plan = ConfirmedPlan.of(athlete, squat(5, "225", "lb"));
        plan.performed("\"substitute_exercise_name\": \"Front Squat\", \"actual_load\": 155");

        JsonNode row = plan.row(0);
        assertThat(row.path("deviation_type").stringValue()).isEqualTo("substituted");
        assertThat(row.path("exercise_name").stringValue()).isEqualTo("Back Squat");
        assertThat(row.path("performed_exercise_name").stringValue()).isEqualTo("Front Squat");
        assertThat(row.path("load_delta").isNull())
                .as("loads of two exercises are not compared")
                .isTrue();
    }

    @Test
    void effortIsCompared() {
        ConfirmedPlan plan = ConfirmedPlan.of(athlete, squat(5, "225", "lb") + ", \"prescribed_rpe\": 8");
        plan.performed("\"actual_rpe\": 9.5");

        assertThat(plan.types()).containsExactly("rpe_deviation");
        assertThat(plan.row(0).path("rpe_delta").decimalValue()).isEqualByComparingTo("1.5");
    }

    @Test
    void theToleranceMayGrowWithWhatWasPlanned() {
        String[] sets = {squat(5, "100", "lb"), squat(8, "20", "lb"), squat(3, "500", "lb")};
        String said = """
                {"deviations": [{"planned_set_id": "%s", "actual_reps": 3}, {"planned_set_id": "%s", "actual_load": 30},
                  {"planned_set_id": "%s", "actual_load": 511}]}
                """;
        ConfirmedPlan absolute = ConfirmedPlan.of(athlete, sets);
        done(absolute.complete(said.formatted(absolute.sets().toArray())));
        done(athlete.put("/api/preferences/tolerance", "{\"profile\": \"relative\"}"));
        ConfirmedPlan relative = ConfirmedPlan.of(athlete, sets);
        done(relative.complete(said.formatted(relative.sets().toArray())));

        assertThat(absolute.types()).containsExactly("as_planned", "as_planned", "load_deviation");
        assertThat(relative.types())
                .as("two of five repetitions, half of the load, two per cent of it")
                .containsExactly("reps_deviation", "load_deviation", "as_planned");
        assertThat(absolute.deviations().at("/tolerance/profile").stringValue())
                .as("a result keeps what it was decided by")
                .isEqualTo("absolute");
        assertThat(relative.deviations().at("/tolerance/profile").stringValue()).isEqualTo("relative");
    }

    @Test
    void everythingThatDeviatesIsListed() {
        ConfirmedPlan plan = ConfirmedPlan.of(athlete, squat(5, "225", "lb") + ", \"prescribed_rpe\": 8");
        plan.performed("\"actual_reps\": 1, \"actual_load\": 185, \"actual_rpe\": 10");

        assertThat(plan.row(0).path("deviation_type").stringValue()).isEqualTo("reps_deviation");
        assertThat(plan.row(0).path("deviations"))
                .extracting(JsonNode::stringValue)
                .containsExactly("reps_deviation", "load_deviation", "rpe_deviation");
    }

    @Test
    void aLoadThatNobodyRecordedIsNotZero() {
        ConfirmedPlan plan = ConfirmedPlan.of(athlete, squat(5, "225", "lb"), squat(5, "225", "lb"));
        done(plan.complete("""
                {"deviations": [{"planned_set_id": "%s", "actual_load": null},
                  {"planned_set_id": "%s", "actual_load": 0}]}
                """.formatted(plan.sets().toArray())));

        assertThat(plan.types()).containsExactly("not_recorded", "load_deviation");
        assertThat(plan.row(0).path("load_delta").isNull()).isTrue();
        assertThat(plan.row(1).path("load_delta").decimalValue()).isEqualByComparingTo("-225");
    }

    @Test
    void aPerformedSetCannotLoseItsPlan() {
        ConfirmedPlan plan = ConfirmedPlan.of(athlete, squat(5, "225", "lb"));
        plan.performed("\"actual_reps\": 5");
        UUID planned = UUID.fromString(plan.sets().getFirst());

        for (String attempt : List.of(
                "DELETE FROM planned_sets WHERE id = :planned",
                "UPDATE planned_sets SET id = gen_random_uuid() WHERE id = :planned",
                "UPDATE sets SET planned_set_id = gen_random_uuid() WHERE planned_set_id = :planned")) {
            assertThatThrownBy(
                            () -> owner.sql(attempt).param("planned", planned).update())
                    .as(attempt)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
        assertThat(athlete.put(plan.path(""), """
                        {"date": "2025-11-04", "name": "Without it", "blocks": [{"block_type": "main", "sets": [
                          {"exercise_name": "Plank", "prescribed_duration_s": 60}]}]}
                        """).status())
                .as("what was performed is not revised")
                .isEqualTo(409);
        assertThat(plan.types()).containsExactly("as_planned");
    }

    @Test
    void everyRowNamesItsBlock() {
        ConfirmedPlan plan =
                ConfirmedPlan.ofBlocks(athlete, block("main", squat(5, "225", "lb")), block("finisher", plank(60)));
        done(plan.complete("""
                {"block_outcomes": [{"block_seq": 2, "outcome": "skipped"}],
                 "additional_sets": [{"block_seq": 1, "exercise_name": "Dip", "actual_reps": 8}]}
                """));

        assertThat(view(plan, "block_name || ', ' || block_type || ', ' || deviation_type"))
                .containsExactlyInAnyOrder(
                        "main work, main, as_planned", "main work, main, added", "finisher work, finisher, skipped");
        assertThat(plan.deviations().path("rows"))
                .extracting(row -> row.path("block_name").stringValue())
                .containsExactlyInAnyOrder("main work", "main work", "finisher work");
    }

    @Test
    void loadsInTwoUnitsAreComparedAsLoads() {
        ConfirmedPlan plan =
                ConfirmedPlan.of(athlete, squat(5, "225", "lb"), squat(5, "225", "lb"), squat(5, "100", "kg"));
        done(plan.complete("""
                {"deviations": [{"planned_set_id": "%s", "actual_load": 102.5, "load_unit": "kg"},
                  {"planned_set_id": "%s", "actual_load": 225, "load_unit": "kg"},
                  {"planned_set_id": "%s", "actual_load": 220.5, "load_unit": "lb"}]}
                """.formatted(plan.sets().toArray())));

        assertThat(plan.types()).containsExactly("as_planned", "load_deviation", "as_planned");
        assertThat(plan.row(0).path("load_delta").decimalValue())
                .as("102.5 kg are 225.97 lb")
                .isEqualByComparingTo("0.97");
        assertThat(plan.row(0).path("entered_load").decimalValue()).isEqualByComparingTo("102.5");
        assertThat(plan.row(0).path("entered_load_unit").stringValue()).isEqualTo("kg");
    }

    @Test
    void aPlannedSetIsPerformedOnceAndRoundsArePlannedSets() {
        ConfirmedPlan plan = ConfirmedPlan.ofBlocks(athlete, """
                {"name": "Circuit", "block_type": "circuit", "rounds": 3, "sets": [
                  {"exercise_name": "Push-Up", "prescribed_reps": 10},
                  {"exercise_name": "Plank", "prescribed_duration_s": 30}]}
                """);
        assertThat(plan.sets()).as("three rounds of two").hasSize(6);

        done(plan.complete("""
                {"deviations": [{"planned_set_id": "%s", "actual_reps": 4},
                  {"planned_set_id": "%s", "outcome": "skipped"}, {"planned_set_id": "%s", "outcome": "skipped"}]}
                """.formatted(
                        plan.sets().get(2), plan.sets().get(4), plan.sets().get(5))));
        assertThat(plan.deviations().path("rows"))
                .extracting(row -> row.path("round").intValue() + " "
                        + row.path("deviation_type").stringValue())
                .containsExactly(
                        "1 as_planned", "1 as_planned", "2 reps_deviation", "2 as_planned", "3 skipped", "3 skipped");

        TestClient.Answer second =
                athlete.post("/api/workouts", """
                {"date": "2025-11-04", "duration_minutes": 5, "blocks": [{"sets": [
                  {"planned_set_id": "%s", "reps": 10}]}]}
                """.formatted(plan.sets().getFirst()));
        assertThat(second.status()).as(second.text()).isEqualTo(409);
        assertThatThrownBy(() -> owner.sql("""
                        INSERT INTO sets (user_id, set_id, block_id, workout_id, live, local_date, seq, exercise_name,
                          planned_set_id, created_at, updated_at)
                        SELECT user_id, gen_random_uuid(), block_id, workout_id, live, local_date, 99, exercise_name,
                          planned_set_id, created_at, updated_at
                        FROM sets WHERE planned_set_id = :planned
                        """)
                        .param("planned", UUID.fromString(plan.sets().getFirst()))
                        .update())
                .as("not even the database has a second one")
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("sets_performed_once");
    }

    @Test
    void rangesOpenEndsAndSidesAreUnderstood() {
        String range = "\"exercise_name\": \"Dip\", \"prescribed_reps\": 8, \"prescribed_reps_max\": 12";
        String openEnd = "\"exercise_name\": \"Push-Up\", \"prescribed_reps\": 10, \"amrap\": true";
        ConfirmedPlan plan = ConfirmedPlan.of(
                athlete,
                range,
                range,
                range,
                openEnd,
                openEnd,
                "\"exercise_name\": \"Bulgarian Split Squat\", \"prescribed_reps\": 8, \"per_side\": true");
        done(plan.complete("""
                {"deviations": [{"planned_set_id": "%s", "actual_reps": 12}, {"planned_set_id": "%s", "actual_reps": 15},
                  {"planned_set_id": "%s", "actual_reps": 5}, {"planned_set_id": "%s", "actual_reps": 31},
                  {"planned_set_id": "%s", "actual_reps": 7}, {"planned_set_id": "%s", "actual_reps": 8}]}
                """.formatted(plan.sets().toArray())));

        assertThat(plan.types())
                .containsExactly(
                        "as_planned", "reps_deviation", "reps_deviation", "as_planned", "reps_deviation", "as_planned");
        assertThat(plan.deviations().path("rows"))
                .extracting(row -> row.path("reps_delta").intValue())
                .as("from the bound that was missed")
                .containsExactly(0, 3, -3, 0, -3, 0);
        assertThat(athlete.get(plan.path(""))
                        .body()
                        .at("/blocks/0/sets/5/per_side")
                        .booleanValue())
                .isTrue();
    }

    @Test
    void theWholeAndEveryBlockAreRolledUp() {
        ConfirmedPlan plan = ConfirmedPlan.ofBlocks(
                athlete,
                block("main", squat(5, "100", "kg"), squat(5, "100", "kg"), squat(5, "100", "kg")),
                block("finisher", plank(60)));
        done(plan.complete("""
                {"deviations": [{"planned_set_id": "%s", "actual_reps": 1}],
                 "block_outcomes": [{"block_seq": 2, "outcome": "skipped"}],
                 "additional_sets": [{"block_seq": 1, "exercise_name": "Dip", "actual_reps": 8}]}
                """.formatted(plan.sets().getFirst())));

        JsonNode whole = plan.deviations().path("rollup");
        assertThat(whole.path("planned_sets").intValue()).isEqualTo(4);
        assertThat(whole.path("performed_sets").intValue()).isEqualTo(4);
        assertThat(whole.path("recall").decimalValue()).isEqualByComparingTo("0.75");
        assertThat(whole.path("precision").decimalValue()).isEqualByComparingTo("0.75");
        assertThat(whole.path("volume_ratio").decimalValue())
                .as("1100 of 1500 kg")
                .isEqualByComparingTo("0.73");
        assertThat(whole.path("adherence").stringValue()).as("3 of 4 sets").isEqualTo("partial");
        assertThat(whole.at("/by_type/as_planned").intValue()).isEqualTo(2);
        assertThat(whole.path("blocks"))
                .extracting(block -> block.path("block_name").stringValue() + " "
                        + block.at("/rollup/recall").decimalValue().stripTrailingZeros())
                .containsExactly("main work 1", "finisher work 0");
    }

    private List<String> view(ConfirmedPlan plan, String column) {
        return owner.sql("SELECT " + column + " FROM execution_vs_plan WHERE user_id = :user AND plan_id = :plan"
                        + " ORDER BY block_seq, set_seq")
                .param("user", athlete.userId())
                .param("plan", UUID.fromString(plan.id()))
                .query(String.class)
                .list();
    }

    private JsonNode ofWorkout(String set) {
        String id = done(athlete.post("/api/workouts", """
                        {"date": "2025-11-04", "blocks": [{"sets": [{%s}]}]}
                        """.formatted(set)))
                .path("id")
                .stringValue();
        return done(athlete.get("/api/workouts/" + id + "/deviations"));
    }
}
