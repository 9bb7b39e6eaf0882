package org.plumbline.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plumbline.BlockedPlan;
import org.plumbline.Eventually;
import org.plumbline.LetIn;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import org.plumbline.platform.json.Json;
import tools.jackson.databind.JsonNode;

/// The client that the protocol's makers give to everybody, let in by OAuth: from a plan to why it was done otherwise.
class OfficialClientTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TestClient athlete = TestServer.signUp();
    private final LetIn assistant = LetIn.by(athlete);
    private final List<McpSchema.ResourceContents> updated = new CopyOnWriteArrayList<>();
    private final List<McpSchema.LoggingMessageNotification> logged = new CopyOnWriteArrayList<>();
    private final McpSyncClient client = McpClient.sync(HttpClientStreamableHttpTransport.builder(
                            TestServer.shared().url())
                    .endpoint("/mcp")
                    .addHttpRequestCustomizer(
                            (request, _, _, _, _) -> request.header("Authorization", "Bearer " + assistant.access()))
                    .build())
            .requestTimeout(PATIENCE)
            .clientInfo(McpSchema.Implementation.builder("official", "2.1").build())
            .capabilities(McpSchema.ClientCapabilities.builder().elicitation().build())
            .elicitation(this::answer)
            .resourcesUpdateConsumer(updated::addAll)
            .loggingConsumer(logged::add)
            .build();

    @AfterEach
    void hangUp() {
        client.close();
    }

    @Test
    void walksFromAPlanToTheWhyOfADeviation() {
        McpSchema.InitializeResult welcome = client.initialize();
        assertThat(welcome.protocolVersion()).isEqualTo("2025-11-25");
        assertThat(welcome.serverInfo().name()).isEqualTo("plumbline");
        assertThat(client.listTools().tools()).extracting(McpSchema.Tool::name).contains("create_workout_plan");
        assertThat(client.listPrompts().prompts()).isNotEmpty();

        new WhyWalk(athlete, this::done).walk();
    }

    @Test
    void whatIsRefusedIsAToolErrorWithTheProblems() {
        client.initialize();
        McpSchema.CallToolResult refused = client.callTool(McpSchema.CallToolRequest.builder("confirm_plan")
                .arguments(Map.of("plan_id", ToolCallTest.id()))
                .build());
        assertThat(refused.isError()).isTrue();
        assertThat(Json.tree(refused.structuredContent()).path("problems")).isNotEmpty();
    }

    private McpSchema.ElicitResult answer(McpSchema.ElicitFormRequest question) {
        assertThat(question.requestedSchema()).containsKey("properties");
        return McpSchema.ElicitResult.builder(McpSchema.ElicitResult.Action.ACCEPT)
                .content(Map.of("override_reason", "The physio said yes."))
                .build();
    }

    @Test
    void asksItsPersonForTheReasonAndHearsOfWhatItReads() {
        client.initialize();
        client.setLoggingLevel(McpSchema.LoggingLevel.DEBUG);
        String plan = BlockedPlan.of(athlete);
        String uri = "plumbline://plans/" + plan;
        client.subscribeResource(McpSchema.SubscribeRequest.builder(uri).build());
        assertThat(done("confirm_plan", Map.of("plan_id", plan)).path("status").stringValue())
                .isEqualTo("confirmed");
        Eventually.within(Duration.ofSeconds(10), () -> !updated.isEmpty());
        assertThat(updated.getFirst().uri()).isEqualTo(uri);
        Eventually.within(Duration.ofSeconds(10), () -> !logged.isEmpty());
        assertThat(logged.getFirst().data()).startsWith("confirm_plan answered 200");
    }

    private JsonNode done(String tool, Map<String, Object> arguments) {
        McpSchema.CallToolResult result = client.callTool(
                McpSchema.CallToolRequest.builder(tool).arguments(arguments).build());
        assertThat(result.isError()).as("%s: %s", tool, result).isNotEqualTo(true);
        return Json.tree(result.structuredContent());
    }
}
