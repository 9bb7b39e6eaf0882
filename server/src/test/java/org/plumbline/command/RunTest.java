package org.plumbline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.platform.stores.DataFolder;
import org.plumbline.platform.stores.TestStores;

class RunTest {

    private DataFolder folder = new DataFolder(Path.of("."));

    @BeforeEach
    void makeFolder() throws IOException {
        folder = TestStores.freshFolder();
    }

    @AfterEach
    void deleteFolder() throws IOException {
        TestStores.delete(folder);
    }

    @Test
    void saysReadyOnceAnswersAndLeavesNoProcessBehind() throws IOException, InterruptedException {
        try (var server = ServerProcess.start(BareProgram.class, folder)) {
            assertThat(server.url()).matches("http://127\\.0\\.0\\.1:\\d+");
            assertThat(server.get("/healthz").statusCode()).isEqualTo(200);
            var ready = server.get("/readyz");
            assertThat(ready.statusCode()).isEqualTo(200);
            assertThat(ready.body()).contains("\"postgres\":\"up\"", "\"graph\":\"up\"");

            long told = System.nanoTime();
            server.terminate();
            server.awaitEnd();
            assertThat(Duration.ofNanos(System.nanoTime() - told)).isLessThan(Duration.ofSeconds(5));
            assertThat(server.restOfOutput())
                    .as("the ready line is all of standard output")
                    .isEmpty();
            assertThat(server.errors()).isEmpty();
        }
        assertThat(processesOf(folder)).isEmpty();
    }

    @Test
    void aKilledServerIsFollowedByAWorkingOneButNotByTwo() throws IOException, InterruptedException {
        try (var killed = ServerProcess.start(BareProgram.class, folder)) {
            killed.kill();
            try (var next = ServerProcess.start(BareProgram.class, folder);
                    var second = ServerProcess.launch(BareProgram.class, folder)) {
                assertThat(next.get("/readyz").statusCode()).isEqualTo(200);

                assertThat(second.awaitEnd()).isEqualTo(1);
                assertThat(second.errors())
                        .contains("already runs on " + folder.root())
                        .doesNotContain("\tat ");
            }
        }
        assertThat(processesOf(folder)).isEmpty();
    }

    @Test
    void aTakenPortEndsWithAClearMessage() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            var port = Integer.toString(taken.getLocalPort());
            try (var server = ServerProcess.launch(BareProgram.class, folder, "--port", port)) {
                assertThat(server.awaitEnd()).isEqualTo(1);
                assertThat(server.errors())
                        .contains("The port " + port + " on 127.0.0.1 cannot be used")
                        .doesNotContain("\tat ");
            }
        }
        assertThat(folder.postgres()).as("found out before anything was made").doesNotExist();
    }

    static List<String> processesOf(DataFolder folder) {
        return ProcessHandle.allProcesses()
                .map(process -> process.info().commandLine().orElse(""))
                .filter(line -> line.contains(folder.root().toString()))
                .toList();
    }
}
