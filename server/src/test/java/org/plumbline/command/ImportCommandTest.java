package org.plumbline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.PlumblineApplication;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import org.plumbline.platform.json.Json;

/// Importing and exporting beside a running server, on its stores.
class ImportCommandTest {
    private static final String LOG = """
            Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE
            2026-09-07 18:00:00,Push,1h 5m,Bench Press (Barbell),1,80,5,0,0,,,
            2026-09-07 18:00:00,Push,1h 5m,Flying Carpet,1,10,12,0,0,,,
            2026-09-07 18:00:00,Push,1h 5m,Flying Carpet,2,heavy,12,0,0,,,
            """;

    private final TestClient athlete = TestServer.signUp();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder = Path.of("");

    private Path file = Path.of("");

    @BeforeEach
    void writeLog() throws IOException {
        file = Files.writeString(folder.resolve("strong.csv"), LOG);
    }

    @Test
    void importSaysWhatItAddedAndWhatIsToReview() {
        assertThat(bringIn("--load-unit", "kg")).isZero();

        assertThat(text(out).lines())
                .anySatisfy(line -> assertThat(line).isEqualTo("added       1 workouts with 2 sets, 0 exercises"))
                .anySatisfy(line -> assertThat(line).startsWith("to review   Flying Carpet (1 sets)"))
                .anySatisfy(
                        line -> assertThat(line).isEqualTo("line 4      Weight is \"heavy\"; the row was left out."));
        assertThat(athlete.get("/api/workouts").body().path("items")).hasSize(1);
    }

    @Test
    void importAsJsonIsTheAnswerOfTheApi() {
        assertThat(bringIn("--load-unit", "kg", "--dry-run", "--json")).isZero();

        var result = Json.parse(text(out));
        assertThat(result.path("dry_run").asBoolean()).isTrue();
        assertThat(result.path("sets").asInt()).isEqualTo(2);
        assertThat(athlete.get("/api/imports").body().path("items")).isEmpty();
    }

    @Test
    void unitThatTheFileNeedsIsAskedForAsAnOption() {
        assertThat(bringIn()).isEqualTo(1);

        assertThat(text(err)).contains("plumbline import: --load-unit: The file has loads without a unit");
    }

    @Test
    void unknownAccountAndMissingFileAreSaid() {
        assertThat(run("import", file.toString(), "--user", "nobody@example.org"))
                .isEqualTo(1);
        assertThat(run("import", "no such file", "--user", athlete.email())).isEqualTo(2);
        assertThat(run("import", file.toString())).isEqualTo(2);
        assertThat(text(err)).contains("nobody@example.org", "no such file", "--user EMAIL");
    }

    @Test
    void exportIsTheFileOfTheApi() throws IOException {
        bringIn("--load-unit", "kg");
        out.reset();

        assertThat(run("export", "--user", athlete.email(), "--format", "csv")).isZero();
        assertThat(text(out)).isEqualTo(athlete.get("/api/export?format=csv").text());

        var target = folder.resolve("all.json");
        assertThat(run("export", "--user", athlete.email(), "--out", target.toString()))
                .isZero();
        assertThat(Json.parse(Files.readString(target)).path("workouts"))
                .isEqualTo(athlete.get("/api/export").body().path("workouts"));
    }

    private int bringIn(String... options) {
        var arguments = new ArrayList<>(List.of("import", file.toString(), "--user", athlete.email()));
        arguments.addAll(List.of(options));
        return run(arguments.toArray(String[]::new));
    }

    private int run(String... arguments) {
        var stores = TestServer.shared().stores();
        stores.publish(TestServer.shared().url());
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", stores.folder().root().toString()));
        var terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of(),
                PlumblineApplication.class);
        return Verbs.run(terminal, all.toArray(String[]::new));
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
