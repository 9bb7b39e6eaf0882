package org.plumbline.mcp;

import java.time.LocalDate;
import java.util.List;
import org.plumbline.platform.json.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Draws what is said of plans: prescriptions of every kind, and the steps of a plan's life.
final class PlanDraws {
    static final List<String> LOADED = List.of("Back Squat", "Front Squat", "Bench Press", "Deadlift");

    /// Days of one fortnight, so that several plans share one.
    static final LocalDate MONDAY = LocalDate.of(2025, 11, 3);

    private final Chance chance;
    private final SequenceModel mine;

    PlanDraws(Chance chance, SequenceModel mine) {
        this.chance = chance;
        this.mine = mine;
    }

    ObjectNode plan() {
        ObjectNode plan = Json.MAPPER.createObjectNode().put("date", day().toString());
        if (chance.oneIn(2)) {
            plan.put("id", chance.id());
        }
        if (!chance.oneIn(3)) {
            plan.put("name", chance.word("Lower A", "Upper B – “heavy”", "Ganzkörper", "Day 3: 50 % & more"));
        }
        if (!mine.goals().isEmpty() && chance.oneIn(2)) {
            plan.putArray("goal_ids").add(chance.among(mine.goals()));
        }
        if (chance.oneIn(4)) {
            plan.put("training_block_id", mine.trainingBlock());
        }
        if (chance.oneIn(3)) {
            plan.put("estimated_duration_minutes", chance.between(20, 90));
        }
        if (chance.oneIn(3)) {
            plan.put("notes", chance.oneIn(2) ? null : "  as discussed,\nno rush ");
        }
        ArrayNode blocks = plan.putArray("blocks");
        for (int i = chance.between(1, 3); i > 0; i--) {
            block(blocks.addObject());
        }
        return plan;
    }

    private LocalDate day() {
        return chance.oneIn(5)
                ? LocalDate.now(WorkoutModel.HOME).plusDays(chance.between(0, 3))
                : MONDAY.plusDays(chance.between(0, 7));
    }

    private void block(ObjectNode block) {
        String type = chance.word("warmup", "main", "main", "main", "accessory", "circuit");
        block.put("block_type", type);
        if (type.equals("circuit")) {
            block.put("rounds", chance.between(1, 3));
        }
        ArrayNode sets = block.putArray("sets");
        for (int i = chance.between(1, 3); i > 0; i--) {
            set(sets.addObject());
        }
    }

    private void set(ObjectNode set) {
        switch (chance.between(1, 7)) {
            case 1 -> loaded(set).put("prescribed_reps", 8).put("prescribed_reps_max", chance.between(9, 12));
            case 2 -> loaded(set).put("amrap", true);
            case 3 -> set.put("exercise_name", "Plank").put("prescribed_duration_s", chance.number("45", "60", "92.5"));
            case 4 ->
                set.put("exercise_name", "Rowing Machine")
                        .put("prescribed_distance_m", chance.number("500", "1609.344"))
                        .put("prescribed_calories", chance.oneIn(2) ? chance.number("40") : null);
            case 5 ->
                set.put("exercise_name", "Overhead Press")
                        .put("prescribed_reps", 5)
                        .put("percent_1rm", chance.number("72.5"));
            case 6 ->
                set.put("exercise_name", chance.among(LOADED))
                        .put("prescribed_reps", 5)
                        .put("prescribed_load_lbs", chance.number("135", "225", "227.5"));
            default -> loaded(set).put("prescribed_reps", chance.between(1, 8));
        }
        if (chance.oneIn(3)) {
            set.put("prescribed_rpe", chance.number("7", "8.5", "10"));
        }
        if (chance.oneIn(6)) {
            set.put("set_type", "warmup");
        }
        if (chance.oneIn(6)) {
            set.put("tempo", "3-1-1").put("rest_s", chance.between(0, 3) * 60).put("notes", "belt");
        }
    }

    private ObjectNode loaded(ObjectNode set) {
        set.put("exercise_name", chance.among(LOADED));
        if (!chance.oneIn(5)) {
            set.put("prescribed_load", chance.number("0", "20", "42.5", "61.25", "100", "102.505", "140"));
        }
        if (set.has("prescribed_load") && chance.oneIn(2)) {
            set.put("load_unit", chance.word("kg", "lb"));
        }
        return set;
    }

    /// Mostly a draft, and where something is against it, mostly with a reason.
    ObjectNode confirmation() {
        PlanModel plan = preferring("draft");
        ObjectNode said = about(plan);
        boolean blocked = plan.is("draft") && mine.isBlocked(plan);
        if (blocked ? !chance.oneIn(3) : chance.oneIn(8)) {
            said.put("override_reason", chance.word("The physio wants to see one", "Nur einmal – „ok“", "  "));
        }
        return said;
    }

    ObjectNode skip() {
        ObjectNode said = about(preferring("confirmed"));
        if (chance.oneIn(2)) {
            said.put("reason", chance.word("travel", "ill, 38.5 °C"));
        }
        return said;
    }

    PlanModel preferring(String... statuses) {
        List<PlanModel> fitting = mine.plans(statuses);
        return chance.among(fitting.isEmpty() || chance.oneIn(8) ? mine.plans() : fitting);
    }

    ObjectNode about(PlanModel plan) {
        return Json.MAPPER.createObjectNode().put("plan_id", plan.id());
    }
}
