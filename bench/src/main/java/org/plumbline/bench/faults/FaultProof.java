package org.plumbline.bench.faults;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.bench.Place;
import org.plumbline.bench.Report;
import org.plumbline.bench.Trial;

/// `prove faults`: every point, one after the other, on one data folder.
public final class FaultProof implements Trial {

    /// It looks at everybody each time, so what one point did wrong is not lost until then.
    private static final int POINTS_PER_DOCTOR = 8;

    @Override
    public String name() {
        return "faults";
    }

    @Override
    public String summary() {
        return "kills server, PostgreSQL and Neo4j around each step of each write: nothing acknowledged is lost or doubled";
    }

    @Override
    public boolean run(Place place, Report report) throws Exception {
        try (var installation = Installation.start(
                List.of(place.launcher().toString()), place.folder().resolve("data"))) {
            return prove(installation, Points.all(), report);
        }
    }

    static boolean prove(Installation installation, List<Point> points, Report report)
            throws IOException, SQLException {
        var rows = new ArrayList<List<String>>();
        var broken = new ArrayList<String>();
        var scene = new Scene(installation);
        for (var point : points) {
            long began = System.nanoTime();
            var verdict = verdict(scene, point);
            var seconds =
                    "%.1f".formatted(Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0);
            rows.add(List.of(
                    Integer.toString(rows.size() + 1),
                    point.name(),
                    point.victim(),
                    verdict.first(),
                    verdict.second(),
                    verdict.holds() ? "holds" : "BROKEN",
                    seconds));
            report.progress(String.join("  ", rows.getLast()));
            note(broken, point.name() + ", " + point.victim(), verdict.broken(), report);
            if (rows.size() % POINTS_PER_DOCTOR == 0 || rows.size() == points.size()) {
                note(broken, "doctor after point " + rows.size(), installation.complaints(), report);
            }
        }
        note(broken, "at the end", scene.unsettled(), report);
        report.table(List.of("#", "point", "killed", "first answer", "second answer", "the law", "seconds"), rows);
        report.line(
                broken.isEmpty()
                        ? "The law holds at all %d points, and every athlete still has at the end what they had after their point."
                                .formatted(rows.size())
                        : "The law is broken:");
        for (var each : broken) {
            report.line("- " + each);
        }
        return broken.isEmpty();
    }

    private static void note(List<String> broken, String where, List<String> claims, Report report) {
        for (var claim : claims) {
            broken.add(where + ": " + claim);
            report.progress("     " + claim);
        }
    }

    /// A point that could not be tried has proved nothing; the next one starts on a system that is up.
    private static Verdict verdict(Scene scene, Point point) throws IOException {
        try {
            return point.prove(scene);
        } catch (IOException | SQLException | RuntimeException failure) {
            scene.place().reset();
            return new Verdict("?", "?", List.of(failure.toString()));
        }
    }
}
