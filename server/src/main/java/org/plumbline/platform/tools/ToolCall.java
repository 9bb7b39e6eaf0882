package org.plumbline.platform.tools;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.Issue;
import org.plumbline.platform.Problems;
import org.plumbline.platform.json.Fields;
import org.plumbline.platform.tools.ApiDescription.Operation;
import org.plumbline.platform.web.Door;
import org.plumbline.platform.write.WriteRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The request that a call of a tool becomes. What is wrong with the arguments that go into path and query is found
/// here; the body goes on as it is, and the route says what is wrong with it.
///
/// @param renamed what the parameters are called that the tool calls differently
record ToolCall(Door.Call call, boolean dryRun, Map<String, String> renamed) {
    private static final Pattern PARAMETER = Pattern.compile("\\{([a-z_]+)}");
    private static final int LONGEST = 4000;
    private static final Map<String, String> MUST_BE = Map.of(
            "string", "Must be text.",
            "integer", "Must be a whole number.",
            "number", "Must be a number.",
            "boolean", "Must be true or false.",
            "array", "Must be a list.",
            "object", "Must be a JSON object.");

    private static @Nullable String key(Fields fields) {
        String key = fields.text("idempotency_key", WriteRequest.LONGEST_KEY);
        if (key != null && !WriteRequest.isKey(key)) {
            fields.problem("idempotency_key", WriteRequest.BAD_KEY, WriteRequest.KEY_RULE);
        }
        return key;
    }

    /// @param schema what the list of tools says of the arguments
    static ToolCall read(
            Tool tool, Way way, Operation operation, JsonNode schema, ObjectNode arguments, Supplier<LocalDate> today) {
        var problems = new Problems();
        Fields fields = Fields.of(arguments, "", problems);
        boolean dryRun = tool.writes() && fields.flag("dry_run", false);
        String key = tool.writes() ? key(fields) : null;
        var ids = new HashMap<String, String>();
        var query = new ArrayList<String>();
        var renamed = new HashMap<String, String>();
        for (Argument argument : way.arguments()) {
            switch (argument) {
                case Argument.Path(String name, String parameter) ->
                    ids.put(parameter, fields.requiredText(name, LONGEST));
                case Argument.Query(String name, String parameter, boolean needed) -> {
                    JsonNode value = needed ? fields.required(name, fields.raw(name)) : fields.raw(name);
                    if (value != null && isOfItsType(fields, name, value, schema)) {
                        query.add(pair(parameter, value.asString()));
                    }
                    renamed.put("/" + parameter, "/" + name);
                }
                case Argument.Day(String name) -> {
                    LocalDate day = fields.required(name, fields.date(name));
                    range(query, day, day);
                }
                case Argument.Days(String name, int usual, boolean ahead) -> {
                    Integer said = fields.integer(name, 1, Argument.Days.MOST);
                    if (problems.isEmpty()) {
                        LocalDate now = today.get();
                        int more = (said == null ? usual : said) - 1;
                        range(query, ahead ? now : now.minusDays(more), ahead ? now.plusDays(more) : now);
                    }
                }
                case Argument.Field(String name, String field) -> {
                    fields.required(name, fields.raw(name));
                    renamed.put("/" + field, "/" + name);
                }
                case Argument.Said _, Argument.Among _ -> {}
                case Argument.Fixed(String parameter, String value) -> query.add(pair(parameter, value));
            }
        }
        ObjectNode body = body(tool, way, operation, schema, arguments, fields);
        if (!problems.isEmpty()) {
            shape(fields, arguments, schema);
        }
        problems.refuseIfAny();
        String path = PARAMETER
                .matcher(operation.path())
                .replaceAll(found -> Matcher.quoteReplacement(encoded(ids.getOrDefault(found.group(1), ""))));
        String line = query.isEmpty() ? path : path + "?" + String.join("&", query);
        return new ToolCall(new Door.Call(operation.method(), line, body, key, null), dryRun, Map.copyOf(renamed));
    }

    /// What is none of the arguments above is the body's. A field that the operation knows and the tool does not take
    /// is refused here, any other by the route, together with what else is wrong.
    private static @Nullable ObjectNode body(
            Tool tool, Way way, Operation operation, JsonNode schema, ObjectNode arguments, Fields fields) {
        Set<String> taken = new HashSet<>(tool.writes() ? List.of("dry_run", "idempotency_key") : List.of());
        for (Argument argument : way.arguments()) {
            switch (argument) {
                case Argument.Path(String name, var _) -> taken.add(name);
                case Argument.Query(String name, var _, var _) -> taken.add(name);
                case Argument.Day(String name) -> taken.add(name);
                case Argument.Days(String name, var _, var _) -> taken.add(name);
                case Argument.Field(String name, var _) -> taken.add(name);
                case Argument.Said _, Argument.Among _, Argument.Fixed _ -> {}
            }
        }
        if (!operation.body().isObject()) {
            schema.path("properties").propertyNames().stream()
                    .filter(name -> !taken.contains(name) && fields.raw(name) != null)
                    .forEach(name -> fields.problem(name, "not_meant", notTogether(way)));
            fields.noOthers();
            return null;
        }
        ObjectNode body = arguments.deepCopy();
        taken.forEach(body::remove);
        Set<String> known = way.body();
        if (known != null) {
            body.propertyNames().stream()
                    .filter(name -> !known.contains(name))
                    .forEach(name -> fields.problem(name, "unknown_field", "There is no such field."));
        }
        for (Argument argument : way.arguments()) {
            switch (argument) {
                case Argument.Field(String name, String field) -> body.set(field, arguments.path(name));
                case Argument.Said(String field, String value) -> {
                    if (!body.has(field)) {
                        body.put(field, value);
                    }
                }
                default -> {}
            }
        }
        return body;
    }

    /// Nobody will be asked what is wrong with the rest: what the list of tools says of it is looked at here.
    private static void shape(Fields fields, ObjectNode arguments, JsonNode schema) {
        Set<String> noted =
                fields.problems().list().stream().map(Issue::path).collect(Collectors.toCollection(HashSet::new));
        for (JsonNode name : schema.path("required")) {
            if (!arguments.has(name.asString()) && noted.add(fields.path(name.asString()))) {
                fields.problem(name.asString(), "required", "Is required.");
            }
        }
        for (Map.Entry<String, JsonNode> said : arguments.properties()) {
            JsonNode known = schema.path("properties").path(said.getKey());
            if (known.isMissingNode() && schema.has("properties") && noted.add(fields.path(said.getKey()))) {
                fields.problem(said.getKey(), "unknown_field", "There is no such field.");
            }
            JsonNode type = known.path("type");
            List<String> types =
                    type.isArray() ? type.valueStream().map(JsonNode::asString).toList() : List.of(type.asString(""));
            if (types.stream().noneMatch(each -> is(each, said.getValue())) && noted.add(fields.path(said.getKey()))) {
                fields.problem(said.getKey(), "type", MUST_BE.getOrDefault(types.getFirst(), "Has the wrong type."));
            }
        }
    }

    private static boolean is(String type, JsonNode value) {
        return switch (type) {
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            case "null" -> value.isNull();
            default -> true;
        };
    }

    /// An argument of another way.
    private static String notTogether(Way way) {
        return way.arguments().stream()
                .filter(Argument.Path.class::isInstance)
                .map(argument -> ((Argument.Path) argument).name())
                .collect(Collectors.joining(" and ", "Not together with ", ", which says what is meant by itself."));
    }

    /// A query has no types: what is asked here would be taken for text there.
    private static boolean isOfItsType(Fields fields, String name, JsonNode value, JsonNode schema) {
        String type = schema.path("properties").path(name).path("type").asString("");
        boolean is = type.isEmpty() ? !value.isContainer() : is(type, value);
        if (!is) {
            fields.problem(name, "type", MUST_BE.getOrDefault(type, "Must be a single value."));
        }
        return is;
    }

    private static void range(List<String> query, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null) {
            query.add("from=" + from);
            query.add("to=" + to);
        }
    }

    private static String pair(String name, String value) {
        return name + "=" + encoded(value);
    }

    /// A plus is a space in a query and a plus in a path; percent is the same in both.
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
