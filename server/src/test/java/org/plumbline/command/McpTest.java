package org.plumbline.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.BlockedPlan;
import org.plumbline.Eventually;
import org.plumbline.PlumblineApplication;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import org.plumbline.platform.json.Json;
import org.plumbline.platform.stores.DataFolder;
import org.plumbline.platform.stores.TestStores;
import tools.jackson.databind.JsonNode;

/// The door for assistants on the same machine, in a process of its own, beside a server and without one.
class McpTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String EMAIL = "anna@example.org";

    private final List<McpSchema.ResourceContents> updated = new CopyOnWriteArrayList<>();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    private Path outputs = Path.of(".");

    @Test
    void theOfficialClientStartsItReadsWritesIsRefusedAndEndsIt() {
        TestClient athlete = TestServer.signUp();
        List<String> command =
                CommandProcess.line(TestServer.shared().stores().folder(), "mcp", "--user", athlete.email());
        var transport = new StdioClientTransport(
                ServerParameters.builder(command.getFirst())
                        .args(command.subList(1, command.size()))
                        .build(),
                McpJsonDefaults.getMapper());
        var client = McpClient.sync(transport)
                .requestTimeout(PATIENCE)
                .initializationTimeout(PATIENCE)
                .capabilities(
                        McpSchema.ClientCapabilities.builder().elicitation().build())
                .elicitation(_ -> McpSchema.ElicitResult.builder(McpSchema.ElicitResult.Action.ACCEPT)
                        .content(Map.of("override_reason", "The physio said yes."))
                        .build())
                .resourcesUpdateConsumer(updated::addAll)
                .build();
        String blocked = BlockedPlan.of(athlete);
        Set<ProcessHandle> before = children();
        try {
            assertThat(client.initialize().serverInfo().name()).isEqualTo("plumbline");
            assertThat(children()).hasSize(before.size() + 1);
            assertThat(client.listTools().tools())
                    .extracting(McpSchema.Tool::name)
                    .contains("create_workout_plan", "load_briefing");

            var squat = Map.of("exercise_name", "Back Squat", "prescribed_reps", 5);
            McpSchema.CallToolResult written = call(
                    client,
                    "create_workout_plan",
                    Map.of(
                            "date",
                            "2025-11-03",
                            "name",
                            "Lower A",
                            "blocks",
                            List.of(Map.of("block_type", "main", "sets", List.of(squat)))));
            assertThat(written.isError()).as("%s", written).isNotEqualTo(true);
            String plan = Json.tree(written.structuredContent()).path("id").stringValue();
            McpSchema.CallToolResult read = call(client, "get_planned_workout", Map.of("plan_id", plan));
            assertThat(Json.tree(read.structuredContent()))
                    .as("the server beside it knows the same plan")
                    .isEqualTo(athlete.get("/api/plans/" + plan).body());

            McpSchema.CallToolResult refused = call(client, "complete_as_written", Map.of("plan_id", plan));
            assertThat(refused.isError()).isTrue();
            JsonNode problem = Json.tree(refused.structuredContent());
            assertThat(problem.path("status").intValue()).isEqualTo(409);
            assertThat(problem.path("problems")).isNotEmpty();

            client.subscribeResource(McpSchema.SubscribeRequest.builder("plumbline://plans/" + blocked)
                    .build());
            McpSchema.CallToolResult asked = call(client, "confirm_plan", Map.of("plan_id", blocked));
            assertThat(asked.isError()).as("%s", asked).isNotEqualTo(true);
            assertThat(athlete.get("/api/plans/" + blocked).text("/status")).isEqualTo("confirmed");
            Eventually.within(Duration.ofSeconds(30), () -> !updated.isEmpty());
        } finally {
            assertThat(client.closeGracefully()).isTrue();
        }
        assertThat(children()).isEqualTo(before);
    }

    @Test
    void itEndsWithItsInputAndTakesItsStoresAlong() throws IOException, InterruptedException {
        DataFolder folder = TestStores.freshFolder();
        try {
            assertThat(run(folder, "user", "add", EMAIL, "--password-stdin")).isZero();
            Path input = Files.writeString(outputs.resolve("input"), """
                    {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"protocolVersion": "2025-11-25", \
                    "capabilities": {}, "clientInfo": {"name": "test", "version": "1"}}}
                    {"jsonrpc": "2.0", "method": "notifications/initialized"}
                    {"jsonrpc": "2.0", "id": 2, "method": "initialize", "params": {"protocolVersion": "2025-11-25"}}

                    nonsense
                    {"jsonrpc": "2.0", "id": "last", "method": "ping"}
                    """);
            Path output = outputs.resolve("output");
            Path errors = outputs.resolve("errors");
            Process process = new ProcessBuilder(CommandProcess.line(folder, "mcp", "--user", EMAIL))
                    .redirectInput(input.toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile())
                    .start();
            try {
                assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                        .isTrue();
            } finally {
                process.destroyForcibly();
            }
            assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
            assertThat(Files.readAllLines(output).stream().map(Json::parse))
                    .extracting(answer -> answer.path("id").asString("none"))
                    .containsExactly("1", "2", "none", "last");
            assertThat(RunTest.processesOf(folder)).isEmpty();
        } finally {
            TestStores.delete(folder);
        }
    }

    @Test
    void forNobodyItDoesNotSpeak() {
        DataFolder folder = TestServer.shared().stores().folder();
        assertThat(run(folder, "mcp", "--user", "nobody@example.org")).isOne();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("There is no open account for nobody@example.org.");
        assertThat(run(folder, "mcp")).isEqualTo(2);
    }

    private static McpSchema.CallToolResult call(McpSyncClient client, String tool, Map<String, Object> arguments) {
        return client.callTool(
                McpSchema.CallToolRequest.builder(tool).arguments(arguments).build());
    }

    private int run(DataFolder folder, String verb, String... words) {
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        var terminal = new Terminal(out, out, Map.of(), PlumblineApplication.class);
        var password = new ByteArrayInputStream(TestServer.PASSWORD.getBytes(StandardCharsets.UTF_8));
        Command command = verb.equals("user") ? new User(new PasswordInput(password)) : new Mcp();
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", folder.root().toString()));
        return Verbs.run(terminal, verb, command, all);
    }

    private static Set<ProcessHandle> children() {
        return ProcessHandle.current().children().collect(Collectors.toSet());
    }
}
