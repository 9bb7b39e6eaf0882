package org.plumbline.bench.speed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.plumbline.bench.Place;
import org.plumbline.bench.Report;
import org.plumbline.bench.RunningServer;
import org.plumbline.bench.Trial;

/// One set logged durably over HTTP, by one athlete and by many at once, beside a bare JDBC loop that sends the very
/// statements that the server sends for it.
public final class LogSet implements Trial {
    private static final int MANY = 16;
    private static final int ROUNDS = 3;
    private static final int SETS_OF_ONE = 2_000;
    private static final int SETS_OF_EACH_OF_MANY = 300;
    private static final int WARM_UP_ROUNDS = 3;

    @Override
    public String name() {
        return "log-set";
    }

    @Override
    public String summary() {
        return "one set logged durably over HTTP, 1 and 16 clients, beside a bare JDBC loop of the same statements";
    }

    @Override
    public boolean run(Place place, Report report) throws Exception {
        Path data = place.folder().resolve("data");
        try (var server = RunningServer.start(place.launcher(), data)) {
            var loggers = new ArrayList<SetLogger>();
            for (int i = 0; i < MANY; i++) {
                loggers.add(new SetLogger(Athlete.signUp(server.url(), "athlete-" + i)));
            }
            return compare(new Processes(server.handle(), data), Capture.of(data), loggers, report);
        }
    }

    private static boolean compare(Processes processes, Capture capture, List<SetLogger> loggers, Report report)
            throws Exception {
        var example = loggers.getFirst().prepare(1).next();
        var captured = capture.of(() -> loggers.getFirst().log(example));
        report.line("The " + captured.size()
                + " statements of one transaction, as PostgreSQL logged them when the server" + " sent them:");
        report.line("");
        for (var statement : captured) {
            report.line("- `" + brief(statement.sql()) + "`");
        }
        report.line("");

        var bare = new ArrayList<BareLogger>();
        for (var logger : loggers) {
            bare.add(new BareLogger(new Replay(capture.database().application(), captured), example, logger));
        }
        var one = new Contest(processes, loggers.subList(0, 1), bare.subList(0, 1), SETS_OF_ONE);
        var many = new Contest(processes, loggers, bare, SETS_OF_EACH_OF_MANY);
        for (int i = 0; i < WARM_UP_ROUNDS; i++) {
            many.warmUp();
        }
        one.warmUp();
        for (int i = 0; i < ROUNDS; i++) {
            one.round();
            many.round();
        }
        for (var logger : bare) {
            logger.close();
        }
        var nothing = Load.one(loggers.getFirst()::askForNothing, SETS_OF_ONE);
        report.table(
                List.of("", "clients", "per second", "p50", "p99", "CPU per set: " + CpuShares.parts()),
                List.of(
                        row("HTTP", 1, one.overHttp(), one.cpuOverHttp()),
                        row("bare JDBC", 1, one.bare(), one.cpuBare()),
                        row("HTTP", MANY, many.overHttp(), many.cpuOverHttp()),
                        row("bare JDBC", MANY, many.bare(), many.cpuBare())));
        report.line("With 1 client a set takes "
                + Samples.milliseconds(one.overHttp().samples().p50())
                + " (medians): " + Samples.milliseconds(one.bare().samples().p50()) + " for the statements, "
                + Samples.milliseconds(nothing.p50())
                + " for an HTTP request that asks no store, and the rest for reading,"
                + " deciding, writing JSON and handing each statement over. With " + MANY
                + " clients the cores are what is"
                + " short; the last column says who uses them.");
        report.line("");
        return new Claims()
                .atLeast("sets per second with 1 client, HTTP beside bare JDBC", one.ratio(), 1.0 / 2, "")
                .atLeast("sets per second with " + MANY + " clients, HTTP beside bare JDBC", many.ratio(), 1.0 / 3, "")
                .judge(report);
    }

    private static List<String> row(String how, int clients, Load.Outcome outcome, String cpu) {
        return List.of(
                how,
                Integer.toString(clients),
                String.format(Locale.ROOT, "%,.0f", outcome.perSecond()),
                Samples.milliseconds(outcome.samples().p50()),
                Samples.milliseconds(outcome.samples().p99()),
                cpu);
    }

    private static String brief(String sql) {
        var line = sql.replaceAll("\\s+", " ");
        return line.length() <= 110 ? line : line.substring(0, 110) + " …";
    }
}
