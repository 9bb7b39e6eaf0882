package org.plumbline.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.TestClient;
import org.plumbline.TestServer;

/// The conformance suite of the protocol's makers, against a server that also has what the suite asks for by name:
/// every scenario passes, and none with a warning.
class ConformanceTest {
    /// Pinned with what else the web app's tests need; `./plumbline test` fetches it before anything runs.
    private static final Path SUITE = Path.of("../webapp/node_modules/@modelcontextprotocol/conformance/dist/index.js");

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void everyScenarioPasses() throws IOException, InterruptedException {
        assertThat(SUITE).as("`npm ci` in webapp/ brings it").exists();
        try (TestServer server = TestServer.with(ConformanceTools.class, LetThrough.class)) {
            TestClient athlete = server.newAthlete();
            server.get(LetThrough.class).as(athlete);
            ConformanceTools.prepare(athlete);

            Path said = folder.resolve("conformance.txt");
            Process suite = new ProcessBuilder("node", SUITE.toString(), "server", "--url", server.url() + "/mcp")
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            try {
                assertThat(suite.waitFor(2, TimeUnit.MINUTES))
                        .as("the suite ended")
                        .isTrue();
            } finally {
                suite.destroyForcibly();
            }
            assertThat(suite.exitValue()).as(Files.readString(said)).isZero();
            assertThat(said).content().contains("Running active suite (30 scenarios)", "Total: 39 passed, 0 failed");
        }
    }
}
