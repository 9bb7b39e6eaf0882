package org.plumbline.bench.speed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.plumbline.bench.Place;
import org.plumbline.bench.Report;
import org.plumbline.bench.RunningServer;
import org.plumbline.bench.Trial;

/// The import of a log of 100,000 sets over HTTP, beside `COPY` of the rows that it wrote into tables of the same
/// shape.
public final class ImportLog implements Trial {
    private static final int SETS = 100_000;
    private static final int WARM_UP_SETS = 20_000;
    private static final int ROUNDS = 3;
    private static final double MOST_TIMES = 3;
    private static final long LOOK_AGAIN_MILLIS = 250;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final String ROUTE = "/api/imports?format=strong&load_unit=kg&distance_unit=km";

    @Override
    public String name() {
        return "import-100k";
    }

    @Override
    public String summary() {
        return "import of a log of 100,000 sets over HTTP, beside COPY of the same rows";
    }

    /// In seconds.
    private record Round(double imported, double followed, double copied) {}

    @Override
    public boolean run(Place place, Report report) throws Exception {
        Path data = place.folder().resolve("data");
        try (var server = RunningServer.start(place.launcher(), data)) {
            var database = Database.of(data);
            round(server.url(), database, "warm-up", StrongLog.of(WARM_UP_SETS));
            var rounds = new ArrayList<Round>();
            var log = StrongLog.of(SETS);
            for (int i = 1; i <= ROUNDS; i++) {
                rounds.add(round(server.url(), database, "athlete-" + i, log));
            }
            return judge(rounds, report);
        }
    }

    private static Round round(String url, Database database, String name, String log)
            throws IOException, SQLException, InterruptedException {
        var file = log.getBytes(UTF_8);
        try (var athlete = Athlete.signUp(url, name);
                var superuser = database.superuser()) {
            long began = System.nanoTime();
            athlete.write(ROUTE, file);
            long imported = System.nanoTime();
            while (isBehind(database, athlete.userId())) {
                TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
            }
            long followed = System.nanoTime();
            long copied = new CopiedTables(superuser).copy(athlete.userId());
            return new Round(seconds(imported - began), seconds(followed - imported), seconds(copied));
        }
    }

    /// Whether the graph does not yet know everything: it follows after the answer, and must not disturb `COPY`.
    private static boolean isBehind(Database database, UUID user) throws SQLException {
        return database.value("""
                SELECT f.graph_seq > coalesce(r.applied_seq, 0) FROM feed_heads f
                LEFT JOIN graph_relay r ON r.user_id = f.user_id WHERE f.user_id = '%s'
                """.formatted(user)).equals("t");
    }

    private static boolean judge(List<Round> rounds, Report report) throws IOException {
        report.table(
                List.of("round", "import of 100,000 sets", "COPY of the same rows", "then the graph followed in"),
                rounds.stream()
                        .map(round -> List.of(
                                Integer.toString(1 + rounds.indexOf(round)),
                                text(round.imported()),
                                text(round.copied()),
                                text(round.followed())))
                        .toList());
        double imported = rounds.stream().mapToDouble(Round::imported).sum();
        double copied = rounds.stream().mapToDouble(Round::copied).sum();
        return new Claims()
                .atMost("import beside COPY, all rounds", imported / copied, MOST_TIMES, "times")
                .judge(report);
    }

    private static double seconds(long nanos) {
        return nanos / NANOS_PER_SECOND;
    }

    private static String text(double seconds) {
        return String.format(Locale.ROOT, "%.2f s", seconds);
    }
}
