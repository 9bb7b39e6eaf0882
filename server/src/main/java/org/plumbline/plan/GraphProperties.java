package org.plumbline.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.json.Json;
import tools.jackson.databind.JsonNode;

/// A record as properties of a node: whole numbers as they are, decimals as text because Bolt has none, nulls left out.
final class GraphProperties {
    private GraphProperties() {}

    static Map<String, Object> of(Record record, Set<String> without) {
        var properties = new HashMap<String, Object>();
        for (Map.Entry<String, JsonNode> entry : Json.tree(record).properties()) {
            Object value = without.contains(entry.getKey()) ? null : value(entry.getValue());
            if (value != null) {
                properties.put(entry.getKey(), value);
            }
        }
        return properties;
    }

    private static @Nullable Object value(JsonNode node) {
        if (node.isNull()) {
            return null;
        }
        if (node.isArray()) {
            List<Object> items = new ArrayList<>();
            node.forEach(item -> items.add(item.stringValue()));
            return items;
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isInt() || node.isLong()) {
            return node.longValue();
        }
        return node.isNumber() ? node.decimalValue().toPlainString() : node.stringValue();
    }
}
