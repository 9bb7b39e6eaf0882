package org.plumbline.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.plumbline.Plumbline;
import org.plumbline.platform.stores.DataFolder;

/// A command in a process of its own, started from the class path of the tests.
final class CommandProcess {

    private final Process process;
    private final Path output;

    /// @param output standard output and standard error, as a terminal would show them
    record Ended(int status, String output) {}

    private CommandProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static Ended run(DataFolder folder, String... words) throws IOException {
        return launch(folder, words).awaitEnd();
    }

    static CommandProcess launch(DataFolder folder, String... words) throws IOException {
        var output = Files.createTempFile("command", ".out");
        return new CommandProcess(
                new ProcessBuilder(line(folder, words))
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start(),
                output);
    }

    /// What starts it.
    static List<String> line(DataFolder folder, String... words) {
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Plumbline.class.getName()));
        line.addAll(List.of(words));
        line.addAll(List.of("--data", folder.root().toString()));
        return line;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /// As `kill -9` does.
    void kill() {
        process.toHandle().destroyForcibly();
    }

    Ended awaitEnd() throws IOException {
        try {
            if (!process.waitFor(3, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("the command did not end: " + Files.readString(output));
            }
            var text = Files.readString(output, StandardCharsets.UTF_8);
            Files.delete(output);
            return new Ended(process.exitValue(), text);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a command", e);
        }
    }
}
