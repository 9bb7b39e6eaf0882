package org.plumbline.platform.stores;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Runs one of PostgreSQL's programs to its end and keeps what it said.
///
/// PostgreSQL refuses to run as root, so root runs it inside a user namespace of its own, where it is nobody.
final class PostgresCommand {

    private final Path programs;
    private final AtomicReference<@Nullable Process> running = new AtomicReference<>();

    PostgresCommand(Path programs) {
        this.programs = programs;
    }

    record Outcome(int status, String output) {

        boolean succeeded() {
            return status == 0;
        }
    }

    Outcome run(String program, List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        if (isRoot()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(programs.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        // A file and not a pipe: a server started by pg_ctl keeps what it inherits, and the pipe would never end.
        var output = Files.createTempFile("plumbline-", ".out");
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().put("LC_ALL", "C");
            var process = start(builder);
            running.set(process);
            process.getOutputStream().close();
            int status = process.waitFor();
            return new Outcome(status, Files.readString(output, StandardCharsets.UTF_8));
        } finally {
            running.set(null);
            Files.deleteIfExists(output);
        }
    }

    private static Process start(ProcessBuilder builder) throws IOException, InterruptedException {
        try {
            return builder.start();
        } catch (IOException e) {
            // There may be no program "unshare" at all.
            explainRoot();
            throw e;
        }
    }

    boolean isRunning() {
        return running.get() != null;
    }

    /// Ends the program that is running now, if there is one.
    void abort() {
        var process = running.get();
        if (process != null) {
            process.destroyForcibly();
        }
    }

    /// Says what to do when root cannot have a user namespace; does nothing when that is not the trouble.
    static void explainRoot() throws IOException, InterruptedException {
        if (!isRoot()) {
            return;
        }
        if (!works("unshare", "-U", "true")) {
            throw new StoreFailure(
                    "PostgreSQL refuses to run as root, and this machine does not let root start it in a user"
                            + " namespace (\"unshare -U\" failed). Start Plumbline as an ordinary user, or use an external"
                            + " PostgreSQL, named by PLUMBLINE_DB_URL.");
        }
    }

    private static boolean works(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException _) {
            return false;
        }
    }

    private static boolean isRoot() {
        return System.getProperty("os.name", "").startsWith("Linux") && new UnixSystem().getUid() == 0;
    }
}
