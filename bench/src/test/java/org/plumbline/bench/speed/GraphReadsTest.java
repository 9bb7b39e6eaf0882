package org.plumbline.bench.speed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.bench.Report;
import org.plumbline.bench.RunningServer;

/// `bench graph` with few athletes, on a real server; how fast it is is not judged here.
class GraphReadsTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void every_athlete_that_was_copied_asks_of_things_of_their_own(@TempDir Path folder) throws Exception {
        var data = folder.resolve("data");
        var bench = new GraphReads(List.of(1, 3), 6, 2, 6, 3);
        try (var server = RunningServer.start(RunningServer.ownClassPath(), data);
                var report = Report.of(folder, bench, new PrintStream(said, true, UTF_8))) {
            bench.measure(server, data, report);

            assertThat(said.toString(UTF_8))
                    .contains("3 athletes after")
                    .contains("p95 of neighbourhood of a workout, 3 athletes")
                    .contains("p95 of the briefing of an athlete with 2 years");
            assertThat(server.errors()).isEmpty();
        }
    }
}
