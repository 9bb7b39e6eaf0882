package org.plumbline.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.plumbline.platform.Scope;
import tools.jackson.databind.JsonNode;

/// One route of the file with one method.
record Operation(String method, String path, ApiFile file) {
    private static final Pattern PARAMETER = Pattern.compile("\\{([a-z_]+)}");

    JsonNode node() {
        return file.root().at(pointer());
    }

    String pointer() {
        return "/paths/" + path.replace("~", "~0").replace("/", "~1") + "/" + method.toLowerCase(Locale.ROOT);
    }

    boolean matches(String requestPath) {
        return requestPath.matches(PARAMETER.matcher(path.replace(".", "\\.")).replaceAll("[^/]+"));
    }

    /// Needs no token at all.
    boolean isOpen() {
        JsonNode security = node().required("security");
        return security.isArray() && security.isEmpty();
    }

    /// The one scope that every way to sign in needs for it.
    Optional<Scope> scope() {
        var scopes = new ArrayList<String>();
        for (JsonNode way : node().required("security")) {
            way.forEach(list -> list.forEach(scope -> scopes.add(scope.stringValue())));
        }
        List<String> distinct = scopes.stream().distinct().toList();
        if (distinct.size() > 1) {
            throw new AssertionError(this + " needs several scopes: " + distinct);
        }
        return distinct.stream().findFirst().flatMap(Scope::find);
    }

    /// The path with each parameter replaced.
    String pathWith(UnaryOperator<String> values) {
        return PARAMETER.matcher(path).replaceAll(r -> values.apply(r.group(1)));
    }

    List<String> pathParameters() {
        return PARAMETER.matcher(path).results().map(r -> r.group(1)).toList();
    }

    /// Parameters of the path and of the operation, references followed.
    List<JsonNode> parameters() {
        var result = new ArrayList<JsonNode>();
        String item = pointer().substring(0, pointer().lastIndexOf('/'));
        file.root().at(item).path("parameters").forEach(p -> result.add(file.resolve(p)));
        node().path("parameters").forEach(p -> result.add(file.resolve(p)));
        return List.copyOf(result);
    }

    /// The parameters that a read cannot do without, from their examples, as a query; ranges of dates are wide.
    String requiredQuery() {
        String query = requiredParameters().stream()
                .map(p -> p.required("name").stringValue() + "=" + usual(p))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    /// Answers with events and does not end by itself.
    boolean streams() {
        JsonNode content = node().at("/responses/200/content");
        return content.size() == 1 && content.has("text/event-stream");
    }

    List<JsonNode> requiredParameters() {
        return parameters().stream()
                .filter(p -> p.required("in").stringValue().equals("query")
                        && p.path("required").booleanValue(false))
                .toList();
    }

    String usual(JsonNode parameter) {
        return switch (parameter.required("name").stringValue()) {
            case "from" -> "2020-01-01";
            case "to" -> "2030-01-01";
            default ->
                file.resolve(parameter).has("example")
                        ? parameter.required("example").asString()
                        : file.resolve(parameter.required("schema"))
                                .required("example")
                                .asString();
        };
    }

    boolean hasParameter(String in, String name) {
        return parameters().stream()
                .anyMatch(p -> in.equals(p.required("in").stringValue())
                        && name.equals(p.required("name").stringValue()));
    }

    boolean writes() {
        return !method.equals("GET");
    }

    /// Takes a JSON object; a file that is brought in is none.
    boolean takesJson() {
        JsonNode schema = node().at("/requestBody/content/application~1json/schema");
        return schema.isObject() && !"array".equals(schema.path("type").stringValue(""));
    }

    /// Where the schemas of its body are: one, or several where a body has one of several shapes.
    List<String> bodySchemas() {
        if (!takesJson()) {
            return List.of();
        }
        String schema = pointer() + "/requestBody/content/application~1json/schema";
        var shapes = new ArrayList<String>();
        file.at(schema)
                .path("oneOf")
                .forEach(
                        shape -> shapes.add(shape.required("$ref").stringValue().substring(1)));
        return shapes.isEmpty() ? List.of(schema) : List.copyOf(shapes);
    }

    /// Where the schema of an answer is; empty for an answer without a body, or one that is no JSON.
    Optional<String> answerSchema(int status, String mediaType) {
        String responses = pointer() + "/responses/";
        String response =
                node().path("responses").has(String.valueOf(status)) ? responses + status : responses + "default";
        JsonNode node = file.root().at(response);
        String resolved = node.has("$ref") ? node.required("$ref").stringValue().substring(1) : response;
        String schema = resolved + "/content/" + mediaType.replace("/", "~1") + "/schema";
        return file.root().at(schema).isMissingNode() ? Optional.empty() : Optional.of(schema);
    }

    boolean answersWithVersion(int status) {
        return node().path("responses")
                .path(String.valueOf(status))
                .path("headers")
                .has("ETag");
    }

    boolean declares(int status) {
        return node().path("responses").has(String.valueOf(status));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
