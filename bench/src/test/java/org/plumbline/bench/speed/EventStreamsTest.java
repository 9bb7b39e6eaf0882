package org.plumbline.bench.speed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.bench.Report;
import org.plumbline.bench.RunningServer;

/// A few of the streams of `bench web`, on a real server; how fast they are is not judged here.
class EventStreamsTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void every_stream_hears_of_its_own_athletes_changes_and_the_server_complains_of_nothing(@TempDir Path folder)
            throws Exception {
        var data = folder.resolve("data");
        try (var server = RunningServer.start(RunningServer.ownClassPath(), data);
                var report = Report.of(folder, new Web(), new PrintStream(said, true, UTF_8))) {
            var claims = new Claims();
            new EventStreams(3, 2, 2, Duration.ZERO).measure(server, data, report, claims);
            claims.judge(report);

            assertThat(said.toString(UTF_8))
                    .contains("6 open event streams of 3 athletes")
                    .containsPattern("another athlete that were heard +\\| 0.00 .* holds");
            assertThat(server.errors()).isEmpty();
        }
    }
}
