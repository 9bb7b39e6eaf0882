package org.plumbline.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.ConfirmedPlan.done;
import static org.plumbline.plan.PlanBodies.body;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.TestClient;
import org.plumbline.TestClient.Answer;
import org.plumbline.TestServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What an injury is and was, and since when.
class InjuryTest {
    private final TestClient athlete = TestServer.signUp();

    @Test
    void anInjuryRemembersEveryStatusWithItsDay() {
        String knee = made(body("name", "Left knee", "joint", "knee", "status_since", "2026-10-01"));
        ObjectNode read = (ObjectNode) athlete.get(knee).body();
        athlete.put(knee, read.put("status", "recovering").put("status_since", "2026-11-01"));
        read = (ObjectNode) athlete.get(knee).body();
        athlete.put(knee, read.put("notes", "better downstairs"));
        read = (ObjectNode) athlete.get(knee).body();
        JsonNode healed = done(athlete.put(knee, read.put("status", "resolved")));

        assertThat(healed.path("history")
                        .valueStream()
                        .map(past -> past.path("status").stringValue()))
                .containsExactly("active", "recovering", "resolved");
        assertThat(healed.at("/history/1/since").stringValue()).isEqualTo("2026-11-01");
        assertThat(healed.path("status_since").stringValue())
                .as("the day of the status before is not that of this one")
                .isNotEqualTo("2026-11-01");
        assertThat(healed.path("active").booleanValue()).isFalse();
    }

    @Test
    void aStatusDoesNotBeginBeforeTheOneThatItFollows() {
        String knee = made(body("name", "Knee", "status_since", "2026-11-10"));
        Answer early = athlete.put(knee, injury("recovering", "2026-11-05"));
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.text("/problems/0/path")).isEqualTo("/status_since");
        assertThat(early.text("/problems/0/code")).isEqualTo("order");

        done(athlete.put(knee, injury("recovering", "2026-11-12")));
        assertThat(athlete.put(knee, injury("recovering", "2026-11-09")).text("/problems/0/path"))
                .as("nor is it put there afterwards")
                .isEqualTo("/status_since");
    }

    @Test
    void aCorrectedDayMendsTheStatusAndIsNoOtherOne() {
        String knee = made(body("name", "Knee", "status_since", "2026-11-10"));
        assertThat(history(athlete.put(knee, injury("active", "2026-11-08")))).containsExactly("active 2026-11-08");
        done(athlete.put(knee, injury("recovering", "2026-11-12")));
        assertThat(history(athlete.put(knee, injury("recovering", "2026-11-14"))))
                .containsExactly("active 2026-11-08", "recovering 2026-11-14");
    }

    @Test
    void theStatusBeforeWithItsOwnDayTakesTheLastOneBack() {
        String knee = made(body("name", "Knee", "status_since", "2026-11-10"));
        done(athlete.put(knee, injury("recovering", "2026-11-12")));
        assertThat(history(athlete.put(knee, injury("active", "2026-11-10")))).containsExactly("active 2026-11-10");
        assertThat(history(athlete.put(knee, injury("resolved", "2026-11-15"))))
                .containsExactly("active 2026-11-10", "resolved 2026-11-15");
    }

    @Test
    void aNewInjuryIsWhatItIsSinceItBegan() {
        Answer knee = athlete.post("/api/injuries", body("name", "Knee", "onset_date", "2026-10-03"));
        assertThat(knee.text("/status_since")).isEqualTo("2026-10-03");
        assertThat(history(knee)).containsExactly("active 2026-10-03");
    }

    @Test
    void anInjuryIsNotYetWhatItIsToBecome() {
        Answer refused = athlete.post("/api/injuries", body("name", "Knee", "status_since", "2150-01-01"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/problems/0/path")).isEqualTo("/status_since");
        assertThat(refused.text("/problems/0/code")).isEqualTo("in_the_future");
        Answer onset = athlete.post("/api/injuries", body("name", "Knee", "onset_date", "2150-01-01"));
        assertThat(onset.text("/problems/0/path")).isEqualTo("/onset_date");
    }

    @Test
    void anInjuryWithoutAPlaceIsNamedOnceForAPlan() {
        String knee = made(body("name", "Something"));
        JsonNode warned = done(athlete.post(
                        "/api/plans",
                        body(
                                "date",
                                "2026-11-30",
                                "name",
                                "Whole body",
                                "blocks",
                                List.of(body(
                                        "block_type", "main", "sets", List.of(set("Deadlift"), set("Bench Press")))))))
                .path("warnings");

        assertThat(warned).hasSize(1);
        assertThat(warned.at("/0/severity").stringValue()).isEqualTo("unknown");
        assertThat(warned.at("/0/path").stringValue()).isEmpty();
        assertThat(warned.at("/0/message").stringValue()).contains("Nobody said where “Something” is");
        assertThat(knee).endsWith(warned.at("/0/inputs/injury_id").stringValue());
    }

    private static Map<String, Object> set(String exercise) {
        return body("exercise_name", exercise, "prescribed_reps", 5, "prescribed_load", 60, "load_unit", "kg");
    }

    private static Map<String, Object> injury(String status, String since) {
        return body("name", "Knee", "status", status, "status_since", since);
    }

    private static List<String> history(Answer injury) {
        return done(injury)
                .path("history")
                .valueStream()
                .map(past -> past.path("status").stringValue() + " "
                        + past.path("since").stringValue())
                .toList();
    }

    private String made(Map<String, Object> injury) {
        return "/api/injuries/"
                + done(athlete.post("/api/injuries", injury)).path("id").stringValue();
    }
}
