package org.plumbline.bench.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.plumbline.bench.Place;
import org.plumbline.bench.Report;
import org.plumbline.platform.json.Json;
import tools.jackson.databind.JsonNode;

/// What the tests in a browser have measured on a slow phone: how the app opens, and how soon a tap in the log is kept
/// and shown.
final class Phone {
    private static final double MOST_FIRST_LOAD = 150_000;
    private static final double MOST_TAP_MILLIS = 50;

    /// Until then an answer is taken for immediate (Nielsen, Usability Engineering, 1993, chapter 5).
    private static final double MOST_SLOW_TAP_MILLIS = 100;

    private static final double MOST_SHIFT = 0.1;
    private static final double MOST_PAINT_MILLIS = 2_500;
    private static final double KILO = 1_000;

    private Phone() {}

    /// Runs them in the system's Chromium, as the launcher has prepared it.
    static void measure(Place place, int runs, int weeks, Report report, Claims claims) throws Exception {
        var measured = Files.createDirectory(place.folder().resolve("measured"));
        var webapp = place.launcher().resolveSibling("webapp");
        var node = new ProcessBuilder(
                        "node",
                        "node_modules/vitest/vitest.mjs",
                        "run",
                        "--root",
                        ".",
                        "--config",
                        "test/browser/vitest.config.ts",
                        "test/browser/speed.test.ts",
                        "--reporter=./test/lines.ts")
                .directory(webapp.toFile())
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        node.environment().put("PLUMBLINE_MEASURED", measured.toString());
        node.environment().put("PLUMBLINE_RUNS", Integer.toString(runs));
        node.environment().put("PLUMBLINE_WEEKS", Integer.toString(weeks));
        if (node.start().waitFor() != 0) {
            throw new IOException("the measurement in a browser failed");
        }
        openings(read(measured, "openings.json"), report, claims);
        taps(read(measured, "taps.json"), report, claims);
    }

    private static JsonNode read(Path folder, String name) throws IOException {
        return Json.parse(Files.readString(folder.resolve(name)));
    }

    static void openings(JsonNode measured, Report report, Claims claims) throws IOException {
        report.line("A phone of 390 × 844 pixels in " + measured.path("browser").asString()
                + String.format(
                        Locale.ROOT,
                        ", its processor slowed down 4 times (a loop takes %.1f times as long), ",
                        measured.path("slowdown").asDouble())
                + "on a line of 150 ms round trip, 1.6 Mbit/s down and 0.75 up, which holds for every connection, the"
                + " service worker's too; drawn without a graphics processor. The athlete has "
                + measured.path("workouts").asInt() + " planned and performed sessions of twenty sets. Medians of "
                + measured.path("runs").asInt() + " runs, each with a fresh profile on the disk.");
        report.line("");
        report.line("Usable is when the answer to the first tap is painted, made by a finger the moment its button is"
                + " shown: the sign-in form for Welcome, the log with its twenty rows for Today. All times are since"
                + " the navigation began.");
        report.line("");
        var rows = new ArrayList<List<String>>();
        for (var opening : measured.path("openings")) {
            var looked = opening.path("looked");
            var tapped = opening.path("tapped");
            rows.add(List.of(
                    opening.path("name").asString(),
                    millis(median(looked, "firstPaint")),
                    millis(median(looked, "largestPaint")),
                    millis(median(tapped, "shown")),
                    millis(median(tapped, "answered")),
                    String.format(Locale.ROOT, "%.3f", worst(looked, "shift")),
                    kilobytes(median(tapped, "bytes")),
                    kilobytes(median(looked, "bytes"))));
        }
        report.table(
                List.of(
                        "",
                        "first paint",
                        "largest paint",
                        "shown",
                        "usable",
                        "layout shift",
                        "bytes until shown",
                        "bytes in all"),
                rows);
        var entered = measured.path("entered");
        report.line("From the tap on Sign in until Today shows everything of that athlete: "
                + millis(median(
                        entered,
                        each -> each.path("answered").asDouble()
                                - each.path("tapped").asDouble()))
                + ", " + kilobytes(median(entered, "bytes")) + " over the line.");
        report.line("");
        var files = measured.path("files");
        report.table(
                List.of("the app's own files", "files", "as they are", "gzip", "brotli"),
                List.of(files("until Welcome", files.path("welcome")), files("until Today", files.path("today"))));
        var first = measured.path("openings").path(0);
        claims.atMost(
                        "kB of the app's files until Today, gzip",
                        files.path("today").path("gzip").asDouble() / KILO,
                        MOST_FIRST_LOAD / KILO,
                        "kB")
                .atMost(
                        "largest paint of the first visit",
                        median(first.path("looked"), "largestPaint"),
                        MOST_PAINT_MILLIS,
                        "ms")
                .atMost("layout shift, worst of all openings", shift(measured.path("openings")), MOST_SHIFT, "");
    }

    static void taps(JsonNode measured, Report report, Claims claims) throws IOException {
        report.line("A tap on the ✓ of a row, for every set of "
                + measured.path("runs").asInt()
                + " sessions of twenty sets, with " + measured.path("workouts").asInt()
                + " earlier sessions on the device and the exchange with the server going on: from the moment the finger"
                + " leaves the glass, before which it may still become a scroll, until the set is durable in IndexedDB,"
                + " and until the ✓ is painted (the first task after its frame). The finger stays as long as a quick one does. The bare page keeps a record of three"
                + " fields and draws its row.");
        report.line("");
        var rows = new ArrayList<List<String>>();
        for (var each : measured.path("taps")) {
            int slowdown = each.path("slowdown").asInt();
            for (var how : List.of("app", "bare")) {
                var shown = samples(each.path(how), "shown");
                var durable = samples(each.path(how), "durable");
                rows.add(List.of(
                        how.equals("app") ? "Log" : "bare page",
                        slowdown + "×",
                        Samples.milliseconds(samples(each.path(how), "held").p50()),
                        Samples.milliseconds(durable.p50()),
                        Samples.milliseconds(shown.p50()),
                        Samples.milliseconds(shown.percentile(95)),
                        Samples.milliseconds(shown.worst()),
                        Integer.toString(shown.count())));
            }
            double app = samples(each.path("app"), "shown").percentile(95);
            if (slowdown == 1) {
                claims.atMost("a tap is on the screen, p95", app, MOST_TAP_MILLIS, "ms");
            } else {
                claims.atMost(
                        "a tap is on the screen of a processor slowed down " + slowdown + "×, p95",
                        app,
                        MOST_SLOW_TAP_MILLIS,
                        "ms");
            }
        }
        report.table(
                List.of(
                        "",
                        "slowed down",
                        "finger on the glass p50",
                        "durable p50",
                        "on the screen p50",
                        "p95",
                        "max",
                        "taps"),
                rows);
        claims.atMost("taps that were on the screen before they were durable", (double) early(measured), 0, "");
    }

    private static long early(JsonNode measured) {
        return measured.path("taps")
                .valueStream()
                .flatMap(each -> each.path("app").valueStream())
                .filter(mark -> mark.path("durable").isNull()
                        || mark.path("durable").asDouble() >= mark.path("shown").asDouble())
                .count();
    }

    private static Samples samples(JsonNode marks, String what) {
        return Samples.of(marks.valueStream()
                .mapToLong(mark -> Math.round(mark.path(what).asDouble() * 1e6))
                .toArray());
    }

    private static List<String> files(String when, JsonNode files) {
        return List.of(
                when,
                files.path("count").asString(),
                kilobytes(files.path("raw").asDouble()),
                kilobytes(files.path("gzip").asDouble()),
                kilobytes(files.path("brotli").asDouble()));
    }

    private static double shift(JsonNode openings) {
        return openings.valueStream()
                .mapToDouble(each -> worst(each.path("looked"), "shift"))
                .max()
                .orElseThrow();
    }

    private static double worst(JsonNode runs, String what) {
        return runs.valueStream()
                .mapToDouble(run -> run.path(what).asDouble())
                .max()
                .orElseThrow();
    }

    private static double median(JsonNode runs, String what) {
        return median(runs, run -> run.path(what).asDouble());
    }

    private static double median(JsonNode runs, ToDoubleFunction<JsonNode> what) {
        var sorted = runs.valueStream().mapToDouble(what).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static String millis(double value) {
        return String.format(Locale.ROOT, "%,.0f ms", value);
    }

    private static String kilobytes(double bytes) {
        return String.format(Locale.ROOT, "%,.1f kB", bytes / KILO);
    }
}
