package org.plumbline.command.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.Golden;
import org.plumbline.TestServer;

/// The main job against a running server, as a person reads it.
class DemonstrationTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);

    private final TestServer server = TestServer.shared();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void theSampleIsBroughtInPlannedFromPerformedAndCompared() throws IOException {
        assertThat(tell(Optional.empty())).isTrue();

        Golden.verify("demo.txt", masked());
    }

    /// With colours; what is without is in the other golden file.
    @Test
    void theReadmeShowsItsComparison() throws IOException {
        assertThat(tell(Optional.empty(), true)).isTrue();

        List<String> comparison = out.toString(UTF_8)
                .lines()
                .dropWhile(line -> !line.contains("5  Plan versus actual"))
                .takeWhile(line -> !line.contains("7  Why"))
                .map(String::stripTrailing)
                .toList();
        Golden.verify(
                Path.of("../docs/images/plan-versus-actual.svg"),
                new TerminalPicture("Plan versus actual of one session, set by set, in a terminal", comparison).svg());
    }

    @Test
    void aLogOfOnesOwnIsToldTheSameWay() throws IOException {
        Path log = folder.resolve("mine.csv");
        Files.writeString(log, """
                Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE
                2026-11-18 18:00:00,"Morning",50m,"Bench Press (Barbell)",1,80,5,0,0,"","",8
                2026-11-18 18:00:00,"Morning",50m,"Bench Press (Barbell)",2,80,5,0,0,"","",8
                """);

        assertThat(tell(Optional.of(log))).isTrue();

        assertThat(masked())
                .contains(
                        "mine.csv",
                        "1 workouts and 2 sets are new",
                        "Bench Press (Barbell)",
                        "2 × 5",
                        "skipped (time)");
    }

    @Test
    void aLogThatCannotBeReadIsSaidSo() throws IOException {
        Path log = folder.resolve("mine.csv");
        Files.writeString(log, "this is no log");

        assertThat(tell(Optional.of(log))).isFalse();

        assertThat(masked()).contains("The demonstration stops here.");
    }

    private boolean tell(Optional<Path> log) throws IOException {
        return tell(log, false);
    }

    private boolean tell(Optional<Path> log, boolean colour) throws IOException {
        var demonstration =
                new Demonstration(log, Optional.of("kg"), Optional.empty(), Optional.of(ZoneId.of("UTC")), CLOCK);
        return demonstration.tell(URI.create(server.url()), new PrintStream(out, true, UTF_8), colour);
    }

    /// Without what is new in every run: the address, the account, its password, ids.
    private String masked() {
        return out.toString(UTF_8)
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID")
                .replaceAll("demo[0-9]*@", "demo@")
                .replaceAll("demo-[0-9]{5}-[0-9]{5}", "PASSWORD")
                .replace(server.url(), "URL");
    }
}
