package org.plumbline.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.ConfirmedPlan.done;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import tools.jackson.databind.JsonNode;

/// Changing single fields of what was done.
class PatchingTest {
    private final TestClient athlete = TestServer.signUp();
    private final JsonNode workout = done(athlete.post(
            "/api/workouts",
            Map.of(
                    "name",
                    "Evening",
                    "start_time",
                    "2025-03-10T18:00:00+01:00",
                    "end_time",
                    "2025-03-10T19:00:00+01:00",
                    "notes",
                    "hot",
                    "blocks",
                    List.of(Map.of("sets", List.of(set()))))));
    private final String path = "/api/workouts/" + workout.path("id").stringValue();
    private final String set =
            path + "/sets/" + workout.at("/blocks/0/sets/0/id").stringValue();

    private static Map<String, Object> set() {
        return Map.of(
                "exercise_name", "Back Squat", "reps", 5, "load", 225, "load_unit", "lb", "rpe", 8, "notes", "slow");
    }

    @Test
    void onlyWhatIsNamedOfASetChanges() {
        JsonNode before = workout.at("/blocks/0/sets/0");
        JsonNode after = done(athlete.patch(set, Map.of("reps", 6)));

        assertThat(after.path("reps").intValue()).isEqualTo(6);
        assertThat(after.path("version").longValue()).isEqualTo(2);
        before.properties().stream()
                .filter(field -> !List.of("reps", "version").contains(field.getKey()))
                .forEach(field -> assertThat(after.path(field.getKey()))
                        .as(field.getKey())
                        .isEqualTo(field.getValue()));
        assertThat(done(athlete.get(path + "/history"))
                        .at("/items/0/before/blocks/0/sets/0/reps")
                        .intValue())
                .isEqualTo(5);
    }

    @Test
    void aLoadWithoutAUnitKeepsTheUnitAndNullTakesAValueAway() {
        JsonNode heavier = done(athlete.patch(set, Map.of("load", 230)));
        assertThat(heavier.path("load_unit").stringValue()).isEqualTo("lb");

        var nothing = new HashMap<String, Object>();
        nothing.put("load", null);
        nothing.put("rpe", null);
        JsonNode bare = done(athlete.patch(set, nothing));
        assertThat(bare.path("load").isNull()).isTrue();
        assertThat(bare.path("load_unit").isNull()).isTrue();
        assertThat(bare.path("rpe").isNull()).isTrue();
        assertThat(bare.path("reps").intValue()).isEqualTo(5);
    }

    @Test
    void anotherExerciseIsNamedByItsNameAlone() {
        JsonNode other = done(athlete.patch(set, Map.of("exercise_name", "Front Squat")));

        assertThat(other.path("exercise_name").stringValue()).isEqualTo("Front Squat");
        assertThat(other.path("exercise_id")).isNotEqualTo(workout.at("/blocks/0/sets/0/exercise_id"));
    }

    @Test
    void whatIsNotValidOrNotToBeSetIsNamedAndChangesNothing() {
        TestClient.Answer wrong = athlete.patch(set, Map.of("reps", -1, "colour", "red", "version", 7));

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()
                        .path("problems")
                        .valueStream()
                        .map(p -> p.path("path").stringValue()))
                .containsExactlyInAnyOrder("/reps", "/colour", "/version");
        assertThat(athlete.patch(path, Map.of("blocks", List.of())).text("/problems/0/path"))
                .isEqualTo("/blocks");
        assertThat(done(athlete.get(path)).path("version").longValue()).isEqualTo(1);
    }

    @Test
    void aPatchIsCarriedOutOnceUnderItsKeyAndOnTheVersionThatItNames() {
        TestClient keyed = athlete.withHeader("Idempotency-Key", "patch");
        assertThat(keyed.patch(set, Map.of("reps", 6)).text())
                .isEqualTo(keyed.patch(set, Map.of("reps", 6)).text());
        assertThat(keyed.patch(set, Map.of("reps", 7)).status()).isEqualTo(409);
        assertThat(athlete.withHeader("If-Match", "\"1\"")
                        .patch(set, Map.of("reps", 7))
                        .status())
                .isEqualTo(412);
    }

    @Test
    void ofAWorkoutTheRestStaysAndItsTimeMovesAsAWhole() {
        JsonNode named = done(athlete.patch(path, Map.of("session_rpe", 7.5)));
        assertThat(named.path("notes").stringValue()).isEqualTo("hot");
        assertThat(named.path("end_time")).isEqualTo(workout.path("end_time"));
        assertThat(named.path("blocks")).isEqualTo(workout.path("blocks"));

        JsonNode moved = done(athlete.patch(path, Map.of("start_time", "2025-03-12T07:00:00+01:00")));
        assertThat(moved.path("local_date").stringValue()).isEqualTo("2025-03-12");
        assertThat(moved.path("duration_minutes").intValue()).isEqualTo(60);
        assertThat(moved.path("end_time").isNull()).isTrue();

        JsonNode someday = done(athlete.patch(path, Map.of("date", "2025-03-14")));
        assertThat(someday.path("local_date").stringValue()).isEqualTo("2025-03-14");
        assertThat(someday.path("start_time").isNull()).isTrue();
    }
}
