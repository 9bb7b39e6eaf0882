package org.plumbline.bench.speed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        var with = new ArrayList<Double>();
        var without = new ArrayList<Double>();
        for (int i = 0; i < STARTS; i++) {
            with.add(seconds(List.of(launcher), data));
            without.add(seconds(List.of("env", "PLUMBLINE_AOT=off", launcher), data));
        }
        report.table(
                List.of("start to ready", "median", "fastest", "slowest"),
                List.of(row("with the AOT caches", with), row("without", without)));
        double mebi = memory(place, data, report);
        return new Claims()
                .atMost("median of " + STARTS + " warm starts with the caches", median(with), MOST_SECONDS, "s")
                .atMost("with the caches beside without", median(with) / median(without), 1, "")
                .atMost("memory of all processes after some work", mebi, MOST_MEBI, "MiB")
                .judge(report);
    }

    private static double seconds(List<String> program, Path data) throws IOException {
        long began = System.nanoTime();
        try (var _ = RunningServer.start(program, data)) {
            return (System.nanoTime() - began) / NANOS_PER_SECOND;
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

    private static List<String> row(String what, List<Double> seconds) {
        var sorted = seconds.stream().sorted().toList();
        return List.of(what, text(median(seconds)), text(sorted.getFirst()), text(sorted.getLast()));
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

    private static double median(List<Double> seconds) {
        return seconds.stream().sorted().toList().get(seconds.size() / 2);
    }

    private static String text(double seconds) {
        return String.format(Locale.ROOT, "%.2f s", seconds);
    }
}
