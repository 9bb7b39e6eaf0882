package org.plumbline.mcp;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.plumbline.platform.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Draws what is said of work that was done: zero, nothing, null and unknown all occur.
final class WorkoutDraws {
    /// Whole days of different zones, the hour that an autumn night has twice, and the end of a year.
    static final List<String> STARTS = List.of(
            "2025-11-20T18:00:00+01:00",
            "2025-11-19T23:30:00-05:00",
            "2025-11-18T00:15:00+05:30",
            "2025-10-26T02:30:00+02:00",
            "2025-10-26T02:30:00+01:00",
            "2024-12-31T23:59:59Z");

    private static final String DAY = "2025-11-0";

    private final Chance chance;
    private final SequenceModel mine;
    private final PlanDraws plans;

    WorkoutDraws(Chance chance, SequenceModel mine, PlanDraws plans) {
        this.chance = chance;
        this.mine = mine;
        this.plans = plans;
    }

    // ------------------------------------------------------------------------------------------------ completions

    ObjectNode asWritten() {
        PlanModel plan = plans.preferring("confirmed", "in_progress");
        ObjectNode said = plans.about(plan);
        whole(said, plan);
        if (chance.oneIn(plan.is("in_progress") ? 2 : 5)) {
            said.put("remaining", chance.word("as_prescribed", "as_prescribed", "skipped"));
        }
        return said;
    }

    ObjectNode withDeviations() {
        PlanModel plan = plans.preferring("confirmed", "in_progress");
        ObjectNode said = plans.about(plan);
        whole(said, plan);
        ArrayNode deviations = said.putArray("deviations");
        for (ObjectNode set : plan.open()) {
            if (chance.oneIn(2)) {
                deviation(deviations.addObject(), set);
            }
        }
        if (chance.oneIn(4)) {
            ObjectNode outcome = said.putArray("block_outcomes").addObject();
            outcome.put("block_seq", chance.between(1, plan.blocks())).put("outcome", chance.word("skipped", "done"));
            if (chance.oneIn(2)) {
                outcome.put("reason", "time");
            }
        }
        if (chance.oneIn(3)) {
            added(said.putArray("additional_sets"), plan);
        }
        if (chance.oneIn(5)) {
            said.put("remaining", chance.word("as_prescribed", "skipped"));
        }
        return said;
    }

    /// What is said of the whole: a plan that is under way has a workout with a name and a day already.
    private void whole(ObjectNode said, PlanModel plan) {
        boolean underWay = plan.is("in_progress");
        if (!underWay && chance.oneIn(3)) {
            said.put("id", chance.id());
        }
        if (chance.oneIn(3)) {
            start(said);
        } else if (!underWay && chance.oneIn(3)) {
            said.put("date", DAY + chance.between(3, 9));
        }
        if (chance.oneIn(2)) {
            said.put("duration_minutes", chance.number("0", "45", "64.5"));
        }
        if (chance.oneIn(2)) {
            said.put("session_rpe", chance.oneIn(3) ? null : chance.number("1", "7.5", "10"));
        }
        if (chance.oneIn(4)) {
            said.put("notes", "Went “ok”…\n\tsecond line");
        }
    }

    private void start(ObjectNode said) {
        said.put("start_time", chance.among(STARTS));
        if (chance.oneIn(2)) {
            said.put("time_zone", chance.word("America/New_York", "Asia/Kolkata", "UTC"));
        }
    }

    private void deviation(ObjectNode said, JsonNode planned) {
        said.put("planned_set_id", planned.path("id").stringValue());
        if (chance.oneIn(4)) {
            said.put("outcome", "skipped");
        } else {
            values(said, planned);
        }
        if (chance.oneIn(2)) {
            said.put("reason", chance.word("fatigue", "pain", "equipment", "time", "illness", "other"));
        }
        if (chance.oneIn(4)) {
            said.put("notes", "left side – 0/10");
        }
    }

    /// A share of a maximum has no load, and gets none, so that nobody's maximum is ever known.
    private void values(ObjectNode said, JsonNode planned) {
        boolean share = planned.hasNonNull("percent_1rm");
        if (chance.oneIn(3)) {
            said.put("outcome", chance.word("done", "failed"));
        }
        if (chance.oneIn(2)) {
            said.put("actual_reps", chance.oneIn(4) ? null : (Integer) chance.between(0, 14));
        }
        if (!share && chance.oneIn(2)) {
            said.put("actual_load", chance.oneIn(4) ? null : chance.number("0", "42.5", "100", "104", "225", "61.255"));
            if (chance.oneIn(3)) {
                said.put("load_unit", chance.word("kg", "lb"));
            }
        }
        if (chance.oneIn(3)) {
            said.put("actual_rpe", chance.oneIn(4) ? null : chance.number("6", "9.5"));
        }
        if (chance.oneIn(4)) {
            said.put("actual_duration_s", chance.oneIn(4) ? null : chance.number("0", "50", "66", "99.75"));
        }
        if (chance.oneIn(5)) {
            said.put("actual_distance_m", chance.oneIn(4) ? null : chance.number("0", "480", "1500"));
        }
        if (!share && chance.oneIn(6)) {
            said.put("substitute_exercise_name", "Leg Press");
        }
    }

    private void added(ArrayNode sets, PlanModel plan) {
        for (int i = chance.between(1, 2); i > 0; i--) {
            ObjectNode set = sets.addObject().put("exercise_name", "Dead Hang");
            if (chance.oneIn(2)) {
                set.put("block_seq", chance.between(1, plan.blocks()));
            }
            if (chance.oneIn(2)) {
                set.put("actual_duration_s", chance.number("0", "45.5"));
            }
            if (chance.oneIn(3)) {
                set.put("actual_load", chance.number("5", "12.5")).put("load_unit", chance.word("kg", "lb"));
            }
            if (chance.oneIn(3)) {
                set.put("outcome", chance.word("done", "failed"));
            }
        }
    }

    // ---------------------------------------------------------------------------------------------------- workouts

    /// On its own, as a plan from beginning to end or only begun, or as more of a plan that was carried out.
    ObjectNode workout() {
        ObjectNode said = Json.MAPPER.createObjectNode();
        if (chance.oneIn(3)) {
            said.put("id", chance.id());
        }
        if (chance.oneIn(2)) {
            start(said);
        } else {
            said.put("date", DAY + chance.between(3, 9));
        }
        int kind = mine.plans().isEmpty() ? 0 : chance.between(0, 5);
        if (kind == 4 || kind == 5) {
            ofPlan(said, plans.preferring("confirmed"));
        } else if (kind == 3) {
            addition(said, plans.preferring("partial", "completed"));
        } else {
            alone(said);
        }
        if (chance.oneIn(3)) {
            said.put("session_rpe", chance.number("3", "8.5"));
        }
        if (chance.oneIn(3)) {
            said.put("notes", "abends, müde")
                    .put("name", "Evening")
                    .putArray("tags")
                    .add("gym")
                    .add("ü 30");
        }
        return said;
    }

    private void alone(ObjectNode said) {
        if (chance.oneIn(2)) {
            said.put("duration_minutes", chance.number("0", "30", "47.25"));
        }
        ArrayNode blocks = said.putArray("blocks");
        for (int i = chance.between(1, 2); i > 0; i--) {
            ArrayNode sets = blocks.addObject().putArray("sets");
            IntStream.rangeClosed(1, chance.between(1, 3)).forEach(_ -> set(sets.addObject(), true));
        }
    }

    private void ofPlan(ObjectNode said, PlanModel plan) {
        said.put("plan_id", plan.id());
        if (chance.oneIn(2)) {
            said.put("duration_minutes", chance.number("20", "55.5"));
        }
        ArrayNode sets = said.putArray("blocks").addObject().putArray("sets");
        for (ObjectNode planned : plan.open()) {
            if (!chance.oneIn(3)) {
                ObjectNode set = sets.addObject()
                        .put("planned_set_id", planned.path("id").stringValue());
                if (chance.oneIn(5)) {
                    set.put("outcome", "skipped").put("reason", "time");
                } else {
                    set(set, false);
                }
            }
        }
        if (chance.oneIn(4)) {
            set(sets.addObject(), true);
        }
    }

    private void addition(ObjectNode said, PlanModel plan) {
        List<ObjectNode> open = new ArrayList<>(plan.open());
        List<ObjectNode> wanted = open.isEmpty() || chance.oneIn(8) ? plan.sets() : open;
        ObjectNode set = said.putArray("blocks").addObject().putArray("sets").addObject();
        set.put("planned_set_id", chance.among(wanted).path("id").stringValue());
        set(set, false);
    }

    /// @param named whether it says its exercise, because no plan does
    private void set(ObjectNode set, boolean named) {
        if (named) {
            set.put("exercise_name", chance.oneIn(3) ? "Plank" : chance.among(PlanDraws.LOADED));
        }
        if (chance.oneIn(2)) {
            set.put("reps", chance.oneIn(4) ? null : (Integer) chance.between(0, 12));
        }
        if (named && chance.oneIn(2)) {
            set.put("load", chance.oneIn(5) ? null : chance.number("0", "60", "100.125", "225", "33.333333"));
            if (chance.oneIn(2)) {
                set.put("load_unit", chance.word("kg", "lb"));
            }
        }
        if (chance.oneIn(3)) {
            set.put("rpe", chance.number("5.5", "9"));
        }
        if (chance.oneIn(4)) {
            set.put("duration_s", chance.number("0", "61.5"));
        }
        if (chance.oneIn(5)) {
            set.put("distance", chance.number("0", "5", "3.1"))
                    .put("distance_unit", chance.word("m", "km", "mi", "yd", "ft"));
        }
        if (chance.oneIn(6)) {
            set.put("outcome", "failed").put("reason", "technique");
        }
        if (chance.oneIn(6)) {
            set.put("hr_avg", 141)
                    .put("calories", chance.number("0", "12.5"))
                    .put("notes", "– easy –")
                    .put("tempo", "2-0-2");
        }
        if (chance.oneIn(8)) {
            set.put("set_type", chance.word("warmup", "drop", "backoff"));
        }
    }
}
