package org.plumbline.api;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// `openapi.yaml` as the tests read it: its operations, and its schemas as judges of what the server answers.
///
/// The schemas leave room for fields that come later. A test wants to hear of every field that nobody described, so
/// here each object that lists its properties is closed.
final class ApiFile {
    private static final String HERE = "https://plumbline.invalid/openapi.json";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");
    private static final ApiFile FILE = new ApiFile(load());

    private final JsonNode root;
    private final SchemaRegistry schemas;

    private ApiFile(JsonNode root) {
        this.root = root;
        var closed = root.deepCopy();
        Set<JsonNode> parts = Collections.newSetFromMap(new IdentityHashMap<>());
        partsOfOthers(closed, closed, parts);
        close(closed, parts);
        this.schemas = SchemaRegistry.withDefaultDialect(
                Dialects.getOpenApi31(),
                registry -> registry.schemas(Map.of(HERE, closed.toString()))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
    }

    static ApiFile get() {
        return FILE;
    }

    JsonNode root() {
        return root;
    }

    List<Operation> operations() {
        var result = new ArrayList<Operation>();
        for (Map.Entry<String, JsonNode> path : root.required("paths").properties()) {
            for (Map.Entry<String, JsonNode> entry : path.getValue().properties()) {
                if (METHODS.contains(entry.getKey())) {
                    result.add(new Operation(entry.getKey().toUpperCase(Locale.ROOT), path.getKey(), this));
                }
            }
        }
        return List.copyOf(result);
    }

    /// The operation that a request is for; a path of the file without parameters goes before one with.
    Operation operation(String method, String requestPath) {
        String path = requestPath.replaceFirst("\\?.*", "");
        return operations().stream()
                .filter(o -> o.method().equals(method) && o.matches(path))
                .min(Comparator.comparingInt(o -> o.path().indexOf('{') < 0 ? 0 : 1))
                .orElseThrow(() -> new AssertionError("openapi.yaml has no " + method + " " + path));
    }

    /// The node that a JSON pointer leads to, with a reference there followed.
    JsonNode at(String pointer) {
        return resolve(root.at(pointer));
    }

    JsonNode resolve(JsonNode node) {
        JsonNode target = node;
        while (target.has("$ref")) {
            target = root.at(target.required("$ref").stringValue().substring(1));
        }
        return target;
    }

    /// What is wrong with a value by the schema at this JSON pointer.
    List<String> problems(String pointer, JsonNode value) {
        return schemas.getSchema(SchemaLocation.of(HERE + "#" + pointer)).validate(value).stream()
                .map(Error::toString)
                .toList();
    }

    /// The properties of an object schema, those of the schemas that it is put together of included.
    Map<String, JsonNode> properties(JsonNode schema) {
        var result = new LinkedHashMap<String, JsonNode>();
        schema.path("allOf").forEach(part -> result.putAll(properties(resolve(part))));
        schema.path("properties").properties().forEach(entry -> result.put(entry.getKey(), entry.getValue()));
        return result;
    }

    private static void close(JsonNode node, Set<JsonNode> parts) {
        if (node instanceof ObjectNode object
                && "object".equals(object.path("type").stringValue(""))
                && object.has("properties")
                && !object.has("additionalProperties")
                && !object.has("unevaluatedProperties")
                && !parts.contains(object)) {
            object.put("additionalProperties", false);
        }
        node.forEach(child -> close(child, parts));
    }

    /// Schemas that others are put together of: closed, they would refuse the fields of the others.
    private static void partsOfOthers(JsonNode root, JsonNode node, Set<JsonNode> parts) {
        node.path("allOf")
                .forEach(part ->
                        parts.add(root.at(part.required("$ref").stringValue().substring(1))));
        node.forEach(child -> partsOfOthers(root, child, parts));
    }

    private static JsonNode load() {
        var yaml = YAMLMapper.builder(YAMLFactory.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
        try (InputStream file = Objects.requireNonNull(ApiFile.class.getResourceAsStream("/openapi.yaml"))) {
            return yaml.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
