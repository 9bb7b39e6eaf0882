package org.plumbline.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.TestClient;
import org.plumbline.TestServer;

/// Bodies that are JSON and still not what anybody means: refused with a problem, never with a failure of ours.
final class AwkwardBodiesTest {
    private final TestClient athlete = TestServer.signUp();

    @Test
    void nothingOfThisFailsOnOurSide() {
        for (String body : List.of(
                "[]",
                "null",
                "{\"blocks\": {}}",
                "{\"date\": \"2025-03-01\", \"blocks\": [null, 5, {\"sets\": [null]}]}",
                set("\"load\": 1e99999, \"load_unit\": \"kg\""),
                set("\"reps\": 1e9"),
                set("\"reps\": 1.5"),
                set("\"load\": -1, \"load_unit\": \"kg\""),
                set("\"extra\": {\"n\": 1e99999}"),
                set("\"extra\": []"),
                set("\"notes\": \"\\u0000\""),
                set("\"notes\": \"\\ud800\""),
                set("\"extra\": {\"a\": \"\\ud800\"}"),
                set("\"rpe\": \"8\""),
                "{\"id\": \"0190a000-0000-7000-8000-000000000009\", \"date\": \"2025-03-01\", \"duration_minutes\": 1e99999}")) {
            TestClient.Answer answer = athlete.post("/api/workouts", body);
            assertThat(answer.status()).as(body + answer.text()).isIn(400, 422);
        }
        assertThat(athlete.get("/api/workouts").body().path("items").size()).isZero();
    }

    @Test
    void everythingWrongIsNamedAtOnceByItsPlace() {
        TestClient.Answer answer = athlete.post("/api/workouts", """
                {"date": "2025-02-30", "colour": "red", "blocks": [
                  {"sets": [{"exercise_name": "Dip", "reps": -1, "load": "5"}, {"reps": 5}]},
                  {"sets": [{"exercise_name": "Dip", "rpe": 8.3, "outcome": "perhaps"}]}]}
                """);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()
                        .path("problems")
                        .valueStream()
                        .map(problem -> problem.path("path").stringValue()))
                .contains(
                        "/date",
                        "/colour",
                        "/blocks/0/sets/0/reps",
                        "/blocks/0/sets/0/load",
                        "/blocks/0/sets/1/exercise_id",
                        "/blocks/1/sets/0/rpe",
                        "/blocks/1/sets/0/outcome");
        assertThat(athlete.get("/api/workouts").body().path("items").size()).isZero();
    }

    private static String set(String fields) {
        return "{\"date\": \"2025-03-01\", \"blocks\": [{\"sets\": [{\"exercise_name\": \"Dip\", " + fields + "}]}]}";
    }
}
