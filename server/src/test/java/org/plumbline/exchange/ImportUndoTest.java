package org.plumbline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.exchange.ImportFixtures.HEADER;
import static org.plumbline.exchange.ImportFixtures.SMALL_LOG;
import static org.plumbline.exchange.ImportFixtures.bringIn;
import static org.plumbline.exchange.ImportFixtures.bringInSmallLog;
import static org.plumbline.exchange.ImportFixtures.count;
import static org.plumbline.exchange.ImportFixtures.everything;
import static org.plumbline.exchange.ImportFixtures.exercise;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.TestClient;
import org.plumbline.TestServer;

class ImportUndoTest {
    /// What tells of an import instead of being what it added.
    private static final String[] TRACES = {"changes", "feed_heads", "graph_relay", "imports", "import_names"};

    private final TestClient athlete = TestServer.signUp();

    @Test
    void undoTakesOutExactlyWhatTheImportAdded() {
        bringIn(athlete, "?load_unit=kg", HEADER + "2026-08-01 08:00:00,Early,30m,Squat,1,100,5,0,0,,,\n");
        var before = everything(athlete, TRACES);
        var id = bringInSmallLog(athlete);
        athlete.put(
                "/api/imports/" + id + "/mapping",
                Map.of(
                        "mappings",
                        List.of(Map.of("name", "Flying Carpet", "exercise_id", exercise(athlete, "plank")))));

        var undone = undo(id);

        assertThat(undone.status()).as(undone.toString()).isEqualTo(200);
        assertThat(undone.body().path("workouts").asInt()).isEqualTo(2);
        assertThat(undone.body().path("sets").asInt()).isEqualTo(5);
        assertThat(undone.body().path("amended_workouts").asInt()).isZero();
        assertThat(undone.body().path("aliases").asInt()).isEqualTo(1);
        assertThat(everything(athlete, TRACES)).isEqualTo(before);
    }

    @Test
    void undoAgainAnswersTheSameAndTheFileIsNewAgain() {
        var id = bringInSmallLog(athlete);
        var first = undo(id);

        assertThat(undo(id).text()).isEqualTo(first.text());
        assertThat(athlete.get("/api/imports/" + id).text("/status")).isEqualTo("undone");
        assertThat(athlete.put("/api/imports/" + id + "/mapping", Map.of("mappings", List.of()))
                        .status())
                .isEqualTo(409);
        assertThat(bringIn(athlete, "?load_unit=kg", SMALL_LOG)
                        .body()
                        .path("workouts")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void workoutThatWasAmendedSinceGoesTooAndStaysInTheHistory() {
        var id = bringInSmallLog(athlete);
        var workout = athlete.get("/api/workouts").body().path("items").path(0);
        var workoutId = workout.path("id").asString();
        var set = workout.path("blocks").path(0).path("sets").path(0);
        assertThat(athlete.delete("/api/workouts/" + workoutId + "/sets/"
                                + set.path("id").asString())
                        .status())
                .isEqualTo(204);

        var undone = undo(id);

        assertThat(undone.body().path("workouts").asInt()).isEqualTo(2);
        assertThat(undone.body().path("amended_workouts").asInt()).isEqualTo(1);
        assertThat(count(athlete, "workouts", "live")).isZero();
        assertThat(athlete.get("/api/workouts/" + workoutId).status()).isEqualTo(404);
        assertThat(athlete.get("/api/workouts/" + workoutId + "/history").status())
                .isEqualTo(200);
        assertThat(bringIn(athlete, "?load_unit=kg", SMALL_LOG)
                        .body()
                        .path("workouts")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void aliasThatAnotherImportTaughtStays() {
        var plank = exercise(athlete, "plank");
        var mapping = Map.of("mappings", List.of(Map.of("name", "Flying Carpet", "exercise_id", plank)));
        var first = bringInSmallLog(athlete);
        var second = bringIn(athlete, "?load_unit=kg", HEADER + "2026-09-14 18:00:00,A,1h,Flying Carpet,1,9,9,0,0,,,\n")
                .text("/import_id");
        athlete.put("/api/imports/" + first + "/mapping", mapping);
        athlete.put("/api/imports/" + second + "/mapping", mapping);

        undo(first);
        assertThat(exercise(athlete, "flying carpet")).isEqualTo(plank);
        undo(second);
        assertThat(count(athlete, "user_exercise_aliases", "true")).isZero();
    }

    private TestClient.Answer undo(String id) {
        return athlete.post("/api/imports/" + id + "/undo", null);
    }
}
