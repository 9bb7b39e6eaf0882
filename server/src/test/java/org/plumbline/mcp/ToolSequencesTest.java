package org.plumbline.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import org.plumbline.platform.UserId;
import org.plumbline.platform.changes.Reconciler;
import org.plumbline.platform.changes.Verdict;
import tools.jackson.databind.JsonNode;

/// Whatever an assistant asks for, in whatever order: each answer is a success or a refusal that says why, a trial
/// stores nothing, what belongs to others is not there, and both stores agree in the end. `-Dplumbline.sequences=N`
/// runs more, `-Dplumbline.seed=N` one again.
class ToolSequencesTest {
    private static final int CALLS = 14;
    private static final List<Integer> REFUSALS = List.of(403, 404, 409, 412, 422);

    @Test
    void anySequenceOfToolsLeavesTheStoresInAgreement() throws IOException {
        Integer seed = Integer.getInteger("plumbline.seed");
        int first = seed == null ? 1 : seed;
        int runs = seed == null ? Integer.getInteger("plumbline.sequences", 50) : 1;
        var athletes = List.of(TestServer.signUp(), TestServer.signUp());
        var known = List.of(new Known(), new Known());
        for (int run = first; run < first + runs; run++) {
            var random = new Random(run);
            for (int i = 0; i < CALLS; i++) {
                int who = random.nextInt(2);
                one(random, "seed " + run + ", call " + i, athletes.get(who), known.get(who), known.get(1 - who));
            }
        }
        for (TestClient athlete : athletes) {
            Verdict verdict = TestServer.shared().get(Reconciler.class).reconcile(new UserId(athlete.userId()));
            assertThat(verdict.state())
                    .as("from seed %d, %d runs: %s", first, runs, verdict)
                    .isEqualTo(Verdict.State.AGREED);
            assertThat(verdict.repaired())
                    .as("from seed %d, %d runs", first, runs)
                    .isZero();
        }
        keep(first, runs);
    }

    /// What was seen, for the dated results.
    private static void keep(int first, int runs) throws IOException {
        String folder = System.getProperty("plumbline.results");
        if (folder != null) {
            String day = TestServer.shared()
                    .owner()
                    .sql("SELECT current_date::text")
                    .query(String.class)
                    .single();
            Files.writeString(
                    Path.of(folder, day + "-tools.md"), """
                    # tools, %s

                    generated sequences of tool calls by the assistants of two athletes, over both eras of the protocol

                    %d sequences of %d calls, seeds %d to %d.

                    Every answer was a success or a refusal that says why, no trial stored anything, nobody reached what is
                    another's, and both stores agree: the law holds in all of them.
                    """.formatted(day, runs, CALLS, first, first + runs - 1));
        }
    }

    private static final List<String> TOOLS = List.of(
            "create_workout_plan",
            "create_workout_plan",
            "confirm_plan",
            "confirm_plan",
            "skip_workout",
            "complete_as_written",
            "complete_with_deviations",
            "complete_with_deviations",
            "log_workout",
            "get_planned_workout",
            "get_deviations",
            "get_recent_workouts",
            "get_upcoming_plans",
            "get_plan_for_date",
            "log_entry",
            "log_entry",
            "link_to_workout",
            "link_to_plan",
            "search_entries",
            "store_observation",
            "load_briefing");

    /// What one athlete's assistant has heard of.
    private static final class Known {
        private final List<String> plans = new ArrayList<>();
        private final List<String> workouts = new ArrayList<>();
        private final List<String> entries = new ArrayList<>();
        private final Map<String, List<String>> sets = new HashMap<>();

        private void hears(String tool, JsonNode answer) {
            switch (tool) {
                case "log_workout" -> workouts.add(answer.path("id").stringValue());
                case "complete_as_written", "complete_with_deviations" ->
                    workouts.add(answer.path("workout_id").stringValue());
                case "log_entry" -> entries.add(answer.path("id").stringValue());
                default -> {}
            }
        }
    }

    private static void one(RandomGenerator random, String when, TestClient athlete, Known mine, Known theirs) {
        var assistant = ToolCallTest.assistant(random.nextBoolean() ? Era.HANDSHAKE : Era.STATELESS, athlete);
        String tool = TOOLS.get(random.nextInt(TOOLS.size()));
        boolean foreign = random.nextInt(8) == 0 && !theirs.plans.isEmpty();
        String plan = pick(random, foreign ? theirs.plans : mine.plans);
        Map<String, Object> arguments = new HashMap<>(arguments(random, tool, plan, mine));
        boolean trial = !tool.matches("(get|search|load)_.*") && random.nextInt(5) == 0;
        if (trial) {
            arguments.put("dry_run", true);
        }
        if (random.nextInt(12) == 0) {
            arguments.put("colour", "blue");
        }
        long before = trial ? head(athlete) : 0;
        JsonNode result = assistant.call(tool, arguments);
        JsonNode answer = result.path("structuredContent");
        if (result.path("isError").asBoolean()) {
            assertThat(REFUSALS)
                    .as("%s: %s %s %s", when, tool, arguments, answer)
                    .contains(answer.path("status").intValue());
            assertThat(answer.path("problems")).as("%s: %s", when, answer).isNotEmpty();
        } else {
            boolean aboutAPlan = arguments.containsKey("plan_id");
            if (!trial) {
                mine.hears(tool, answer);
            }
            assertThat(foreign && aboutAPlan)
                    .as("%s: %s did it to another's", when, tool)
                    .isFalse();
            if (tool.equals("create_workout_plan") && !trial) {
                String id = answer.path("id").stringValue();
                mine.plans.add(id);
                var sets = new ArrayList<String>();
                answer.path("blocks")
                        .forEach(block -> block.path("sets")
                                .forEach(set -> sets.add(set.path("id").stringValue())));
                mine.sets.put(id, sets);
            }
        }
        if (trial) {
            assertThat(head(athlete)).as("%s: a trial of %s", when, tool).isEqualTo(before);
        }
    }

    private static Map<String, Object> arguments(RandomGenerator random, String tool, String plan, Known mine) {
        return switch (tool) {
            case "create_workout_plan" -> ToolCallTest.plan();
            case "log_workout" ->
                Map.of(
                        "date",
                        "2025-11-" + (10 + random.nextInt(15)),
                        "blocks",
                        List.of(Map.of(
                                "sets", List.of(Map.of("exercise_name", "Plank", "duration_s", random.nextInt(90))))));
            case "get_recent_workouts", "get_upcoming_plans" -> Map.of("days", random.nextInt(-1, 30));
            case "get_plan_for_date" -> Map.of("date", "2025-11-03");
            case "complete_with_deviations" -> Map.of("plan_id", plan, "deviations", deviations(random, plan, mine));
            case "log_entry" ->
                Map.of("entry_type", "mood", "raw_text", "Calm, slept " + random.nextInt(10) + " hours");
            case "link_to_workout" ->
                Map.of("log_entry_id", pick(random, mine.entries), "workout_id", pick(random, mine.workouts));
            case "link_to_plan" -> Map.of("log_entry_id", pick(random, mine.entries), "plan_id", plan);
            case "search_entries" -> Map.of("query", "slept", "limit", random.nextInt(5));
            case "store_observation" -> Map.of("observation_type", "pattern", "content", "Sleeps badly on Sundays");
            case "load_briefing" -> Map.of();
            default -> Map.of("plan_id", plan);
        };
    }

    private static List<Map<String, Object>> deviations(RandomGenerator random, String plan, Known mine) {
        List<String> sets = mine.sets.getOrDefault(plan, List.of());
        String set = sets.isEmpty() || random.nextInt(10) == 0 ? ToolCallTest.id() : pick(random, sets);
        return List.of(
                switch (random.nextInt(4)) {
                    case 0 -> Map.of("planned_set_id", set, "outcome", "skipped");
                    case 1 -> Map.of("planned_set_id", set, "outcome", "failed", "actual_reps", 0);
                    case 2 -> Map.of("planned_set_id", set, "actual_reps", random.nextInt(9), "reason", "pain");
                    default -> Map.of("planned_set_id", set, "actual_load", random.nextInt(300));
                });
    }

    private static String pick(RandomGenerator random, List<String> ids) {
        return ids.isEmpty() || random.nextInt(10) == 0
                ? new UUID(random.nextLong(), random.nextLong()).toString()
                : ids.get(random.nextInt(ids.size()));
    }

    private static long head(TestClient athlete) {
        return TestServer.shared()
                .owner()
                .sql("SELECT coalesce(max(seq), 0) FROM feed_heads WHERE user_id = ?")
                .param(athlete.userId())
                .query(Long.class)
                .single();
    }
}
