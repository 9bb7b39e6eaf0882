package org.plumbline.command.demo;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.science.unit.Load;
import org.plumbline.science.unit.LoadStep;
import org.plumbline.science.unit.LoadUnit;
import org.plumbline.science.unit.Rounding;
import tools.jackson.databind.JsonNode;

/// A session as sessions go: a missed rep target, a lighter load, a failed set, a skipped finisher, an added set and
/// another exercise because a machine was taken.
final class Performance {
    private static final BigDecimal LIGHTER = new BigDecimal("0.8");

    private final List<Map<String, Object>> deviations = new ArrayList<>();
    private final List<Map<String, Object>> skippedBlocks = new ArrayList<>();
    private int addInBlock = 1;

    /// @param plan the confirmed plan as the API answers it
    /// @param substitute the exercise that stands in for an accessory
    static Map<String, Object> of(JsonNode plan, OffsetDateTime start, Optional<String> substitute) {
        var performance = new Performance();
        for (JsonNode block : plan.path("blocks")) {
            switch (block.path("block_type").asString()) {
                case "main" -> performance.mainWork(block);
                case "accessory" -> substitute.ifPresent(id -> performance.accessory(block, id));
                case "finisher" -> performance.skip(block);
                default -> {}
            }
        }
        var body = new LinkedHashMap<String, Object>();
        body.put("start_time", start.toString());
        body.put("duration_minutes", 64);
        body.put("session_rpe", 8);
        body.put("notes", "Demonstration session");
        body.put("deviations", performance.deviations);
        body.put("block_outcomes", performance.skippedBlocks);
        body.put(
                "additional_sets",
                List.of(Map.of(
                        "block_seq", performance.addInBlock, "exercise_name", "Dead Hang", "actual_duration_s", 45)));
        return body;
    }

    private void mainWork(JsonNode block) {
        addInBlock = block.path("block_seq").asInt();
        List<List<JsonNode>> lifts = lifts(block);
        List<JsonNode> first = lifts.getFirst();
        JsonNode last = first.getLast();
        int reps = last.path("prescribed_reps").asInt(0);
        if (reps > 0) {
            deviate(last, "done", "actual_reps", Math.max(1, reps - 3), "fatigue");
            deviations.getLast().put("actual_rpe", new BigDecimal("9.5"));
        }
        if (first.size() > 1) {
            deviate(first.getFirst(), "done", "actual_rpe", new BigDecimal("8.5"), null);
        }
        if (lifts.size() > 1) {
            List<JsonNode> second = lifts.get(1);
            lighter(second.getFirst());
            if (second.size() > 1) {
                deviate(second.getLast(), "failed", "actual_reps", 0, "technique");
                deviations.getLast().put("actual_rpe", 10);
            }
        }
    }

    private void lighter(JsonNode set) {
        if (set.path("prescribed_load").isNumber()) {
            LoadUnit unit = set.path("load_unit").asString("kg").equals("lb") ? LoadUnit.LB : LoadUnit.KG;
            Load planned = new Load(set.path("prescribed_load").decimalValue(), unit);
            deviate(
                    set,
                    "done",
                    "actual_load",
                    LoadStep.ofBarbell(planned.unit())
                            .round(planned.times(LIGHTER), Rounding.DOWN)
                            .value(),
                    "pain");
            deviations.getLast().put("load_unit", unit.code());
        }
    }

    private void accessory(JsonNode block, String substitute) {
        for (JsonNode set : lifts(block).getFirst()) {
            deviate(set, "done", "substitute_exercise_id", substitute, "equipment");
        }
    }

    private void skip(JsonNode block) {
        skippedBlocks.add(Map.of("block_seq", block.path("block_seq").asInt(), "outcome", "skipped", "reason", "time"));
    }

    private void deviate(JsonNode set, String outcome, String field, Object value, @Nullable String reason) {
        var deviation = new LinkedHashMap<String, Object>();
        deviation.put("planned_set_id", set.path("id").asString());
        deviation.put("outcome", outcome);
        deviation.put(field, value);
        if (reason != null) {
            deviation.put("reason", reason);
        }
        deviations.add(deviation);
    }

    /// The sets of a block, one list per exercise, in order.
    private static List<List<JsonNode>> lifts(JsonNode block) {
        var byExercise = new LinkedHashMap<String, List<JsonNode>>();
        for (JsonNode set : block.path("sets")) {
            byExercise
                    .computeIfAbsent(set.path("exercise_name").asString(), _ -> new ArrayList<>())
                    .add(set);
        }
        return List.copyOf(byExercise.values());
    }
}
