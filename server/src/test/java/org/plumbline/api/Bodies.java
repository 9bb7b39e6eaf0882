package org.plumbline.api;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Bodies made from a schema of the file: wrong in every field, or at the very edge of what each field may hold.
final class Bodies {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ApiFile file;

    Bodies(ApiFile file) {
        this.file = file;
    }

    /// @param pointers the fields that were given such a value
    record Body(JsonNode value, List<String> pointers) {}

    /// Every field has a value of another type.
    Body wrongTypes(String schema) {
        var pointers = new ArrayList<String>();
        return new Body(each(file.at(schema), "", pointers, Bodies::anotherType), pointers);
    }

    /// Every field that has limits is beyond one of them; the others are left out.
    Body beyondLimits(String schema) {
        var pointers = new ArrayList<String>();
        return new Body(each(file.at(schema), "", pointers, Bodies::tooMuch), pointers);
    }

    /// Every field that has limits is exactly at one of them; the others are left out.
    Body atLimits(String schema, boolean upper) {
        var pointers = new ArrayList<String>();
        return new Body(each(file.at(schema), "", pointers, s -> edge(s, upper)), pointers);
    }

    private interface Maker {
        @Nullable
        JsonNode make(JsonNode schema);
    }

    private ObjectNode each(JsonNode schema, String path, List<String> pointers, Maker maker) {
        ObjectNode result = Json.MAPPER.createObjectNode();
        for (var property : file.properties(schema).entrySet()) {
            String pointer = path + "/" + property.getKey();
            JsonNode wanted = file.resolve(property.getValue());
            JsonNode item = file.resolve(wanted.path("items"));
            if (!file.properties(item).isEmpty()) {
                result.putArray(property.getKey()).add(each(item, pointer + "/0", pointers, maker));
                continue;
            }
            if (!wanted.has("type")) {
                continue; // passed over, whatever it is
            }
            JsonNode made = item.isObject() ? maker.make(item) : maker.make(wanted);
            if (made == null) {
                continue;
            }
            if (item.isObject()) {
                result.putArray(property.getKey()).add(made);
                pointers.add(pointer + "/0");
            } else {
                result.set(property.getKey(), made);
                pointers.add(pointer);
            }
        }
        return result;
    }

    private static JsonNode anotherType(JsonNode schema) {
        return types(schema).contains("string") ? NODES.numberNode(17) : NODES.stringNode("seventeen");
    }

    private static @Nullable JsonNode tooMuch(JsonNode schema) {
        Set<String> types = types(schema);
        if (schema.has("enum") && types.contains("string")) {
            return NODES.stringNode("no-such-word");
        }
        if (types.contains("string")) {
            return schema.has("maxLength") && !schema.has("format")
                    ? NODES.stringNode("x".repeat(schema.required("maxLength").intValue() + 1))
                    : null;
        }
        if (schema.has("maximum")) {
            return NODES.numberNode(schema.required("maximum").decimalValue().add(BigDecimal.ONE));
        }
        return null;
    }

    private static @Nullable JsonNode edge(JsonNode schema, boolean upper) {
        Set<String> types = types(schema);
        if (types.contains("string")) {
            return upper && schema.has("maxLength") && !schema.has("format") && !schema.has("enum")
                    ? NODES.stringNode("x".repeat(schema.required("maxLength").intValue()))
                    : null;
        }
        String limit = upper ? "maximum" : "minimum";
        return schema.has(limit) ? NODES.numberNode(schema.required(limit).decimalValue()) : null;
    }

    private static Set<String> types(JsonNode schema) {
        var result = new HashSet<String>();
        JsonNode type = schema.path("type");
        if (type.isString()) {
            result.add(type.stringValue());
        }
        type.forEach(one -> result.add(one.stringValue()));
        return result;
    }
}
