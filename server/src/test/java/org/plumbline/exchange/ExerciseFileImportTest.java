package org.plumbline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.exchange.ImportFixtures.count;
import static org.plumbline.exchange.ImportFixtures.everything;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.TestClient;
import org.plumbline.TestServer;

class ExerciseFileImportTest {
    private static final String TWO = """
            [{"name": "Flying Carpet", "primaryMuscles": ["abdominals"], "equipment": "body only", "category": "strength"},
             {"name": "Plank", "primaryMuscles": ["abdominals"], "equipment": "body only", "category": "strength"},
             {"primaryMuscles": []}]
            """;

    private final TestClient athlete = TestServer.signUp();

    @Test
    void exercisesThatTheCatalogueDoesNotKnowBecomeOnesOwn() {
        var answer = athlete.post("/api/imports?format=free-exercise-db", TWO);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        assertThat(answer.body().path("exercises").asInt()).isEqualTo(1);
        assertThat(answer.body().path("duplicates").asInt()).isEqualTo(1);
        assertThat(answer.body().path("errors").path(0).path("row").asInt()).isEqualTo(3);
        assertThat(answer.body().path("workouts").asInt()).isZero();
        assertThat(count(athlete, "user_exercises", "name = 'Flying Carpet'")).isEqualTo(1);
    }

    @Test
    void formatIsFoundFromTheFile() {
        assertThat(athlete.post("/api/imports?dry_run=true", TWO).text("/format"))
                .isEqualTo("free-exercise-db");
    }

    @Test
    void undoTakesTheExercisesOutButForThoseThatAreUsedByNow() {
        var id = athlete.post("/api/imports", TWO.replace("Plank", "Magic Broom"))
                .text("/import_id");
        var log = ImportFixtures.HEADER + "2026-09-14 18:00:00,A,1h,Flying Carpet,1,0,9,0,0,,,\n";
        ImportFixtures.bringIn(athlete, "", log);

        var undone = athlete.post("/api/imports/" + id + "/undo", null);

        assertThat(undone.body().path("exercises").asInt()).isEqualTo(1);
        assertThat(undone.body().path("exercises_kept").asInt()).isEqualTo(1);
        assertThat(count(athlete, "user_exercises", "name = 'Flying Carpet'")).isEqualTo(1);
        assertThat(count(athlete, "user_exercises", "name = 'Magic Broom'")).isZero();
    }

    @TestFactory
    Stream<DynamicTest> wholeFileComesInOnce() {
        return ImportFixtures.withShared("free-exercise-db.json", "873 exercises", file -> {
            var before = everything(athlete, "changes", "feed_heads", "graph_relay", "imports");
            var preview = athlete.post("/api/imports?dry_run=true", file);

            var first = athlete.post("/api/imports", file);

            int exercises = first.body().path("exercises").asInt();
            int duplicates = first.body().path("duplicates").asInt();
            assertThat(exercises + duplicates).isEqualTo(873);
            assertThat(exercises).isGreaterThan(500);
            assertThat(first.body().path("errors")).isEmpty();
            assertThat(preview.body().path("exercises").asInt()).isEqualTo(exercises);
            assertThat(count(athlete, "user_exercises", "true")).isEqualTo(exercises);
            assertThat(athlete.post("/api/imports", file)
                            .body()
                            .path("exercises")
                            .asInt())
                    .isZero();

            var undone = athlete.post("/api/imports/" + first.text("/import_id") + "/undo", null);
            assertThat(undone.body().path("exercises").asInt()).isEqualTo(exercises);
            assertThat(everything(athlete, "changes", "feed_heads", "graph_relay", "imports"))
                    .isEqualTo(before);
        });
    }
}
