package org.plumbline.command.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.plumbline.command.demo.Paper.Cell;
import org.plumbline.command.demo.Paper.Ink;
import org.plumbline.science.unit.Load;
import org.plumbline.science.unit.LoadStep;
import org.plumbline.science.unit.LoadUnit;
import org.plumbline.science.unit.Rounding;
import tools.jackson.databind.JsonNode;

/// Why a load was cut: said once, found again from everywhere, and minded by the next plan.
final class Reason {
    private static final String KNEE = "knee";
    private static final int SETS = 3;

    private final Client client;
    private final Paper paper;

    Reason(Client client, Paper paper) {
        this.client = client;
        this.paper = paper;
    }

    /// Whether an exercise is hard on the joint that this story is about.
    boolean loadsTheKnee(NextWeek.Lift lift) {
        return lift.load() != null
                && lift.exerciseId() != null
                && joints(lift.exerciseId()).contains(KNEE);
    }

    /// Nothing to tell where no load was cut, or nobody knows what the exercise is hard on.
    void tell(JsonNode plan, LocalDate today) {
        String deviations = "/api/plans/" + plan.path("id").asString() + "/deviations";
        Optional<JsonNode> cut = find(client.get(deviations).path("rows"), Reason::isCut);
        List<String> joints =
                cut.map(row -> joints(row.path("exercise_id").asString())).orElse(List.of());
        if (cut.isEmpty() || joints.isEmpty()) {
            return;
        }
        JsonNode row = cut.get();
        String joint = (joints.contains(KNEE) ? KNEE : joints.getFirst()).replace('_', ' ');
        JsonNode injury =
                client.post("/api/injuries", Map.of("name", "The " + joint, "joint", joint.replace(' ', '_')));
        String because = "The " + joint + " pinched on the first set of the "
                + row.path("exercise_name").asString() + ", so I took weight off.";
        JsonNode entry = client.post("/api/journal", entry(because, row, injury));

        paper.heading("7  Why: the " + joint);
        paper.line("said once: “" + because + "”");
        paper.rows(List.of(
                found(
                        "from the set",
                        find(client.get(deviations).path("rows"), Reason::isCut)
                                .map(again -> again.at("/why/0/journal_entry_id")),
                        entry),
                found(
                        "from the workout",
                        about("workout", row.path("workout_id").asString()),
                        entry),
                found("from the injury", about("injury", injury.path("id").asString()), entry)));
        JsonNode cuts = client.get("/api/deviations?from=" + today.minusYears(1) + "&to=" + today
                + "&type=load_deviation&direction=below&why_injury_id="
                + injury.path("id").asString());
        paper.line("loads cut for it in a year: " + cuts.path("items").size());

        refuse(row, joint, injury, today.plusDays(7));
    }

    private static boolean isCut(JsonNode row) {
        return row.path("deviation_type").asString().equals("load_deviation")
                && row.path("load_delta").decimalValue(BigDecimal.ZERO).signum() < 0
                && row.path("exercise_id").isString();
    }

    private static Map<String, Object> entry(String because, JsonNode row, JsonNode injury) {
        return Map.of(
                "entry_type",
                "symptom",
                "category",
                "physical",
                "severity",
                "notable",
                "raw_text",
                because,
                "links",
                List.of(
                        Map.of(
                                "relationship",
                                "EXPLAINS",
                                "target_type",
                                "set",
                                "target_id",
                                row.path("set_id").asString()),
                        Map.of(
                                "relationship",
                                "RELATED_TO",
                                "target_type",
                                "injury",
                                "target_id",
                                injury.path("id").asString())));
    }

    private Optional<JsonNode> about(String type, String id) {
        return find(
                        client.get("/api/journal?target_type=" + type + "&target_id=" + id)
                                .path("items"),
                        _ -> true)
                .map(entry -> entry.path("id"));
    }

    private static List<Cell> found(String from, Optional<JsonNode> id, JsonNode entry) {
        boolean is = id.filter(entry.path("id")::equals).isPresent();
        return List.of(Cell.of("  " + from), is ? Cell.in(Ink.GOOD, "✓ found") : Cell.in(Ink.BAD, "✗ not found"));
    }

    /// A plan with the same exercise, confirmed while nothing may load the joint.
    private void refuse(JsonNode row, String joint, JsonNode injury, LocalDate day) {
        paper.heading("8  The next plan minds it");
        client.post(
                "/api/constraints",
                Map.of(
                        "name",
                        "Nothing that loads the " + joint + " for now",
                        "injury_id",
                        injury.path("id").asString(),
                        "forbids",
                        List.of(Map.of("type", "joint", "name", joint.replace(' ', '_')))));
        String exercise = row.path("exercise_name").asString();
        BigDecimal load = row.path("planned_load").decimalValue();
        String unit = row.path("load_unit").asString();
        var sets = set(row.path("exercise_id").asString(), row.path("planned_reps"), load, unit);
        try {
            confirm(day, sets);
            paper.line("confirmed: nothing forbids the " + exercise);
            return;
        } catch (Client.Failed refused) {
            paper.line(day + "  " + exercise + " is refused:");
            paper.line("  " + refused.reasons().getFirst());
        }
        JsonNode instead = client.get(
                        "/api/exercises/" + row.path("exercise_id").asString() + "/substitutes?limit=1&load="
                                + Comparison.plain(load) + "&load_unit=" + unit)
                .at("/items/0");
        if (instead.isMissingNode()) {
            paper.line("nothing else fits what is forbidden");
            return;
        }
        paper.line("instead: " + instead.path("exercise_name").asString() + ", "
                + instead.path("reason").asString());
        JsonNode rescaled = instead.path("load");
        BigDecimal lighter = rescaled.path("load").isNumber() ? onTheBar(rescaled) : BigDecimal.ZERO;
        paper.line("load: " + (lighter.signum() > 0 ? Comparison.plain(lighter) + " " + unit + ". " : "")
                + rescaled.path("reason").asString("Not known."));
        Map<String, Object> other =
                set(instead.path("exercise_id").asString(), row.path("planned_reps"), lighter, unit);
        paper.line("with it the plan is " + confirm(day, other).path("status").asString());
    }

    private static BigDecimal onTheBar(JsonNode rescaled) {
        LoadUnit unit = LoadUnit.find(rescaled.path("load_unit").asString()).orElse(LoadUnit.KG);
        return LoadStep.ofBarbell(unit)
                .round(new Load(rescaled.path("load").decimalValue(), unit), Rounding.DOWN)
                .value();
    }

    private JsonNode confirm(LocalDate day, Map<String, Object> set) {
        var sets = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < SETS; i++) {
            sets.add(set);
        }
        JsonNode draft = client.post(
                "/api/plans",
                Map.of(
                        "date",
                        day.toString(),
                        "name",
                        "A week later",
                        "blocks",
                        List.of(Map.of("block_type", "main", "sets", sets))));
        return client.post("/api/plans/" + draft.path("id").asString() + "/confirm");
    }

    private static Map<String, Object> set(String exercise, JsonNode reps, BigDecimal load, String unit) {
        var set = new LinkedHashMap<String, Object>();
        set.put("exercise_id", exercise);
        if (reps.isNumber()) {
            set.put("prescribed_reps", reps.intValue());
        }
        if (load.signum() > 0) {
            set.put("prescribed_load", load);
            set.put("load_unit", unit);
        }
        return set;
    }

    private List<String> joints(String exercise) {
        return client.get("/api/exercises/" + exercise)
                .path("joints")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private static Optional<JsonNode> find(JsonNode items, Predicate<JsonNode> which) {
        return items.valueStream().filter(which).findFirst();
    }
}
