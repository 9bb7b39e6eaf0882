package org.plumbline.insight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plumbline.insight.MaximumRules.Rated;
import org.plumbline.insight.MaximumRules.Session;
import org.plumbline.plan.GoalMetric;
import org.plumbline.plan.GoalTarget;
import org.plumbline.science.unit.Load;
import org.plumbline.science.unit.LoadUnit;

/// What the log has for a goal, in the unit of its target.
///
/// @param date of an estimated maximum, the latest of its sessions
/// @param set that the value is of; null of a number of workouts, and between two sets
/// @param sets that it was made of: one, or those whose median it is, the earliest first
record Measured(BigDecimal value, LocalDate date, @Nullable UUID set, List<UUID> sets) {
    static final int DECIMALS = 2;

    Measured {
        sets = List.copyOf(sets);
    }

    /// In the order of the sets. Warm-ups and failed attempts measure nothing.
    static List<Measured> of(GoalTarget target, List<DoneSet> sets, boolean movesBody) {
        return target.metric() == GoalMetric.ESTIMATED_MAX
                ? maxima(
                        target,
                        MaximumRules.of(sets, movesBody, Formula.RECOMMENDED).sessions())
                : sets.stream()
                        .filter(set -> !set.warmup() && !set.failed())
                        .map(set -> value(target, set))
                        .filter(Objects::nonNull)
                        .toList();
    }

    private static List<Measured> maxima(GoalTarget target, List<Session> sessions) {
        return IntStream.range(0, sessions.size())
                .mapToObj(i ->
                        maximum(target, sessions.subList(Math.max(0, i + 1 - MaximumRules.TREND_SESSIONS), i + 1)))
                .toList();
    }

    /// @param latest the sessions whose median is the trend of the last of them
    private static Measured maximum(GoalTarget target, List<Session> latest) {
        Session last = latest.getLast();
        List<Rated> ascending = latest.stream()
                .map(Session::best)
                .sorted(Comparator.comparing(best -> best.estimate().value()))
                .toList();
        Rated lower = ascending.get((ascending.size() - 1) / 2);
        Rated upper = ascending.get(ascending.size() / 2);
        boolean same = lower.estimate().value().compareTo(upper.estimate().value()) == 0;
        return new Measured(
                in(target, last.trend()),
                last.date(),
                same ? lower.set().id() : null,
                latest.stream().map(session -> session.best().set().id()).toList());
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
        return value == null ? null : new Measured(value, set.date(), set.id(), List.of(set.id()));
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
}
