package org.plumbline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.exchange.ImportFixtures.bringInSmallLog;

import org.junit.jupiter.api.Test;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import org.plumbline.platform.json.Json;

class ExportTest {
    private final TestClient athlete = TestServer.signUp();

    @Test
    void jsonHasEverythingWithEveryNumberAsItWasEntered() {
        bringInSmallLog(athlete);
        athlete.post("/api/exercises", Json.parse("{\"name\": \"Magic Broom\", \"measured_as\": \"reps\"}"));

        var answer = athlete.get("/api/export");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Disposition")).contains("plumbline.json");
        var export = answer.body();
        assertThat(export.path("athlete").path("email").asString()).isEqualTo(athlete.email());
        assertThat(export.path("workouts")).hasSize(2);
        assertThat(export.at("/workouts/0/blocks/0/sets/1/load").decimalValue().toPlainString())
                .isEqualTo("82.5");
        assertThat(export.at("/workouts/0/blocks/0/sets/1/load_unit").asString())
                .isEqualTo("kg");
        assertThat(export.at("/workouts/0/start_time").asString()).isEqualTo("2026-09-07T16:00:00+00:00");
        assertThat(export.path("imports")).hasSize(1);
        assertThat(export.path("exercises")).hasSize(1);
        assertThat(export.path("tolerance").isNull()).isTrue();
        assertThat(export.at("/workouts/0").has("user_id")).isFalse();
        assertThat(export.path("plans")).isEmpty();
    }

    @Test
    void csvHasOneRowPerSetAndEmptyCellsForWhatIsNotRecorded() {
        bringInSmallLog(athlete);

        var answer = athlete.get("/api/export?format=csv");

        var lines = answer.text().lines().toList();
        assertThat(lines).hasSize(6);
        assertThat(lines.getFirst()).startsWith("date,time,time_zone,workout,");
        assertThat(lines.get(2))
                .startsWith("2026-09-07,18:00:00,Europe/Berlin,Push,strength,Bench Press (Barbell),,"
                        + "Bench Press (Barbell),working,done,4,82.5,kg,82.5,9.0,,,");
    }

    @Test
    void formatThatIsNotKnownIsRefused() {
        assertThat(athlete.get("/api/export?format=xlsx").status()).isEqualTo(422);
    }
}
