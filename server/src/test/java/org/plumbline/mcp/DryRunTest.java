package org.plumbline.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.mcp.ToolCallTest.plan;
import static org.plumbline.mcp.ToolCallTest.with;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plumbline.BlockedPlan;
import org.plumbline.ConfirmedPlan;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import org.plumbline.plan.GraphProbe;
import org.plumbline.platform.UserId;
import org.plumbline.platform.changes.Relay;
import org.plumbline.platform.db.Catalog;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What a write would answer is answered, and nothing of it is there: not in PostgreSQL, not in Neo4j.
class DryRunTest {
    /// Ids and times that each attempt makes anew.
    private static final Set<String> OWN = Set.of("id", "workout_id", "created_at", "updated_at", "block_id");

    /// The log that says that somebody tried, and what the server notes in its own time.
    private static final Set<String> BEYOND = Set.of("access_log", "graph_relay", "parked_changes", "store_verdicts");

    private final TestClient athlete = TestServer.signUp();
    private final Assistant assistant = Assistant.withHandshake(athlete);
    private final Set<String> tried = new HashSet<>();

    @Test
    void everyWriteAnswersAsItWouldAndStoresNothing() {
        var plan = ConfirmedPlan.of(athlete, ConfirmedPlan.squat(5, "225", "lb"), ConfirmedPlan.plank(60));
        String draft = assistant.done("create_workout_plan", plan()).path("id").stringValue();
        var deviation = Map.of("planned_set_id", plan.sets().getFirst(), "actual_reps", 1);
        var workout = Map.of(
                "date",
                "2025-11-04",
                "blocks",
                List.of(Map.of("sets", List.of(Map.of("exercise_name", "Plank", "duration_s", 60)))));

        same("create_workout_plan", plan());
        same("skip_workout", Map.of("plan_id", plan.id(), "reason", "travel"));
        athlete.post(plan.path("/reopen"), Map.of());
        same("complete_with_deviations", Map.of("plan_id", plan.id(), "deviations", List.of(deviation)));
        athlete.post(plan.path("/reopen"), Map.of());
        same("complete_as_written", Map.of("plan_id", plan.id()));
        same("log_workout", workout);
        same("confirm_plan", Map.of("plan_id", draft));
        same("store_observation", Map.of("observation_type", "pattern", "content", "Sleeps badly on Sundays"));
        same(
                "log_entry",
                Map.of(
                        "entry_type", "symptom",
                        "raw_text", "The knee pinched.",
                        "links",
                                List.of(Map.of(
                                        "target_type",
                                        "planned_set",
                                        "target_id",
                                        plan.sets().getFirst()))));
        String entry = assistant
                .done("log_entry", Map.of("entry_type", "mood", "raw_text", "Calm"))
                .path("id")
                .stringValue();
        same("link_to_plan", Map.of("log_entry_id", entry, "plan_id", plan.id()));
        same("link_to_workout", Map.of("log_entry_id", entry, "workout_id", workout(plan)));
        String injury =
                athlete.post("/api/injuries", Map.of("name", "Left knee")).text("/id");
        same("link_to_injury", Map.of("log_entry_id", entry, "injury_id", injury));
        String goal = athlete.post("/api/goals", Map.of("name", "Squat 140")).text("/id");
        same("link_to_goal", Map.of("log_entry_id", entry, "goal_id", goal));

        assertThat(tried).isEqualTo(writes());
    }

    private String workout(ConfirmedPlan plan) {
        return athlete.get(plan.path("/deviations")).text("/rows/0/workout_id");
    }

    /// What of the list takes a trial.
    private Set<String> writes() {
        return assistant
                .result("tools/list", Map.of())
                .path("tools")
                .valueStream()
                .filter(tool -> tool.at("/inputSchema/properties").has("dry_run"))
                .map(tool -> tool.path("name").stringValue())
                .collect(Collectors.toSet());
    }

    @Test
    void aPlanIsTriedAgainstWhatCounts() {
        BlockedPlan.forbidEverything(athlete);
        Map<String, Object> plan = Map.of(
                "date",
                "2026-11-24",
                "blocks",
                List.of(Map.of(
                        "block_type",
                        "main",
                        "sets",
                        List.of(Map.of("exercise_name", "Back Squat", "prescribed_reps", 5, "prescribed_load", 100)))));

        same("create_workout_plan", plan);

        JsonNode draft = assistant.done("create_workout_plan", plan);
        assertThat(draft.at("/warnings/0/severity").stringValue()).isEqualTo("blocked");
        var confirm = Map.of("plan_id", draft.path("id").stringValue());
        JsonNode refused = assistant.refused("confirm_plan", with(confirm, "dry_run", true));
        assertThat(refused.path("status").intValue()).isEqualTo(422);
        assertThat(refused.at("/problems/0/code").stringValue()).isEqualTo("blocked");
        same("confirm_plan", with(confirm, "override_reason", "A test of it"));
    }

    /// Tried twice, then done.
    private void same(String tool, Map<String, ?> arguments) {
        tried.add(tool);
        Map<String, Long> rows = rows();
        List<String> nodes = nodes();
        JsonNode tried = assistant.done(tool, with(arguments, "dry_run", true));
        assistant.done(tool, with(with(arguments, "dry_run", true), "idempotency_key", "try " + tool));
        assertThat(rows()).as(tool).isEqualTo(rows);
        assertThat(nodes).as("nodes before %s", tool).containsAll(nodes());

        JsonNode done = assistant.done(tool, with(arguments, "idempotency_key", "try " + tool));
        assertThat(plain(tried)).as(tool).isEqualTo(plain(done));
        assertThat(rows()).as(tool).isNotEqualTo(rows);
    }

    @Test
    void whatWouldBeRefusedIsRefused() {
        var wrong = with(with(plan(), "colour", 1), "dry_run", true);
        assertThat(assistant
                        .refused("create_workout_plan", wrong)
                        .at("/problems/0/path")
                        .stringValue())
                .isEqualTo("/colour");
        String draft = assistant.done("create_workout_plan", plan()).path("id").stringValue();
        JsonNode early = assistant.refused("complete_as_written", Map.of("plan_id", draft, "dry_run", true));
        assertThat(early.path("status").intValue()).isEqualTo(409);
    }

    @Test
    void whatWasDoneUnderAKeyIsAnsweredAgain() {
        var arguments = with(plan(), "idempotency_key", ToolCallTest.id());
        JsonNode done = assistant.done("create_workout_plan", arguments);
        assertThat(assistant.done("create_workout_plan", with(arguments, "dry_run", true)))
                .isEqualTo(done);
    }

    /// How many rows the athlete has in each table.
    private Map<String, Long> rows() {
        var rows = new TreeMap<String, Long>();
        for (String table : Catalog.owned()) {
            if (!BEYOND.contains(table)) {
                rows.put(
                        table,
                        TestServer.shared()
                                .owner()
                                .sql("SELECT count(*) FROM " + table + " WHERE user_id = ?")
                                .param(athlete.userId())
                                .query(Long.class)
                                .single());
            }
        }
        rows.put(
                "versions",
                TestServer.shared()
                        .owner()
                        .sql("SELECT coalesce(sum(version), 0) FROM plans WHERE user_id = ?")
                        .param(athlete.userId())
                        .query(Long.class)
                        .single());
        return rows;
    }

    /// All that Neo4j has of the athlete; old revisions may go meanwhile.
    private List<String> nodes() {
        TestServer.shared().get(Relay.class).catchUp(new UserId(athlete.userId()));
        return new GraphProbe(athlete.userId()).dump();
    }

    private static JsonNode plain(JsonNode node) {
        JsonNode copy = node.deepCopy();
        strip(copy);
        return copy;
    }

    private static void strip(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(OWN);
        }
        node.forEach(DryRunTest::strip);
    }
}
