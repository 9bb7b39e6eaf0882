package org.plumbline.bench.speed;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.plumbline.bench.Report;
import org.plumbline.bench.RunningServer;

/// Many athletes with many open event streams each on one server process: how soon all of an athlete's devices hear
/// of a change, who else hears of it, and what a stream costs, beside a bare server that only passes on.
///
/// @param athletes of whom each logs sets
/// @param devices of one athlete, each with a stream
/// @param rounds of each athlete logging a set
/// @param patience until the server has noticed that nobody listens any more: it does when it writes for the second
/// time
record EventStreams(int athletes, int devices, int rounds, Duration patience) {
    private static final double MOST_MILLIS = 1_000;
    private static final double KIBI = 1024;

    /// What was heard of the changes, and how soon.
    ///
    /// @param apart one athlete after the other
    /// @param together all athletes at once
    private record Heard(Samples apart, Samples together, int strange) {}

    /// @param pss pages that several processes share are divided among them, in bytes
    private record Memory(long heap, long pss) {
        static Memory of(RunningServer server, Path data) throws IOException {
            long heap = LiveHeap.of(server.handle());
            return new Memory(
                    heap, new Processes(server.handle(), data).memory().getOrDefault(Processes.Part.SERVER, 0L));
        }
    }

    void measure(RunningServer server, Path data, Report report, Claims claims) throws Exception {
        var live = new ArrayList<LiveAthlete>();
        for (int i = 0; i < athletes; i++) {
            live.add(new LiveAthlete(server.url(), Athlete.signUp(server.url(), "athlete-" + i)));
        }
        report.progress(athletes + " athletes have signed up.");
        // The code of the streams is loaded and compiled, and what it keeps for good is kept, before memory is
        // compared.
        heard(live);
        Thread.sleep(patience);
        Memory without = Memory.of(server, data);
        Heard heard;
        Memory with;
        try (var audiences = new Audiences(live, devices).open()) {
            with = Memory.of(server, data);
            report.progress(audiences.size() + " streams are open.");
            heard = changes(live, audiences);
        }
        Heard bare = bare();
        Thread.sleep(patience);
        Memory after = Memory.of(server, data);
        for (var athlete : live) {
            athlete.close();
        }
        write(report, heard, bare, without, with, after);
        claims.atMost("all of an athlete's streams have heard, worst of all changes", worst(heard), MOST_MILLIS, "ms")
                .atMost("changes of another athlete that were heard", (double) heard.strange(), 0, "")
                .atMost("lines that the server wrote to stderr", lines(server), 0, "");
    }

    private Heard heard(List<LiveAthlete> live) throws Exception {
        try (var audiences = new Audiences(live, devices).open()) {
            return changes(live, audiences);
        }
    }

    private Heard changes(List<LiveAthlete> live, Audiences audiences) throws Exception {
        for (var athlete : live) {
            athlete.prepare(2 * rounds);
        }
        return changes(audiences);
    }

    private Heard changes(Audiences audiences) throws Exception {
        var apart = new ArrayList<Samples>();
        var together = new ArrayList<Samples>();
        for (int round = 0; round < rounds; round++) {
            var nanos = new long[athletes];
            for (int athlete = 0; athlete < athletes; athlete++) {
                nanos[athlete] = audiences.change(athlete);
            }
            apart.add(Samples.of(nanos));
            together.add(atOnce(audiences));
        }
        return new Heard(Samples.together(apart), Samples.together(together), audiences.strange());
    }

    private Samples atOnce(Audiences audiences) throws InterruptedException, ExecutionException {
        var nanos = new long[athletes];
        var all = IntStream.range(0, athletes)
                .<Load.Client>mapToObj(athlete -> () -> nanos[athlete] = audiences.change(athlete))
                .toList();
        Load.run(all, 1);
        return Samples.of(nanos);
    }

    private Heard bare() throws Exception {
        try (var server = new BareStreams()) {
            var bare = IntStream.range(0, athletes).mapToObj(server::athlete).toList();
            try (var audiences = new Audiences(bare, devices).open()) {
                changes(audiences);
                return changes(audiences);
            }
        }
    }

    private void write(Report report, Heard heard, Heard bare, Memory without, Memory with, Memory after)
            throws IOException {
        report.line(String.format(
                        Locale.ROOT,
                        "%,d open event streams of %d athletes, %d each, on one server process. Each athlete logs a set; the",
                        athletes * devices,
                        athletes,
                        devices)
                + " time is from before it is sent until the last of that athlete's streams has heard of it. The bare"
                + " server passes on what it is sent and keeps nothing.");
        report.line("");
        report.table(
                List.of("until all streams have heard", "p50", "p95", "max", "changes"),
                List.of(
                        row("one athlete after the other", heard.apart()),
                        row("bare server, the same", bare.apart()),
                        row("all " + athletes + " athletes at once", heard.together()),
                        row("bare server, the same", bare.together())));
        report.table(
                List.of("memory of the server process", "live heap", "PSS"),
                List.of(
                        row("without streams", without),
                        row("with " + athletes * devices + " streams", with),
                        row("after they have gone", after),
                        List.of(
                                "for each stream",
                                kibi(with.heap() - without.heap()),
                                kibi(with.pss() - without.pss()))));
    }

    private static double worst(Heard heard) {
        return Math.max(heard.apart().worst(), heard.together().worst());
    }

    private static double lines(RunningServer server) throws IOException {
        return server.errors().lines().count();
    }

    private static List<String> row(String what, Samples samples) {
        return List.of(
                what,
                Samples.milliseconds(samples.p50()),
                Samples.milliseconds(samples.percentile(95)),
                Samples.milliseconds(samples.worst()),
                Integer.toString(samples.count()));
    }

    private List<String> row(String what, Memory memory) {
        return List.of(
                what,
                String.format(Locale.ROOT, "%,.1f MiB", memory.heap() / KIBI / KIBI),
                String.format(Locale.ROOT, "%,.1f MiB", memory.pss() / KIBI / KIBI));
    }

    private String kibi(long bytes) {
        return String.format(Locale.ROOT, "%,.1f KiB", bytes / KIBI / (athletes * devices));
    }
}
