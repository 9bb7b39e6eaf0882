package org.plumbline.bench.speed;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.bench.Place;
import org.plumbline.bench.Report;
import org.plumbline.bench.RunningServer;
import org.plumbline.bench.Trial;

/// What the graph answers one athlete, while ever more athletes have a year in it; and the briefing, also of an athlete
/// with ten years.
public final class GraphReads implements Trial {
    private static final int P95 = 95;
    private static final double MOST_MILLIS = 50;
    private static final double MOST_MILLIS_OF_A_BRIEFING = 300;

    /// What counts as not growing: so many times as long with most athletes as with one, and this much on top, which is
    /// what a pause of a collector or of the scheduler costs one of twenty answers.
    private static final double MOST_GROWTH = 1.5;

    private static final double FLOOR_MILLIS = 5;

    private final List<Integer> sizes;
    private final int sessions;
    private final int years;
    private final int samples;
    private final int askers;

    public GraphReads() {
        this(List.of(1, 30, 300), 104, 10, 300, 10);
    }

    /// @param sizes how many athletes there are with a year each, ascending, the first 1
    /// @param sessions of a year
    /// @param years of the one athlete who has more
    /// @param samples of each question at each size
    /// @param askers how many athletes ask in turn, where there are so many
    GraphReads(List<Integer> sizes, int sessions, int years, int samples, int askers) {
        this.sizes = List.copyOf(sizes);
        this.sessions = sessions;
        this.years = years;
        this.samples = samples;
        this.askers = askers;
    }

    @Override
    public String name() {
        return "graph";
    }

    @Override
    public String summary() {
        return "what the graph answers, and the briefing, with 1, 30 and 300 athletes of a year each";
    }

    @Override
    public boolean run(Place place, Report report) throws Exception {
        try (var server = RunningServer.start(place.launcher(), place.folder().resolve("data"))) {
            return measure(server, place.folder().resolve("data"), report);
        }
    }

    boolean measure(RunningServer server, Path data, Report report) throws Exception {
        var today = LocalDate.now(ZoneId.of("Europe/Berlin"));
        try (var athlete = Athlete.signUp(server.url(), name(0));
                var superuser = Database.of(data).superuser()) {
            new YearOfTraining(athlete, today).perform(sessions);
            var clones = new Clones(superuser, athlete.userId(), email(0));
            var stages = new LinkedHashMap<Integer, Map<String, Samples>>();
            int there = 1;
            for (int size : sizes) {
                long began = System.nanoTime();
                while (there < size) {
                    clones.add(email(there++));
                }
                clones.settle();
                report.progress("%d athletes after %.0f s".formatted(size, (System.nanoTime() - began) / 1e9));
                stages.put(size, ask(server.url(), Math.min(size, askers), today));
            }
            return judge(stages, briefingOfYears(server.url(), today, clones), report);
        }
    }

    private static String name(int athlete) {
        return "athlete-" + athlete;
    }

    private static String email(int athlete) {
        return name(athlete) + "@example.org";
    }

    /// Every question, asked by athletes in turn; the first third of the answers is not counted.
    private Map<String, Samples> ask(String url, int athletes, LocalDate today) throws Exception {
        var asking = new ArrayList<Asker>();
        for (int i = 0; i < athletes; i++) {
            asking.add(Asker.of(Athlete.signIn(url, email(i)), today));
        }
        var found = new LinkedHashMap<String, Samples>();
        for (var question : asking.getFirst().questions().keySet()) {
            found.put(question, ask(asking, question));
        }
        for (var each : asking) {
            each.athlete().close();
        }
        return found;
    }

    private Samples ask(List<Asker> asking, String question) throws Exception {
        var client = new Load.Client() {
            private int next;

            @Override
            public void request() throws IOException {
                asking.get(next++ % asking.size()).ask(question);
            }
        };
        Load.one(client, samples / 2);
        return Load.one(client, samples);
    }

    private Samples briefingOfYears(String url, LocalDate today, Clones clones) throws Exception {
        try (var veteran = Athlete.signUp(url, "veteran")) {
            new YearOfTraining(veteran, today).perform(sessions * years);
            clones.settle();
            veteran.signInAgain();
            return ask(List.of(Asker.of(veteran, today)), Asker.BRIEFING);
        }
    }

    private boolean judge(Map<Integer, Map<String, Samples>> stages, Samples veteran, Report report)
            throws IOException {
        var smallest = requireNonNull(stages.get(sizes.getFirst()));
        var largest = requireNonNull(stages.get(sizes.getLast()));
        var titles = new ArrayList<>(List.of("question"));
        stages.keySet().forEach(size -> titles.addAll(List.of("p50 with " + size, "p95")));
        var rows = new ArrayList<List<String>>();
        for (var question : smallest.keySet()) {
            var row = new ArrayList<>(List.of(question));
            stages.values().forEach(stage -> row.addAll(shown(requireNonNull(stage.get(question)))));
            rows.add(row);
        }
        report.table(titles, rows);
        report.line(
                "Each number is of " + samples + " answers over HTTP, asked one after the other by up to " + askers
                        + " athletes in turn. A year is " + sessions
                        + " plans of 16 sets that were performed, with goals, an injury, a constraint and entries that explain.");
        report.line("");
        var claims = new Claims();
        for (var question : smallest.keySet()) {
            boolean briefing = question.equals(Asker.BRIEFING);
            double one = p95(requireNonNull(smallest.get(question)));
            double most = p95(requireNonNull(largest.get(question)));
            claims.atMost(
                    "p95 of " + question + ", " + sizes.getLast() + " athletes",
                    most,
                    briefing ? MOST_MILLIS_OF_A_BRIEFING : MOST_MILLIS,
                    "ms");
            claims.atMost("the same beside one athlete", most, MOST_GROWTH * one + FLOOR_MILLIS, "ms");
        }
        return claims.atMost(
                        "p95 of the briefing of an athlete with " + years + " years",
                        p95(veteran),
                        MOST_MILLIS_OF_A_BRIEFING,
                        "ms")
                .judge(report);
    }

    private static List<String> shown(Samples samples) {
        return List.of(Samples.milliseconds(samples.p50()), Samples.milliseconds(p95(samples)));
    }

    private static double p95(Samples samples) {
        return samples.percentile(P95);
    }
}
