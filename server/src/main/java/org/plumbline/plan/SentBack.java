package org.plumbline.plan;

import java.util.List;
import org.plumbline.platform.json.Fields;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Lets a plan be sent back as it was read: what only the server gives is passed over. Where the state differs from
/// what is there, somebody means to change it this way, and is told that it does not work.
final class SentBack {
    private static final List<String> STATE = List.of("id", "status", "version", "revision");
    private static final List<String> PASSED_OVER = List.of(
            "original_date", "superseded_by_plan_id", "copied_from_plan_id", "created_at", "updated_at", "warnings");

    private SentBack() {}

    static void passOver(Fields fields, StoredPlan plan) {
        ObjectNode present = PlanView.of(plan);
        for (String name : STATE) {
            JsonNode sent = fields.raw(name);
            JsonNode known = present.get(name);
            if (sent != null && !sent.asString().equals(known.asString())) {
                fields.problem(name, "read_only", "Cannot be set; it is " + known.asString() + ".");
            }
        }
        PASSED_OVER.forEach(fields::raw);
    }

    static void passOverPlaces(Fields blockOrSet) {
        blockOrSet.raw("block_seq");
        blockOrSet.raw("set_seq");
    }
}
