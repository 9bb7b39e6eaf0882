package org.plumbline.bench.speed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.bench.Place;
import org.plumbline.bench.Report;
import org.plumbline.bench.RunningServer;
import org.plumbline.bench.Trial;

/// From the launcher to the line `ready`, on a folder that is there, and what all processes together take of memory.
public final class Start implements Trial {
    private static final int STARTS = 5;
    private static final int SETS = 200;
    private static final double MOST_SECONDS = 8;
    private static final double MOST_MEBI = 1024;
    private static final double MEBI = 1024.0 * 1024.0;
    private static final double NANOS_PER_SECOND = 1e9;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String summary() {
        return "warm start to ready with the AOT caches beside one without, and memory of all processes";
    }

    @Override
    public boolean run(Place place, Report report) throws Exception {
        Path data = place.folder().resolve("data");
        var launcher = place.launcher().toString();
        RunningServer.start(place.launcher(), data).close();
        var with = new ArrayList<Measured>();
        var without = new ArrayList<Measured>();
        for (int i = 0; i < STARTS; i++) {
            with.add(measure(List.of(launcher), data));
            without.add(measure(List.of("env", "PLUMBLINE_AOT=off", launcher), data));
        }
        report.table(
                List.of("start to ready", "median", "fastest", "slowest", "CPU: server + PostgreSQL + Neo4j"),
                List.of(row("with the AOT caches", with), row("without", without)));
        double mebi = memory(place, data, report);
        return new Claims()
                .atMost("median of " + STARTS + " warm starts with the caches", median(with), MOST_SECONDS, "s")
                .atMost("with the caches beside without", median(with) / median(without), 1, "")
                .atMost("memory of all processes after some work", mebi, MOST_MEBI, "MiB")
                .judge(report);
    }

    /// @param cpu what each part used the cores for until then, in seconds
    private record Measured(double seconds, Map<Processes.Part, Double> cpu) {
        double cpu(Processes.Part part) {
            return cpu.getOrDefault(part, 0.0);
        }
    }

    private static Measured measure(List<String> program, Path data) throws IOException {
        long began = System.nanoTime();
        try (var server = RunningServer.start(program, data)) {
            double seconds = (System.nanoTime() - began) / NANOS_PER_SECOND;
            var cpu = new EnumMap<Processes.Part, Double>(Processes.Part.class);
            new Processes(server.handle(), data)
                    .cpu()
                    .forEach((part, used) -> cpu.put(part, used.toNanos() / NANOS_PER_SECOND));
            return new Measured(seconds, cpu);
        }
    }

    /// After ready, and after an athlete signed up and logged some sets; answers the larger.
    private static double memory(Place place, Path data, Report report) throws IOException {
        try (var server = RunningServer.start(place.launcher(), data)) {
            var processes = new Processes(server.handle(), data);
            var ready = processes.memory();
            try (var athlete = Athlete.signUp(server.url(), "athlete")) {
                var logger = new SetLogger(athlete).prepare(SETS);
                for (int i = 0; i < SETS; i++) {
                    logger.request();
                }
            }
            var worked = processes.memory();
            report.table(
                    List.of("memory (PSS)", "server", "PostgreSQL", "Neo4j", "together"),
                    List.of(row("after ready", ready), row("after " + SETS + " sets", worked)));
            return Math.max(together(ready), together(worked));
        }
    }

    private static List<String> row(String what, List<Measured> starts) {
        var sorted = starts.stream().map(Measured::seconds).sorted().toList();
        var cpu = Stream.of(Processes.Part.SERVER, Processes.Part.POSTGRES, Processes.Part.GRAPH)
                .map(part -> String.format(
                        Locale.ROOT,
                        "%.1f",
                        starts.stream()
                                .mapToDouble(start -> start.cpu(part))
                                .average()
                                .orElse(0)))
                .collect(Collectors.joining(" + "));
        return List.of(what, text(median(starts)), text(sorted.getFirst()), text(sorted.getLast()), cpu + " s");
    }

    private static List<String> row(String when, Map<Processes.Part, Long> memory) {
        return List.of(
                when,
                mebi(memory.getOrDefault(Processes.Part.SERVER, 0L)),
                mebi(memory.getOrDefault(Processes.Part.POSTGRES, 0L)),
                mebi(memory.getOrDefault(Processes.Part.GRAPH, 0L)),
                String.format(Locale.ROOT, "%,.0f MiB", together(memory)));
    }

    private static double together(Map<Processes.Part, Long> memory) {
        return memory.values().stream().mapToLong(Long::longValue).sum() / MEBI;
    }

    private static String mebi(long bytes) {
        return String.format(Locale.ROOT, "%,.0f MiB", bytes / MEBI);
    }

    private static double median(List<Measured> starts) {
        return starts.stream().map(Measured::seconds).sorted().toList().get(starts.size() / 2);
    }

    private static String text(double seconds) {
        return String.format(Locale.ROOT, "%.2f s", seconds);
    }
}
