package org.plumbline.plan;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A plan as it is answered: its state, then what its current revision says, with the places counted from one.
final class PlanView {
    private PlanView() {}

    static ObjectNode of(StoredPlan plan) {
        ObjectNode view = Json.MAPPER.createObjectNode();
        view.put("id", plan.id().toString());
        view.put("date", plan.date().toString());
        view.put("status", plan.status().wire());
        view.put("version", plan.version());
        view.put("revision", plan.revision());
        view.put("original_date", plan.originalDate().toString());
        view.put("superseded_by_plan_id", text(plan.supersededBy()));
        view.put("copied_from_plan_id", text(plan.copiedFrom()));
        view.put("created_at", plan.createdAt().toString());
        view.put("updated_at", plan.updatedAt().toString());
        view.set("warnings", plan.warnings());
        view.setAll(content(plan.content()));
        return view;
    }

    /// What a revision says.
    static ObjectNode content(PlanContent content) {
        ObjectNode view = (ObjectNode) Json.tree(content);
        int blockSeq = 0;
        for (JsonNode block : view.get("blocks")) {
            ((ObjectNode) block).put("block_seq", ++blockSeq);
            int setSeq = 0;
            for (JsonNode set : block.get("sets")) {
                ((ObjectNode) set).put("block_seq", blockSeq).put("set_seq", ++setSeq);
            }
        }
        return view;
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
