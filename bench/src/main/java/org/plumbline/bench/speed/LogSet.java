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
        var one = new Contest(processes, loggers.subList(0, 1), bare.subList(0, 1), loggers.subList(0, 1), SETS_OF_ONE);
        var many = new Contest(processes, loggers, bare, loggers, SETS_OF_EACH_OF_MANY);
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
        report.table(
                List.of("", "clients", "per second", "p50", "p99", "CPU per set: " + Contest.parts()),
                List.of(
                        row("HTTP", 1, one.overHttp(), one.cpuOverHttp()),
                        row("bare JDBC", 1, one.bare(), one.cpuBare()),
                        row("HTTP", MANY, many.overHttp(), many.cpuOverHttp()),
                        row("bare JDBC", MANY, many.bare(), many.cpuBare())));
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

    /// Sends what the server sent for the example, about slots of another athlete.
    private record BareLogger(Replay replay, SetSlot example, SetLogger slots) implements Load.Client, AutoCloseable {
        @Override
        public void request() throws java.sql.SQLException {
            replay.once(example.to(slots.next()));
        }

        @Override
        public void close() throws java.sql.SQLException {
            replay.close();
        }
    }

    /// Both ways by turns, so that what else the machine does falls on both.
    private static final class Contest {
        private final Processes processes;
        private final List<SetLogger> overHttp;
        private final List<BareLogger> bare;
        private final List<SetLogger> prepared;
        private final int setsOfEach;
        private final CpuShares cpuOverHttp = new CpuShares();
        private final CpuShares cpuBare = new CpuShares();
        private final List<Load.Outcome> httpRounds = new ArrayList<>();
        private final List<Load.Outcome> bareRounds = new ArrayList<>();

        Contest(
                Processes processes,
                List<SetLogger> overHttp,
                List<BareLogger> bare,
                List<SetLogger> prepared,
                int setsOfEach) {
            this.processes = processes;
            this.overHttp = overHttp;
            this.bare = bare;
            this.prepared = prepared;
            this.setsOfEach = setsOfEach;
        }

        void warmUp() throws Exception {
            prepare();
            Load.run(overHttp, setsOfEach);
            Load.run(bare, setsOfEach);
        }

        void round() throws Exception {
            prepare();
            httpRounds.add(cpuOverHttp.during(processes, () -> Load.run(overHttp, setsOfEach)));
            bareRounds.add(cpuBare.during(processes, () -> Load.run(bare, setsOfEach)));
        }

        private void prepare() throws Exception {
            Load.run(
                    prepared.stream()
                            .<Load.Client>map(logger -> () -> logger.prepare(2 * setsOfEach))
                            .toList(),
                    1);
        }

        Load.Outcome overHttp() {
            return Load.Outcome.together(httpRounds);
        }

        Load.Outcome bare() {
            return Load.Outcome.together(bareRounds);
        }

        String cpuOverHttp() {
            return cpuOverHttp.perRequest(overHttp().samples().count());
        }

        String cpuBare() {
            return cpuBare.perRequest(bare().samples().count());
        }

        static String parts() {
            return CpuShares.parts();
        }

        double ratio() {
            return overHttp().perSecond() / bare().perSecond();
        }
    }
}
