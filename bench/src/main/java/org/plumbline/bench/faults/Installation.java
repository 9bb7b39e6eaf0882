package org.plumbline.bench.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.bench.RunningServer;

/// The system under proof: one data folder and the server that runs on it, started again as often as it takes.
final class Installation implements AutoCloseable {

    private final List<String> program;
    private final Path folder;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private volatile RunningServer server;

    private Installation(List<String> program, Path folder) throws IOException {
        this.program = List.copyOf(program);
        this.folder = folder;
        this.server = RunningServer.start(program, folder);
    }

    /// @param program the beginning of a command line, up to where the verb goes
    static Installation start(List<String> program, Path folder) throws IOException {
        return new Installation(program, folder);
    }

    Path folder() {
        return folder;
    }

    Doors doors() {
        return new Doors(folder);
    }

    RunningServer server() {
        return server;
    }

    Athlete signUp() {
        return Athlete.signUp(http, () -> server.url());
    }

    /// The next start, after the server was killed.
    void startAgain() throws IOException {
        server = RunningServer.start(program, folder);
    }

    /// Waits until the supervisor has brought back what died.
    void awaitReady() {
        Patience.ofSeconds(180).await("/readyz says that both stores answer", this::isReady);
    }

    private boolean isReady() {
        var question =
                HttpRequest.newBuilder(URI.create(server.url() + "/readyz")).build();
        return http.sendAsync(question, BodyHandlers.discarding())
                        .handle((answer, _) -> answer == null ? 0 : answer.statusCode())
                        .join()
                == 200;
    }

    /// Waits until the graph has followed everything that this athlete did.
    void awaitDrained(Athlete athlete) throws SQLException, IOException {
        try (var sql = Sql.on(doors())) {
            Patience.ofSeconds(180).await("the graph follows", () -> sql.isTrue("""
                    SELECT f.graph_seq <= coalesce(r.applied_seq, 0)
                    FROM feed_heads f LEFT JOIN graph_relay r ON r.user_id = f.user_id WHERE f.user_id = ?
                    """, athlete.id()));
        }
    }

    Footprint footprint(Athlete athlete) throws SQLException, IOException {
        try (var sql = Sql.on(doors())) {
            return Footprint.of(sql, athlete.id());
        }
    }

    /// A start that is killed at a step, after an orderly stop; then the next start.
    void startCutOff(StartStep step, Victim killed) throws IOException, SQLException {
        server.close();
        Files.deleteIfExists(step.trace(folder));
        var cut = begin(folder);
        Patience.ofSeconds(180).await(step.toString(), () -> step.isReached(folder));
        if (killed == Victim.POSTGRES || killed == Victim.EVERYTHING) {
            Victim.POSTGRES.kill(this);
        }
        if (killed == Victim.NEO4J || killed == Victim.EVERYTHING) {
            Victim.NEO4J.kill(this);
        }
        // A start that lost a store may end or go on; the next one has to do either way.
        cut.toHandle().destroyForcibly();
        cut.onExit().join();
        startAgain();
    }

    /// Begins to start a server, without waiting for it.
    Process begin(Path data) throws IOException {
        var command = new ArrayList<>(program);
        command.addAll(List.of("run", "--port", "0", "--data", data.toString()));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /// Another one, of the same program on another folder.
    Installation elsewhere(Path data) throws IOException {
        return new Installation(program, data);
    }

    /// Whatever state a point that failed left behind: killed, and started again.
    void reset() throws IOException {
        server.kill();
        startAgain();
    }

    /// Runs a command of the same program on the same folder.
    Process command(String... words) throws IOException {
        var command = new ArrayList<>(program);
        command.addAll(List.of(words));
        command.addAll(List.of("--data", folder.toString()));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /// What `doctor` finds wrong; nothing when it is content.
    List<String> complaints() throws IOException {
        var doctor = command("doctor", "--json");
        var said = new String(doctor.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return doctor.onExit().join().exitValue() == 0 ? List.of() : List.of(said.strip());
    }

    @Override
    public void close() throws IOException {
        http.close();
        server.close();
    }
}
