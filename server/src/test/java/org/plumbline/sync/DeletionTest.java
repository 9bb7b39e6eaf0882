package org.plumbline.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.ConfirmedPlan.done;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import tools.jackson.databind.JsonNode;

/// Deletions that devices push.
class DeletionTest {
    private final TestClient athlete = TestServer.signUp();
    private final TestDevice phone = new TestDevice(athlete);
    private final TestDevice watch = new TestDevice(athlete);
    private final String workout = UUID.randomUUID().toString();
    private final String set = UUID.randomUUID().toString();

    @Test
    void aDeletionThatFoundNothingIsAnsweredTheSameAgainAndDeletesNothingThatCameSince() {
        phone.now("logWorkout", Map.of(), Map.of("id", workout, "date", "2025-03-10"));
        watch.does("deleteSet", Map.of("id", workout, "set_id", set), null);
        JsonNode first = watch.pushed().path("results");
        phone.now(
                "logSet",
                Map.of("id", workout),
                Map.of("id", set, "exercise_name", "Back Squat", "reps", 5, "block_seq", 1));

        assertThat(watch.pushed().path("results")).isEqualTo(first);
        assertThat(first.path(0).path("status").stringValue()).isEqualTo("applied");
        assertThat(done(athlete.get("/api/workouts/" + workout)).toString()).contains(set);
    }
}
