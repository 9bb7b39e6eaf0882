package org.plumbline.mcp;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a performed set has to say when it is read again, and how it stands to its planned one: the words of the design
/// once more, worked out from what was sent alone, so that the product has something to disagree with.
final class SetRules {
    static final String KG = "kg";

    private static final BigDecimal POUND_IN_KG = new BigDecimal("0.45359237");
    private static final BigDecimal TEN_POUNDS_IN_KG = POUND_IN_KG.multiply(BigDecimal.TEN);
    private static final int REPS_APART = 2;

    /// A quantity, as a performed set, a planned set and a deviation call it.
    private enum Quantity {
        REPS("reps", "prescribed_reps", "actual_reps"),
        LOAD("load", "prescribed_load", "actual_load"),
        SECONDS("duration_s", "prescribed_duration_s", "actual_duration_s"),
        METRES("distance", "prescribed_distance_m", "actual_distance_m"),
        CALORIES("calories", "prescribed_calories", "actual_calories");

        private final String performed;
        private final String planned;
        private final String said;

        Quantity(String performed, String planned, String said) {
            this.performed = performed;
            this.planned = planned;
            this.said = said;
        }
    }

    private SetRules() {}

    /// Nobody said more of it than that it was done.
    static ObjectNode asPrescribed(JsonNode planned) {
        return deviating(planned, Json.MAPPER.createObjectNode());
    }

    /// Left out is as prescribed, null is not recorded, and effort is never taken over.
    static ObjectNode deviating(JsonNode planned, JsonNode said) {
        ObjectNode set = Json.MAPPER.createObjectNode();
        boolean done = word(said, "outcome", "done").equals("done");
        boolean other = said.hasNonNull("substitute_exercise_name");
        ArrayNode taken = Json.MAPPER.createArrayNode();
        for (Quantity quantity : Quantity.values()) {
            boolean takenOver = !said.has(quantity.said)
                    && done
                    && isOneNumber(planned, quantity)
                    && !(other && quantity == Quantity.LOAD);
            set.set(quantity.performed, takenOver ? planned.get(quantity.planned) : said.get(quantity.said));
            if (takenOver) {
                taken.add(quantity.performed);
            }
        }
        set.put("load_unit", set.hasNonNull("load") ? unit(said, planned) : null);
        set.put("distance_unit", set.hasNonNull("distance") ? "m" : null);
        set.set("rpe", said.get("actual_rpe"));
        set.set("planned_set_id", planned.get("id"));
        set.set("set_type", planned.get("set_type"));
        set.set("exercise_name", other ? said.get("substitute_exercise_name") : planned.get("exercise_name"));
        set.put("outcome", done ? "done" : "failed");
        set.set("reason", said.get("reason"));
        set.set("notes", said.get("notes"));
        set.set("as_prescribed", taken);
        return set;
    }

    /// A set that no plan asked for.
    static ObjectNode added(JsonNode said) {
        ObjectNode set = Json.MAPPER.createObjectNode();
        for (Quantity quantity : Quantity.values()) {
            set.set(quantity.performed, said.get(quantity.said));
        }
        set.put("load_unit", set.hasNonNull("load") ? unit(said, said) : null);
        set.put("distance_unit", set.hasNonNull("distance") ? "m" : null);
        set.set("rpe", said.get("actual_rpe"));
        set.putNull("planned_set_id");
        set.put("set_type", word(said, "set_type", "working"));
        set.set("exercise_name", said.get("exercise_name"));
        set.put("outcome", word(said, "outcome", "done"));
        set.set("reason", said.get("reason"));
        set.set("notes", said.get("notes"));
        set.putArray("as_prescribed");
        return set;
    }

    /// A set of a logged workout: nothing but what was said, and of its plan no more than what it is.
    ///
    /// @param planned the set of the plan that it was done for
    static ObjectNode logged(JsonNode said, @Nullable JsonNode planned) {
        ObjectNode set = Json.MAPPER.createObjectNode();
        for (String field : List.of(
                "reps",
                "load",
                "rpe",
                "duration_s",
                "distance",
                "distance_unit",
                "calories",
                "pace",
                "hr_avg",
                "reason",
                "tempo",
                "rest_s",
                "notes",
                "planned_set_id")) {
            set.set(field, said.get(field));
        }
        JsonNode about = planned == null ? said : planned;
        set.put("load_unit", set.hasNonNull("load") ? unit(said, about) : null);
        set.put(
                "set_type",
                said.hasNonNull("set_type") ? said.path("set_type").stringValue() : word(about, "set_type", "working"));
        set.set(
                "exercise_name",
                said.hasNonNull("exercise_name") ? said.get("exercise_name") : about.get("exercise_name"));
        set.put("outcome", word(said, "outcome", "done"));
        set.putArray("as_prescribed");
        return set;
    }

    private static String unit(JsonNode said, JsonNode planned) {
        return word(said, "load_unit", word(planned, "load_unit", KG));
    }

    /// A range and an AMRAP have no number to take over.
    private static boolean isOneNumber(JsonNode planned, Quantity quantity) {
        boolean open = flag(planned, "amrap") || planned.hasNonNull("prescribed_reps_max");
        return planned.hasNonNull(quantity.planned) && !(quantity == Quantity.REPS && open);
    }

    /// Every class that applies to a performed set, in the order of precedence.
    static List<String> classes(JsonNode planned, JsonNode performed) {
        var all = new ArrayList<String>();
        boolean other = !performed.path("exercise_name").equals(planned.path("exercise_name"));
        addIf(other, "substituted", all);
        addIf(repsApart(planned, performed.path("reps")), "reps_deviation", all);
        addIf(!other && loadsApart(planned, performed), "load_deviation", all);
        addIf(apart(planned, performed, Quantity.SECONDS), "duration_deviation", all);
        addIf(apart(planned, performed, Quantity.METRES), "distance_deviation", all);
        addIf(effortApart(planned.path("prescribed_rpe"), performed.path("rpe")), "rpe_deviation", all);
        addIf(word(performed, "outcome", "").equals("done") && lacks(planned, performed), "not_recorded", all);
        addIf(all.isEmpty(), "as_planned", all);
        return all;
    }

    private static void addIf(boolean applies, String name, List<String> all) {
        if (applies) {
            all.add(name);
        }
    }

    private static boolean repsApart(JsonNode planned, JsonNode reps) {
        if (isMissing(reps) || !planned.hasNonNull("prescribed_reps")) {
            return false;
        }
        int least = planned.path("prescribed_reps").intValue();
        int most = count(planned, "prescribed_reps_max", least);
        int below = least - reps.intValue();
        int above = flag(planned, "amrap") ? 0 : reps.intValue() - most;
        return Math.max(below, above) > REPS_APART;
    }

    private static boolean loadsApart(JsonNode planned, JsonNode performed) {
        return planned.hasNonNull(Quantity.LOAD.planned)
                && performed.hasNonNull(Quantity.LOAD.performed)
                && kilograms(planned.get(Quantity.LOAD.planned), unit(planned, planned))
                                .subtract(kilograms(performed.get(Quantity.LOAD.performed), unit(performed, performed)))
                                .abs()
                                .compareTo(TEN_POUNDS_IN_KG)
                        > 0;
    }

    static BigDecimal kilograms(JsonNode load, String unit) {
        return unit.equals(KG) ? load.decimalValue() : load.decimalValue().multiply(POUND_IN_KG);
    }

    /// By more than 10 %.
    private static boolean apart(JsonNode planned, JsonNode performed, Quantity quantity) {
        if (!planned.hasNonNull(quantity.planned) || !performed.hasNonNull(quantity.performed)) {
            return false;
        }
        BigDecimal meant = planned.path(quantity.planned).decimalValue();
        BigDecimal done = performed.path(quantity.performed).decimalValue();
        return meant.subtract(done).abs().multiply(BigDecimal.TEN).compareTo(meant) > 0;
    }

    private static boolean effortApart(JsonNode planned, JsonNode felt) {
        return !isMissing(planned)
                && !isMissing(felt)
                && planned.decimalValue().subtract(felt.decimalValue()).abs().compareTo(BigDecimal.ONE) > 0;
    }

    private static boolean lacks(JsonNode planned, JsonNode performed) {
        boolean asksForReps = planned.hasNonNull(Quantity.REPS.planned) || flag(planned, "amrap");
        boolean asksForLoad = planned.hasNonNull(Quantity.LOAD.planned) || planned.hasNonNull("percent_1rm");
        return (asksForReps && !performed.hasNonNull(Quantity.REPS.performed))
                || (asksForLoad && !performed.hasNonNull(Quantity.LOAD.performed))
                || (planned.hasNonNull(Quantity.SECONDS.planned) && !performed.hasNonNull(Quantity.SECONDS.performed))
                || (planned.hasNonNull(Quantity.METRES.planned) && !performed.hasNonNull(Quantity.METRES.performed));
    }

    /// The fields in which what is answered is not what it has to be. Numbers are compared by their value; a field left
    /// out and null are the same in an answer.
    static List<String> differences(ObjectNode wanted, JsonNode answered) {
        return wanted.properties().stream()
                .filter(field -> !isSame(field.getValue(), answered.get(field.getKey())))
                .map(field -> field.getKey() + " is " + answered.get(field.getKey()) + " and not " + field.getValue())
                .toList();
    }

    static boolean isSame(@Nullable JsonNode wanted, @Nullable JsonNode answered) {
        if (wanted == null || answered == null || wanted.isNull() || answered.isNull()) {
            return (wanted == null || wanted.isNull()) && (answered == null || answered.isNull());
        }
        if (wanted.isNumber() && answered.isNumber()) {
            return wanted.decimalValue().compareTo(answered.decimalValue()) == 0;
        }
        return (wanted.isArray() && answered.isArray())
                ? Set.copyOf(wanted.valueStream().toList())
                        .equals(Set.copyOf(answered.valueStream().toList()))
                : wanted.equals(answered);
    }

    /// A word that is said, or another where none is.
    static String word(JsonNode said, String field, String otherwise) {
        return said.path(field).isString() ? said.path(field).stringValue() : otherwise;
    }

    static boolean flag(JsonNode said, String field) {
        return said.path(field).isBoolean() && said.path(field).booleanValue();
    }

    static int count(JsonNode said, String field, int otherwise) {
        return said.hasNonNull(field) ? said.path(field).intValue() : otherwise;
    }

    private static boolean isMissing(JsonNode value) {
        return value.isNull() || value.isMissingNode();
    }
}
