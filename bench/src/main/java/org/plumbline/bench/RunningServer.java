package org.plumbline.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A server in a process of its own, started as people start it, to be talked to and killed.
public final class RunningServer implements AutoCloseable {

    private static final String READY = "ready ";
    private static final int MOST_SECONDS = 60;

    private final Process process;
    private final Path errors;
    private final String url;

    private RunningServer(Process process, Path errors, String url) {
        this.process = process;
        this.errors = errors;
        this.url = url;
    }

    /// Starts by the launcher and waits for the ready line.
    public static RunningServer start(Path launcher, Path data) throws IOException {
        return start(List.of(launcher.toString()), data);
    }

    /// Starts a program, given as the beginning of a command line, and waits for the ready line.
    public static RunningServer start(List<String> program, Path data) throws IOException {
        var errors = Files.createTempFile("plumbline-server", ".err");
        var command = new ArrayList<>(program);
        command.addAll(List.of("run", "--port", "0", "--data", data.toString()));
        var process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        var line = output.readLine();
        if (line == null || !line.startsWith(READY)) {
            process.destroyForcibly();
            throw new IllegalStateException("not ready but: " + line + "\n" + Files.readString(errors));
        }
        return new RunningServer(process, errors, line.substring(READY.length()));
    }

    /// Starts the classes that this program was started with: no launcher, no AOT caches, and only the compiler that is
    /// quick to start.
    public static List<String> ownClassPath() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "org.plumbline.Plumbline");
    }

    public String url() {
        return url;
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    public String errors() throws IOException {
        return Files.readString(errors);
    }

    /// As `kill -9` does.
    public void kill() {
        process.toHandle().destroyForcibly();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the server did not end within a minute");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the server", e);
        }
    }

    /// Ends it as a person would.
    @Override
    public void close() throws IOException {
        process.toHandle().destroy();
        awaitEnd();
        Files.delete(errors);
    }
}
