package org.plumbline.bench.devices;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.bench.Report;
import org.plumbline.bench.RunningServer;

/// The first runs of `prove sync`, on a real server.
class DevicesTest {
    private static final int RUNS = 200;

    @Test
    void all_devices_converge_and_no_acknowledged_set_is_lost_or_doubled(@TempDir Path folder) throws Exception {
        var said = new ByteArrayOutputStream();
        try (var server = RunningServer.start(RunningServer.ownClassPath(), folder.resolve("data"));
                var report = Report.of(folder, new DeviceProof(), new PrintStream(said, true, UTF_8))) {
            boolean holds = DeviceProof.prove(server.url(), Long.getLong("plumbline.seed", 1), RUNS, report);

            assertThat(holds).as(said.toString(UTF_8)).isTrue();
        }
    }
}
