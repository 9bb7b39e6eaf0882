package org.plumbline.insight;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.science.strength.Estimate;
import org.plumbline.science.strength.Estimate.Confidence;
import org.plumbline.science.strength.Estimate.Estimated;
import org.plumbline.science.strength.Estimate.NotAvailable;
import org.plumbline.science.unit.Load;

/// The estimated one-repetition maximum of each session and its trend.
final class MaximumRules {
    /// Sessions whose median is the trend: an engineering default.
    static final int TREND_SESSIONS = 3;

    private MaximumRules() {}

    /// Why a set gives no estimate.
    enum LeftOut {
        WARMUP,
        BACKOFF,
        FAILED,
        /// The share of body mass that was moved is not known.
        BODYWEIGHT,
        /// Repetitions or load.
        NOT_RECORDED,
        NO_REPETITIONS,
        NO_LOAD,
        TOO_MANY_REPETITIONS,
        EFFORT_OUTSIDE_CHART
    }

    /// A set that gives one.
    record Rated(DoneSet set, Load load, int reps, Estimated estimate) {
        boolean isTrusted() {
            return estimate.confidence() == Confidence.NORMAL;
        }
    }

    /// The best set of a session.
    ///
    /// @param trend the median of this session and the two before it
    record Session(Rated best, Load trend) {
        LocalDate date() {
            return best.set().date();
        }
    }

    /// What is lifted now.
    ///
    /// @param low the lowest end of the latest sessions' spreads
    /// @param high the highest
    record Present(Load value, Load low, Load high, LocalDate date, int sessions) {}

    record Result(List<Session> sessions, @Nullable Present present, Map<LeftOut, Integer> leftOut) {
        Result {
            sessions = List.copyOf(sessions);
            leftOut = Collections.unmodifiableMap(new EnumMap<>(leftOut));
        }
    }

    /// @param sets of one exercise, in the order in which they were done
    /// @param bodyweight whether a share of body mass is moved
    static Result of(List<DoneSet> sets, boolean bodyweight, Formula formula) {
        var leftOut = new EnumMap<LeftOut, Integer>(LeftOut.class);
        var best = new LinkedHashMap<UUID, Rated>();
        for (DoneSet set : sets) {
            switch (rate(set, bodyweight, formula)) {
                case Judged.Left(var reason) -> leftOut.merge(reason, 1, Integer::sum);
                case Judged.Taken(var rated) ->
                    best.merge(set.workout(), rated, (before, next) -> isBetter(next, before) ? next : before);
            }
        }
        List<Session> sessions = withTrend(List.copyOf(best.values()));
        return new Result(sessions, present(sessions), leftOut);
    }

    sealed interface Judged {
        record Taken(Rated rated) implements Judged {}

        record Left(LeftOut reason) implements Judged {}
    }

    static Judged rate(DoneSet set, boolean bodyweight, Formula formula) {
        if (set.warmup()) {
            return new Judged.Left(LeftOut.WARMUP);
        }
        if (set.backoff()) {
            return new Judged.Left(LeftOut.BACKOFF);
        }
        if (set.failed()) {
            return new Judged.Left(LeftOut.FAILED);
        }
        if (bodyweight) {
            return new Judged.Left(LeftOut.BODYWEIGHT);
        }
        Integer reps = set.reps();
        Load load = set.load();
        if (reps == null || load == null) {
            return new Judged.Left(LeftOut.NOT_RECORDED);
        }
        Estimate estimate = formula.estimate(load, reps, set.rpe());
        return switch (estimate) {
            case Estimated estimated -> new Judged.Taken(new Rated(set, load, reps, estimated));
            case NotAvailable(var reason) ->
                new Judged.Left(
                        switch (reason) {
                            case NO_REPETITIONS -> LeftOut.NO_REPETITIONS;
                            case NO_LOAD -> LeftOut.NO_LOAD;
                            case TOO_MANY_REPETITIONS -> LeftOut.TOO_MANY_REPETITIONS;
                            case EFFORT_OUTSIDE_CHART -> LeftOut.EFFORT_OUTSIDE_CHART;
                        });
        };
    }

    /// What is trusted comes before what is not, then the heavier; of equals the earlier one stays.
    private static boolean isBetter(Rated next, Rated before) {
        return next.isTrusted() == before.isTrusted()
                ? next.estimate().value().compareTo(before.estimate().value()) > 0
                : next.isTrusted();
    }

    private static List<Session> withTrend(List<Rated> best) {
        var sessions = new ArrayList<Session>();
        for (int i = 0; i < best.size(); i++) {
            List<Load> latest = best.subList(Math.max(0, i + 1 - TREND_SESSIONS), i + 1).stream()
                    .map(rated -> rated.estimate().value())
                    .toList();
            sessions.add(new Session(
                    best.get(i), median(latest).in(best.get(i).load().unit())));
        }
        return sessions;
    }

    private static Load median(List<Load> loads) {
        List<Load> sorted = loads.stream().sorted().toList();
        Load upper = sorted.get(sorted.size() / 2);
        Load lower = sorted.get((sorted.size() - 1) / 2);
        BigDecimal sum = lower.plus(upper).value();
        return new Load(sum.divide(BigDecimal.TWO, MathContext.DECIMAL128), lower.unit());
    }

    private static @Nullable Present present(List<Session> sessions) {
        if (sessions.isEmpty()) {
            return null;
        }
        List<Session> latest = sessions.subList(Math.max(0, sessions.size() - TREND_SESSIONS), sessions.size());
        Session last = latest.getLast();
        var unit = last.best().load().unit();
        return new Present(
                last.trend(),
                latest.stream()
                        .map(session -> session.best().estimate().low())
                        .min(Comparator.naturalOrder())
                        .orElseThrow()
                        .in(unit),
                latest.stream()
                        .map(session -> session.best().estimate().high())
                        .max(Comparator.naturalOrder())
                        .orElseThrow()
                        .in(unit),
                last.date(),
                latest.size());
    }
}
