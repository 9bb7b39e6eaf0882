package org.plumbline.platform.tools;

import java.util.Map;
import java.util.Set;
import org.plumbline.platform.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Makes the schema of what a tool answers from what `openapi.yaml` says of its operation: the answer of REST, or the
/// same problem document. Some clients judge a refusal by the schema as well, so both are in it.
final class OutputSchema {
    private static final String COMPONENTS = "#/components/schemas/";
    private static final String PROBLEM = "Problem";

    /// For people, and for those who write requests.
    private static final Set<String> LEFT_OUT = Set.of("description", "example", "examples");

    private final ApiDescription api;

    OutputSchema(ApiDescription api) {
        this.api = api;
    }

    ObjectNode of(Tool tool) {
        ObjectNode schema = Json.MAPPER.createObjectNode().put("type", "object");
        ObjectNode named = Json.MAPPER.createObjectNode();
        ArrayNode choices = schema.putArray("anyOf");
        for (Way way : tool.ways()) {
            api.find(way.operation()).ifPresent(operation -> choices.add(copy(operation.answer(), named)));
        }
        choices.add(reference(PROBLEM, named));
        return schema.set("$defs", named);
    }

    private JsonNode copy(JsonNode schema, ObjectNode named) {
        return switch (schema) {
            case ObjectNode object -> {
                ObjectNode result = Json.MAPPER.createObjectNode();
                for (Map.Entry<String, JsonNode> entry : object.properties()) {
                    if (entry.getKey().equals("$ref")) {
                        String name = entry.getValue().asString("").substring(COMPONENTS.length());
                        result.setAll(reference(name, named));
                    } else if (entry.getKey().equals("properties")) {
                        // Here the names are those of fields, whatever they are called.
                        ObjectNode fields = result.putObject("properties");
                        entry.getValue()
                                .properties()
                                .forEach(field -> fields.set(field.getKey(), copy(field.getValue(), named)));
                    } else if (!LEFT_OUT.contains(entry.getKey())) {
                        result.set(entry.getKey(), copy(entry.getValue(), named));
                    }
                }
                yield result;
            }
            case ArrayNode array -> {
                ArrayNode result = Json.MAPPER.createArrayNode();
                array.forEach(item -> result.add(copy(item, named)));
                yield result;
            }
            default -> schema;
        };
    }

    /// A reference to a schema that is then among the named ones.
    private ObjectNode reference(String name, ObjectNode named) {
        ObjectNode reference = Json.MAPPER.createObjectNode().put("$ref", "#/$defs/" + name);
        if (!named.has(name)) {
            named.putObject(name);
            JsonNode target = api.resolve(Json.MAPPER.createObjectNode().put("$ref", COMPONENTS + name));
            named.set(name, copy(target, named));
        }
        return reference;
    }
}
