package org.plumbline.platform.tools;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// `openapi.yaml` as the server itself reads it: its operations by their names, with every reference followed.
@Component
final class ApiDescription {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    /// Read when it is first asked for: a server that no assistant uses does not pay for it.
    private final SingletonSupplier<Read> read = SingletonSupplier.of(ApiDescription::read);

    private record Read(JsonNode root, Map<String, Operation> operations) {}

    /// @param parameters of the path and the query, by name
    record Operation(String method, String path, JsonNode node, Map<String, JsonNode> parameters) {
        /// The one scope that it needs.
        String scope() {
            return node.at("/security/0/bearer/0").asString("");
        }

        JsonNode body() {
            return node.at("/requestBody/content/application~1json/schema");
        }

        /// The one media type of what it answers when it succeeds; empty where it has several.
        Optional<String> type() {
            List<String> types = node.path("responses").properties().stream()
                    .filter(response -> response.getKey().startsWith("2"))
                    .flatMap(response -> response.getValue().path("content").propertyNames().stream())
                    .toList();
            return types.size() == 1 ? Optional.of(types.getFirst()) : Optional.empty();
        }

        /// The schema of what it answers when it succeeds.
        JsonNode answer() {
            return node.path("responses").properties().stream()
                    .filter(response -> response.getKey().startsWith("2"))
                    .map(response -> response.getValue().at("/content/application~1json/schema"))
                    .filter(JsonNode::isObject)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(method + " " + path + " answers no JSON"));
        }
    }

    Optional<Operation> find(String operationId) {
        return Optional.ofNullable(known().operations().get(operationId));
    }

    String version() {
        return known().root().at("/info/version").asString("");
    }

    /// The node itself, or the one that it refers to.
    JsonNode resolve(JsonNode node) {
        JsonNode target = node;
        while (target.has("$ref")) {
            target = known().root().at(target.path("$ref").asString("").substring(1));
        }
        return target;
    }

    private Read known() {
        return read.obtain();
    }

    private static Read read() {
        JsonNode root = parse();
        var operations = new LinkedHashMap<String, Operation>();
        for (var path : root.path("paths").properties()) {
            for (var method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())) {
                    JsonNode node = method.getValue();
                    var parameters = new LinkedHashMap<String, JsonNode>();
                    add(root, path.getValue().path("parameters"), parameters);
                    add(root, node.path("parameters"), parameters);
                    operations.put(
                            node.path("operationId").asString(""),
                            new Operation(method.getKey().toUpperCase(Locale.ROOT), path.getKey(), node, parameters));
                }
            }
        }
        return new Read(root, operations);
    }

    private static void add(JsonNode root, JsonNode list, Map<String, JsonNode> parameters) {
        if (list instanceof ArrayNode all) {
            for (JsonNode item : all) {
                JsonNode parameter = item.has("$ref")
                        ? root.at(item.path("$ref").asString("").substring(1))
                        : item;
                parameters.put(parameter.path("name").asString(""), parameter);
            }
        }
    }

    private static JsonNode parse() {
        var yaml = YAMLMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
        try (InputStream file = new ClassPathResource("openapi.yaml").getInputStream()) {
            return yaml.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
