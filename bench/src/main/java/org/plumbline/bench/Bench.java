package org.plumbline.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.plumbline.bench.devices.DeviceProof;
import org.plumbline.bench.faults.FaultProof;
import org.plumbline.bench.speed.CompletePlan;
import org.plumbline.bench.speed.DeviationReads;
import org.plumbline.bench.speed.GraphReads;
import org.plumbline.bench.speed.ImportLog;
import org.plumbline.bench.speed.LogSet;
import org.plumbline.bench.speed.Start;
import org.plumbline.bench.speed.Web;

/// The program behind `plumbline bench [NAME …]` and `plumbline prove [NAME …]`.
public final class Bench {

    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    private static final List<Trial> MEASUREMENTS = List.of(
            new Start(),
            new LogSet(),
            new CompletePlan(),
            new DeviationReads(),
            new ImportLog(),
            new GraphReads(),
            new Web());
    private static final List<Trial> PROOFS = List.of(new FaultProof(), new DeviceProof());

    /// What the launcher proves without this program, because it lives beside other tests.
    private static final Map<String, String> PROVED_ELSEWHERE = new TreeMap<>(Map.of(
            "offline", "a browser whose network is cut and whose tab is killed loses and doubles nothing",
            "tools", "sequences of tool calls leave both stores in agreement and the rules of the data true"));

    private Bench() {}

    static void main(String[] arguments) throws Exception {
        var home = Path.of(System.getProperty("plumbline.home", "."));
        System.exit(run(home, System.out, arguments));
    }

    static int run(Path home, PrintStream out, String... arguments) throws Exception {
        var verb = arguments.length == 0 ? "" : arguments[0];
        var names = Arrays.asList(arguments).subList(Math.min(1, arguments.length), arguments.length);
        var known =
                switch (verb) {
                    case "bench" -> MEASUREMENTS;
                    case "prove" -> PROOFS;
                    default -> List.<Trial>of();
                };
        var unknown = names.stream()
                .filter(name -> known.stream().noneMatch(trial -> trial.name().equals(name)))
                .toList();
        if (known.isEmpty() || !unknown.isEmpty()) {
            out.print(usage(verb, known));
            return names.contains("--help") ? 0 : WRONG_USAGE;
        }
        boolean held = true;
        for (var trial : known) {
            if (names.isEmpty() || names.contains(trial.name())) {
                held &= run(home, out, trial);
            }
        }
        return held ? 0 : FAILED;
    }

    private static boolean run(Path home, PrintStream out, Trial trial) throws Exception {
        var folder = Files.createTempDirectory("plumbline-" + trial.name());
        try (var report = Report.of(home.resolve("bench").resolve("results"), trial, out)) {
            return trial.run(new Place(home.resolve("plumbline"), folder), report);
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static String usage(String verb, List<Trial> known) {
        var text = new StringBuilder("usage: plumbline " + verb + " [NAME …]\n\n");
        known.forEach(trial -> text.append(line(trial.name(), trial.summary())));
        if (known == PROOFS) {
            PROVED_ELSEWHERE.forEach((name, summary) -> text.append(line(name, summary)));
        }
        return text.toString();
    }

    private static String line(String name, String summary) {
        return "  %-14s %s%n".formatted(name, summary);
    }
}
