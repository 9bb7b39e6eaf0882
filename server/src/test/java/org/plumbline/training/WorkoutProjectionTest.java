package org.plumbline.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import org.plumbline.platform.Caller;
import org.plumbline.platform.UserId;
import org.plumbline.platform.changes.Relay;
import org.plumbline.platform.db.Transactions;
import org.plumbline.platform.graph.Graph;
import tools.jackson.databind.node.ObjectNode;

/// The graph has one light node per workout that counts, and says which plan it executes.
final class WorkoutProjectionTest {
    private final TestClient athlete = TestServer.signUp();
    private final UserId user = new UserId(athlete.userId());

    @Test
    void aWorkoutIsThereWithItsPlanAndGoneWhenItIsVoided() {
        PlanFixture plan = PlanFixture.confirmed(athlete);
        String executing = plan.completed("{}").text("/workout_id");
        String run = athlete.post("/api/workouts", """
                {"name": "Easy 5K", "sport_type": "running", "date": "2025-03-01"}
                """).text("/id");

        assertThat(found())
                .isEqualTo(expected())
                .containsEntry(UUID.fromString(run), "endurance on 2025-03-01, named \"Easy 5K\", of no plan")
                .containsEntry(
                        UUID.fromString(executing), "strength on 2025-11-03, named \"Lower A\", of plan " + plan.id());

        athlete.delete("/api/workouts/" + executing);
        assertThat(found()).isEqualTo(expected()).containsOnlyKeys(UUID.fromString(run));
    }

    @Test
    void anAmendedDayNameAndSportAreFollowed() {
        String id = athlete.post(
                        "/api/workouts", "{\"name\": \"x\", \"sport_type\": \"strength\", \"date\": \"2025-03-01\"}")
                .text("/id");
        assertThat(found()).isEqualTo(expected());
        ObjectNode sent = (ObjectNode) athlete.get("/api/workouts/" + id).body();
        sent.remove("local_date");
        sent.put("name", "Swim").put("sport_type", "swimming").put("date", "2025-03-02");

        assertThat(athlete.put("/api/workouts/" + id, sent).status()).isEqualTo(200);

        assertThat(found())
                .isEqualTo(expected())
                .containsEntry(UUID.fromString(id), "endurance on 2025-03-02, named \"Swim\", of no plan");
    }

    @Test
    void aSingleSetDoesNotConcernTheGraph() {
        String id = athlete.post("/api/workouts", "{\"start_time\": \"2025-03-01T10:00:00Z\"}")
                .text("/id");
        found();
        athlete.post("/api/workouts/" + id + "/sets", Map.of("exercise_name", "Dip", "reps", 5));

        assertThat(found()).isEqualTo(expected());
    }

    private Map<UUID, String> found() {
        TestServer.shared().get(Relay.class).catchUp(user);
        return TestServer.shared().get(Graph.class).read(user, projection()::found);
    }

    private Map<UUID, String> expected() {
        return TestServer.shared()
                .get(Transactions.class)
                .read(Caller.of(user), () -> projection().expected(user));
    }

    private static WorkoutProjection projection() {
        return TestServer.shared().get(WorkoutProjection.class);
    }
}
