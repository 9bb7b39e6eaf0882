package org.plumbline.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import org.plumbline.platform.json.Json;
import tools.jackson.databind.JsonNode;

/// Workouts that are logged: any modality, two a day, across midnight, with and without a plan.
final class LoggingTest {
    private final TestClient athlete = TestServer.signUp();

    @Test
    void aStartWithoutAnOffsetIsOneProblem() {
        TestClient.Answer refused =
                athlete.post("/api/workouts", "{\"start_time\": \"2026-11-22T18:00:00\", \"blocks\": []}");
        assertThat(refused.body()
                        .path("problems")
                        .valueStream()
                        .map(problem -> problem.path("path").stringValue() + " "
                                + problem.path("code").stringValue()))
                .containsExactly("/start_time type");
    }

    @Test
    void namesNeverDecideWhatAWorkoutIs() {
        for (String name :
                List.of("Barbell Rows", "Crunch circuit", "Farmer's Walk", "Growth block", "Mesocycle 2 day 1")) {
            JsonNode read = logged("""
                    {"name": "%s", "sport_type": "strength", "date": "2025-03-01",
                     "blocks": [{"sets": [{"exercise_name": "Barbell Row", "reps": 8, "load": 60}]}]}
                    """.formatted(name));
            assertThat(read.path("sport_type").stringValue()).isEqualTo("strength");
            assertThat(read.at("/blocks/0/sets/0/reps").intValue()).isEqualTo(8);
        }
    }

    @Test
    void aSessionMayMixModalitiesAndAllSetsAreThere() {
        JsonNode read = logged("""
                {"name": "Easy 5K", "sport_type": "running", "date": "2025-03-01", "blocks": [
                  {"block_type": "main", "modality": "running", "sets": [
                    {"exercise_name": "Running", "distance": 5, "distance_unit": "km", "duration_s": 1650, "hr_avg": 141}]},
                  {"block_type": "accessory", "modality": "strength", "sets": [
                    {"exercise_name": "Back Squat", "reps": 5, "load": 100}]}]}
                """);

        assertThat(read.path("sport_type").stringValue()).isEqualTo("running");
        assertThat(read.at("/totals/sets").intValue()).isEqualTo(2);
        assertThat(read.at("/totals/distance_m").decimalValue()).isEqualByComparingTo("5000");
        assertThat(read.at("/blocks/1/sets/0/load_unit").stringValue())
                .as("the athlete's")
                .isEqualTo("kg");
    }

    @Test
    void aLoadInPoundsStaysInPoundsAndIsCountedInKilograms() {
        JsonNode read = logged("""
                {"date": "2025-03-01", "blocks": [{"sets": [
                   {"exercise_name": "Back Squat", "reps": 5, "load": 225, "load_unit": "lb", "set_type": "warmup"},
                   {"exercise_name": "Back Squat", "reps": 5, "load": 225.0, "load_unit": "lb"},
                   {"exercise_name": "Back Squat", "reps": 0, "load": 0, "load_unit": "kg"},
                   {"exercise_name": "Pull-Up", "reps": 8}]}]}
                """);

        assertThat(read.at("/blocks/0/sets/0/load").decimalValue().toPlainString())
                .isEqualTo("225");
        assertThat(read.at("/blocks/0/sets/1/load").decimalValue().toPlainString())
                .isEqualTo("225.0");
        assertThat(read.at("/blocks/0/sets/2/load").decimalValue().signum()).isZero();
        assertThat(read.at("/totals/volume_kg").decimalValue()).isEqualByComparingTo("510.29141625");
        assertThat(read.at("/totals/volume_sets").intValue()).isEqualTo(2);
        assertThat(read.at("/totals/warmup_volume_kg").decimalValue()).isEqualByComparingTo("510.29141625");
        assertThat(read.at("/totals/reps").intValue()).isEqualTo(13);
    }

    @Test
    void twoWorkoutsADayAreBothThereAndMidnightIsTheAthletes() {
        String late = """
                {"name": "%s", "start_time": "%s", "duration_minutes": 90, "blocks": []}
                """;
        logged(late.formatted("morning", "2025-03-01T07:00:00+01:00"));
        logged(late.formatted("night", "2025-03-01T22:59:00Z"));
        logged(late.formatted("next day", "2025-03-01T23:01:00Z"));

        JsonNode day = athlete.get("/api/workouts?date=2025-03-01").body().path("items");

        assertThat(day).extracting(w -> w.path("name").stringValue()).containsExactly("night", "morning");
    }

    @Test
    void recentIsLatestFirstAndPagesDoNotOverlap() {
        for (int day = 1; day <= 5; day++) {
            logged("{\"name\": \"%d\", \"date\": \"2025-04-0%d\", \"blocks\": []}".formatted(day, day));
        }
        logged("{\"name\": \"timed\", \"start_time\": \"2025-04-03T10:00:00+02:00\", \"duration_minutes\": 1}");

        var names = new ArrayList<String>();
        String cursor = "";
        do {
            JsonNode page = athlete.get("/api/workouts?limit=2&from=2025-04-01&to=2025-04-30" + cursor)
                    .body();
            page.path("items").forEach(item -> names.add(item.path("name").stringValue()));
            cursor = page.path("next_cursor").isNull()
                    ? ""
                    : "&cursor=" + page.path("next_cursor").stringValue();
        } while (!cursor.isEmpty());

        assertThat(names).containsExactly("5", "4", "timed", "3", "2", "1");
    }

    @Test
    void aConfirmedPlanIsCompletedByALoggedWorkoutThatIsOver() {
        PlanFixture plan = PlanFixture.confirmed(athlete);

        TestClient.Answer logged = athlete.post("/api/workouts", """
                {"plan_id": "%s", "start_time": "2025-11-03T18:00:00+01:00", "duration_minutes": 50, "blocks": [
                   {"sets": [{"planned_set_id": "%s", "reps": 5, "load": 225}, {"planned_set_id": "%s", "outcome": "skipped"},
                             {"exercise_name": "Dead Hang", "duration_s": 45}]}]}
                """.formatted(
                        plan.id(), plan.sets().get(0), plan.sets().get(1)));

        assertThat(logged.status()).as(logged.text()).isEqualTo(201);
        assertThat(logged.text("/name")).as("the plan's").isEqualTo("Lower A");
        assertThat(logged.text("/status")).isEqualTo("finished");
        assertThat(logged.body().at("/blocks/0/sets/0/as_prescribed").size())
                .as("what is left out is not recorded")
                .isZero();
        assertThat(plan.status()).isEqualTo("partial");
        assertThat(athlete.post("/api/workouts", Map.of("plan_id", plan.id(), "duration_minutes", 5))
                        .status())
                .as("the plan must be confirmed")
                .isEqualTo(409);
    }

    @Test
    void aConfirmedPlanIsInProgressByOneThatIsNotOver() {
        PlanFixture plan = PlanFixture.confirmed(athlete);

        TestClient.Answer logged = athlete.post(
                "/api/workouts", """
                {"plan_id": "%s", "start_time": "2025-11-03T18:00:00+01:00", "blocks": [
                   {"sets": [{"planned_set_id": "%s", "reps": 5, "load": 225}]}]}
                """.formatted(plan.id(), plan.sets().get(2)));

        assertThat(logged.text("/status")).isEqualTo("in_progress");
        assertThat(plan.status()).isEqualTo("in_progress");
        plan.log(logged.text("/id"), Map.of("planned_set_id", plan.sets().get(3), "reps", 5));
        assertThat(plan.workout(logged.text("/id")).path("blocks").size())
                .as("the same block of the plan")
                .isEqualTo(1);
        athlete.post(
                "/api/workouts/" + logged.text("/id") + "/finish", "{\"end_time\": \"2025-11-03T19:00:00+01:00\"}");
        assertThat(plan.workout(logged.text("/id")).path("duration_minutes").intValue())
                .isEqualTo(60);
        assertThat(plan.status()).isEqualTo("partial");
    }

    @Test
    void aCompletedPlanWithNothingPerformedIsRefused() {
        PlanFixture plan = PlanFixture.confirmed(athlete);

        TestClient.Answer refused = athlete.post("/api/workouts", """
                {"plan_id": "%s", "duration_minutes": 50, "blocks": [{"sets": [{"exercise_name": "Plank", "duration_s": 5}]}]}
                """.formatted(plan.id()));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/problems/0/code")).isEqualTo("nothing_performed");
        assertThat(plan.status()).isEqualTo("confirmed");
    }

    @Test
    void setsAreAddedToAPlainWorkoutUntilItIsFinishedAndAfter() {
        String id = logged("{\"start_time\": \"2025-03-01T18:00:00+01:00\"}")
                .path("id")
                .stringValue();

        JsonNode first = athlete.post(
                        "/api/workouts/" + id + "/sets", Map.of("exercise_name", "Plank", "duration_s", 60))
                .body();
        athlete.post("/api/workouts/" + id + "/sets", Map.of("exercise_name", "Plank", "duration_s", 50));
        athlete.post("/api/workouts/" + id + "/sets", Map.of("exercise_name", "Dip", "reps", 5, "block_seq", 2));
        assertThat(athlete.post("/api/workouts/" + id + "/finish", "{\"duration_minutes\": 20}")
                        .text("/status"))
                .isEqualTo("finished");
        athlete.post("/api/workouts/" + id + "/sets", Map.of("exercise_name", "Dip", "reps", 4));

        assertThat(first.path("block_seq").intValue()).isEqualTo(1);
        assertThat(first.path("workout_version").intValue()).isEqualTo(2);
        JsonNode read = athlete.get("/api/workouts/" + id).body();
        assertThat(read.at("/blocks/0/sets"))
                .extracting(set -> set.path("set_seq").intValue())
                .containsExactly(1, 2);
        assertThat(read.at("/blocks/1/sets"))
                .extracting(set -> set.path("reps").intValue())
                .containsExactly(5, 4);
        assertThat(read.path("version").intValue()).isEqualTo(6);
    }

    @Test
    void theSameIdTwiceIsOneWorkoutAndOneSet() {
        String workout = """
                {"id": "0190a000-0000-7000-8000-000000000001", "date": "2025-03-01", "blocks": []}
                """;
        TestClient.Answer first = athlete.post("/api/workouts", workout);
        assertThat(athlete.post("/api/workouts", workout).text()).isEqualTo(first.text());
        assertThat(athlete.withHeader("Idempotency-Key", "other")
                        .post("/api/workouts", workout)
                        .text("/problems/0/code"))
                .isEqualTo("id_exists");
        String sets = "/api/workouts/0190a000-0000-7000-8000-000000000001/sets";
        var set = Map.of("id", "0190a000-0000-7000-8000-000000000002", "exercise_name", "Dip", "reps", 5);
        TestClient.Answer once = athlete.post(sets, set);
        assertThat(athlete.post(sets, set).text()).isEqualTo(once.text());
        assertThat(athlete.get("/api/workouts")
                        .body()
                        .at("/items/0/totals/sets")
                        .intValue())
                .isEqualTo(1);
        assertThat(TestServer.signUp().post("/api/workouts", workout).status())
                .as("ids are an athlete's own")
                .isEqualTo(201);
    }

    @Test
    void everythingWrongIsNamedAtOnce() {
        TestClient.Answer refused = athlete.post("/api/workouts", """
                {"end_time": "nine", "session_rpe": 7.3, "plan_id": "0190a000-0000-7000-8000-00000000bbbb", "blocks": [
                  {"block_type": "wod", "sets": [
                    {"exercise_name": "row", "reps": -1, "load": 5, "load_unit": "stone", "distance": 5},
                    {"exercise_id": "0190a000-0000-7000-8000-00000000bbbb", "planned_set_id": "0190a000-0000-7000-8000-00000000bbbb"},
                    {"exercise_name": "Plank", "extra": {"a": "\\u0000"}, "outcome": "skipped"}]}]}
                """);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("problems"))
                .extracting(p -> p.path("path").stringValue())
                .containsExactlyInAnyOrder(
                        "/end_time",
                        "/session_rpe",
                        "/plan_id",
                        "/start_time",
                        "/blocks/0/block_type",
                        "/blocks/0/sets/0/exercise_name",
                        "/blocks/0/sets/0/reps",
                        "/blocks/0/sets/0/load_unit",
                        "/blocks/0/sets/0/distance_unit",
                        "/blocks/0/sets/1/exercise_id",
                        "/blocks/0/sets/1/planned_set_id",
                        "/blocks/0/sets/2/extra",
                        "/blocks/0/sets/2/outcome");
    }

    @Test
    void aNameThatContradictsItsIdIsRefusedAndTheWordingIsKeptOtherwise() {
        String squat = athlete.get("/api/exercises?query=Back Squat".replace(" ", "%20"))
                .text("/items/0/id");

        assertThat(logged("""
                {"date": "2025-03-01", "blocks": [{"sets": [{"exercise_id": "%s", "exercise_name": "beltless squats"}]}]}
                """.formatted(squat))
                        .at("/blocks/0/sets/0/exercise_name")
                        .stringValue())
                .isEqualTo("beltless squats");
        assertThat(athlete.post("/api/workouts", """
                {"date": "2025-03-01", "blocks": [{"sets": [{"exercise_id": "%s", "exercise_name": "Bench Press"}]}]}
                """.formatted(squat)).text("/problems/0/code"))
                .isEqualTo("exercise_mismatch");
        assertThat(logged("""
                {"date": "2025-03-01", "blocks": [{"sets": [{"exercise_name": "RDL", "reps": 5}]}]}
                """).at("/blocks/0/sets/0/exercise_name").stringValue())
                .isEqualTo("RDL");
    }

    @Test
    void doingItAgainRepeatsWhatWasDoneAndNotHowItFelt() {
        String id = logged("""
                {"name": "Intervals", "start_time": "2025-03-01T18:00:00+01:00", "duration_minutes": 40, "session_rpe": 9,
                 "blocks": [{"name": "A", "sets": [{"exercise_name": "Dip", "reps": 5, "rpe": 9}]}]}
                """).path("id").stringValue();

        TestClient.Answer again = athlete.post("/api/workouts/" + id + "/repeat", "{\"date\": \"2025-03-08\"}");

        assertThat(again.status()).as(again.text()).isEqualTo(201);
        assertThat(again.text("/name")).isEqualTo("Intervals");
        assertThat(again.text("/local_date")).isEqualTo("2025-03-08");
        assertThat(again.text("/extra/repeats")).isEqualTo(id);
        assertThat(again.body().at("/blocks/0/sets/0/reps").intValue()).isEqualTo(5);
        assertThat(again.body().at("/blocks/0/sets/0/rpe").isNull()).isTrue();
        assertThat(again.body().path("session_rpe").isNull()).isTrue();
        assertThat(again.body().path("duration_minutes").isNull()).isTrue();
    }

    @Test
    void activitiesAreTheSameWorkouts() {
        String id =
                athlete.post("/api/activities", "{\"date\": \"2025-03-01\"}").text("/id");

        assertThat(athlete.get("/api/workouts/" + id).status()).isEqualTo(200);
    }

    @Test
    void setsAreFoundAcrossWorkouts() {
        String squat = athlete.post("/api/workouts", """
                {"start_time": "2025-05-01T18:00:00+02:00", "duration_minutes": 1, "blocks": [{"block_type": "main", "sets": [
                  {"exercise_name": "Back Squat", "reps": 5, "load": 100, "rpe": 8},
                  {"exercise_name": "Back Squat", "reps": 3, "load": 110, "rpe": 9.5},
                  {"exercise_name": "Plank", "duration_s": 60}]}]}
                """).text("/blocks/0/sets/0/exercise_id");
        logged(
                "{\"date\": \"2025-05-02\", \"blocks\": [{\"sets\": [{\"exercise_name\": \"Back Squat\", \"reps\": 1, \"load\": 120}]}]}");

        assertThat(reps("exercise_id=" + squat)).containsExactly(1, 3, 5);
        assertThat(reps("min_rpe=9")).containsExactly(3);
        assertThat(reps("exercise_id=" + squat + "&from=2025-05-02")).containsExactly(1);
        assertThat(reps("exercise_id=" + squat + "&to=2025-05-01&max_reps=4")).containsExactly(3);
        assertThat(reps("min_load=242.5&load_unit=lb")).as("110 kg").containsExactly(1, 3);
        assertThat(reps("block_type=main&min_reps=1")).containsExactly(3, 5);
        assertThat(reps("limit=2")).containsExactly(1, -1);
        TestClient.Answer refused = athlete.get("/api/sets?exercise_id=squat&set_type=light&typo=1");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("problems").size()).isEqualTo(3);

        var all = new ArrayList<Integer>();
        String cursor = "";
        do {
            JsonNode page = athlete.get("/api/sets?limit=1" + cursor).body();
            page.path("items").forEach(item -> all.add(item.path("reps").asInt(-1)));
            cursor = page.path("next_cursor").isNull()
                    ? ""
                    : "&cursor=" + page.path("next_cursor").stringValue();
        } while (!cursor.isEmpty());
        assertThat(all).containsExactly(1, -1, 3, 5);
    }

    @Test
    void setsHarderThanPlannedAreFound() {
        PlanFixture plan = PlanFixture.confirmed(athlete);
        plan.completed("""
                {"deviations": [{"planned_set_id": "%s", "actual_rpe": 9}, {"planned_set_id": "%s", "actual_rpe": 10}]}
                """.formatted(plan.sets().get(0), plan.sets().get(1)));

        JsonNode found = athlete.get("/api/sets?rpe_above_plan=true").body().path("items");
        assertThat(found.size()).as("the second has no planned RPE").isEqualTo(1);
        assertThat(found.at("/0/planned_rpe").decimalValue()).isEqualByComparingTo("8");
        assertThat(athlete.get("/api/sets?rpe_above_plan=1.5")
                        .body()
                        .path("items")
                        .size())
                .isZero();
    }

    private List<Integer> reps(String query) {
        TestClient.Answer answer = athlete.get("/api/sets?" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        var reps = new ArrayList<Integer>();
        answer.body().path("items").forEach(item -> reps.add(item.path("reps").asInt(-1)));
        return reps;
    }

    private JsonNode logged(String body) {
        TestClient.Answer answer = athlete.post("/api/workouts", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        JsonNode read = athlete.get("/api/workouts/" + answer.text("/id")).body();
        assertThat(Json.canonical(read)).isEqualTo(Json.canonical(answer.body()));
        return read;
    }
}
