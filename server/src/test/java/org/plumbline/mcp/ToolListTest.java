package org.plumbline.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.plumbline.Golden;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import org.plumbline.platform.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What an assistant reads before it does anything.
class ToolListTest {
    /// Counted as characters of compact JSON, four to a token.
    private static final int MOST_TOKENS = 9_000;

    /// What clients rely on. Adherence, training load, readiness, programs and proposals come with their modules.
    private static final Set<String> PROMISED = Set.of(
            "create_workout_plan",
            "confirm_plan",
            "complete_as_written",
            "complete_with_deviations",
            "log_workout",
            "get_workout_by_date",
            "get_recent_workouts",
            "skip_workout",
            "get_plan_for_date",
            "get_planned_workout",
            "get_upcoming_plans",
            "get_planning_status",
            "search_exercises",
            "resolve_exercises",
            "find_substitutes",
            "check_exercise_safety",
            "get_goal_support",
            "get_pattern_work",
            "get_pattern_gaps",
            "get_plan_conflicts",
            "get_neighbourhood",
            "log_entry",
            "link_to_workout",
            "link_to_plan",
            "link_to_injury",
            "link_to_goal",
            "get_recent_entries",
            "search_entries",
            "get_entries_for_workout",
            "store_observation",
            "search_observations",
            "get_deviations",
            "get_exercise_history",
            "load_briefing");

    private final TestClient athlete = TestServer.signUp();
    private final Assistant assistant = Assistant.withHandshake(athlete);

    @Test
    void theListIsWhatIsWrittenDown() throws IOException {
        Golden.verify(
                "mcp-tools.json",
                Json.MAPPER
                                .writerWithDefaultPrettyPrinter()
                                .writeValueAsString(tools(assistant)
                                        .valueStream()
                                        .map(ToolListTest::asked)
                                        .toList())
                        + "\n");
    }

    @Test
    void everyPromisedToolIsThere() {
        assertThat(names(assistant)).containsAll(PROMISED);
    }

    @Test
    void theGuideNamesEveryTool() throws IOException {
        String guide = Files.readString(Path.of("..", "docs", "api.md"));
        assertThat(names(assistant)).allSatisfy(name -> assertThat(guide).contains("`" + name + "`"));
    }

    @Test
    void theListLeavesRoomForAConversation() {
        ArrayNode asked = Json.MAPPER.createArrayNode();
        tools(assistant).forEach(tool -> asked.add(asked(tool)));
        assertThat(Json.write(asked).length() / 4).isLessThan(MOST_TOKENS);
    }

    @Test
    void bothErasListTheSameInTheSameOrder() {
        JsonNode later = Assistant.withoutHandshake(athlete).result("tools/list", Map.of());
        assertThat(later.path("tools")).isEqualTo(tools(assistant));
        assertThat(later.path("resultType").stringValue()).isEqualTo("complete");
        assertThat(later.path("cacheScope").stringValue()).isEqualTo("private");
        assertThat(tools(assistant)).isEqualTo(tools(assistant));
    }

    @Test
    void everyWriteCanBeTriedFirstAndSaysWhatItIs() {
        for (JsonNode tool : tools(assistant)) {
            boolean reads = tool.at("/annotations/readOnlyHint").booleanValue();
            assertThat(tool.at("/inputSchema/properties").has("dry_run"))
                    .as("%s", tool.path("name"))
                    .isEqualTo(!reads);
            assertThat(tool.at("/outputSchema/type").stringValue()).isEqualTo("object");
            assertThat(tool.at("/annotations").propertyNames())
                    .containsExactly("readOnlyHint", "destructiveHint", "idempotentHint", "openWorldHint");
        }
    }

    @Test
    void aLinkIsOfferedNoWordThatItIsRefused() {
        String entry = assistant
                .done("log_entry", Map.of("entry_type", "mood", "raw_text", "Calm"))
                .path("id")
                .stringValue();
        for (JsonNode tool : tools(assistant)) {
            for (JsonNode word : tool.at("/inputSchema/properties/relationship/enum")) {
                String name = tool.path("name").stringValue();
                JsonNode refused = assistant.refused(
                        name,
                        Map.of(
                                "log_entry_id",
                                entry,
                                name.replace("link_to_", "") + "_id",
                                "01935f6e-7a00-7000-8000-000000000013",
                                "relationship",
                                word));
                assertThat(refused.toString())
                        .as("%s %s", name, word)
                        .contains("unknown_target")
                        .doesNotContain("not_for_target");
            }
        }
    }

    @Test
    void aTokenSeesWhatItMayUse() {
        var made = athlete.post("/api/tokens", Map.of("name", "reader", "scopes", List.of("read")));
        var reader = Assistant.withHandshake(TestServer.shared().anybody().withToken(made.text("/token")));

        assertThat(names(reader)).contains("get_planned_workout").doesNotContain("create_workout_plan", "log_workout");
        assertThat(reader.refused("confirm_plan", Map.of("plan_id", "01935f6e-7a00-7000-8000-000000000012"))
                        .at("/problems/0/code")
                        .stringValue())
                .isEqualTo("scope");
    }

    private static JsonNode tools(Assistant assistant) {
        return assistant.result("tools/list", Map.of()).path("tools");
    }

    private static Set<String> names(Assistant assistant) {
        var names = new TreeSet<String>();
        tools(assistant).forEach(tool -> names.add(tool.path("name").stringValue()));
        return names;
    }

    private static ObjectNode asked(JsonNode tool) {
        ObjectNode asked = Json.MAPPER.createObjectNode();
        for (String part : List.of("name", "description", "inputSchema")) {
            asked.set(part, tool.path(part));
        }
        return asked;
    }
}
