package org.plumbline.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.ConfirmedPlan.done;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.plumbline.ConfirmedPlan;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import org.plumbline.science.unit.Load;
import org.plumbline.science.unit.LoadUnit;
import org.plumbline.science.volume.VolumeLoad;
import org.plumbline.science.volume.WorkSet;
import tools.jackson.databind.JsonNode;

class InsightTest {
    private final TestClient athlete = TestServer.signUp();

    @Test
    void maximaComeFromFreeWorkoutsAndFromPlansAndNotFromVoidedOnes() {
        String squat = squat(free("2025-10-06", squats(5, "100", "kg")));
        JsonNode deleted = free("2025-10-13", squats(5, "200", "kg"));
        athlete.delete("/api/workouts/" + deleted.path("id").stringValue());
        var plan = ConfirmedPlan.of(athlete, ConfirmedPlan.squat(5, "225", "lb"));
        done(plan.complete("{}"));

        JsonNode maxima = done(athlete.get("/api/insight/e1rm?exercise_id=" + squat));

        assertThat(maxima.path("exercise_name").stringValue()).isEqualTo("Back Squat");
        assertThat(maxima.path("points").valueStream().map(p -> p.path("date").stringValue()))
                .containsExactly("2025-10-06", ConfirmedPlan.DAY);
        assertThat(maxima.at("/points/0/e1rm").decimalValue()).hasToString("112.5");
        assertThat(maxima.at("/points/0/high").decimalValue()).as("Epley").hasToString("116.7");
        assertThat(maxima.at("/points/0/formula").stringValue()).isEqualTo("brzycki");
        assertThat(maxima.at("/points/1/load_unit").stringValue()).isEqualTo("lb");
        assertThat(maxima.at("/points/1/e1rm").decimalValue())
                .as("225 × 36 / 32")
                .hasToString("253.1");
        assertThat(maxima.at("/current/sessions").asInt()).isEqualTo(2);
        assertThat(done(athlete.get("/api/insight/e1rm?to=2025-10-31&exercise_id=" + squat))
                        .path("points"))
                .hasSize(1);
    }

    @Test
    void aWarmUpBlockIsAWarmUp() {
        JsonNode workout =
                done(athlete.post("/api/workouts", """
                {"date": "2025-10-06", "blocks": [
                  {"block_type": "warmup", "sets": [{%s}]}, {"block_type": "main", "sets": [{%s}]}]}
                """.formatted(squats(5, "150", "kg"), squats(5, "100", "kg"))));
        String squat = squat(workout);

        JsonNode maxima = done(athlete.get("/api/insight/e1rm?exercise_id=" + squat));
        assertThat(maxima.at("/points/0/load").decimalValue()).hasToString("100");
        assertThat(maxima.at("/left_out/warmup").asInt()).isEqualTo(1);
        JsonNode records = done(athlete.get("/api/insight/records?exercise_id=" + squat));
        assertThat(records.at("/best_loads/0/load").decimalValue()).hasToString("100");
        JsonNode volume = volume("?from=2025-10-01&to=2025-10-31").at("/periods/0/exercises/0");
        assertThat(volume.path("warmup_sets").asInt()).isEqualTo(1);
        assertThat(volume.path("volume_load_kg").decimalValue()).hasToString("500");
    }

    @Test
    void recordsAreShownAsEnteredWithTheSetThatMadeThem() {
        String squat = squat(free("2025-10-06", squats(5, "225", "lb")));
        JsonNode second = free("2025-10-13", squats(5, "105", "kg"));

        JsonNode records = done(athlete.get("/api/insight/records?exercise_id=" + squat));

        assertThat(records.at("/best_loads/4/load").decimalValue()).hasToString("105");
        assertThat(records.at("/best_loads/4/set_id")).isEqualTo(second.at("/blocks/0/sets/0/id"));
        assertThat(records.at("/set_volume/value").decimalValue()).hasToString("525");
        assertThat(records.at("/session_volume/set_id").isNull()).isTrue();
        assertThat(records.path("fallen").valueStream().map(f -> f.path("kind").stringValue()))
                .containsExactly("session_volume", "e1rm", "set_volume", "load");
        assertThat(records.at("/fallen/3/previous/value").decimalValue()).hasToString("225");
        assertThat(records.at("/fallen/3/previous/unit").stringValue()).isEqualTo("lb");
    }

    @Test
    void durationsAndDistancesHaveRecordsInTheUnitInWhichTheyWereEntered() {
        String run = "\"exercise_name\": \"Run\", \"duration_s\": %s, \"distance\": %s, \"distance_unit\": \"%s\"";
        JsonNode first = free("2025-10-06", run.formatted("1500", "5", "km"));
        free("2025-10-13", run.formatted("1440.5", "3.2", "mi")); // 5149.9 m

        JsonNode records = done(athlete.get("/api/insight/records?exercise_id=" + squat(first)));
        assertThat(records.at("/longest_duration/value").decimalValue()).hasToString("1500");
        assertThat(records.at("/longest_duration/unit").stringValue()).isEqualTo("s");
        assertThat(records.at("/longest_distance/value").decimalValue()).hasToString("3.2");
        assertThat(records.at("/longest_distance/unit").stringValue()).isEqualTo("mi");
        assertThat(records.path("fallen")).hasSize(1);
        assertThat(records.at("/fallen/0/previous/unit").stringValue()).isEqualTo("km");
        assertThat(records.path("best_loads")).isEmpty();
    }

    @Test
    void aRangeBeyondTheYearsOfALifeIsRefused() {
        assertThat(athlete.get("/api/insight/volume?from=%2B999999999-12-01&to=%2B999999999-12-31")
                        .body()
                        .path("problems")
                        .values())
                .extracting(problem -> problem.path("path").stringValue())
                .containsExactlyInAnyOrder("/from", "/to");
    }

    @Test
    void setsWithoutALoadAreNotZeroAndUnknownOnesAreCountedApart() {
        free("2025-10-06", """
                "exercise_name": "Pull-Up", "reps": 8}, {"exercise_name": "Pull-Up", "reps": 5, "load": 10, "load_unit": "kg"\
                """, "\"exercise_name\": \"Back Squat\", \"reps\": 5", """
                "exercise_name": "Plank", "duration_s": 60\
                """);
        JsonNode exercises = volume("?from=2025-10-01&to=2025-10-31").at("/periods/0/exercises");

        JsonNode pullUps = named(exercises, "Pull-Up");
        assertThat(pullUps.path("bodyweight_sets").asInt()).isEqualTo(1);
        assertThat(pullUps.path("loaded_sets").asInt()).isEqualTo(1);
        assertThat(pullUps.path("volume_load_kg").decimalValue()).hasToString("50");
        assertThat(pullUps.path("added_load_only").booleanValue()).isTrue();
        JsonNode squats = named(exercises, "Back Squat");
        assertThat(squats.path("unknown_sets").asInt()).isEqualTo(1);
        assertThat(squats.path("volume_load_kg").isNull()).isTrue();
        assertThat(named(exercises, "Plank").path("other_sets").asInt()).isEqualTo(1);

        String only = squats.path("exercise_id").stringValue();
        assertThat(volume("?from=2025-10-01&to=2025-10-31&exercise_id=" + only).at("/periods/0/exercises"))
                .hasSize(1)
                .first()
                .isEqualTo(squats);
    }

    @Test
    void hardSetsAreCountedPerMuscleInBothWays() {
        // Back Squat: quadriceps and glutes first, hamstrings second; an RPE of 5 is no hard set
        free(
                "2025-10-06",
                squats(5, "100", "kg"),
                squats(5, "100", "kg") + ", \"rpe\": 9",
                squats(5, "60", "kg") + ", \"rpe\": 5");
        JsonNode muscles = volume("?from=2025-10-06&to=2025-10-12").at("/periods/0/muscles");
        JsonNode quadriceps = muscles.valueStream()
                .filter(m -> m.path("muscle").stringValue().equals("quadriceps"))
                .findFirst()
                .orElseThrow();
        JsonNode hamstrings = muscles.valueStream()
                .filter(m -> m.path("muscle").stringValue().equals("hamstrings"))
                .findFirst()
                .orElseThrow();
        assertThat(quadriceps.path("direct").asInt()).isEqualTo(2);
        assertThat(hamstrings.path("direct").asInt()).isZero();
        assertThat(hamstrings.path("fractional").decimalValue()).isEqualByComparingTo("1");
    }

    @Test
    void aWeekBeginsOnTheDayOfTheProfile() {
        free("2025-10-05", squats(5, "100", "kg")); // a Sunday
        free("2025-10-06", squats(5, "100", "kg"));
        String range = "?from=2025-10-01&to=2025-10-31";
        assertThat(starts(volume(range))).containsExactly("2025-09-29", "2025-10-06");
        assertThat(volume(range).at("/periods/0/partial").booleanValue()).isTrue();
        athlete.patch("/api/me", "{\"week_start\": \"sunday\"}");
        assertThat(starts(volume(range))).containsExactly("2025-10-05");
        athlete.patch("/api/me", "{\"week_start\": \"saturday\"}");
        assertThat(starts(volume(range))).containsExactly("2025-10-04");
        assertThat(volume(range).at("/periods/0/end").stringValue()).isEqualTo("2025-10-10");
        assertThat(starts(volume(range + "&group=month"))).containsExactly("2025-10-01");
        assertThat(starts(volume(range + "&group=day"))).containsExactly("2025-10-05", "2025-10-06");
        assertThat(athlete.get("/api/insight/volume?from=2020-01-01&to=2025-01-01&group=day")
                        .text("/problems/0/path"))
                .isEqualTo("/to");
    }

    @Test
    void theSumsOfTheDatabaseAreThoseOfTheFormula() {
        for (long seed = 1; seed <= 3; seed++) {
            var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            TestClient somebody = TestServer.signUp();
            var sets = new ArrayList<String>();
            var counted = new ArrayList<WorkSet>();
            for (int i = 0; i < 12; i++) {
                int reps = random.nextInt(0, 15);
                var load = new Load(
                        BigDecimal.valueOf(random.nextInt(0, 40_000), 2),
                        random.nextBoolean() ? LoadUnit.KG : LoadUnit.LB);
                boolean warmup = random.nextInt(4) == 0;
                sets.add(squats(reps, load.value().toPlainString(), load.unit().code())
                        + (warmup ? ", \"set_type\": \"warmup\"" : ""));
                if (!warmup) {
                    counted.add(new WorkSet(reps, load));
                }
            }
            done(somebody.post("/api/workouts", workout("2025-10-06", sets)));
            JsonNode volume = done(somebody.get("/api/insight/volume?from=2025-10-06&to=2025-10-06&group=day"));
            assertThat(volume.at("/periods/0/exercises/0/volume_load_kg").decimalValue())
                    .as("seed %s", seed)
                    .isEqualByComparingTo(VolumeLoad.kilograms(counted));
        }
    }

    @Test
    void aWarmUpRampIsWhatThePlatesCanMake() {
        assertThat(athlete.get("/api/insight/warmup?load=100").text("/problems/0/code"))
                .isEqualTo("unknown_equipment");
        done(athlete.post("/api/equipment", """
                {"name": "Garage", "bars": [{"name": "Bar", "weight": 20}],
                 "plates": [{"weight": 20, "pairs": 2}, {"weight": 5, "pairs": 1}, {"weight": 2.5, "pairs": 1}]}
                """));
        // 40 %, 60 % and 80 % of 100: 40, 60, and 80 of which 75 can be loaded (20 + 2 × 27.5)
        assertThat(ramp("/api/insight/warmup?load=100")).containsExactly("5x20", "5x20", "5x35", "3x60", "2x75");

        String gym = done(athlete.post("/api/equipment", """
                        {"name": "Gym", "bars": [{"name": "Bar", "weight": 20}],
                         "plates": [{"weight": 20, "pairs": 2}, {"weight": 10, "pairs": 1}, {"weight": 5, "pairs": 1}]}
                        """)).path("id").stringValue();
        String there = "/api/insight/warmup?load=100&equipment_id=" + gym;
        assertThat(ramp(there)).containsExactly("5x20", "5x20", "5x40", "3x60", "2x80");
        String squat = squat(free("2025-10-06", squats(1, "105", "kg")));
        assertThat(ramp(there + "&exercise_id=" + squat))
                .as("100 is more than 90 % of 105: a single at 90")
                .containsExactly("5x20", "5x20", "5x40", "3x60", "2x80", "1x90");
    }

    private List<String> ramp(String path) {
        return done(athlete.get(path))
                .path("sets")
                .valueStream()
                .map(set ->
                        set.path("reps").asInt() + "x" + set.at("/loading/load").decimalValue())
                .toList();
    }

    private JsonNode volume(String query) {
        return done(athlete.get("/api/insight/volume" + query));
    }

    private static List<String> starts(JsonNode volume) {
        return volume.path("periods")
                .valueStream()
                .map(period -> period.path("start").stringValue())
                .toList();
    }

    private static JsonNode named(JsonNode exercises, String name) {
        return exercises
                .valueStream()
                .filter(each -> each.path("exercise_name").stringValue().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " in " + exercises));
    }

    private static String squats(int reps, String load, String unit) {
        return "\"exercise_name\": \"Back Squat\", \"reps\": %d, \"load\": %s, \"load_unit\": \"%s\""
                .formatted(reps, load, unit);
    }

    private JsonNode free(String date, String... sets) {
        return done(athlete.post("/api/workouts", workout(date, List.of(sets))));
    }

    private static String workout(String date, List<String> sets) {
        return "{\"date\": \"%s\", \"blocks\": [{\"block_type\": \"main\", \"sets\": [{%s}]}]}"
                .formatted(date, String.join("}, {", sets));
    }

    private static String squat(JsonNode workout) {
        JsonNode blocks = workout.path("blocks");
        return blocks.get(blocks.size() - 1).at("/sets/0/exercise_id").stringValue();
    }
}
