package org.plumbline.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.ConfirmedPlan.done;

import org.junit.jupiter.api.Test;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import tools.jackson.databind.JsonNode;

/// A name is what somebody wrote: it is looked up or asked about, and no behaviour hangs on it.
final class NamesNeverDecideTest {
    private final TestClient athlete = TestServer.signUp();

    @Test
    void whatAWorkoutIsIsSaidAndNeverGuessedFromItsNames() {
        JsonNode mixed = done(athlete.post("/api/workouts", """
                {"date": "2025-03-01", "name": "Morning run", "sport_type": "strength", "blocks": [
                  {"name": "Intervals", "block_type": "main", "modality": "rowing", "sets": [
                    {"exercise_name": "Rowing Machine", "distance": 500, "distance_unit": "m", "duration_s": 110}]},
                  {"name": "Lift", "block_type": "main", "modality": "strength", "sets": [
                    {"exercise_name": "Barbell Row", "reps": 8, "load": 60, "load_unit": "kg"},
                    {"exercise_name": "Farmer's Walk", "distance": 40, "distance_unit": "m", "load": 32, "load_unit": "kg"},
                    {"exercise_name": "Crunch", "reps": 20}]}]}
                """));

        JsonNode read = done(athlete.get("/api/workouts/" + mixed.path("id").stringValue()));
        assertThat(read.path("sport_type").stringValue()).isEqualTo("strength");
        assertThat(read.path("blocks"))
                .extracting(block -> block.path("block_type").stringValue() + " "
                        + block.path("modality").stringValue())
                .containsExactly("main rowing", "main strength");
        assertThat(read.path("blocks")
                        .valueStream()
                        .flatMap(block -> block.path("sets").valueStream()))
                .as("all in one place, read by one call")
                .hasSize(4);
        assertThat(done(athlete.get("/api/workouts?sport_type=rowing"))
                        .path("items")
                        .size())
                .isZero();
    }

    @Test
    void aNameIsResolvedOrAmbiguousOrUnknownAndNeverGuessed() {
        JsonNode answer = done(athlete.post("/api/exercises/resolve", """
                {"names": ["bench press", "RDLs", "ohp", "Chin Ups", "kb swing", "row", "Bnech Press", "Flying Carpet"]}
                """));

        assertThat(answer.path("resolved"))
                .extracting(hit -> hit.path("name").stringValue() + " = "
                        + hit.path("exercise_name").stringValue())
                .containsExactlyInAnyOrder(
                        "bench press = Bench Press",
                        "RDLs = Romanian Deadlift",
                        "ohp = Overhead Press",
                        "Chin Ups = Chin-Up",
                        "kb swing = Kettlebell Swing");
        assertThat(answer.path("ambiguous"))
                .extracting(hit -> hit.path("name").stringValue())
                .as("a misspelling is a candidate, not an answer")
                .containsExactlyInAnyOrder("row", "Bnech Press");
        assertThat(answer.path("unknown")).extracting(JsonNode::stringValue).containsExactly("Flying Carpet");

        TestClient.Answer refused = athlete.post("/api/workouts", workoutOf("Flying Carpet"));
        assertThat(refused.status()).as("not made in passing").isEqualTo(422);
        String own = done(athlete.post("/api/exercises", "{\"name\": \"Flying Carpet\"}"))
                .path("id")
                .stringValue();
        JsonNode set =
                done(athlete.post("/api/workouts", workoutOf("flying carpet"))).at("/blocks/0/sets/0");
        assertThat(set.path("exercise_id").stringValue()).isEqualTo(own);
        assertThat(set.path("exercise_name").stringValue())
                .as("the athlete's wording")
                .isEqualTo("flying carpet");
    }

    @Test
    void aCorrectedNameOfAnImportIsAnAliasFromThenOn() {
        String id = done(athlete.withHeader("Content-Type", "text/csv").post("/api/imports?load_unit=kg", """
                        Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE
                        2025-11-03 18:00:00,Push,1h,Big Push,1,80,5,0,0,,,
                        """))
                .path("import_id")
                .stringValue();
        String bench = done(athlete.post("/api/exercises/resolve", "{\"names\": [\"bench press\"]}"))
                .at("/resolved/0/exercise_id")
                .stringValue();

        done(athlete.put("/api/imports/" + id + "/mapping", """
                {"mappings": [{"name": "Big Push", "exercise_id": "%s"}]}
                """.formatted(bench)));

        assertThat(done(athlete.post("/api/exercises/resolve", "{\"names\": [\"big push\"]}"))
                        .at("/resolved/0/exercise_id")
                        .stringValue())
                .isEqualTo(bench);
        JsonNode set =
                done(athlete.post("/api/workouts", workoutOf("Big Push"))).at("/blocks/0/sets/0");
        assertThat(set.path("exercise_name").stringValue()).isEqualTo("Big Push");
    }

    private static String workoutOf(String exercise) {
        return """
                {"date": "2025-03-01", "blocks": [{"sets": [{"exercise_name": "%s", "reps": 5}]}]}
                """.formatted(exercise);
    }
}
