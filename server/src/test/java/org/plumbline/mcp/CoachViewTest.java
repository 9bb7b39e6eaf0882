package org.plumbline.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.ConfirmedPlan.done;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import tools.jackson.databind.JsonNode;

/// What an assistant that plans and coaches is told: the same by every tool, and nothing that is not so.
class CoachViewTest {
    private final TestClient athlete = TestServer.signUp();
    private final Assistant assistant = Assistant.withHandshake(athlete);
    private final LocalDate today = LocalDate.parse(
            assistant.done("get_planning_status", Map.of()).path("from").stringValue());

    @Test
    void whatIsSkippedOrDoneIsNotStillToBeDone() {
        String draft = planned("Draft", 0);
        String confirmed = confirmed("Confirmed", 1);
        assistant.done("skip_workout", Map.of("plan_id", confirmed("Skipped", 2), "reason", "travel"));
        assistant.done("complete_as_written", Map.of("plan_id", confirmed("Done", 0)));

        assertThat(texts(assistant.done("get_upcoming_plans", Map.of("days", 3)), "id"))
                .containsExactlyInAnyOrder(draft, confirmed);
        JsonNode status = assistant.done("get_planning_status", Map.of("days", 3));
        assertThat(status.path("items")).hasSize(3);
        assertThat(status.path("open_days").valueStream().map(JsonNode::stringValue))
                .as("a day whose plan was skipped has none")
                .containsExactly(today.plusDays(2).toString());
        assertThat(texts(assistant.done("get_plan_for_date", Map.of("date", today.toString())), "status"))
                .as("each plan of a day, whatever became of it")
                .containsExactlyInAnyOrder("draft", "completed");
    }

    @Test
    void aPlanIsReadBackWithItsSecondsAndMetres() {
        JsonNode written = assistant.done(
                "create_workout_plan",
                Map.of(
                        "date",
                        today.toString(),
                        "blocks",
                        List.of(Map.of(
                                "block_type",
                                "main",
                                "sets",
                                List.of(
                                        Map.of("exercise_name", "Plank", "prescribed_duration_s", 69),
                                        Map.of("exercise_name", "Running", "prescribed_distance_m", 400))))));
        JsonNode read = assistant.done(
                "get_planned_workout", Map.of("plan_id", written.path("id").stringValue()));
        assertThat(read.at("/blocks/0/sets/0/prescribed_duration_s").intValue()).isEqualTo(69);
        assertThat(read.at("/blocks/0/sets/1/prescribed_distance_m").intValue()).isEqualTo(400);
    }

    @Test
    void anEntryIsReadInItsOwnWordsAndWithoutALinkThatIsNone() {
        JsonNode kept = assistant.done(
                "log_entry", Map.of("entry_type", "mood", "raw_text", "Slept badly", "summary", "Sleep"));
        JsonNode read = assistant.done("get_recent_entries", Map.of()).at("/items/0");
        assertThat(read.path("id")).isEqualTo(kept.path("id"));
        assertThat(read.path("raw_text").stringValue()).isEqualTo("Slept badly");
        assertThat(read.path("links").isArray()).isTrue();
        assertThat(read.path("links")).isEmpty();
    }

    /// Anybody may ask anywhere; an injury counts at all of these doors, or at none.
    @Test
    void anInjuryCountsAtEveryDoorOrAtNone() {
        JsonNode shoulder = made("/api/injuries", Map.of("name", "Shoulder", "joint", "shoulder"));
        String path = "/api/injuries/" + shoulder.path("id").stringValue();
        made(
                "/api/constraints",
                Map.of(
                        "name",
                        "Nothing overhead",
                        "injury_id",
                        shoulder.path("id").stringValue(),
                        "forbids",
                        List.of(Map.of("type", "pattern", "name", "vertical_push"))));
        String plan = planned("Press", 1);
        for (String status : List.of("active", "recovering", "resolved", "active")) {
            done(athlete.put(path, Map.of("name", "Shoulder", "joint", "shoulder", "status", status)));
            boolean counts = !status.equals("resolved");
            assertThat(doors(plan)).as(status).allMatch(door -> door == counts);
        }
    }

    private Stream<Boolean> doors(String plan) {
        String press = assistant
                .done("resolve_exercises", Map.of("names", List.of("Overhead Press")))
                .at("/resolved/0/exercise_id")
                .stringValue();
        JsonNode body =
                assistant.done("load_briefing", Map.of("sections", "body")).at("/sections/body");
        JsonNode substitutes = assistant.done("find_substitutes", Map.of("exercise_id", press));
        return Stream.of(
                !done(athlete.get("/api/injuries?active=true")).path("items").isEmpty(),
                !done(athlete.get("/api/constraints?active_on=" + today))
                        .path("items")
                        .isEmpty(),
                !body.at("/injuries/items").isEmpty(),
                !body.at("/constraints/items").isEmpty(),
                assistant
                        .done("check_exercise_safety", Map.of("exercise_id", press))
                        .path("outcome")
                        .stringValue()
                        .equals("forbidden"),
                substitutes.at("/left_out/forbidden").intValue() > 0,
                done(athlete.get("/api/graph/conflicts"))
                        .path("items")
                        .valueStream()
                        .anyMatch(conflict ->
                                conflict.path("plan_id").stringValue().equals(plan)),
                assistant
                        .call("confirm_plan", Map.of("plan_id", plan, "dry_run", true))
                        .at("/structuredContent/status")
                        .asString("")
                        .equals("422"));
    }

    private String confirmed(String name, int ahead) {
        String plan = planned(name, ahead);
        assistant.done("confirm_plan", Map.of("plan_id", plan));
        return plan;
    }

    private String planned(String name, int ahead) {
        return assistant
                .done(
                        "create_workout_plan",
                        Map.of(
                                "date",
                                today.plusDays(ahead).toString(),
                                "name",
                                name,
                                "blocks",
                                List.of(Map.of(
                                        "block_type",
                                        "main",
                                        "sets",
                                        List.of(Map.of("exercise_name", "Overhead Press", "prescribed_reps", 5))))))
                .path("id")
                .stringValue();
    }

    private JsonNode made(String path, Map<String, ?> body) {
        return done(athlete.post(path, body));
    }

    private static List<String> texts(JsonNode list, String name) {
        return list.path("items")
                .valueStream()
                .map(item -> item.path(name).stringValue())
                .toList();
    }
}
