package org.plumbline.platform.stores;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Neo4j in a JVM of its own, which ends when we close its standard input or die.
final class EmbeddedGraph implements Store {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedGraph.class);

    static final String USER = "neo4j";

    private static final long LARGE_LOG_BYTES = 10L << 20;
    private static final Duration STOP = Duration.ofSeconds(3);
    /// A JVM that records an AOT cache writes it at its end.
    private static final Duration TRAINING_STOP = Duration.ofMinutes(3);

    private static final Duration ORPHAN_STOP = Duration.ofSeconds(10);
    private static final int LOCKED_ATTEMPTS = 5;

    private final DataFolder folder;
    private final Login login;
    private final int port;
    private final Path log;
    private volatile boolean stopping;
    private volatile @Nullable Process process;

    EmbeddedGraph(DataFolder folder, Login login, int port) {
        this.folder = folder;
        this.login = login;
        this.port = port;
        this.log = folder.logs().resolve("graph.log");
    }

    @Override
    public String name() {
        return "Neo4j";
    }

    String boltUri() {
        return "bolt://127.0.0.1:" + port;
    }

    @Override
    public void start() {
        try {
            awaitOrphan();
            var program = GraphProgram.find();
            for (int attempt = 1; !launch(program); attempt++) {
                // An AOT cache that does not fit may end the JVM before it reaches main; without one it always
                // starts.
                program = program.withoutCache();
                if (stopping || attempt >= LOCKED_ATTEMPTS || !isLocked()) {
                    refuse();
                }
                TimeUnit.MILLISECONDS.sleep(500);
            }
        } catch (IOException e) {
            throw DiskTrouble.asFailure("Neo4j cannot be started on " + folder.graph(), folder, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreFailure("The start of Neo4j was interrupted.", e);
        }
    }

    @Override
    public boolean isAlive() {
        var current = process;
        return current != null && current.isAlive();
    }

    /// Whether Bolt answers; else the process has ended.
    private boolean launch(GraphProgram program) throws IOException {
        rotateLog();
        var child = new ProcessBuilder(program.command(folder.graph(), port))
                .directory(folder.graph().toFile())
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        process = child;
        Files.writeString(pidFile(), Long.toString(child.pid()));
        var input = child.outputWriter(StandardCharsets.UTF_8);
        try {
            input.write(login.password() + "\n");
            input.flush();
        } catch (IOException _) {
            // The child is gone already; its log says why.
            return false;
        }
        if (stopping) {
            child.destroyForcibly();
        }
        return answers(child) || retryWithoutCache(program);
    }

    private boolean retryWithoutCache(GraphProgram program) throws IOException {
        if (program.cache() == null || stopping) {
            return false;
        }
        LOG.warn("Neo4j did not start with its AOT cache {}; starting it without", program.cache());
        return launch(program.withoutCache());
    }

    /// Waits for the one line that says so; standard output ends when the child does.
    private static boolean answers(Process child) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.startsWith("bolt ")) {
                return true;
            }
        }
        return false;
    }

    private void rotateLog() throws IOException {
        if (Files.exists(log) && Files.size(log) > LARGE_LOG_BYTES) {
            Files.move(log, log.resolveSibling("graph.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private boolean isLocked() throws IOException {
        return lastWords().contains("lock");
    }

    private void refuse() throws IOException {
        var said = lastWords();
        DiskTrouble.refuseIfFull(folder, said);
        throw new StoreFailure("Neo4j did not start on " + folder.graph() + ": " + cause(said)
                + " The whole story is in " + log + ".");
    }

    private String lastWords() throws IOException {
        if (!Files.exists(log)) {
            return "";
        }
        var text = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        return text.substring(Math.max(0, text.length() - 16_000));
    }

    /// The innermost cause of the last stack trace.
    private static String cause(String said) {
        var lines = said.lines().filter(line -> !line.isBlank()).toList();
        return lines.reversed().stream()
                .filter(line -> line.startsWith("Caused by:") || line.startsWith("Exception in thread"))
                .findFirst()
                .orElse(lines.isEmpty() ? "it said nothing." : lines.getLast());
    }

    /// A graph whose Plumbline was killed notices by itself and ends; only its store is locked until then.
    private void awaitOrphan() throws IOException {
        if (!Files.exists(pidFile())) {
            return;
        }
        var text = Files.readString(pidFile()).strip();
        if (text.matches("\\d{1,18}")) {
            long orphan = Long.parseLong(text);
            if (Pids.isAliveAndNames(orphan, folder.graph()) && !Pids.awaitEnd(orphan, ORPHAN_STOP)) {
                LOG.warn("Ending a Neo4j that an earlier server left behind (process {})", orphan);
                Pids.kill(orphan);
            }
        }
        Files.delete(pidFile());
    }

    @Override
    public void stop() {
        stopping = true;
        var child = process;
        if (child == null) {
            return;
        }
        try {
            child.getOutputStream().close();
        } catch (IOException _) {
            // It is gone already, which is what we want.
        }
        if (!Pids.awaitEnd(child.pid(), GraphProgram.isTraining() ? TRAINING_STOP : STOP)) {
            child.destroyForcibly();
        }
    }

    private Path pidFile() {
        return folder.graph().resolve("server.pid");
    }
}
