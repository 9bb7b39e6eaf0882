package org.plumbline.command.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.command.demo.Paper.Cell;
import org.plumbline.command.demo.Paper.Ink;
import tools.jackson.databind.JsonNode;

/// Plan versus actual as a person reads it: one line a set, what was meant, what was done, and the verdict in words.
final class Comparison {
    private Comparison() {}

    static void print(Paper paper, JsonNode report) {
        var rows = new ArrayList<List<Cell>>();
        for (JsonNode row : report.path("rows")) {
            rows.add(List.of(
                    Cell.in(Ink.DIM, text(row, "block_name", "")),
                    Cell.of(exercise(row)),
                    Cell.right(planned(row)),
                    Cell.right(actual(row)),
                    verdict(row)));
        }
        paper.table(List.of("block", "exercise", "planned", "done", "verdict"), rows);
    }

    static void printRollup(Paper paper, JsonNode report) {
        JsonNode rollup = report.path("rollup");
        paper.line("%s of %s planned sets performed (recall %s), %s sets in all (precision %s)"
                .formatted(
                        performedOfPlanned(rollup),
                        rollup.path("planned_sets").asString(),
                        number(rollup, "recall"),
                        rollup.path("performed_sets").asString(),
                        number(rollup, "precision")));
        paper.line("working volume done / planned: %s, band %s; the plan is %s"
                .formatted(
                        number(rollup, "volume_ratio"),
                        text(rollup, "band", "unknown"),
                        text(rollup, "adherence", "open")));
        var words = new ArrayList<String>();
        rollup.path("by_type")
                .properties()
                .forEach(entry -> words.add(
                        entry.getValue().asString() + " " + entry.getKey().replace('_', ' ')));
        paper.line(String.join(" · ", words));
        JsonNode tolerance = report.path("tolerance");
        paper.dim("judged by the profile %s: more than %s reps, %s %s, RPE %s, %s %% of duration or distance"
                .formatted(
                        tolerance.path("profile").asString(),
                        tolerance.path("reps").asString(),
                        tolerance.path("load").asString(),
                        tolerance.path("load_unit").asString(),
                        tolerance.path("rpe").asString(),
                        tolerance.path("duration_pct").asString()));
    }

    private static int performedOfPlanned(JsonNode rollup) {
        int added = rollup.path("by_type").path("added").asInt(0);
        return rollup.path("performed_sets").asInt() - added;
    }

    private static String exercise(JsonNode row) {
        String planned = text(row, "exercise_name", "");
        String performed = text(row, "performed_exercise_name", planned);
        String name = planned.equals(performed) ? planned : planned + " → " + performed;
        return row.path("set_type").asString("").equals("warmup") ? name + " (warm-up)" : name;
    }

    private static String planned(JsonNode row) {
        if (!row.path("planned_set_id").isString()) {
            return "–";
        }
        String max = row.path("planned_reps_max").isNumber() ? "–" + number(row, "planned_reps_max") : "";
        return quantity(
                row.path("planned_reps").isNumber() ? number(row, "planned_reps") + max : "",
                load(row, "planned_load"),
                number(row, "planned_duration_s"),
                number(row, "planned_rpe"));
    }

    private static String actual(JsonNode row) {
        if (!row.path("set_id").isString()) {
            return "–";
        }
        return quantity(
                number(row, "actual_reps"),
                load(row, "actual_load"),
                number(row, "actual_duration_s"),
                number(row, "actual_rpe"));
    }

    private static String quantity(String reps, String load, String seconds, String rpe) {
        String amount = reps.isEmpty() ? (seconds.isEmpty() ? "not recorded" : seconds + " s") : reps;
        return amount + (load.isEmpty() ? "" : " × " + load) + (rpe.isEmpty() ? "" : " @" + rpe);
    }

    private static String load(JsonNode row, String field) {
        return row.path(field).isNumber() ? number(row, field) + " " + text(row, "load_unit", "") : "";
    }

    private static Cell verdict(JsonNode row) {
        String type = row.path("deviation_type").asString();
        String outcome = text(row, "outcome", "");
        var words = new StringBuilder();
        words.append(
                switch (type) {
                    case "as_planned" -> "as planned";
                    case "reps_deviation" -> signed(row, "reps_delta", "reps");
                    case "load_deviation" -> signed(row, "load_delta", text(row, "load_unit", ""));
                    case "rpe_deviation" -> signed(row, "rpe_delta", "RPE");
                    case "duration_deviation" -> signed(row, "duration_delta_s", "s");
                    case "distance_deviation" -> signed(row, "distance_delta_m", "m");
                    default -> type.replace('_', ' ');
                });
        if (outcome.equals("failed")) {
            words.append(", failed");
        }
        if (row.path("reason").isString()) {
            words.append(" (").append(row.path("reason").asString()).append(')');
        }
        return switch (type) {
            case "as_planned" -> Cell.in(Ink.GOOD, "✓ " + words);
            case "added", "substituted" -> Cell.in(Ink.NEW, (type.equals("added") ? "+ " : "⇄ ") + words);
            case "skipped" -> Cell.in(Ink.BAD, "✗ " + words);
            case "pending", "unlinked", "not_recorded" -> Cell.in(Ink.DIM, "· " + words);
            default -> Cell.in(outcome.equals("failed") ? Ink.BAD : Ink.NOTE, "≠ " + words);
        };
    }

    private static String signed(JsonNode row, String field, String unit) {
        if (!row.path(field).isNumber()) {
            return unit + " differ";
        }
        BigDecimal delta = row.path(field).decimalValue();
        return (delta.signum() < 0 ? "−" : "+") + plain(delta.abs()) + " " + unit;
    }

    static String number(JsonNode row, String field) {
        return row.path(field).isNumber() ? plain(row.path(field).decimalValue()) : "";
    }

    static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static String text(JsonNode row, String field, String otherwise) {
        return row.path(field).isString() ? row.path(field).asString() : otherwise;
    }
}
