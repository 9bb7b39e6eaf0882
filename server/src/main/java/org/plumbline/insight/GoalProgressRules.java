package org.plumbline.insight;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.plan.Goal;
import org.plumbline.plan.GoalMetric;
import org.plumbline.plan.GoalTarget;

/// Measures how far a goal is: the best since its first day, beside what it was on that day. What is to begin later
/// has no value yet.
final class GoalProgressRules {
    /// Four weeks make a mean of workouts a week.
    static final int WEEKS = 4;

    private static final int PERCENT_DECIMALS = 1;

    private GoalProgressRules() {}

    /// What an exercise says: the sets in the order in which they were done.
    static GoalProgress of(Goal goal, GoalTarget target, List<DoneSet> sets, boolean movesBody, LocalDate today) {
        if (goal.startDate().isAfter(today)) {
            return progress(goal, target, null, null, 0, today);
        }
        List<Measured> all = Measured.of(target, sets, movesBody);
        List<Measured> since = all.stream()
                .filter(each ->
                        !each.date().isBefore(goal.startDate()) && !each.date().isAfter(today))
                .toList();
        List<Measured> until = all.stream()
                .filter(each -> !each.date().isAfter(goal.startDate()))
                .toList();
        return progress(
                goal,
                target,
                present(target, until).orElse(null),
                present(target, since).orElse(null),
                since.size(),
                today);
    }

    /// What a number of workouts says.
    ///
    /// @param workouts in the last four weeks
    /// @param workoutsUntil in the four weeks that the goal's first day ends
    static GoalProgress ofWorkouts(Goal goal, GoalTarget target, int workouts, int workoutsUntil, LocalDate today) {
        if (goal.startDate().isAfter(today)) {
            return progress(goal, target, null, null, 0, today);
        }
        var then = new Measured(perWeek(workoutsUntil), goal.startDate(), null, List.of());
        var now = new Measured(perWeek(workouts), today, null, List.of());
        return progress(goal, target, workoutsUntil == 0 ? null : then, now, workouts, today);
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
                List.of(),
                null,
                goal.targetDate(),
                daysLeft(goal, today),
                null,
                0,
                today);
    }

    private static BigDecimal perWeek(int workouts) {
        return BigDecimal.valueOf(workouts).divide(BigDecimal.valueOf(WEEKS), Measured.DECIMALS, RoundingMode.HALF_UP);
    }

    /// A maximum is where the trend is; everything else is the best that was done.
    private static Optional<Measured> present(GoalTarget target, List<Measured> all) {
        Comparator<Measured> more = Comparator.comparing(Measured::value);
        return target.metric() == GoalMetric.ESTIMATED_MAX
                ? all.reversed().stream().findFirst()
                : all.stream().max(target.metric().lessIsBetter() ? more.reversed() : more);
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
                goal.startDate().isAfter(today) ? "not_begun" : state(target, current),
                target.unit(),
                start == null ? null : shown(start),
                target.startValue() != null ? "stated" : then == null ? "unknown" : "log",
                current == null ? null : shown(current),
                now == null ? null : now.date(),
                now == null ? null : now.set(),
                now == null ? List.of() : now.sets(),
                target.value(),
                goal.targetDate(),
                daysLeft(goal, today),
                percent(target, start, current),
                considered,
                today);
    }

    private static BigDecimal shown(BigDecimal value) {
        return value.scale() > Measured.DECIMALS ? value.setScale(Measured.DECIMALS, RoundingMode.HALF_UP) : value;
    }

    private static String state(GoalTarget target, @Nullable BigDecimal current) {
        if (current == null) {
            return "unknown";
        }
        return isReached(target, current) ? "reached" : "under_way";
    }

    private static boolean isReached(GoalTarget target, BigDecimal value) {
        int order = value.compareTo(target.value());
        return target.metric().lessIsBetter() ? order <= 0 : order >= 0;
    }

    private static @Nullable Long daysLeft(Goal goal, LocalDate today) {
        LocalDate by = goal.targetDate();
        return by == null ? null : by.toEpochDay() - today.toEpochDay();
    }

    /// Of a start at the target or beyond it there is no way to have a share of. Rounded down, so that 100 is reached.
    private static @Nullable BigDecimal percent(
            GoalTarget target, @Nullable BigDecimal start, @Nullable BigDecimal current) {
        if (start == null || current == null || isReached(target, start)) {
            return null;
        }
        return current.subtract(start)
                .multiply(BigDecimal.valueOf(100))
                .divide(target.value().subtract(start), MathContext.DECIMAL64)
                .setScale(PERCENT_DECIMALS, RoundingMode.FLOOR);
    }
}
