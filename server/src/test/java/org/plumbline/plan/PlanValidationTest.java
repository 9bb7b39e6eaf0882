package org.plumbline.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.plan.PlanBodies.aPlan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.Golden;
import org.plumbline.TestClient;
import org.plumbline.TestClient.Answer;
import org.plumbline.TestServer;
import org.plumbline.platform.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class PlanValidationTest {
    private final TestClient athlete = TestServer.signUp();

    @Test
    void everythingThatIsWrongIsNamedAtOnceAndNothingIsStored() throws IOException {
        String body = Files.readString(Path.of("src/test/resources/golden/plan-everything-wrong.json"));
        Answer answer = athlete.post("/api/plans", body);

        assertThat(answer.status()).isEqualTo(422);
        Golden.verify("plan-everything-wrong-problems.txt", problems(answer));
        assertThat(athlete.get("/api/plans").body().get("items")).isEmpty();
        assertThat(new GraphProbe(athlete.userId()).workouts()).isZero();
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            prescribed_reps       | 0                     | range
            prescribed_reps       | 2.5                   | precision
            prescribed_reps       | "5"                   | type
            prescribed_reps_max   | 4                     | range
            prescribed_load       | -1                    | range
            prescribed_load       | 1e400                 | range
            prescribed_load       | 0.0000001             | precision
            prescribed_load_lbs   | 225                   | twice
            load_unit             | "stone"               | unknown_value
            percent_1rm           | 0.5                   | range
            percent_1rm           | 121                   | range
            prescribed_rpe        | 8.3                   | half_steps
            prescribed_rpe        | 10.5                  | range
            prescribed_duration_s | 0                     | range
            prescribed_distance_m | -400                  | range
            prescribed_calories   | "many"                | type
            prescribed_hr_zone    | 9                     | range
            intensity_zone        | "brutal"              | unknown_value
            set_type              | "working_set"         | unknown_value
            round                 | 1                     | -
            rest_s                | -1                    | range
            amrap                 | "yes"                 | type
            id                    | "PLANSET:1"           | type
            exercise_id           | "squat"               | type
            exercise_id           | "0190a000-0000-7000-8000-000000000000" | unknown_exercise
            weight                | 100                   | unknown_field
            prescribed_load       | 0                     | -
            prescribed_load       | null                  | -
            percent_1rm           | 82.5                  | -
            prescribed_rpe        | 8.5                   | -
            prescribed_reps_max   | 8                     | -
            """)
    void oneValueOfASet(String field, String value, String code) {
        ObjectNode plan = aPlan("2026-11-23");
        ((ObjectNode) plan.at("/blocks/1/sets/0")).set(field, Json.parse(value));
        ((ArrayNode) plan.at("/blocks/1/sets")).remove(1);
        Answer answer = athlete.post("/api/plans", plan);

        if (code.equals("-")) {
            assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        } else {
            assertThat(answer.status()).as(answer.text()).isEqualTo(422);
            assertThat(answer.body().get("problems")).as(answer.text()).hasSize(1);
            assertThat(answer.text("/problems/0/path")).isEqualTo("/blocks/1/sets/0/" + field);
            assertThat(answer.text("/problems/0/code")).isEqualTo(code);
        }
    }

    @Test
    void aSetWithoutAnythingToDoIsRefusedAndAnAmrapIsNot() {
        assertThat(code(set("{'exercise_name': 'Plank'}"))).isEqualTo("nothing_prescribed");
        assertThat(set("{'exercise_name': 'Plank', 'amrap': true}").status()).isEqualTo(201);
        assertThat(set("{'exercise_name': 'Plank', 'set_type': 'amrap'}")
                        .body()
                        .at("/blocks/0/sets/0/amrap")
                        .booleanValue())
                .isTrue();
        assertThat(code(set("{'exercise_name': 'Plank', 'amrap': true, 'prescribed_reps_max': 8}")))
                .isEqualTo("without_reps");
    }

    @Test
    void aLoadWithoutAUnitIsInTheAthletesAndTheSeedsSpellingIsInPounds() {
        JsonNode metric = set("{'exercise_name': 'Back Squat', 'prescribed_reps': 5, 'prescribed_load': 102.50}")
                .body()
                .at("/blocks/0/sets/0");
        assertThat(metric.get("load_unit").stringValue()).isEqualTo("kg");
        assertThat(metric.get("prescribed_load").decimalValue()).isEqualTo("102.50");

        JsonNode pounds = set("{'exercise_name': 'Back Squat', 'prescribed_reps': 5, 'prescribed_load_lbs': 225}")
                .body()
                .at("/blocks/0/sets/0");
        assertThat(pounds.get("load_unit").stringValue()).isEqualTo("lb");
        assertThat(pounds.get("prescribed_load").decimalValue()).isEqualTo("225");
    }

    @Test
    void anAmbiguousNameIsAnsweredWithItsCandidatesAndAnUnknownOneIsNotGuessed() {
        Answer ambiguous = set("{'exercise_name': 'row', 'prescribed_reps': 5}");
        assertThat(code(ambiguous)).isEqualTo("ambiguous_exercise");
        assertThat(ambiguous.text("/problems/0/path")).isEqualTo("/blocks/0/sets/0/exercise_name");
        assertThat(ambiguous.text("/problems/0/message")).contains("Row (");
        assertThat(code(set("{'exercise_name': 'Underwater Basket Weaving', 'prescribed_reps': 5}")))
                .isEqualTo("unknown_exercise");
        assertThat(code(set("{'prescribed_reps': 5}"))).isEqualTo("required");
    }

    @Test
    void theIdOfAnExerciseWinsAndItsNameIsTheCatalogues() {
        String squat = set("{'exercise_name': 'bb squat', 'prescribed_reps': 5}")
                .body()
                .at("/blocks/0/sets/0/exercise_id")
                .asString("none");
        JsonNode set = set("{'exercise_id': '%s', 'exercise_name': 'Plank', 'prescribed_reps': 5}".formatted(squat))
                .body()
                .at("/blocks/0/sets/0");

        assertThat(set.get("exercise_name").stringValue()).isEqualTo("Back Squat");
    }

    @Test
    void anIdCannotNameTwoThings() {
        String id = UUID.randomUUID().toString();
        ObjectNode plan = aPlan("2026-11-23");
        ((ObjectNode) plan.at("/blocks/0/sets/0")).put("id", id);
        ((ObjectNode) plan.at("/blocks/1/sets/0")).put("id", id);
        Answer doubled = athlete.post("/api/plans", plan);
        assertThat(problems(doubled)).startsWith("/blocks/1/sets/0/id id_doubled");

        ((ObjectNode) plan.at("/blocks/1/sets/0")).remove("id");
        assertThat(athlete.post("/api/plans", plan).status()).isEqualTo(201);
        Answer taken = athlete.post("/api/plans", plan);
        assertThat(problems(taken)).startsWith("/blocks/0/sets/0/id id_taken");

        String other = athlete.post("/api/plans", aPlan("2026-11-23")).text("/id");
        assertThat(problems(athlete.put("/api/plans/" + other, plan))).startsWith("/blocks/0/sets/0/id id_taken");
        assertThat(athlete.post("/api/plans", aPlan("2026-11-23").put("id", other))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void roundsAreSaidByAllSetsOfABlockOrByNone() {
        String some = "{'rounds': 2, 'block_type': 'circuit', 'sets': ["
                + "{'exercise_name': 'Plank', 'prescribed_duration_s': 30, 'round': 1},"
                + "{'exercise_name': 'Plank', 'prescribed_duration_s': 30}]}";
        assertThat(problems(block(some))).startsWith("/blocks/0/sets round");
        String later = "{'rounds': 2, 'block_type': 'circuit', 'sets': ["
                + "{'exercise_name': 'Plank', 'prescribed_duration_s': 30, 'round': 3}]}";
        assertThat(problems(block(later))).startsWith("/blocks/0/rounds range");
    }

    @Test
    void whatIsTooMuchIsRefused() {
        String set = "{'exercise_name': 'Plank', 'prescribed_duration_s': 30}";
        String many = String.join(",", Collections.nCopies(201, set));
        assertThat(problems(block("{'block_type': 'main', 'sets': [" + many + "]}")))
                .startsWith("/blocks/0/sets too_many");
        String ten = String.join(",", Collections.nCopies(10, set));
        assertThat(problems(block("{'block_type': 'emom', 'rounds': 60, 'sets': [" + ten + "]}")))
                .startsWith("/blocks/0/rounds too_many");
        String block = "{'block_type': 'main', 'sets': [" + set + "]}";
        assertThat(problems(post("{'date': '2026-11-23', 'blocks': [" + String.join(",", Collections.nCopies(51, block))
                        + "]}")))
                .startsWith("/blocks too_many");
    }

    @Test
    void whatIsNotJsonIsMalformed() {
        assertThat(athlete.post("/api/plans", "{\"date\": ").status()).isEqualTo(400);
        assertThat(athlete.post("/api/plans", "[]").status()).isEqualTo(422);
    }

    private Answer set(String json) {
        return block("{'block_type': 'main', 'sets': [" + json + "]}");
    }

    private Answer block(String json) {
        return post("{'date': '2026-11-23', 'blocks': [" + json + "]}");
    }

    private Answer post(String json) {
        return athlete.post("/api/plans", json.replace('\'', '"'));
    }

    private static String code(Answer answer) {
        return answer.text("/problems/0/code");
    }

    /// One problem a line: where, which, and what it says.
    private static String problems(Answer answer) {
        return answer.body()
                .path("problems")
                .valueStream()
                .map(problem -> problem.get("path").stringValue() + " "
                        + problem.get("code").stringValue() + ": "
                        + problem.get("message").stringValue())
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
