package org.plumbline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.plumbline.Eventually;
import org.plumbline.TestClient;
import org.plumbline.TestServer;

class McpLinesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String HELLO = """
            {"jsonrpc":"2.0","id":%d,"method":"initialize","params":{"protocolVersion":"2025-11-25",\
            "capabilities":{},"clientInfo":{"name":"lines","version":"1"}}}""";

    private final TestServer server = TestServer.shared();
    private final TestClient athlete = TestServer.signUp();
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final AtomicInteger requests = new AtomicInteger();

    /// Each request takes the token: one for each line, one for each stream, one to end what was before.
    @Test
    void whoBeginsAnewIsListenedForOnce() throws InterruptedException {
        String token = athlete.token();
        try (var lines = new McpLines(
                URI.create(server.url() + "/mcp"),
                () -> {
                    requests.incrementAndGet();
                    return token;
                },
                said::add)) {
            lines.hear(HELLO.formatted(1));
            Eventually.within(PATIENCE, () -> requests.get() == 2);
            lines.hear(HELLO.formatted(2));
            Eventually.within(PATIENCE, () -> requests.get() >= 5);
            // The first stream ends, and what waited on it looks once more whether its session is there.
            Thread.sleep(Duration.ofSeconds(3));

            assertThat(requests.get()).isLessThanOrEqualTo(6);
            assertThat(said).hasSize(2);
        }
    }
}
