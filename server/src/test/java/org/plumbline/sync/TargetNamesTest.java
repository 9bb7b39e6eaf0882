package org.plumbline.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.ConfirmedPlan;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import org.plumbline.platform.json.Json;

/// A device writes about a workout under the name that it gave it, before it knew that another one had begun it.
class TargetNamesTest {
    private static final UUID NAMED = UUID.randomUUID();
    private static final UUID KNOWN = UUID.randomUUID();

    @Test
    void aNameIsTakenForWhatItStandsForWhereverItMayStand() {
        var body = Json.parse("""
                {"target_id": "%1$s", "raw_text": "%1$s", "links": [{"target_id": "%1$s"}, {"target_id": 5}, 7],
                 "evidence": [{"target_id": "%1$s"}]}
                """.formatted(NAMED));

        assertThat(TargetNames.in(body)).containsExactly(NAMED, NAMED, NAMED);
        assertThat(TargetNames.known(body, Map.of(NAMED, KNOWN))).isEqualTo(Json.parse("""
                {"target_id": "%2$s", "raw_text": "%1$s", "links": [{"target_id": "%2$s"}, {"target_id": 5}, 7],
                 "evidence": [{"target_id": "%2$s"}]}
                """.formatted(NAMED, KNOWN)));
        assertThat(TargetNames.known(body, Map.of())).isSameAs(body);
        assertThat(TargetNames.in(null)).isEmpty();
    }

    @Test
    void whatIsGoneAlreadyIsDeleted() {
        TestClient athlete = TestServer.signUp();
        List<Map<String, Object>> commands = List.of(
                deletion("deleteEntry", Map.of("id", NAMED)),
                deletion("unlinkEntry", Map.of("id", NAMED, "link_id", KNOWN)),
                deletion("deleteObservation", Map.of("id", NAMED)));
        var pushed = athlete.post(
                "/api/sync/push", Map.of("protocol", 1, "device_id", UUID.randomUUID(), "commands", commands));
        for (int i = 0; i < commands.size(); i++) {
            assertThat(pushed.text("/results/" + i + "/status"))
                    .as(pushed.text())
                    .isEqualTo("applied");
        }
    }

    private static Map<String, Object> deletion(String operation, Map<String, UUID> path) {
        return Map.of("id", UUID.randomUUID(), "operation", operation, "path", path);
    }

    @Test
    void aJoinedWorkoutIsExplainedUnderTheNameThatTheDeviceGaveIt() {
        TestClient athlete = TestServer.signUp();
        ConfirmedPlan plan = ConfirmedPlan.of(athlete, ConfirmedPlan.plank(60));
        String begun = athlete.post(plan.path("/start"), "{}").text("/workout_id");
        String named = UUID.randomUUID().toString();
        var start = Map.of(
                "id",
                UUID.randomUUID(),
                "operation",
                "startPlan",
                "path",
                Map.of("id", plan.id()),
                "body",
                Map.of("id", named));
        var why = Map.of(
                "id",
                UUID.randomUUID(),
                "operation",
                "logEntry",
                "body",
                Map.of(
                        "entry_type",
                        "feedback",
                        "raw_text",
                        "Tired",
                        "links",
                        List.of(Map.of("target_type", "workout", "target_id", named))));

        var pushed = athlete.post(
                "/api/sync/push",
                Map.of("protocol", 1, "device_id", UUID.randomUUID(), "commands", List.of(start, why)));

        assertThat(pushed.text("/results/1/status")).as(pushed.text()).isEqualTo("applied");
        assertThat(pushed.text("/results/1/body/links/0/target_id")).isEqualTo(begun);
    }
}
