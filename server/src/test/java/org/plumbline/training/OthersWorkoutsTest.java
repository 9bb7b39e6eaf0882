package org.plumbline.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plumbline.TestClient;
import org.plumbline.TestServer;

/// Another athlete's workout, set or plan answers exactly like one that does not exist, before the body is looked at.
final class OthersWorkoutsTest {
    private static final String NOBODYS = "0190a000-0000-7000-8000-00000000bbbb";

    private final TestClient owner = TestServer.signUp();
    private final TestClient other = TestServer.signUp();

    @Test
    void everyRouteAnswersAsIfItWereNotThere() {
        PlanFixture plan = PlanFixture.confirmed(owner);
        String workout = plan.started();
        plan.log(workout, Map.of("planned_set_id", plan.sets().getFirst(), "reps", 5));
        String set = plan.workout(workout).at("/blocks/0/sets/0/id").stringValue();

        for (String route : List.of(
                "GET /api/workouts/%1$s",
                "GET /api/workouts/%1$s/history",
                "PUT /api/workouts/%1$s",
                "DELETE /api/workouts/%1$s",
                "POST /api/workouts/%1$s/finish",
                "POST /api/workouts/%1$s/repeat",
                "POST /api/workouts/%1$s/sets",
                "PUT /api/workouts/%1$s/sets/%2$s",
                "DELETE /api/workouts/%1$s/sets/%2$s",
                "POST /api/plans/%3$s/start",
                "POST /api/plans/%3$s/complete",
                "POST /api/plans/%3$s/abandon",
                "POST /api/plans/%3$s/reopen")) {
            String[] parts = route.split(" ", 2);
            TestClient.Answer theirs =
                    other.send(parts[0], parts[1].formatted(workout, set, plan.id()), body(parts[0]));
            TestClient.Answer nobodys =
                    other.send(parts[0], parts[1].formatted(NOBODYS, NOBODYS, NOBODYS), body(parts[0]));
            assertThat(theirs.status()).as(route).isEqualTo(404);
            assertThat(theirs.text()).as(route).isEqualTo(nobodys.text());
        }
        assertThat(plan.workout(workout).path("version").intValue()).isEqualTo(2);
    }

    @Test
    void referencesInABodyAreProblemsLikeUnknownOnes() {
        PlanFixture plan = PlanFixture.confirmed(owner);
        String body = """
                {"plan_id": "%s", "duration_minutes": 5,
                 "blocks": [{"sets": [{"exercise_name": "Dip", "planned_set_id": "%s"}]}]}
                """;

        TestClient.Answer theirs = other.post(
                "/api/workouts", body.formatted(plan.id(), plan.sets().getFirst()));

        assertThat(theirs.status()).isEqualTo(422);
        assertThat(theirs.text())
                .isEqualTo(other.post("/api/workouts", body.formatted(NOBODYS, NOBODYS))
                        .text());
        assertThat(other.get("/api/workouts?plan_id=" + plan.id())
                        .body()
                        .path("items")
                        .size())
                .isZero();
    }

    private static @Nullable Object body(String method) {
        return method.equals("GET") ? null : "{\"nonsense\": 1}";
    }
}
