package org.plumbline.bench.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// All processes of one running server: itself, PostgreSQL with its children, and Neo4j.
///
/// @param data its data folder, which names the postmaster: PostgreSQL runs in a session of its own
record Processes(ProcessHandle server, Path data) {

    enum Part {
        SERVER("server"),
        POSTGRES("PostgreSQL"),
        GRAPH("Neo4j"),
        CLIENT("load client");

        private final String words;

        Part(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private List<ProcessHandle> of(Part part) throws IOException {
        return switch (part) {
            case SERVER -> List.of(server);
            case POSTGRES -> withDescendants(postmaster());
            case GRAPH -> server.descendants().toList();
            case CLIENT -> List.of(ProcessHandle.current());
        };
    }

    private ProcessHandle postmaster() throws IOException {
        var pid = Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid"))
                .getFirst()
                .strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private static List<ProcessHandle> withDescendants(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants()).toList();
    }

    /// Memory in bytes, pages that several processes share divided among them. A process that ends while we look has
    /// none.
    Map<Part, Long> memory() throws IOException {
        var sums = new EnumMap<Part, Long>(Part.class);
        for (var part : List.of(Part.SERVER, Part.POSTGRES, Part.GRAPH)) {
            long sum = 0;
            for (var process : of(part)) {
                var file = Path.of("/proc", Long.toString(process.pid()), "smaps_rollup");
                if (process.isAlive()) {
                    sum += ProportionalSet.bytes(Files.readString(file));
                }
            }
            sums.put(part, sum);
        }
        return sums;
    }

    /// The time that each part has used the cores for so far.
    Map<Part, Duration> cpu() throws IOException {
        var sums = new EnumMap<Part, Duration>(Part.class);
        for (var part : Part.values()) {
            var sum = Duration.ZERO;
            for (var process : of(part)) {
                sum = sum.plus(process.info().totalCpuDuration().orElse(Duration.ZERO));
            }
            sums.put(part, sum);
        }
        return sums;
    }
}
