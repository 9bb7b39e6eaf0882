package org.plumbline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The file by itself: whole, consistent, and as strict as the server is.
class ApiFileTest {
    private final ApiFile file = ApiFile.get();

    @Test
    void describesEveryGroupOfRoutes() {
        assertThat(file.operations()).hasSizeGreaterThan(15);
        assertThat(file.root().required("openapi").stringValue()).startsWith("3.1");
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        var lost = new ArrayList<String>();
        walk("", file.root(), (path, node) -> {
            String target = node.path("$ref").stringValue("");
            if (!target.isEmpty()
                    && (!target.startsWith("#/")
                            || file.root().at(target.substring(1)).isMissingNode())) {
                lost.add(path + " -> " + target);
            }
        });
        assertThat(lost).isEmpty();
    }

    /// `{ description: this, that }` makes a key of "that".
    @Test
    void noDescriptionFallsApart() {
        var wrong = new ArrayList<String>();
        walk("", file.root(), (path, node) -> {
            if (node.isNull() && !path.contains("/enum/") && !path.contains("/example")) {
                wrong.add(path);
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyComponentIsUsed() {
        Set<String> used = new HashSet<>();
        walk("", file.root(), (_, node) -> used.add(node.path("$ref").stringValue("")));
        var idle = new TreeSet<String>();
        for (String kind : List.of("schemas", "parameters", "responses", "headers")) {
            for (String name : file.at("/components/" + kind).propertyNames()) {
                if (!used.contains("#/components/" + kind + "/" + name)) {
                    idle.add(kind + "/" + name);
                }
            }
        }
        assertThat(idle).isEmpty();
    }

    @Test
    void everyOperationHasAnIdOfItsOwnATagAndASummary() {
        Set<String> tags = new HashSet<>();
        file.root()
                .required("tags")
                .forEach(tag -> tags.add(tag.required("name").stringValue()));
        Set<String> ids = new HashSet<>();
        for (Operation operation : file.operations()) {
            JsonNode node = operation.node();
            assertThat(ids.add(node.required("operationId").stringValue()))
                    .as("%s", operation)
                    .isTrue();
            assertThat(tags)
                    .as("%s", operation)
                    .contains(node.required("tags").get(0).stringValue());
            assertThat(node.required("summary").stringValue())
                    .as("%s", operation)
                    .isNotBlank();
            assertThat(node.has("security")).as("%s says who may", operation).isTrue();
            assertThat(operation.isOpen() || operation.scope().isPresent())
                    .as("%s has a scope", operation)
                    .isTrue();
        }
    }

    @Test
    void everyOperationSaysHowItRefuses() {
        for (Operation operation : file.operations()) {
            assertThat(operation.node().path("responses").has("default"))
                    .as("%s", operation)
                    .isTrue();
            assertThat(operation.answerSchema(599, "application/problem+json"))
                    .as("%s", operation)
                    .contains("/components/responses/Problem/content/application~1problem+json/schema");
            if (!operation.pathParameters().isEmpty() && !operation.isOpen()) {
                assertThat(operation.declares(404)).as("%s: 404", operation).isTrue();
            }
            if (operation.takesJson()) {
                assertThat(operation.declares(422)).as("%s: 422", operation).isTrue();
            }
            if (operation.hasParameter("header", "If-Match")) {
                assertThat(operation.declares(412)).as("%s: 412", operation).isTrue();
            }
        }
    }

    @Test
    void everyPathParameterIsDeclared() {
        for (Operation operation : file.operations()) {
            for (String name : operation.pathParameters()) {
                assertThat(operation.hasParameter("path", name))
                        .as("%s {%s}", operation, name)
                        .isTrue();
            }
        }
    }

    @Test
    void whatIsSentIsClosedAndWhatIsAnsweredIsComplete() {
        var wrong = new ArrayList<String>();
        for (Operation operation : file.operations()) {
            operation
                    .bodySchemas()
                    .forEach(body -> visitObjects(body, new HashSet<>(), (path, object) -> {
                        boolean closed = object.path("additionalProperties").isBoolean()
                                || object.path("unevaluatedProperties").isBoolean();
                        if (!file.properties(object).isEmpty() && !closed) {
                            wrong.add(operation + ": " + path + " lets unknown fields through");
                        }
                    }));
            for (String status : operation.node().path("responses").propertyNames()) {
                if (!status.startsWith("2")) {
                    continue;
                }
                operation
                        .answerSchema(Integer.parseInt(status), "application/json")
                        .ifPresent(answer -> visitObjects(answer, new HashSet<>(), (path, object) -> {
                            var names = new TreeSet<>(object.path("properties").propertyNames());
                            object.path("required").forEach(name -> names.remove(name.stringValue()));
                            names.removeAll(SOMETIMES.getOrDefault(path, Set.of()));
                            if (!names.isEmpty()) {
                                wrong.add(path + " does not require " + names);
                            }
                        }));
            }
        }
        assertThat(new TreeSet<>(wrong)).isEmpty();
    }

    /// Fields that an answer has only sometimes; all others are always there, null where nothing is known.
    private static final Map<String, Set<String>> SOMETIMES = Map.of(
            "/components/schemas/Issue",
            Set.of("finding"),
            "/components/schemas/MadeToken",
            Set.of("token"),
            "/components/schemas/PlanRun",
            Set.of("free"),
            "/components/schemas/Briefing/properties/sections",
            Set.of("goals", "blocks", "body", "readiness", "sessions", "plans", "adherence", "proposals", "notes"));

    @Test
    void everyExampleFitsItsSchema() {
        var wrong = new ArrayList<String>();
        var examples = new int[1];
        walk("", file.root(), (path, node) -> {
            JsonNode example = node.path("example");
            if (example.isMissingNode() || path.contains("/example")) {
                return;
            }
            examples[0]++;
            String schema = node.has("schema") ? path + "/schema" : path;
            file.problems(schema, example).forEach(problem -> wrong.add(path + ": " + problem));
        });
        assertThat(wrong).isEmpty();
        assertThat(examples[0]).isGreaterThan(10);
    }

    /// Visits the object schemas that this one is made of, each once, by the pointer of the schema itself.
    private void visitObjects(String pointer, Set<String> seen, BiConsumer<String, JsonNode> visitor) {
        JsonNode schema = file.root().at(pointer);
        if (schema.has("$ref")) {
            visitObjects(schema.required("$ref").stringValue().substring(1), seen, visitor);
            return;
        }
        if (!schema.isObject() || !seen.add(pointer)) {
            return;
        }
        if ("object".equals(schema.path("type").stringValue(""))) {
            visitor.accept(pointer, schema);
        }
        visitProperties(pointer, seen, visitor);
        visitObjects(pointer + "/items", seen, visitor);
        visitObjects(pointer + "/additionalProperties", seen, visitor);
        for (String kind : List.of("oneOf", "anyOf")) {
            for (int i = 0; i < schema.path(kind).size(); i++) {
                visitObjects(pointer + "/" + kind + "/" + i, seen, visitor);
            }
        }
    }

    private void visitProperties(String pointer, Set<String> seen, BiConsumer<String, JsonNode> visitor) {
        JsonNode schema = file.root().at(pointer);
        schema.path("allOf")
                .forEach(part ->
                        visitProperties(part.required("$ref").stringValue().substring(1), seen, visitor));
        for (String name : schema.path("properties").propertyNames()) {
            visitObjects(pointer + "/properties/" + name, seen, visitor);
        }
    }

    private static void walk(String path, JsonNode node, BiConsumer<String, JsonNode> visitor) {
        visitor.accept(path, node);
        if (node.isObject()) {
            node.properties()
                    .forEach(e ->
                            walk(path + "/" + e.getKey().replace("~", "~0").replace("/", "~1"), e.getValue(), visitor));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(path + "/" + i, node.get(i), visitor);
            }
        }
    }
}
