package org.plumbline.command.demo;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.command.demo.Paper.Cell;
import org.plumbline.command.demo.Paper.Ink;
import org.plumbline.science.unit.Load;
import org.plumbline.science.unit.LoadUnit;
import tools.jackson.databind.JsonNode;

/// The main job, told once: bring in a log, say what is in it, plan the coming days from it, perform a session that
/// does not go as planned, compare, and say why.
final class Story {
    private static final int LIFTS_SHOWN = 8;
    private static final int MINUTES = 64;

    private final Client client;
    private final Paper paper;
    private final Clock clock;
    private final ZoneId zone;
    private final Reason reason;
    private final Map<String, Boolean> bodyweight = new LinkedHashMap<>();

    Story(Client client, Paper paper, Clock clock, ZoneId zone) {
        this.client = client;
        this.paper = paper;
        this.clock = clock;
        this.zone = zone;
        this.reason = new Reason(client, paper);
    }

    /// @param units what the file needs said of it, as query parameters (`&load_unit=kg`)
    /// @return the id of the plan that was performed
    String tell(Path log, String what, String units) throws IOException {
        bringIn(log, what, units);
        List<DoneSet> history = history();
        whatIsInIt(history);
        JsonNode plan = planAhead(history);
        perform(plan);
        compare(plan);
        reason.tell(plan, LocalDate.now(clock.withZone(zone)));
        return plan.path("id").asString();
    }

    private void bringIn(Path log, String what, String units) throws IOException {
        paper.heading("1  A log is brought in: " + what);
        JsonNode result =
                client.upload("/api/imports?format=strong&dry_run=false&time_zone=" + zone.getId() + units, log);
        paper.line("%s workouts and %s sets are new, %s workouts were already there, %s rows could not be read"
                .formatted(
                        result.path("workouts").asString(),
                        result.path("sets").asString(),
                        result.path("duplicates").asString(),
                        result.path("errors").size()));
        if (!result.path("exercises_to_review").isEmpty()) {
            var names = new ArrayList<String>();
            for (JsonNode each : result.path("exercises_to_review")) {
                names.add(each.path("name").asString(each.asString("")));
            }
            paper.line("kept under their own names until you say what they are: " + String.join(", ", names));
        }
    }

    private List<DoneSet> history() {
        var sets = new ArrayList<DoneSet>();
        String cursor = null;
        do {
            JsonNode page = client.get(
                    "/api/sets?from=1970-01-01&to=2200-01-01&limit=1000" + (cursor == null ? "" : "&cursor=" + cursor));
            for (JsonNode each : page.path("items")) {
                sets.add(set(each));
            }
            cursor = page.path("next_cursor").isString()
                    ? page.path("next_cursor").asString()
                    : null;
        } while (cursor != null);
        return sets.reversed(); // the newest come first
    }

    private DoneSet set(JsonNode each) {
        return new DoneSet(
                LocalDate.parse(each.path("local_date").asString()),
                each.path("workout_id").asString(),
                each.path("exercise_id").isString() ? each.path("exercise_id").asString() : null,
                each.path("exercise_name").asString(),
                each.path("set_type").asString("working"),
                each.path("exercise_id").isString()
                        && bodyweight.computeIfAbsent(each.path("exercise_id").asString(), this::movesTheBody),
                each.path("outcome").asString("done").equals("failed"),
                each.path("reps").isNumber() ? each.path("reps").asInt() : null,
                each.path("load").isNumber()
                        ? new Load(
                                each.path("load").decimalValue(),
                                each.path("load_unit").asString().equals("lb") ? LoadUnit.LB : LoadUnit.KG)
                        : null,
                each.path("rpe").isNumber() ? each.path("rpe").decimalValue() : null,
                each.path("duration_s").isNumber() ? each.path("duration_s").decimalValue() : null);
    }

    private boolean movesTheBody(String exerciseId) {
        return client.get("/api/exercises/" + exerciseId)
                .path("measured_as")
                .asString("")
                .contains("bodyweight");
    }

    private void whatIsInIt(List<DoneSet> history) {
        paper.heading("2  What is in it");
        BigDecimal tonnage = BigDecimal.ZERO;
        var byExercise = new LinkedHashMap<String, List<DoneSet>>();
        for (DoneSet set : history) {
            byExercise.computeIfAbsent(set.exercise(), _ -> new ArrayList<>()).add(set);
            Load load = set.load();
            Integer reps = set.reps();
            if (load != null && reps != null) {
                tonnage = tonnage.add(load.kilograms().multiply(BigDecimal.valueOf(reps)));
            }
        }
        long workouts = history.stream().map(DoneSet::workoutId).distinct().count();
        paper.line("%d workouts, %d sets, %s kg moved (reps × load of every set with a load, warm-ups too)"
                .formatted(workouts, history.size(), grouped(tonnage)));
        var rows = new ArrayList<List<Cell>>();
        byExercise.values().stream()
                .sorted(Comparator.comparing((List<DoneSet> sets) -> sets.size())
                        .reversed())
                .limit(LIFTS_SHOWN)
                .forEach(sets -> rows.add(lift(sets)));
        paper.table(List.of("lift", "sets", "best e1RM", "range", "by", "from"), rows);
        paper.dim(
                "e1RM: estimated one-repetition maximum; the range is what Brzycki, Epley and Wathan make of the set");
    }

    private static List<Cell> lift(List<DoneSet> sets) {
        Cell name = Cell.of(sets.getFirst().exerciseName());
        Cell count = Cell.right(String.valueOf(sets.size()));
        Optional<Strength.Best> best = Strength.best(sets);
        if (best.isEmpty()) {
            return List.of(
                    name,
                    count,
                    Cell.right("–"),
                    Cell.right("–"),
                    Cell.of("–"),
                    Cell.in(Ink.DIM, "moves the body, or has no load and reps"));
        }
        var estimate = best.get().estimate();
        DoneSet from = best.get().from();
        return List.of(
                name,
                count,
                new Cell(estimate.value().rounded(1).toString(), Ink.BOLD, true),
                Cell.right(estimate.low().rounded(0).value() + "–"
                        + estimate.high().rounded(0).value()),
                Cell.of(estimate.formula()),
                Cell.in(
                        Ink.DIM,
                        "%s × %s%s on %s"
                                .formatted(
                                        from.reps(),
                                        from.load(),
                                        from.rpe() == null ? "" : " @" + Comparison.plain(from.rpe()),
                                        from.date())));
    }

    private JsonNode planAhead(List<DoneSet> history) {
        LocalDate today = LocalDate.now(clock.withZone(zone));
        paper.heading("3  The coming week is planned from it");
        List<NextWeek.Session> sessions = new NextWeek(history).sessions(today, names(history));
        if (sessions.isEmpty()) {
            throw new Client.Failed("The log has no working set to plan from.");
        }
        @Nullable JsonNode first = null;
        for (NextWeek.Session session : NextWeek.beginningWith(sessions, this::cutsForTheKnee)) {
            JsonNode plan = client.post("/api/plans", NextWeek.plan(session));
            first = first == null ? plan : first;
            paper.line("%s  %s".formatted(session.date(), session.name()));
            var rows = new ArrayList<List<Cell>>();
            for (NextWeek.Lift lift : session.lifts()) {
                rows.add(List.of(
                        Cell.of("  " + lift.exerciseName()),
                        Cell.right(lift.sets() + " × " + amount(lift)),
                        Cell.right(load(lift)),
                        Cell.in(Ink.DIM, lift.why())));
            }
            paper.rows(rows);
        }
        if (first == null) {
            throw new IllegalStateException("there is at least one session");
        }
        client.post("/api/plans/" + first.path("id").asString() + "/confirm");
        paper.line("the session of today is confirmed; the others wait as drafts");
        return client.get("/api/plans/" + first.path("id").asString());
    }

    /// The second lift is the one that will not go as planned.
    private boolean cutsForTheKnee(NextWeek.Session session) {
        return session.lifts().size() > 1 && reason.loadsTheKnee(session.lifts().get(1));
    }

    private static String amount(NextWeek.Lift lift) {
        return lift.reps() == null
                ? (lift.durationS() == null ? "" : Comparison.plain(lift.durationS()) + " s")
                : String.valueOf(lift.reps());
    }

    private static String load(NextWeek.Lift lift) {
        Load load = lift.load();
        return load == null
                ? ""
                : Comparison.plain(load.value()) + " " + load.unit().code();
    }

    private Map<String, String> names(List<DoneSet> history) {
        var names = new LinkedHashMap<String, String>();
        history.stream().map(DoneSet::workoutId).distinct().toList().reversed().stream()
                .limit(3)
                .forEach(id -> {
                    String name = client.get("/api/workouts/" + id).path("name").asString("");
                    if (!name.isBlank()) {
                        names.put(id, name);
                    }
                });
        return names;
    }

    private void perform(JsonNode plan) {
        paper.heading("4  It is performed, not quite as written");
        OffsetDateTime start =
                OffsetDateTime.now(clock.withZone(zone)).minusMinutes(MINUTES).withNano(0);
        JsonNode done = client.post(
                "/api/plans/" + plan.path("id").asString() + "/complete",
                Performance.of(plan, start, substitute(plan)));
        paper.line("a missed rep target, a lighter load, a failed set, a skipped finisher, an added set, another"
                + " exercise: the plan is " + done.path("status").asString() + " now");
    }

    /// What the graph offers instead of the first accessory.
    private Optional<String> substitute(JsonNode plan) {
        return plan.path("blocks")
                .valueStream()
                .filter(block -> block.path("block_type").asString().equals("accessory"))
                .map(block -> block.at("/sets/0/exercise_id").asString(""))
                .filter(id -> !id.isEmpty())
                .findFirst()
                .map(id -> client.get("/api/exercises/" + id + "/substitutes?limit=1")
                        .at("/items/0/exercise_id")
                        .asString(""))
                .filter(id -> !id.isEmpty());
    }

    private void compare(JsonNode plan) {
        paper.heading("5  Plan versus actual: " + plan.path("name").asString());
        JsonNode report = client.get("/api/plans/" + plan.path("id").asString() + "/deviations");
        Comparison.print(paper, report);
        paper.heading("6  In numbers");
        Comparison.printRollup(paper, report);
    }

    private static String grouped(BigDecimal number) {
        return String.format(Locale.ROOT, "%,.1f", number.setScale(1, RoundingMode.HALF_UP));
    }
}
