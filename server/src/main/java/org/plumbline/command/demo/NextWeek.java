package org.plumbline.command.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plumbline.science.strength.RtsChart;
import org.plumbline.science.strength.WarmupRamp;
import org.plumbline.science.unit.Load;
import org.plumbline.science.unit.LoadStep;
import org.plumbline.science.unit.LoadUnit;
import org.plumbline.science.unit.Rounding;
import org.plumbline.science.unit.Rpe;

/// Plans the coming days from what was done last: the same exercises, loads from the athlete's own strength, and the
/// reason beside each.
///
/// A planned load is what the chart gives for RPE 8 on the trend of the estimated maximum, rounded down to the
/// equipment, and never more than one step above what was lifted for those repetitions in the last six weeks.
final class NextWeek {
    private static final Rpe TARGET = Rpe.of(8);
    private static final int SESSIONS = 3;
    private static final int DAYS_BETWEEN = 2;
    private static final int RECENT_DAYS = 42;
    private static final int MOST_SETS = 5;
    private static final int MAIN_LIFTS = 2;
    private static final int MOST_EXERCISES = 6;
    private static final int MOST_REPS = 12;

    private final Map<String, List<DoneSet>> byExercise = new LinkedHashMap<>();
    private final Map<String, List<DoneSet>> byWorkout = new LinkedHashMap<>();
    private final LocalDate newest;

    /// @param history oldest first
    NextWeek(List<DoneSet> history) {
        for (DoneSet set : history) {
            byExercise.computeIfAbsent(set.exercise(), _ -> new ArrayList<>()).add(set);
            byWorkout.computeIfAbsent(set.workoutId(), _ -> new ArrayList<>()).add(set);
        }
        newest = history.stream().map(DoneSet::date).max(LocalDate::compareTo).orElse(LocalDate.EPOCH);
    }

    /// One exercise of a session to come.
    ///
    /// @param why how the load came about, in words
    record Lift(
            @Nullable String exerciseId,
            String exerciseName,
            int sets,
            @Nullable Integer reps,
            @Nullable Load load,
            @Nullable BigDecimal durationS,
            @Nullable Load oneRepMax,
            String why) {}

    record Session(LocalDate date, String name, List<Lift> lifts) {}

    /// The last sessions again, one every other day from the first date on.
    List<Session> sessions(LocalDate first, Map<String, String> workoutNames) {
        List<String> last = new ArrayList<>(byWorkout.keySet());
        last = last.subList(Math.max(0, last.size() - SESSIONS), last.size());
        var sessions = new ArrayList<Session>();
        for (String workout : last) {
            var lifts = new ArrayList<Lift>();
            var seen = new LinkedHashMap<String, List<DoneSet>>();
            for (DoneSet set : byWorkout.getOrDefault(workout, List.of())) {
                if (set.working()) {
                    seen.computeIfAbsent(set.exercise(), _ -> new ArrayList<>()).add(set);
                }
            }
            seen.values().stream().limit(MOST_EXERCISES).forEach(sets -> lifts.add(lift(sets)));
            if (!lifts.isEmpty()) {
                sessions.add(new Session(
                        first.plusDays((long) DAYS_BETWEEN * sessions.size()),
                        workoutNames.getOrDefault(workout, "Session " + (sessions.size() + 1)),
                        List.copyOf(lifts)));
            }
        }
        return List.copyOf(sessions);
    }

    /// The same sessions, the first such on the first day.
    static List<Session> beginningWith(List<Session> sessions, Predicate<Session> such) {
        var order = new ArrayList<>(sessions);
        sessions.stream().filter(such).findFirst().ifPresent(first -> {
            order.remove(first);
            order.addFirst(first);
        });
        return IntStream.range(0, order.size())
                .mapToObj(i -> new Session(
                        sessions.get(i).date(),
                        order.get(i).name(),
                        order.get(i).lifts()))
                .toList();
    }

    private Lift lift(List<DoneSet> lastTime) {
        DoneSet sample = lastTime.getFirst();
        int sets = Math.clamp(lastTime.size(), 1, MOST_SETS);
        List<Integer> reps = lastTime.stream()
                .filter(set -> !set.failed())
                .map(DoneSet::reps)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        if (reps.isEmpty() || reps.get(reps.size() / 2) < 1) {
            BigDecimal seconds = lastTime.stream()
                    .map(DoneSet::durationS)
                    .filter(Objects::nonNull)
                    .max(BigDecimal::compareTo)
                    .orElse(null);
            return new Lift(
                    sample.exerciseId(),
                    sample.exerciseName(),
                    sets,
                    seconds == null ? Integer.valueOf(1) : null,
                    null,
                    seconds,
                    null,
                    "as long as last time");
        }
        int target = Math.min(reps.get(reps.size() / 2), MOST_REPS);
        List<DoneSet> all = byExercise.getOrDefault(sample.exercise(), List.of());
        Optional<Load> recent = heaviestRecent(all, target);
        Optional<Strength.Best> trend = Strength.trend(all);
        Optional<Load> byChart =
                trend.flatMap(best -> RtsChart.load(best.estimate().value(), target, TARGET));
        if (trend.isEmpty() || byChart.isEmpty()) {
            return new Lift(
                    sample.exerciseId(),
                    sample.exerciseName(),
                    sets,
                    target,
                    recent.orElse(null),
                    null,
                    null,
                    recent.isPresent()
                            ? "the load of last time: nothing to estimate from"
                            : "bodyweight, as last time");
        }
        Load oneRepMax = trend.get().estimate().value();
        LoadStep step = LogStep.of(all, byChart.get().unit());
        Load rounded = step.round(byChart.get(), Rounding.DOWN);
        Optional<Load> cap = recent.map(load -> step.round(load, Rounding.DOWN).plus(step.size()));
        boolean capped = cap.isPresent() && rounded.compareTo(cap.get()) > 0;
        Load load = capped ? cap.get() : rounded;
        String why = "e1RM %s (%s, median of the last %d sessions) × %s %% for %d reps at RPE 8%s"
                .formatted(
                        oneRepMax.rounded(1),
                        trend.get().estimate().formula(),
                        SESSIONS,
                        RtsChart.percent(target, TARGET).orElseThrow(),
                        target,
                        capped ? ", held to one step above your best of the last six weeks" : ", rounded down");
        return new Lift(sample.exerciseId(), sample.exerciseName(), sets, target, load, null, oneRepMax, why);
    }

    private Optional<Load> heaviestRecent(List<DoneSet> sets, int reps) {
        return sets.stream()
                .filter(set -> set.working() && !set.failed() && !set.date().isBefore(newest.minusDays(RECENT_DAYS)))
                .filter(set -> set.reps() != null && set.reps() >= reps)
                .map(DoneSet::load)
                .filter(Objects::nonNull)
                .max(Load::compareTo);
    }

    /// The session as the plan API takes it: warm-up, main work, accessories and a finisher.
    static Map<String, Object> plan(Session session) {
        var blocks = new ArrayList<Map<String, Object>>();
        Lift first = session.lifts().getFirst();
        List<Map<String, Object>> warmup = warmup(first);
        if (!warmup.isEmpty()) {
            blocks.add(Map.of("name", "Warm-up", "block_type", "warmup", "sets", warmup));
        }
        List<Lift> lifts = session.lifts();
        int main = Math.min(MAIN_LIFTS, lifts.size());
        blocks.add(block("Main work", "main", lifts.subList(0, main)));
        if (lifts.size() > main) {
            blocks.add(block("Accessories", "accessory", lifts.subList(main, lifts.size())));
        }
        blocks.add(Map.of("name", "Finisher", "block_type", "finisher", "sets", List.of(plank(), plank())));
        var plan = new LinkedHashMap<String, Object>();
        plan.put("date", session.date().toString());
        plan.put("name", session.name());
        plan.put("sport_type", "strength");
        plan.put("estimated_duration_minutes", 70);
        plan.put("blocks", blocks);
        return plan;
    }

    private static Map<String, Object> plank() {
        return Map.of("exercise_name", "Plank", "prescribed_duration_s", 45);
    }

    private static Map<String, Object> block(String name, String type, List<Lift> lifts) {
        var sets = new ArrayList<Map<String, Object>>();
        for (Lift lift : lifts) {
            for (int i = 0; i < lift.sets(); i++) {
                sets.add(set(lift));
            }
        }
        return Map.of("name", name, "block_type", type, "sets", sets);
    }

    private static Map<String, Object> set(Lift lift) {
        var set = new LinkedHashMap<String, Object>();
        if (lift.exerciseId() != null) {
            set.put("exercise_id", lift.exerciseId());
        }
        set.put("exercise_name", lift.exerciseName());
        if (lift.reps() != null) {
            set.put("prescribed_reps", lift.reps());
        }
        if (lift.durationS() != null) {
            set.put("prescribed_duration_s", lift.durationS());
        }
        if (lift.load() != null) {
            set.put("prescribed_load", lift.load().value());
            set.put("load_unit", lift.load().unit().code());
        }
        if (lift.oneRepMax() != null) {
            set.put("prescribed_rpe", TARGET.value());
        }
        set.put("notes", lift.why());
        return set;
    }

    private static List<Map<String, Object>> warmup(Lift lift) {
        Load load = lift.load();
        if (load == null || lift.oneRepMax() == null) {
            return List.of();
        }
        Load bar = load.unit() == LoadUnit.KG ? Load.kg("20") : Load.lb("45");
        var sets = new ArrayList<Map<String, Object>>();
        for (WarmupRamp.WarmupSet each : WarmupRamp.to(load, bar, LoadStep.ofBarbell(load.unit()), lift.oneRepMax())) {
            var set = new LinkedHashMap<String, Object>();
            if (lift.exerciseId() != null) {
                set.put("exercise_id", lift.exerciseId());
            }
            set.put("exercise_name", lift.exerciseName());
            set.put("prescribed_reps", each.reps());
            set.put("prescribed_load", each.load().value());
            set.put("load_unit", each.load().unit().code());
            set.put("set_type", "warmup");
            sets.add(set);
        }
        return sets;
    }
}
