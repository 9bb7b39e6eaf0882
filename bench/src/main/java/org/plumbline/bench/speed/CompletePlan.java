package org.plumbline.bench.speed;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.bench.Place;
import org.plumbline.bench.Report;
import org.plumbline.bench.RunningServer;
import org.plumbline.bench.Trial;
import tools.jackson.databind.JsonNode;

/// The completion of a confirmed plan of 25 sets over HTTP, beside a bare JDBC loop of the same statements.
public final class CompletePlan implements Trial {
    private static final int WARM_UP = 600;
    private static final int ROUNDS = 3;
    private static final int PLANS_OF_A_ROUND = 50;
    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 2);

    private int days;

    @Override
    public String name() {
        return "complete-25";
    }

    @Override
    public String summary() {
        return "completion of a plan of 25 sets over HTTP, beside a bare JDBC loop of the same statements";
    }

    @Override
    public boolean run(Place place, Report report) throws Exception {
        Path data = place.folder().resolve("data");
        try (var server = RunningServer.start(place.launcher(), data);
                var athlete = Athlete.signUp(server.url(), "athlete")) {
            var training = PlannedTraining.of(athlete);
            overHttp(training, WARM_UP);
            var example = confirmed(training, 1).getFirst();
            var captured = Capture.of(data).of(() -> training.complete(example));
            var overHttp = new ArrayList<Samples>();
            var bare = new ArrayList<Samples>();
            try (var replay = new Replay(Database.of(data).application(), captured)) {
                bare(training, replay, example, PLANS_OF_A_ROUND);
                for (int i = 0; i < ROUNDS; i++) {
                    overHttp.add(overHttp(training, PLANS_OF_A_ROUND));
                    bare.add(bare(training, replay, example, PLANS_OF_A_ROUND));
                }
            }
            return judge(captured.size(), Samples.together(overHttp), Samples.together(bare), report);
        }
    }

    private static boolean judge(int statements, Samples overHttp, Samples bare, Report report) throws Exception {
        report.table(
                List.of("one completion of " + PlannedTraining.SETS + " sets", "p50", "p99", "samples"),
                List.of(row("HTTP", overHttp), row("bare JDBC, the same " + statements + " statements", bare)));
        return new Claims()
                .atMost("p50 over HTTP beside bare JDBC", overHttp.p50() / bare.p50(), 2, "times")
                .judge(report);
    }

    private static List<String> row(String how, Samples samples) {
        return List.of(
                how,
                Samples.milliseconds(samples.p50()),
                Samples.milliseconds(samples.p99()),
                Integer.toString(samples.count()));
    }

    private Samples overHttp(PlannedTraining training, int count) throws Exception {
        var plans = confirmed(training, count).iterator();
        return Load.one(() -> training.complete(plans.next()), count);
    }

    private Samples bare(PlannedTraining training, Replay replay, JsonNode example, int count) throws Exception {
        var renamings = confirmed(training, count).stream()
                .map(plan -> renaming(training, example, plan))
                .iterator();
        return Load.one(() -> replay.once(renamings.next()), count);
    }

    /// On one day after the other, as people train.
    private List<JsonNode> confirmed(PlannedTraining training, int count) throws Exception {
        var plans = new ArrayList<JsonNode>();
        for (int i = 0; i < count; i++) {
            plans.add(training.confirmed(FIRST_DAY.plusDays(days++)));
        }
        return plans;
    }

    /// The plan and its sets by their new names, what the server named itself by fresh ones.
    private static Renaming renaming(PlannedTraining training, JsonNode example, JsonNode plan) {
        var names = new HashMap<String, String>();
        for (var stays : List.of(training.athlete().userId().toString(), training.exerciseId())) {
            names.put(stays, stays);
        }
        addIds(names, example, plan);
        return new Renaming(names, _ -> UUID.randomUUID().toString());
    }

    private static void addIds(Map<String, String> names, JsonNode example, JsonNode plan) {
        names.put(example.path("id").asString(), plan.path("id").asString());
        for (int block = 0; block < example.path("blocks").size(); block++) {
            var from = example.path("blocks").path(block).path("sets");
            var to = plan.path("blocks").path(block).path("sets");
            for (int set = 0; set < from.size(); set++) {
                names.put(
                        from.path(set).path("id").asString(),
                        to.path(set).path("id").asString());
            }
        }
    }
}
