package org.plumbline.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.plumbline.platform.stores.DataFolder;

/// A real server in a process of its own, started from the class path of the tests, to be talked to and killed.
public final class ServerProcess implements AutoCloseable {

    private static final String READY = "ready ";

    private final Process process;
    private final Path errors;
    private final BufferedReader output;
    private String url = "";

    private ServerProcess(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    /// Starts `run --data FOLDER --port 0` and more arguments on the program with this main class; does not wait.
    public static ServerProcess launch(Class<?> program, DataFolder folder, String... more) throws IOException {
        var errors = Files.createTempFile(folder.root().getParent(), "server", ".err");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                program.getName(),
                "run",
                "--data",
                folder.root().toString()));
        if (!List.of(more).contains("--port")) {
            command.addAll(List.of("--port", "0"));
        }
        command.addAll(List.of(more));
        var process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
        return new ServerProcess(process, errors);
    }

    /// Starts a server and waits for its ready line.
    public static ServerProcess start(Class<?> program, DataFolder folder, String... more) throws IOException {
        var server = launch(program, folder, more);
        var line = server.output.readLine();
        if (line == null || !line.startsWith(READY)) {
            server.kill();
            throw new IllegalStateException("not ready but: " + line + "\n" + server.errors());
        }
        server.url = line.substring(READY.length());
        return server;
    }

    public String url() {
        return url;
    }

    public long pid() {
        return process.pid();
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(url + path)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    /// What it has said on standard error.
    public String errors() throws IOException {
        return Files.readString(errors);
    }

    /// What it said on standard output since the last look; waits for its end.
    public List<String> restOfOutput() {
        return output.lines().toList();
    }

    /// As `kill -9` does.
    public void kill() {
        process.toHandle().destroyForcibly();
        awaitEnd();
    }

    /// As `kill` does; does not wait. By its handle, because `Process` would close our end of its output as well.
    public void terminate() {
        process.toHandle().destroy();
    }

    /// The exit status, after at most a minute.
    public int awaitEnd() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the server did not end within a minute");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the server", e);
        }
    }

    @Override
    public void close() throws IOException {
        terminate();
        awaitEnd();
        Files.delete(errors);
    }
}
