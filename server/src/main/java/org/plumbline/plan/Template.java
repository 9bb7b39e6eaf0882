package org.plumbline.plan;

import java.time.Instant;
import java.util.UUID;
import org.plumbline.platform.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A plan without a day, kept to be planned again.
record Template(UUID id, String name, PlanContent content, long version, Instant createdAt, Instant updatedAt) {
    /// What the template says. Its blocks and sets have no ids here: every plan made from it gets its own.
    ObjectNode view() {
        ObjectNode view = PlanView.content(content);
        for (JsonNode block : view.get("blocks")) {
            ((ObjectNode) block).remove("id");
            block.get("sets").forEach(set -> ((ObjectNode) set).remove("id"));
        }
        return view.put("id", id.toString())
                .put("name", name)
                .put("version", version)
                .put("created_at", createdAt.toString())
                .put("updated_at", updatedAt.toString());
    }

    /// The template in a list.
    ObjectNode item() {
        ObjectNode item = view();
        item.remove("blocks");
        item.set("block_count", Json.tree(content.blocks().size()));
        item.set("planned_set_count", Json.tree(content.sets().count()));
        return item;
    }
}
