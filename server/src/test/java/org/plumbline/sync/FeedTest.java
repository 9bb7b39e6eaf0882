package org.plumbline.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.ConfirmedPlan.done;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.ConfirmedPlan;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import tools.jackson.databind.JsonNode;

/// What a device learns from the change log.
class FeedTest {
    private final TestClient athlete = TestServer.signUp();

    @Test
    void aDeviceThatReadsFromTheStartHasEverythingAsItIsNow() {
        ConfirmedPlan plan = ConfirmedPlan.of(athlete, ConfirmedPlan.squat(5, "225", "lb"));
        String workout =
                done(athlete.post(plan.path("/start"), "{}")).path("workout_id").stringValue();
        done(athlete.post(
                "/api/workouts/" + workout + "/sets",
                Map.of("planned_set_id", plan.sets().getFirst(), "reps", 5)));
        String template = text(athlete.post("/api/templates", Map.of("plan_id", plan.id())), "id");
        String exercise = text(athlete.post("/api/exercises", Map.of("name", "Yoke Walk " + UUID.randomUUID())), "id");
        String gym = text(athlete.post("/api/equipment", Map.of("name", "Garage")), "id");
        done(athlete.put("/api/preferences/tolerance", Map.of("profile", "relative")));
        done(athlete.patch("/api/me", Map.of("display_name", "Robin")));

        Map<String, JsonNode> mirror = new TestDevice(athlete).mirror();

        for (String path : List.of(
                "plan /api/plans/" + plan.id(),
                "workout /api/workouts/" + workout,
                "template /api/templates/" + template,
                "exercise /api/exercises/" + exercise,
                "equipment /api/equipment/" + gym)) {
            String[] parts = path.split(" ", -1);
            String id = parts[1].substring(parts[1].lastIndexOf('/') + 1);
            assertThat(mirror.get(parts[0] + " " + id))
                    .as(path)
                    .isEqualTo(athlete.get(parts[1]).body());
        }
        assertThat(mirror.get("profile " + athlete.userId()))
                .isEqualTo(athlete.get("/api/me").body());
        assertThat(mirror.get("tolerance " + athlete.userId()))
                .isEqualTo(athlete.get("/api/preferences/tolerance").body());
    }

    @Test
    void aNewAthletesProfileIsThereBeforeAnyOfItWasChanged() {
        assertThat(new TestDevice(athlete).mirror().get("profile " + athlete.userId()))
                .isEqualTo(athlete.get("/api/me").body());
    }

    @Test
    void whatWasDeletedIsSaidToBeGoneAlsoByItsEarlierEntries() {
        String workout = text(athlete.post("/api/workouts", Map.of("date", "2025-03-10")), "id");
        String template = text(
                athlete.post(
                        "/api/templates",
                        Map.of(
                                "plan_id",
                                ConfirmedPlan.of(athlete, ConfirmedPlan.plank(60))
                                        .id())),
                "id");
        done(athlete.delete("/api/workouts/" + workout));
        done(athlete.delete("/api/templates/" + template));
        JsonNode first = done(athlete.get("/api/sync/changes?limit=2"));

        assertThat(item(first, workout).path("deleted").booleanValue()).isTrue();
        assertThat(item(first, workout).path("thing").isNull()).isTrue();
        assertThat(item(done(athlete.get("/api/sync/changes")), template)
                        .path("deleted")
                        .booleanValue())
                .isTrue();
    }

    @Test
    void aSetIsAChangeOfItsWorkoutAndComesOnceInAPart() {
        String workout = text(athlete.post("/api/workouts", Map.of("start_time", "2025-03-10T18:00:00Z")), "id");
        for (int i = 0; i < 3; i++) {
            done(athlete.post(
                    "/api/workouts/" + workout + "/sets", Map.of("exercise_name", "Plank", "duration_s", 60)));
        }
        JsonNode part = done(athlete.get("/api/sync/changes"));

        assertThat(part.path("items")
                        .valueStream()
                        .filter(i -> i.path("id").stringValue().equals(workout)))
                .hasSize(1);
        JsonNode item = item(part, workout);
        assertThat(item.path("kind").stringValue()).isEqualTo("workout");
        assertThat(item.path("seq").longValue())
                .isEqualTo(part.path("next_after").longValue());
        assertThat(item.path("thing").at("/blocks/0/sets")).hasSize(3);
        assertThat(item.path("version")).isEqualTo(item.path("thing").path("version"));
    }

    @Test
    void aReaderThatIsAheadOfTheLogStartsOver() {
        long head = done(athlete.get("/api/sync/changes")).path("next_after").longValue();

        assertThat(athlete.get("/api/sync/changes?after=" + head).status()).isEqualTo(200);
        TestClient.Answer ahead = athlete.get("/api/sync/changes?after=" + (head + 1));
        assertThat(ahead.status()).isEqualTo(410);
        assertThat(ahead.text("/problems/0/code")).isEqualTo("start_over");
    }

    private static JsonNode item(JsonNode part, String id) {
        return part.path("items")
                .valueStream()
                .filter(item -> item.path("id").stringValue().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String text(TestClient.Answer answer, String field) {
        return done(answer).path(field).stringValue();
    }
}
