package org.plumbline.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.mcp.ToolCallTest.plan;
import static org.plumbline.mcp.ToolCallTest.with;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.plumbline.BlockedPlan;
import org.plumbline.ConfirmedPlan;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import org.plumbline.plan.GraphProbe;
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
        Map<String, Long> rows = rows();
        long nodes = nodes();
        JsonNode tried = assistant.done(tool, with(arguments, "dry_run", true));
        assistant.done(tool, with(with(arguments, "dry_run", true), "idempotency_key", "try " + tool));
        assertThat(rows()).as(tool).isEqualTo(rows);
        assertThat(nodes()).as("nodes after %s", tool).isEqualTo(nodes);

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

    private long nodes() {
        return new GraphProbe(athlete.userId()).planned();
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
