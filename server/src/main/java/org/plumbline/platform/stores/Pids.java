package org.plumbline.platform.stores;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// What the operating system says about a process that may not be a child of ours.
final class Pids {

    private static final Duration POLL = Duration.ofMillis(20);

    private Pids() {}

    /// A zombie counts as dead: it runs nothing, and in a container without an init nobody ever collects it.
    static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent() && !isZombie(pid);
    }

    /// Whether the living process was started with this path among its arguments, so that a pid that the system gave
    /// to somebody else since is never taken for ours.
    static boolean isAliveAndNames(long pid, Path path) {
        return isAlive(pid)
                && commandLine(pid)
                        .filter(line -> line.contains(path.toString()))
                        .isPresent();
    }

    /// The living processes that were started with this path among their arguments.
    static List<Long> naming(Path path) {
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(pid -> isAliveAndNames(pid, path))
                .toList();
    }

    /// Whether the process is gone after waiting at most this long.
    static boolean awaitEnd(long pid, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (isAlive(pid)) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
        return true;
    }

    static void kill(long pid) {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        awaitEnd(pid, Duration.ofNanos(TimeUnit.SECONDS.toNanos(2)));
    }

    /// The processes whose working folder this is; none on systems without `/proc`.
    static List<Long> workingIn(Path folder) {
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(pid -> worksIn(pid, folder))
                .toList();
    }

    private static boolean worksIn(long pid, Path folder) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(pid), "cwd"))
                    .equals(folder.toRealPath());
        } catch (IOException _) {
            // No /proc, somebody else's process, or one that ended meanwhile.
            return false;
        }
    }

    private static boolean isZombie(long pid) {
        // The name of the program stands in parentheses and may itself hold some; the state follows the last one.
        return read(Path.of("/proc", Long.toString(pid), "stat"))
                .map(stat -> stat.substring(stat.lastIndexOf(')') + 1).strip())
                .filter(rest -> rest.startsWith("Z") || rest.startsWith("X"))
                .isPresent();
    }

    private static Optional<String> commandLine(long pid) {
        return read(Path.of("/proc", Long.toString(pid), "cmdline"))
                .or(() ->
                        ProcessHandle.of(pid).flatMap(process -> process.info().commandLine()));
    }

    /// Empty on systems without `/proc` and when the process ended meanwhile.
    private static Optional<String> read(Path file) {
        try {
            return Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException _) {
            // No such file, or "no such process" when it ended between open and read.
            return Optional.empty();
        }
    }
}
