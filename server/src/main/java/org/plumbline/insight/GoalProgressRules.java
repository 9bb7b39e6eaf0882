package org.plumbline.insight;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.insight.MaximumRules.Session;
import org.plumbline.plan.Goal;
import org.plumbline.plan.GoalMetric;
import org.plumbline.plan.GoalTarget;
import org.plumbline.science.unit.Load;
import org.plumbline.science.unit.LoadUnit;

/// Measures how far a goal is: the best since its first day, beside what it began with. Warm-ups and failed attempts
/// measure nothing.
final class GoalProgressRules {
    /// Four weeks make a mean of workouts a week.
    static final int WEEKS = 4;

    private static final int DECIMALS = 2;
    private static final int PERCENT_DECIMALS = 1;

    private GoalProgressRules() {}

    /// A value that the log has.
    record Measured(
            BigDecimal value, LocalDate date, @Nullable UUID set) {}

    /// What an exercise says: the sets in the order in which they were done.
    static GoalProgress of(Goal goal, GoalTarget target, List<DoneSet> sets, boolean movesBody, LocalDate today) {
        List<Measured> all = target.metric() == GoalMetric.ESTIMATED_MAX
                ? maxima(target, sets, movesBody)
                : sets.stream()
                        .filter(set -> !set.warmup() && !set.failed())
                        .map(set -> value(target, set))
                        .filter(Objects::nonNull)
                        .toList();
        List<Measured> since = all.stream()
                .filter(each ->
                        !each.date().isBefore(goal.startDate()) && !each.date().isAfter(today))
                .toList();
        List<Measured> before = all.stream()
                .filter(each -> each.date().isBefore(goal.startDate()))
                .toList();
        // A maximum is where the trend is now; everything else is the best that was done.
        Optional<Measured> now = target.metric() == GoalMetric.ESTIMATED_MAX ? last(since) : best(target, since);
        Optional<Measured> then = target.metric() == GoalMetric.ESTIMATED_MAX ? last(before) : best(target, before);
        return progress(goal, target, then.orElse(null), now.orElse(null), since.size(), today);
    }

    /// What a number of workouts says.
    ///
    /// @param workouts in the last four weeks
    /// @param workoutsBefore in the four weeks before the goal's first day
    static GoalProgress ofWorkouts(Goal goal, GoalTarget target, int workouts, int workoutsBefore, LocalDate today) {
        var then = new Measured(perWeek(workoutsBefore), goal.startDate(), null);
        var now = new Measured(perWeek(workouts), today, null);
        return progress(goal, target, workoutsBefore == 0 ? null : then, now, workouts, today);
    }

    static GoalProgress unmeasured(Goal goal, LocalDate today) {
        return new GoalProgress(
                goal.id(),
                goal.name(),
                "none",
                "unmeasured",
                null,
                null,
                "unknown",
                null,
                null,
                null,
                null,
                goal.targetDate(),
                daysLeft(goal, today),
                null,
                0,
                today);
    }

    private static BigDecimal perWeek(int workouts) {
        return BigDecimal.valueOf(workouts).divide(BigDecimal.valueOf(WEEKS), DECIMALS, RoundingMode.HALF_UP);
    }

    private static Optional<Measured> last(List<Measured> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    private static Optional<Measured> best(GoalTarget target, List<Measured> all) {
        Comparator<Measured> more = Comparator.comparing(Measured::value);
        return all.stream().max(target.metric().lessIsBetter() ? more.reversed() : more);
    }

    private static List<Measured> maxima(GoalTarget target, List<DoneSet> sets, boolean movesBody) {
        return MaximumRules.of(sets, movesBody, Formula.RECOMMENDED).sessions().stream()
                .map((Session session) -> new Measured(
                        in(target, session.trend()),
                        session.date(),
                        session.best().set().id()))
                .toList();
    }

    private static @Nullable Measured value(GoalTarget target, DoneSet set) {
        BigDecimal value =
                switch (target.metric()) {
                    case LOAD -> load(target, set);
                    case REPETITIONS -> repetitions(target, set);
                    case DURATION -> set.durationS();
                    case DISTANCE ->
                        set.distance() == null ? null : set.distance().metres();
                    case TIME -> time(target, set);
                    case ESTIMATED_MAX, WORKOUTS_PER_WEEK -> null;
                };
        return value == null ? null : new Measured(value, set.date(), set.id());
    }

    private static @Nullable BigDecimal load(GoalTarget target, DoneSet set) {
        Integer wanted = target.reps();
        Integer reps = set.reps();
        Load load = set.load();
        return load == null || reps == null || reps < (wanted == null ? 1 : wanted) ? null : in(target, load);
    }

    private static @Nullable BigDecimal repetitions(GoalTarget target, DoneSet set) {
        Integer reps = set.reps();
        if (reps == null || target.load() == null) {
            return reps == null ? null : BigDecimal.valueOf(reps);
        }
        Load least = new Load(
                target.load(), LoadUnit.find(String.valueOf(target.loadUnit())).orElse(LoadUnit.KG));
        Load load = set.load();
        return load == null || load.compareTo(least) < 0 ? null : BigDecimal.valueOf(reps);
    }

    private static @Nullable BigDecimal time(GoalTarget target, DoneSet set) {
        BigDecimal least = target.distanceM();
        boolean far = set.distance() != null
                && least != null
                && set.distance().metres().compareTo(least) >= 0;
        return far ? set.durationS() : null;
    }

    private static BigDecimal in(GoalTarget target, Load load) {
        LoadUnit unit = LoadUnit.find(target.unit()).orElse(LoadUnit.KG);
        return load.unit() == unit
                ? load.value()
                : load.in(unit).rounded(DECIMALS).value();
    }

    private static GoalProgress progress(
            Goal goal,
            GoalTarget target,
            @Nullable Measured then,
            @Nullable Measured now,
            int considered,
            LocalDate today) {
        BigDecimal start = target.startValue() != null ? target.startValue() : then == null ? null : then.value();
        BigDecimal current = now == null ? null : now.value();
        return new GoalProgress(
                goal.id(),
                goal.name(),
                target.metric().wire(),
                state(target, current),
                target.unit(),
                start == null ? null : shown(start),
                target.startValue() != null ? "stated" : then == null ? "unknown" : "log",
                current == null ? null : shown(current),
                now == null ? null : now.date(),
                now == null ? null : now.set(),
                target.value(),
                goal.targetDate(),
                daysLeft(goal, today),
                percent(start, current, target.value()),
                considered,
                today);
    }

    private static BigDecimal shown(BigDecimal value) {
        return value.scale() > DECIMALS ? value.setScale(DECIMALS, RoundingMode.HALF_UP) : value;
    }

    private static String state(GoalTarget target, @Nullable BigDecimal current) {
        if (current == null) {
            return "unknown";
        }
        int order = current.compareTo(target.value());
        return (target.metric().lessIsBetter() ? order <= 0 : order >= 0) ? "reached" : "under_way";
    }

    private static @Nullable Long daysLeft(Goal goal, LocalDate today) {
        LocalDate by = goal.targetDate();
        return by == null ? null : by.toEpochDay() - today.toEpochDay();
    }

    private static @Nullable BigDecimal percent(
            @Nullable BigDecimal start, @Nullable BigDecimal current, BigDecimal target) {
        if (start == null || current == null || start.compareTo(target) == 0) {
            return null;
        }
        return current.subtract(start)
                .multiply(BigDecimal.valueOf(100))
                .divide(target.subtract(start), MathContext.DECIMAL64)
                .setScale(PERCENT_DECIMALS, RoundingMode.HALF_UP);
    }
}
