package org.plumbline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import org.plumbline.platform.json.Json;
import org.plumbline.sync.CommandRoutes;

/// What devices may push is what the file says, and whatever is left out is left out on purpose.
class CommandListTest {
    /// Signing in and out, tokens, passkeys, the end of the account, questions, files, sync itself, the other name of
    /// an operation, and what is said together with an assistant, beside what the server computes.
    private static final Set<String> ASKED_DIRECTLY = Set.of(
            "signUp",
            "signIn",
            "refresh",
            "signOut",
            "deleteMe",
            "makeToken",
            "revokeToken",
            "passkeyOptions",
            "addPasskey",
            "removePasskey",
            "passkeySignInOptions",
            "signInWithPasskey",
            "resolveExercises",
            "logActivity",
            "keepDebrief",
            "sayBlockLearning",
            "importFile",
            "mapImport",
            "undoImport",
            "push",
            "resolveConflict",
            "mcp",
            "endMcpSession",
            "decideAssistant",
            "readAssistantRequest",
            "removeAssistant",
            "registerOAuthClient",
            "exchangeOAuthToken",
            "revokeOAuthToken");

    @Test
    void everyWriteOfTheFileIsACommandOrAskedDirectly() {
        var commands = new TreeMap<String, String>();
        ApiFile.get().operations().stream().filter(Operation::writes).forEach(operation -> {
            String id = operation.node().required("operationId").stringValue();
            if (!ASKED_DIRECTLY.contains(id)) {
                commands.put(id, operation.toString());
            }
        });
        assertThat(CommandRoutes.all()).isEqualTo(commands);
    }

    /// The server knows each of them: none is answered as an operation of another age.
    @Test
    void whatIsAskedDirectlyIsNoCommand() {
        TestClient athlete = TestServer.signUp();
        var unknown = new TreeSet<String>();
        for (String operation : ASKED_DIRECTLY) {
            var command = Map.of("id", UUID.randomUUID(), "operation", operation);
            var answer = athlete.post(
                    "/api/sync/push",
                    Json.write(Map.of("protocol", 1, "device_id", UUID.randomUUID(), "commands", Set.of(command))));
            if (answer.text("/results/0/status").equals("reload")) {
                unknown.add(operation);
            }
        }
        assertThat(unknown).isEqualTo(new TreeSet<>(ASKED_DIRECTLY));
    }
}
