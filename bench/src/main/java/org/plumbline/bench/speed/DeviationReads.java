package org.plumbline.bench.speed;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.plumbline.bench.Place;
import org.plumbline.bench.Report;
import org.plumbline.bench.RunningServer;
import org.plumbline.bench.Trial;

/// Plan against performance of one athlete, whose own data stays the same while everybody else's grows.
public final class DeviationReads implements Trial {
    private static final List<Integer> SIZES = List.of(10_000, 1_000_000, 5_000_000);
    private static final int PLANS = 104;
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 11, 3);
    private static final String YEAR = "/api/deviations?from=2025-11-01&to=2026-10-31&limit=1000";
    private static final int WARM_UP = 5;
    private static final int READS_OF_A_PLAN = 300;
    private static final int READS_OF_A_YEAR = 30;
    private static final double MOST_GROWTH = 1.5;

    @Override
    public String name() {
        return "deviations";
    }

    @Override
    public String summary() {
        return "deviations of a plan and of a year with 10 thousand, 1 million and 5 million sets in the database";
    }

    /// What was measured with so many sets in the database.
    private record Stage(long sets, Samples plan, Samples year) {}

    @Override
    public boolean run(Place place, Report report) throws Exception {
        Path data = place.folder().resolve("data");
        try (var server = RunningServer.start(place.launcher(), data);
                var athlete = Athlete.signUp(server.url(), "athlete");
                var superuser = Database.of(data).superuser()) {
            var plans = perform(PlannedTraining.of(athlete));
            var filler = new Filler(superuser);
            filler.fillUpTo(SIZES.getFirst());
            for (int i = 0; i < WARM_UP; i++) {
                measure(athlete, plans, 0);
            }
            var stages = new ArrayList<Stage>();
            for (int size : SIZES) {
                filler.fillUpTo(size);
                athlete.signInAgain();
                stages.add(measure(athlete, plans, filler.count()));
            }
            return judge(stages, report);
        }
    }

    /// A plan every three days or so for a year, all performed; their ids.
    private static List<String> perform(PlannedTraining training) throws IOException {
        var plans = new ArrayList<String>();
        for (int i = 0; i < PLANS; i++) {
            var plan = training.confirmed(FIRST_DAY.plusDays(7L * (i / 2) + 3L * (i % 2)));
            training.complete(plan);
            plans.add(plan.path("id").asString());
        }
        return plans;
    }

    private static Stage measure(Athlete athlete, List<String> plans, long sets) throws Exception {
        var plan = new Load.Client() {
            private int reads;

            @Override
            public void request() throws IOException {
                athlete.read("/api/plans/" + plans.get(reads++ % plans.size()) + "/deviations");
            }
        };
        return new Stage(sets, Load.one(plan, READS_OF_A_PLAN), Load.one(() -> year(athlete), READS_OF_A_YEAR));
    }

    /// All pages.
    private static void year(Athlete athlete) throws IOException {
        int rows = 0;
        var page = athlete.get(YEAR);
        rows += page.path("items").size();
        while (!page.path("next_cursor").isNull()) {
            page = athlete.get(YEAR + "&cursor=" + page.path("next_cursor").asString());
            rows += page.path("items").size();
        }
        if (rows != PLANS * PlannedTraining.SETS) {
            throw new IllegalStateException("a year has " + rows + " rows");
        }
    }

    private static boolean judge(List<Stage> stages, Report report) throws IOException {
        report.table(
                List.of("sets in the database", "a plan: p50", "p99", "a year: p50", "p99"),
                stages.stream()
                        .map(stage -> List.of(
                                String.format(Locale.ROOT, "%,d", stage.sets()),
                                Samples.milliseconds(stage.plan().p50()),
                                Samples.milliseconds(stage.plan().p99()),
                                Samples.milliseconds(stage.year().p50()),
                                Samples.milliseconds(stage.year().p99())))
                        .toList());
        var smallest = stages.getFirst();
        var largest = stages.getLast();
        report.line("A plan has " + PlannedTraining.SETS + " sets; a year has " + PLANS
                + " plans, read to its last page of" + " 1,000 rows. The smallest is the baseline of the claims.");
        report.line("");
        return new Claims()
                .atMost(
                        "p50 of a plan, largest beside smallest",
                        largest.plan().p50() / smallest.plan().p50(),
                        MOST_GROWTH,
                        "times")
                .atMost(
                        "p50 of a year, largest beside smallest",
                        largest.year().p50() / smallest.year().p50(),
                        MOST_GROWTH,
                        "times")
                .judge(report);
    }
}
