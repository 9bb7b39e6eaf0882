package org.plumbline.mcp;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.plumbline.platform.json.Json;
import tools.jackson.databind.node.ObjectNode;

/// Draws calls of every tool that there is, as an assistant makes them that knows its athlete.
final class ToolDraws {
    /// How often a tool is drawn beside the others: what changes something more often than what only looks.
    private static final Map<String, Integer> TOOLS = new TreeMap<>(Map.ofEntries(
            Map.entry("create_workout_plan", 7),
            Map.entry("confirm_plan", 9),
            Map.entry("skip_workout", 2),
            Map.entry("complete_as_written", 4),
            Map.entry("complete_with_deviations", 7),
            Map.entry("log_workout", 7),
            Map.entry("log_entry", 4),
            Map.entry("link_to_workout", 1),
            Map.entry("link_to_plan", 1),
            Map.entry("link_to_injury", 1),
            Map.entry("link_to_goal", 1),
            Map.entry("store_observation", 3),
            Map.entry("get_plan_for_date", 1),
            Map.entry("get_planned_workout", 1),
            Map.entry("get_upcoming_plans", 1),
            Map.entry("get_planning_status", 1),
            Map.entry("find_substitutes", 1),
            Map.entry("check_exercise_safety", 1),
            Map.entry("get_goal_support", 1),
            Map.entry("get_pattern_work", 1),
            Map.entry("get_pattern_gaps", 1),
            Map.entry("get_plan_conflicts", 1),
            Map.entry("get_neighbourhood", 1),
            Map.entry("get_workout_by_date", 1),
            Map.entry("get_recent_workouts", 1),
            Map.entry("search_exercises", 1),
            Map.entry("resolve_exercises", 1),
            Map.entry("get_deviations", 1),
            Map.entry("load_briefing", 1),
            Map.entry("get_exercise_history", 1),
            Map.entry("get_recent_entries", 1),
            Map.entry("search_entries", 1),
            Map.entry("get_entries_for_workout", 1),
            Map.entry("search_observations", 1)));

    private static final List<String> WEIGHTED = TOOLS.entrySet().stream()
            .flatMap(tool -> Collections.nCopies(tool.getValue(), tool.getKey()).stream())
            .toList();

    private final Chance chance;
    private final SequenceModel mine;
    private final Map<String, String> exercises;
    private final PlanDraws plans;
    private final WorkoutDraws workouts;
    private final JournalDraws journal;

    /// @param exercises ids by their names
    ToolDraws(Chance chance, SequenceModel mine, Map<String, String> exercises) {
        this.chance = chance;
        this.mine = mine;
        this.exercises = exercises;
        this.plans = new PlanDraws(chance, mine);
        this.workouts = new WorkoutDraws(chance, mine, plans);
        this.journal = new JournalDraws(chance, mine, List.copyOf(exercises.values()));
    }

    static Set<String> drawn() {
        return TOOLS.keySet();
    }

    /// Whether a tool only looks.
    static boolean reads(String tool) {
        return tool.matches("(get|search|load|find|check|resolve)_.*");
    }

    Draw draw() {
        return draw(chance.among(WEIGHTED));
    }

    /// Of a tool that needs what the athlete does not have yet: of the one that makes it.
    private Draw draw(String tool) {
        return switch (tool) {
            case "create_workout_plan" -> new Draw(tool, plans.plan());
            case "confirm_plan" -> withPlan() ? new Draw(tool, plans.confirmation()) : draw("create_workout_plan");
            case "skip_workout" -> withPlan() ? new Draw(tool, plans.skip()) : draw("create_workout_plan");
            case "complete_as_written" ->
                withPlan() ? new Draw(tool, workouts.asWritten()) : draw("create_workout_plan");
            case "complete_with_deviations" ->
                withPlan() ? new Draw(tool, workouts.withDeviations()) : draw("create_workout_plan");
            case "log_workout" -> new Draw(tool, workouts.workout());
            case "log_entry" -> new Draw(tool, journal.entry());
            case "link_to_workout", "link_to_plan", "link_to_injury", "link_to_goal" -> link(tool);
            case "store_observation" -> new Draw(tool, journal.observation());
            case "get_planned_workout" -> withPlan() ? new Draw(tool, question(tool)) : draw("create_workout_plan");
            case "get_entries_for_workout" ->
                mine.workouts().isEmpty() ? draw("log_workout") : new Draw(tool, question(tool));
            default -> new Draw(tool, question(tool));
        };
    }

    private boolean withPlan() {
        return !mine.plans().isEmpty();
    }

    private Draw link(String tool) {
        String type = tool.substring("link_to_".length());
        if (mine.entries().isEmpty()) {
            return draw("log_entry");
        }
        return mine.ids(type).isEmpty() ? draw("log_workout") : new Draw(tool, journal.link(type));
    }

    // --------------------------------------------------------------------------------------------------- questions

    private ObjectNode question(String tool) {
        ObjectNode asked = Json.MAPPER.createObjectNode();
        return switch (tool) {
            case "get_plan_for_date", "get_workout_by_date" -> asked.put("date", day().toString());
            case "get_planned_workout" -> aboutOne(asked, "plan_id", "plan");
            case "get_upcoming_plans", "get_planning_status", "get_recent_workouts", "get_recent_entries" ->
                chance.oneIn(3) ? asked : asked.put("days", chance.between(1, 30));
            case "get_pattern_gaps" -> asked.put("days", chance.between(1, 60));
            case "find_substitutes" ->
                asked.put("exercise_id", exercise("Back Squat")).put("limit", chance.between(1, 5));
            case "check_exercise_safety" -> safety(asked);
            case "get_goal_support" -> aboutOne(asked, "goal_id", "goal");
            case "get_pattern_work" ->
                asked.put("pattern", chance.word("squat", "hinge", "horizontal_push"))
                        .put("from", "2025-11-01")
                        .put("to", "2025-11-30");
            case "get_neighbourhood" ->
                aboutOne(asked, "id", there("plan", "workout", "goal", "injury", "constraint", "journal_entry"));
            case "search_exercises" ->
                asked.put("query", chance.word("front squat", "50% += ü & more", "plank"))
                        .put("limit", chance.between(1, 5));
            case "resolve_exercises" -> {
                asked.putArray("names").add("back squat").add("Frobnicate").add(chance.among(PlanDraws.LOADED));
                yield asked;
            }
            case "get_deviations" -> deviations(asked);
            case "load_briefing" -> chance.oneIn(2) ? asked : asked.put("sections", "goals,plans,notes");
            case "get_exercise_history" -> asked.put("exercise_id", exercise(chance.among(PlanDraws.LOADED)));
            case "search_entries" -> entries(asked);
            case "get_entries_for_workout" -> aboutOne(asked, "workout_id", "workout");
            case "search_observations" -> observations(asked);
            default -> asked;
        };
    }

    private LocalDate day() {
        return PlanDraws.MONDAY.plusDays(chance.between(0, 7));
    }

    private String exercise(String name) {
        return exercises.getOrDefault(name, "");
    }

    private ObjectNode aboutOne(ObjectNode asked, String argument, String type) {
        return asked.put(argument, chance.among(mine.ids(type)));
    }

    /// One of these types of which the athlete has something.
    private String there(String... types) {
        return chance.among(
                Stream.of(types).filter(type -> !mine.ids(type).isEmpty()).toList());
    }

    private ObjectNode safety(ObjectNode asked) {
        asked.put("exercise_id", exercise(chance.among(PlanDraws.LOADED))).put("date", day().toString());
        return chance.oneIn(2)
                ? asked
                : asked.put("load", chance.number("0", "60", "140.5")).put("load_unit", "kg");
    }

    private ObjectNode deviations(ObjectNode asked) {
        if (chance.oneIn(3) || (mine.plans().isEmpty() && mine.workouts().isEmpty())) {
            return asked.put("from", "2025-11-01").put("to", "2025-11-30").put("limit", chance.between(1, 20));
        }
        String type = there("plan", "workout");
        return aboutOne(asked, type + "_id", type);
    }

    private ObjectNode entries(ObjectNode asked) {
        if (chance.oneIn(3)) {
            return asked.put("query", "slept").put("limit", chance.between(1, 5));
        }
        String type = there("plan", "workout", "planned_set", "set", "goal", "injury", "constraint");
        return aboutOne(asked.put("target_type", type).put("limit", 1000), "target_id", type);
    }

    private ObjectNode observations(ObjectNode asked) {
        if (mine.observations().isEmpty() || chance.oneIn(4)) {
            return asked;
        }
        String content =
                chance.among(mine.observations()).says().path("content").stringValue();
        return asked.put("query", content.substring(content.lastIndexOf(' ') + 1))
                .put("limit", 100);
    }
}
