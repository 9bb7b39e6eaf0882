package org.plumbline.platform.tools;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.json.Json;
import org.plumbline.platform.tools.ApiDescription.Operation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Makes the schema of a tool's arguments from what `openapi.yaml` says of its operation, cut down to what somebody
/// needs who writes a call. An assistant reads it with every conversation; limits and what they are for are said by the
/// refusal of the one call that breaks them.
final class InputSchema {
    /// What is kept of a schema besides its parts.
    private static final Set<String> KEPT = Set.of("type", "enum", "const");

    private final ApiDescription api;

    InputSchema(ApiDescription api) {
        this.api = api;
    }

    ObjectNode of(Tool tool) {
        ObjectNode properties = Json.MAPPER.createObjectNode();
        @Nullable Set<String> required = null;
        for (Way way : tool.ways()) {
            var needed = new TreeSet<String>();
            api.find(way.operation()).ifPresent(operation -> add(operation, way, properties, needed));
            if (required == null) {
                required = needed;
            } else {
                required.retainAll(needed);
            }
        }
        if (tool.writes()) {
            properties.putObject("idempotency_key").put("type", "string");
            properties.putObject("dry_run").put("type", "boolean");
        }
        ObjectNode schema = Json.MAPPER.createObjectNode().put("type", "object");
        schema.set("properties", properties);
        if (required != null && !required.isEmpty()) {
            ArrayNode names = schema.putArray("required");
            required.forEach(names::add);
        }
        return schema.put("additionalProperties", false);
    }

    private void add(Operation operation, Way way, ObjectNode properties, Set<String> required) {
        for (Argument argument : way.arguments()) {
            switch (argument) {
                case Argument.Path(String name, var _) -> {
                    properties.putObject(name).put("type", "string");
                    required.add(name);
                }
                case Argument.Query(String name, String parameter, boolean needed) -> {
                    JsonNode said = operation.parameters().getOrDefault(parameter, Json.MAPPER.createObjectNode());
                    properties.set(name, cut(said.path("schema")));
                    if (needed || said.path("required").asBoolean(false)) {
                        required.add(name);
                    }
                }
                case Argument.Day(String name) -> {
                    properties.putObject(name).put("type", "string").put("format", "date");
                    required.add(name);
                }
                case Argument.Days(String name, int usual, var _) ->
                    properties.putObject(name).put("type", "integer").put("default", usual);
                case Argument.Field(String name, String field) -> {
                    properties.set(
                            name, cut(operation.body()).path("properties").path(field));
                    required.add(name);
                }
                case Argument.Said _, Argument.Among _, Argument.Fixed _ -> {}
            }
        }
        if (operation.body().isObject()) {
            ObjectNode body = cut(operation.body());
            for (Map.Entry<String, JsonNode> field : body.path("properties").properties()) {
                if (way.body() == null || way.body().contains(field.getKey())) {
                    properties.set(field.getKey(), field.getValue());
                }
            }
            narrow(way, properties);
            body.path("required").forEach(name -> {
                if (properties.has(name.asString()) && !isSaid(way, name.asString())) {
                    required.add(name.asString());
                }
            });
        }
    }

    private static void narrow(Way way, ObjectNode properties) {
        for (Argument argument : way.arguments()) {
            if (argument instanceof Argument.Among(String field, List<String> words)
                    && properties.path(field) instanceof ObjectNode narrowed) {
                ArrayNode choice = narrowed.putArray("enum");
                words.forEach(choice::add);
                choice.addNull();
            }
        }
    }

    private static boolean isSaid(Way way, String field) {
        return way.arguments().stream()
                .anyMatch(argument -> argument instanceof Argument.Said(String said, var _) && said.equals(field));
    }

    private ObjectNode cut(JsonNode schema) {
        JsonNode whole = api.resolve(schema);
        ObjectNode result = Json.MAPPER.createObjectNode();
        for (JsonNode part : whole.path("allOf")) {
            merge(result, cut(part));
        }
        for (Map.Entry<String, JsonNode> entry : whole.properties()) {
            if (KEPT.contains(entry.getKey()) && !entry.getValue().isNull()) {
                result.set(entry.getKey(), entry.getValue());
            }
        }
        String format = whole.path("format").asString("");
        if (format.startsWith("date")) {
            result.put("format", format);
        }
        if (whole.has("items")) {
            result.set("items", cut(whole.path("items")));
        }
        for (String kind : Set.of("oneOf", "anyOf")) {
            if (whole.has(kind)) {
                ArrayNode choices = result.putArray(kind);
                whole.path(kind).forEach(choice -> choices.add(cut(choice)));
            }
        }
        ObjectNode own = Json.MAPPER.createObjectNode();
        whole.path("properties").properties().forEach(property -> own.set(property.getKey(), cut(property.getValue())));
        if (!own.isEmpty()) {
            merge(result, Json.MAPPER.createObjectNode().set("properties", own));
        }
        if (whole.has("required")) {
            merge(result, Json.MAPPER.createObjectNode().set("required", whole.path("required")));
        }
        return result;
    }

    /// The properties and the names of required ones of both.
    private static void merge(ObjectNode into, JsonNode from) {
        for (Map.Entry<String, JsonNode> entry : from.properties()) {
            switch (entry.getKey()) {
                case "properties" ->
                    entry.getValue()
                            .properties()
                            .forEach(property ->
                                    into.withObject("/properties").set(property.getKey(), property.getValue()));
                case "required" -> into.withArray("/required").addAll((ArrayNode) entry.getValue());
                default -> into.set(entry.getKey(), entry.getValue());
            }
        }
    }
}
