package org.plumbline.bench.devices;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.plumbline.bench.Place;
import org.plumbline.bench.Report;
import org.plumbline.bench.RunningServer;
import org.plumbline.bench.Trial;

/// `prove sync`: ten thousand runs of the simulation on one server, a few at a time, each with a seed of its own.
public final class DeviceProof implements Trial {
    private static final int RUNS = 10_000;
    private static final int AT_ONCE = 4;

    /// A log that grows from run to run makes the next run slower to begin.
    private static final int RUNS_PER_ATHLETE = 25;

    private static final int TOLD_EVERY = 500;

    @Override
    public String name() {
        return "sync";
    }

    @Override
    public String summary() {
        return "devices cut off, crashing, repeating and lying about the time: all converge, no acknowledged set is lost or doubled";
    }

    @Override
    public boolean run(Place place, Report report) throws Exception {
        try (var server = RunningServer.start(place.launcher(), place.folder().resolve("data"))) {
            return prove(
                    server.url(),
                    Long.getLong("plumbline.seed", 1),
                    Integer.getInteger("plumbline.runs", RUNS),
                    report);
        }
    }

    /// Runs with the seeds from the first on; what one broke is told with its seed, by which it can be run again.
    static boolean prove(String url, long firstSeed, int runs, Report report)
            throws IOException, InterruptedException, ExecutionException {
        long began = System.nanoTime();
        var broken = new ArrayList<String>();
        try (HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var parts = new ArrayList<Future<List<String>>>();
            for (int from = 0; from < runs; from += RUNS_PER_ATHLETE) {
                long seed = firstSeed + from;
                int count = Math.min(RUNS_PER_ATHLETE, runs - from);
                parts.add(threads.submit(() -> part(http, url, seed, count)));
            }
            int done = 0;
            for (Future<List<String>> part : parts) {
                broken.addAll(part.get());
                done = Math.min(runs, done + RUNS_PER_ATHLETE);
                if (done % TOLD_EVERY == 0) {
                    report.progress(done + " of " + runs + " runs, " + broken.size() + " broken laws");
                }
            }
        }
        report.line("%d runs with the seeds from %d on, in %d s."
                .formatted(
                        runs,
                        firstSeed,
                        Duration.ofNanos(System.nanoTime() - began).toSeconds()));
        report.line(broken.isEmpty() ? "All laws held in every run." : "The laws were broken:");
        for (String each : broken) {
            report.line("- " + each);
        }
        return broken.isEmpty();
    }

    private static List<String> part(HttpClient http, String url, long firstSeed, int count) {
        var broken = new ArrayList<String>();
        Account account = Account.open(http, url);
        for (long seed = firstSeed; seed < firstSeed + count; seed++) {
            for (String law : Simulation.run(account, seed)) {
                broken.add("seed " + seed + ": " + law);
            }
        }
        return broken;
    }
}
