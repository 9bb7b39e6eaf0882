package org.plumbline.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.plumbline.insight.BlockFactStore.Session;
import org.plumbline.insight.BlockSummary.Best;
import org.plumbline.insight.BlockSummary.Progress;
import org.plumbline.insight.BlockSummary.Sessions;
import org.plumbline.insight.BlockSummary.Week;
import org.plumbline.insight.BlockSummary.Work;
import org.plumbline.insight.MaximumRules.Judged;
import org.plumbline.insight.MaximumRules.Rated;
import org.plumbline.plan.TrainingBlock;

/// Sums a training block up, week by week.
final class BlockSummaryRules {
    private static final int DAYS_OF_A_WEEK = 7;
    private static final int SHOWN_DECIMALS = 1;
    private static final Set<String> DONE = Set.of("completed", "partial");
    private static final String SKIPPED = "skipped";

    private BlockSummaryRules() {}

    /// From 1; before the first day it is less.
    static int week(TrainingBlock block, LocalDate day) {
        return Math.floorDiv((int) ChronoUnit.DAYS.between(block.startDate(), day), DAYS_OF_A_WEEK) + 1;
    }

    static int weeksBegun(TrainingBlock block, LocalDate today) {
        return Math.clamp(week(block, today), 0, block.weeks());
    }

    /// @param others workouts of its days that are not part of it
    static Sessions sessions(TrainingBlock block, List<Session> all, int others, LocalDate today) {
        Predicate<Session> confirmed = each -> each.status().equals("confirmed");
        return new Sessions(
                all.size(),
                count(all, each -> each.status().equals("completed")),
                count(all, each -> each.status().equals("partial")),
                count(all, each -> each.status().equals(SKIPPED)),
                count(all, each -> each.status().equals("in_progress")),
                count(all, confirmed.and(each -> each.date().isBefore(today))),
                count(all, confirmed.and(each -> !each.date().isBefore(today))),
                count(all, each -> !isInside(block, each.date())),
                others);
    }

    private static int count(List<Session> all, Predicate<Session> which) {
        return (int) all.stream().filter(which).count();
    }

    private static boolean isInside(TrainingBlock block, LocalDate day) {
        return !day.isBefore(block.startDate()) && !day.isAfter(block.endDate());
    }

    static Work work(List<BlockFactStore.Work> all) {
        return new Work(
                all.stream().mapToInt(BlockFactStore.Work::sets).sum(),
                all.stream().mapToInt(BlockFactStore.Work::loaded).sum(),
                volume(all));
    }

    private static @Nullable BigDecimal volume(List<BlockFactStore.Work> all) {
        return all.stream()
                .map(BlockFactStore.Work::volumeKg)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .map(sum -> sum.setScale(SHOWN_DECIMALS, RoundingMode.HALF_UP))
                .orElse(null);
    }

    static List<Week> weeks(
            TrainingBlock block, List<Session> sessions, List<BlockFactStore.Work> all, LocalDate today) {
        var weeks = new ArrayList<Week>();
        for (int number = 1; number <= weeksBegun(block, today); number++) {
            int week = number;
            List<Session> its = sessions.stream()
                    .filter(each -> week(block, each.date()) == week)
                    .toList();
            Work work = work(all.stream()
                    .filter(each -> week(block, each.date()) == week)
                    .toList());
            LocalDate from = block.startDate().plusWeeks(week - 1L);
            weeks.add(new Week(
                    week,
                    from,
                    from.plusDays(DAYS_OF_A_WEEK - 1L),
                    its.size(),
                    count(
                            sessions,
                            each -> DONE.contains(each.status())
                                    && each.doneOn() != null
                                    && week(block, each.doneOn()) == week),
                    count(its, each -> each.status().equals(SKIPPED)),
                    work.sets(),
                    work.volumeSets(),
                    work.volumeKg()));
        }
        return weeks;
    }

    /// @param sets of the exercise in workouts of the block, in the order in which they were done
    static Optional<Progress> progress(
            TrainingBlock block, UUID exercise, String name, List<DoneSet> sets, boolean movesBody) {
        var best = new TreeMap<Integer, Rated>();
        for (DoneSet set : sets) {
            if (MaximumRules.rate(set, movesBody, Formula.RECOMMENDED) instanceof Judged.Taken(Rated rated)) {
                best.merge(
                        week(block, set.date()),
                        rated,
                        (one, other) -> other.estimate()
                                                .value()
                                                .compareTo(one.estimate().value())
                                        > 0
                                ? other
                                : one);
            }
        }
        if (best.isEmpty()) {
            return Optional.empty();
        }
        Best first = best(best.firstEntry());
        if (best.size() == 1) {
            return Optional.of(new Progress(exercise, name, first, null, null));
        }
        Rated then = best.firstEntry().getValue();
        Rated now = best.lastEntry().getValue();
        BigDecimal change =
                MaximumView.shown(now.estimate().value().in(then.load().unit())).subtract(first.e1rm());
        return Optional.of(new Progress(exercise, name, first, best(best.lastEntry()), change));
    }

    private static Best best(Map.Entry<Integer, Rated> week) {
        Rated rated = week.getValue();
        return new Best(
                week.getKey(),
                rated.set().date(),
                rated.set().id(),
                MaximumView.shown(rated.estimate().value()),
                rated.estimate().value().unit().code());
    }

    /// What is not known, in sentences.
    static List<String> missing(
            TrainingBlock block, Sessions sessions, Work work, List<Week> weeks, boolean learned, LocalDate today) {
        var missing = new ArrayList<String>();
        if (!block.endDate().isBefore(today)) {
            missing.add("It is not over: " + weeksBegun(block, today) + " of " + block.weeks() + " weeks have begun.");
        }
        if (sessions.planned() == 0) {
            missing.add("No confirmed plan is part of it.");
        }
        if (sessions.missed() > 0) {
            missing.add("Of " + sessions.missed() + " sessions nobody said what became of them.");
        }
        int outside = work.sets() - weeks.stream().mapToInt(Week::sets).sum();
        if (outside > 0) {
            missing.add(
                    "Done outside of its weeks, and so in none of them: " + outside + " of " + work.sets() + " sets.");
        }
        if (work.volumeSets() < work.sets()) {
            missing.add((work.sets() - work.volumeSets()) + " of " + work.sets()
                    + " sets have no repetitions or no load, and no part in the volume.");
        }
        if (!learned) {
            missing.add("Nobody said what was learned.");
        }
        return missing;
    }

    /// By name, so that the same facts are the same answer.
    static final Comparator<Progress> BY_NAME =
            Comparator.comparing(Progress::exerciseName).thenComparing(Progress::exerciseId);
}
