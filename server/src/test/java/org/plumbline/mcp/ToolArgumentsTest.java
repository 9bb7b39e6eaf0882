package org.plumbline.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.ConfirmedPlan;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import tools.jackson.databind.JsonNode;

/// Every tool of the list with every argument left out, of the wrong type, unknown, or somebody else's: a tool error
/// with the list of problems, never a success.
class ToolArgumentsTest {
    private static final TestClient ATHLETE = TestServer.signUp();
    private static final Assistant ASSISTANT = Assistant.withHandshake(ATHLETE);
    private static final Map<String, String> MINE = things(ATHLETE);
    private static final Map<String, String> THEIRS = things(TestServer.signUp());

    /// A thing of everybody's, which nobody can be kept from.
    private static final Set<String> SHARED = Set.of("exercise_id");

    /// What a tool asks for where it is given nothing, and does not always need.
    private static final Map<String, Set<String>> ONE_WAY_OR_ANOTHER =
            Map.of("get_deviations", Set.of("from", "to"), "log_workout", Set.of("start_time"));

    /// One call that has to be refused; the path that a problem has to name, or nothing when the whole is refused.
    record Bad(String tool, Map<String, Object> arguments, String path) {
        @Override
        public String toString() {
            return tool + " " + arguments;
        }
    }

    /// A tool is called with nothing, and with no more than the ids of its path, since without those nobody is asked
    /// what else is missing.
    static Stream<Bad> nothing() {
        return tools().flatMap(tool -> {
            Map<String, Object> ids = minimal(tool);
            ids.keySet().removeIf(name -> !required(tool).contains(name) || !name.endsWith("_id"));
            return Stream.of(new Bad(name(tool), Map.of(), ""), new Bad(name(tool), ids, ""));
        });
    }

    @ParameterizedTest
    @MethodSource
    void nothing(Bad bad) {
        JsonNode tool = tools().filter(each -> name(each).equals(bad.tool()))
                .findFirst()
                .orElseThrow();
        JsonNode answer = ASSISTANT.call(bad.tool(), bad.arguments());
        Set<String> asked = answer.path("structuredContent")
                .path("problems")
                .valueStream()
                .filter(problem -> problem.path("code").asString("").equals("required"))
                .map(problem -> problem.path("path").stringValue().substring(1))
                .collect(Collectors.toSet());
        Set<String> needed = new TreeSet<>(required(tool));
        needed.removeAll(bad.arguments().keySet());
        needed.addAll(ONE_WAY_OR_ANOTHER.getOrDefault(bad.tool(), Set.of()));
        assertThat(asked).as("%s: %s", bad, answer).isEqualTo(needed);
    }

    static Stream<Bad> missing() {
        return tools().flatMap(tool -> tool.at("/inputSchema/required")
                .valueStream()
                .map(JsonNode::stringValue)
                .map(name -> new Bad(name(tool), without(minimal(tool), name), "/" + name)));
    }

    @ParameterizedTest
    @MethodSource
    void missing(Bad bad) {
        refused(bad, Set.of(422));
    }

    static Stream<Bad> wrongType() {
        return tools().flatMap(tool -> tool.at("/inputSchema/properties")
                .propertyStream()
                .flatMap(property -> {
                    String name = property.getKey();
                    return strangers(property.getValue()).stream()
                            .map(value -> new Bad(name(tool), with(minimal(tool), name, value), "/" + name));
                }));
    }

    @ParameterizedTest
    @MethodSource
    void wrongType(Bad bad) {
        refused(bad, Set.of(422));
    }

    static Stream<Bad> notTheirOwn() {
        return tools().flatMap(tool -> tool.at("/inputSchema/properties")
                .propertyStream()
                .flatMap(property -> {
                    String name = property.getKey();
                    // A write's own id is the new thing's.
                    boolean asked = tool.at("/inputSchema/required")
                            .valueStream()
                            .map(JsonNode::stringValue)
                            .anyMatch(name::equals);
                    if (!name.endsWith("_id") && !(name.equals("id") && asked)) {
                        return Stream.empty();
                    }
                    var bad = new ArrayList<Bad>();
                    bad.add(new Bad(name(tool), with(minimal(tool), name, ToolCallTest.id()), ""));
                    bad.add(new Bad(name(tool), with(minimal(tool), name, "17"), ""));
                    if (!SHARED.contains(name)) {
                        bad.add(new Bad(name(tool), with(minimal(tool), name, thing(THEIRS, name)), ""));
                    }
                    return bad.stream();
                }));
    }

    /// What is another's is answered as what does not exist.
    @ParameterizedTest
    @MethodSource
    void notTheirOwn(Bad bad) {
        refused(bad, Set.of(404, 422));
    }

    @Test
    void whatGoesWithAnotherThingIsSaidNotToGoWithThisOne() {
        for (Map<String, Object> more : List.<Map<String, Object>>of(
                Map.of("workout_id", thing(MINE, "workout_id")), Map.of("from", "2025-11-01", "to", "2025-11-30"))) {
            var arguments = new HashMap<>(more);
            arguments.put("plan_id", thing(MINE, "plan_id"));
            JsonNode problem = ASSISTANT.refused("get_deviations", arguments);
            assertThat(problem.path("problems").valueStream())
                    .hasSize(more.size())
                    .allSatisfy(each -> {
                        assertThat(each.path("code").stringValue()).isEqualTo("not_meant");
                        assertThat(each.path("message").stringValue()).contains("plan_id");
                    });
        }
        assertThat(codes("get_deviations", Map.of("plan_id", thing(MINE, "plan_id"), "colour", "red")))
                .containsExactly("/colour unknown_field");
    }

    @Test
    void whatElseIsWrongIsNamedWithAMissingId() {
        assertThat(codes("complete_with_deviations", Map.of("session_rpe", "x", "deviations", "none")))
                .containsExactlyInAnyOrder("/plan_id required", "/session_rpe type", "/deviations type");
        assertThat(codes("complete_as_written", Map.of("session_rpe", 8, "notes", "Good")))
                .containsExactly("/plan_id required");
    }

    @Test
    void aFieldThatDoesNotExistIsNamedWithWhatIsWrongWithTheCallItself() {
        for (String name : List.of("dry_run", "idempotency_key")) {
            assertThat(codes(
                            "log_entry",
                            Map.of("entry_type", "mood", "raw_text", "Calm", "colour", "blue", name, List.of())))
                    .as(name)
                    .containsExactlyInAnyOrder("/" + name + " type", "/colour unknown_field");
        }
        assertThat(codes("confirm_plan", Map.of("colour", "blue")))
                .containsExactlyInAnyOrder("/plan_id required", "/colour unknown_field");
    }

    @Test
    void aKeyThatIsTooLongIsToldTheRealLimit() {
        assertThat(ASSISTANT
                        .refused(
                                "log_entry",
                                Map.of("entry_type", "mood", "raw_text", "Calm", "idempotency_key", "k".repeat(5_000)))
                        .at("/problems/0/message")
                        .stringValue())
                .contains("200 characters");
    }

    private static List<String> codes(String tool, Map<String, Object> arguments) {
        return ASSISTANT
                .refused(tool, arguments)
                .path("problems")
                .valueStream()
                .map(each -> each.path("path").stringValue() + " "
                        + each.path("code").stringValue())
                .toList();
    }

    private static void refused(Bad bad, Set<Integer> statuses) {
        JsonNode problem = ASSISTANT.refused(bad.tool(), bad.arguments());
        assertThat(statuses)
                .as("%s: %s", bad, problem)
                .contains(problem.path("status").intValue());
        List<String> paths = problem.path("problems")
                .valueStream()
                .map(each -> each.path("path").asString(""))
                .toList();
        assertThat(paths).as("%s: %s", bad, problem).isNotEmpty();
        assertThat(problem.toString()).as("%s", bad).doesNotContain("Exception", "\\tat ", "org.plumbline");
        if (!bad.path().isEmpty()) {
            assertThat(paths).as("%s: %s", bad, problem).anyMatch(path -> path.startsWith(bad.path()));
        }
    }

    // ------------------------------------------------------------------------------------------------ what is asked

    private static Stream<JsonNode> tools() {
        return ASSISTANT.result("tools/list", Map.of()).path("tools").valueStream();
    }

    private static Set<String> required(JsonNode tool) {
        return tool.at("/inputSchema/required")
                .valueStream()
                .map(JsonNode::stringValue)
                .collect(Collectors.toSet());
    }

    private static String name(JsonNode tool) {
        return tool.path("name").stringValue();
    }

    /// What is required and nothing else, as it has to be.
    private static Map<String, Object> minimal(JsonNode tool) {
        var arguments = new TreeMap<String, Object>();
        for (JsonNode required : tool.at("/inputSchema/required")) {
            String name = required.stringValue();
            arguments.put(
                    name, SAMPLES.getOrDefault(name, () -> thing(MINE, name)).get());
        }
        if (name(tool).equals("get_deviations")) {
            arguments.putAll(Map.of("from", "2025-11-01", "to", "2025-11-30"));
        }
        if (tool.at("/inputSchema/properties").has("target_type")) {
            arguments.put("target_type", "plan");
        }
        return arguments;
    }

    private static final Map<String, Supplier<Object>> SAMPLES = Map.ofEntries(
            Map.entry("date", () -> "2025-11-03"),
            Map.entry("from", () -> "2025-11-01"),
            Map.entry("to", () -> "2025-11-30"),
            Map.entry("pattern", () -> "hinge"),
            Map.entry("blocks", () -> ToolCallTest.plan().getOrDefault("blocks", List.of())),
            Map.entry("deviations", List::of),
            Map.entry("names", () -> List.of("Back Squat")),
            Map.entry("query", () -> "squat"),
            Map.entry("entry_type", () -> "symptom"),
            Map.entry("raw_text", () -> "Slept badly"),
            Map.entry("observation_type", () -> "pattern"),
            Map.entry("content", () -> "Squats better in the evening"));

    /// Values of other types than the schema allows.
    private static List<Object> strangers(JsonNode schema) {
        Set<String> types = Set.copyOf(
                schema.path("type").isArray()
                        ? schema.path("type")
                                .valueStream()
                                .map(JsonNode::stringValue)
                                .toList()
                        : List.of(schema.path("type").asString("")));
        var all = new ArrayList<Object>();
        if (types.contains("")) {
            return all;
        }
        if (!types.contains("object")) {
            all.add(Map.of("a", 1));
        }
        if (!types.contains("array")) {
            all.add(List.of(List.of()));
        }
        if (!types.contains("boolean")) {
            all.add(true);
        }
        if (!types.contains("number") && !types.contains("integer")) {
            all.add(4.5);
        }
        if (!types.contains("string")) {
            all.add("ten and a half");
        }
        return all;
    }

    private static Map<String, Object> with(Map<String, Object> some, String name, Object value) {
        var all = new HashMap<>(some);
        all.put(name, value);
        return all;
    }

    private static Map<String, Object> without(Map<String, Object> some, String name) {
        var rest = new HashMap<>(some);
        rest.remove(name);
        return rest;
    }

    // ---------------------------------------------------------------------------------------------- what somebody has

    private static String thing(Map<String, String> things, String argument) {
        String id = things.get(argument);
        if (id == null) {
            throw new AssertionError("no example of a " + argument);
        }
        return id;
    }

    /// One of each kind of thing that an argument names.
    private static Map<String, String> things(TestClient athlete) {
        var assistant = Assistant.withHandshake(athlete);
        String plan =
                ConfirmedPlan.of(athlete, ConfirmedPlan.squat(5, "100", "kg")).id();
        JsonNode logged = assistant.done(
                "log_workout",
                Map.of(
                        "date",
                        "2025-11-02",
                        "blocks",
                        List.of(Map.of("sets", List.of(Map.of("exercise_name", "Plank", "duration_s", 60))))));
        JsonNode entry = assistant.done("log_entry", Map.of("entry_type", "mood", "raw_text", "Calm"));
        String injury = athlete.post(
                        "/api/injuries", Map.of("name", "Left knee", "joint", "knee", "status", "resolved"))
                .text("/id");
        String constraint = athlete.post(
                        "/api/constraints",
                        Map.of("name", "No jumps", "forbids", List.of(Map.of("type", "pattern", "name", "squat"))))
                .text("/id");
        String goal = athlete.post("/api/goals", Map.of("name", "Squat more")).text("/id");
        String exercise = assistant
                .done("search_exercises", Map.of("query", "front squat", "limit", 1))
                .at("/items/0/id")
                .stringValue();
        String block = athlete.post(
                        "/api/training-blocks",
                        Map.of(
                                "name",
                                "Base",
                                "phase",
                                "accumulation",
                                "modality",
                                "strength",
                                "start_date",
                                "2025-11-03",
                                "weeks",
                                4))
                .text("/id");
        String place =
                athlete.post("/api/equipment", Map.of("name", "Basement")).text("/id");
        return Map.ofEntries(
                Map.entry("id", plan),
                Map.entry("plan_id", plan),
                Map.entry("target_id", plan),
                Map.entry("training_block_id", block),
                Map.entry("equipment_id", place),
                Map.entry("workout_id", logged.path("id").stringValue()),
                Map.entry("log_entry_id", entry.path("id").stringValue()),
                Map.entry("injury_id", injury),
                Map.entry("why_injury_id", injury),
                Map.entry("why_constraint_id", constraint),
                Map.entry("goal_id", goal),
                Map.entry("exercise_id", exercise));
    }
}
