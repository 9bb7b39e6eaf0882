package org.plumbline.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.plumbline.Eventually;
import org.plumbline.TestClient;
import tools.jackson.databind.JsonNode;

/// From a plan to why it was done otherwise, and back to those words from every side: by tools alone, of any client.
///
/// @param tools how the client calls a tool that has to succeed
record WhyWalk(TestClient athlete, Tools tools) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @FunctionalInterface
    interface Tools {
        JsonNode done(String tool, Map<String, Object> arguments);
    }

    void walk() {
        String injury = athlete.post("/api/injuries", Map.of("name", "Left knee", "joint", "knee"))
                .text("/id");
        String goal = athlete.post("/api/goals", Map.of("name", "Squat 140")).text("/id");

        JsonNode draft = tools.done("create_workout_plan", ToolCallTest.plan());
        String plan = text(draft, "/id");
        assertThat(text(tools.done("confirm_plan", Map.of("plan_id", plan, "override_reason", "Light")), "/status"))
                .isEqualTo("confirmed");
        String planned = text(draft, "/blocks/0/sets/0/id");
        Map<String, Object> less = Map.of("planned_set_id", planned, "actual_load", 185, "reason", "pain");
        JsonNode completed = tools.done(
                "complete_with_deviations", Map.of("plan_id", plan, "deviations", List.of(less), "session_rpe", 8));
        String workout = text(completed, "/workout_id");
        JsonNode deviated =
                tools.done("get_deviations", Map.of("plan_id", plan)).at("/rows/0");
        assertThat(text(deviated, "/planned_set_id")).isEqualTo(planned);
        assertThat(text(deviated, "/deviation_type")).isEqualTo("load_deviation");

        Map<String, Object> why =
                Map.of("relationship", "EXPLAINS", "target_type", "planned_set", "target_id", planned);
        String entry = text(
                tools.done(
                        "log_entry",
                        Map.of(
                                "entry_type", "symptom",
                                "raw_text", "The left knee pinched at the bottom, so I took plates off.",
                                "links", List.of(why))),
                "/id");
        link("link_to_workout", entry, Map.of("workout_id", workout, "relationship", "DOCUMENTS"));
        link("link_to_plan", entry, Map.of("plan_id", plan));
        link("link_to_injury", entry, Map.of("injury_id", injury));
        link("link_to_goal", entry, Map.of("goal_id", goal));

        Map<String, String> sides = Map.of(
                "set", text(deviated, "/set_id"),
                "planned_set", planned,
                "workout", workout,
                "plan", plan,
                "injury", injury,
                "goal", goal,
                "exercise", text(draft, "/blocks/0/sets/0/exercise_id"));
        sides.forEach((type, id) -> finds(entry, "search_entries", Map.of("target_type", type, "target_id", id)));
        finds(entry, "search_entries", Map.of("query", "knee pinched"));
        finds(entry, "get_entries_for_workout", Map.of("workout_id", workout));
        finds(entry, "get_recent_entries", Map.of("days", 2));
        assertThat(text(tools.done("get_deviations", Map.of("plan_id", plan)).at("/rows/0"), "/why/0/journal_entry_id"))
                .isEqualTo(entry);
        JsonNode cuts =
                tools.done("get_deviations", Map.of("from", "2025-11-01", "to", "2025-11-30", "why_injury_id", injury));
        assertThat(cuts.toString()).contains(entry, planned);
        for (String id : List.of(injury, workout, goal, plan)) {
            Eventually.within(
                    PATIENCE,
                    () -> tools.done("get_neighbourhood", Map.of("id", id))
                            .toString()
                            .contains(entry));
        }
    }

    /// The link is there as the entry is read, under the id that was answered.
    private void link(String tool, String entry, Map<String, Object> arguments) {
        JsonNode link = tools.done(tool, ToolCallTest.with(arguments, "log_entry_id", entry));
        JsonNode links = athlete.get("/api/journal/" + entry).body().path("links");
        assertThat(links.valueStream().map(each -> text(each, "/id"))).as(tool).contains(text(link, "/id"));
        assertThat(arguments.values()).contains(text(link, "/target_id"));
    }

    private void finds(String entry, String tool, Map<String, Object> arguments) {
        JsonNode found = tools.done(tool, arguments);
        assertThat(found.path("items").valueStream().map(item -> text(item, "/id")))
                .as("%s %s", tool, arguments)
                .containsExactly(entry);
    }

    private static String text(JsonNode node, String pointer) {
        return node.at(pointer).stringValue();
    }
}
