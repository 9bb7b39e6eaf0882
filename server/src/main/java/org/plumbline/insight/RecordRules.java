package org.plumbline.insight;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.insight.MaximumRules.Judged;
import org.plumbline.science.strength.Estimate;
import org.plumbline.science.unit.Load;
import org.plumbline.science.unit.LoadUnit;

/// What the best was, and when it became the best.
///
/// Warm-ups and failed attempts make no record, and neither does the first workout of an exercise, because there was
/// nothing to beat. Weights are compared in exact kilograms. Where the units differ, a *record* must also be clear of
/// the rounding of what was entered, so that the same weight noted in another unit makes none.
final class RecordRules {
    /// Repetitions up to which there is a best load each: the upper end of what counts as training for strength or size
    /// (5 to 30 repetitions).
    static final int MOST_REPS = 30;

    private RecordRules() {}

    enum Kind {
        /// The heaviest load for at least so many repetitions.
        LOAD,
        /// The highest estimate that has full confidence.
        E1RM,
        /// Repetitions times load of one set.
        SET_VOLUME,
        /// The same of a whole workout.
        SESSION_VOLUME,
        /// Most repetitions in a set without a load.
        REPS,
        DURATION,
        DISTANCE
    }

    /// A best.
    ///
    /// @param size what is compared, exact: kilograms, repetitions, seconds or metres
    /// @param atLeast the least that the size can have been before what was entered was rounded
    /// @param units those in which it was entered
    /// @param last the set itself, or the last one of the workout
    record Best(Kind kind, DoneSet last, BigDecimal size, BigDecimal atLeast, Set<LoadUnit> units) {
        boolean isAbove(@Nullable Best other) {
            return other == null || size.compareTo(other.size) > 0;
        }

        /// Above it whatever was rounded away.
        boolean isClearOf(Best other) {
            return (units.equals(other.units) ? size : atLeast).compareTo(other.size) > 0;
        }
    }

    /// A record that fell. More repetitions than ever are none by themselves: that would be a badge for an empty bar.
    record Fallen(Best best, Best previous) {}

    /// @param loads the best load for at least 1, 2, 3 … repetitions
    record Result(List<Best> loads, Map<Kind, Best> bests, List<Fallen> fallen) {
        Result {
            loads = List.copyOf(loads);
            bests = Map.copyOf(bests);
            fallen = List.copyOf(fallen);
        }
    }

    /// @param sets of one exercise, in the order in which they were done
    /// @param bodyweight whether a share of body mass is moved
    static Result of(List<DoneSet> sets, boolean bodyweight) {
        var course = new Course(bodyweight);
        sets.stream().filter(set -> !set.warmup() && !set.failed()).forEach(course::add);
        course.endWorkout();
        return new Result(course.loads, course.bests, course.fallen);
    }

    /// How far a list of sets was gone through.
    private static final class Course {
        private final boolean bodyweight;
        private final List<Best> loads = new ArrayList<>();
        private final Map<Kind, Best> bests = new EnumMap<>(Kind.class);
        private final List<Fallen> fallen = new ArrayList<>();
        private @Nullable UUID first;
        private @Nullable DoneSet last;
        private BigDecimal volume = BigDecimal.ZERO;
        private BigDecimal volumeAtLeast = BigDecimal.ZERO;
        private final Set<LoadUnit> units = EnumSet.noneOf(LoadUnit.class);

        Course(boolean bodyweight) {
            this.bodyweight = bodyweight;
        }

        void add(DoneSet set) {
            if (last != null && !last.workout().equals(set.workout())) {
                endWorkout();
            }
            first = first == null ? set.workout() : first;
            last = set;
            Integer reps = set.reps();
            Load load = set.load();
            if (reps != null && reps > 0 && load != null && !load.isZero()) {
                lifted(set, reps, load);
            }
            if (reps != null && reps > 0 && (load == null || load.isZero())) {
                judge(plain(Kind.REPS, set, BigDecimal.valueOf(reps)));
            }
            if (set.durationS() != null && set.durationS().signum() > 0) {
                judge(plain(Kind.DURATION, set, set.durationS()));
            }
            if (set.distance() != null && set.distance().value().signum() > 0) {
                judge(plain(Kind.DISTANCE, set, set.distance().metres()));
            }
        }

        private void lifted(DoneSet set, int reps, Load load) {
            Load atLeast = new Load(roundedFrom(load.value()), load.unit());
            Set<LoadUnit> unit = Set.of(load.unit());
            var best = new Best(Kind.LOAD, set, load.kilograms(), atLeast.kilograms(), unit);
            heaviest(Math.min(reps, MOST_REPS), best);
            var times = BigDecimal.valueOf(reps);
            judge(new Best(
                    Kind.SET_VOLUME,
                    set,
                    best.size().multiply(times),
                    best.atLeast().multiply(times),
                    unit));
            volume = volume.add(best.size().multiply(times));
            volumeAtLeast = volumeAtLeast.add(best.atLeast().multiply(times));
            units.add(load.unit());
            if (MaximumRules.rate(set, bodyweight, Formula.RECOMMENDED) instanceof Judged.Taken(var rated)
                    && rated.isTrusted()
                    && Formula.RECOMMENDED.estimate(atLeast, reps, set.rpe()) instanceof Estimate.Estimated cautious) {
                judge(new Best(
                        Kind.E1RM,
                        set,
                        rated.estimate().value().kilograms(),
                        cautious.value().kilograms(),
                        unit));
            }
        }

        /// A load for so many repetitions is one for fewer as well.
        private void heaviest(int reps, Best best) {
            Best before = loads.size() < reps ? null : loads.get(reps - 1);
            if (before != null && best.isClearOf(before)) {
                fell(new Fallen(best, before));
            }
            for (int n = 1; n <= reps; n++) {
                if (loads.size() < n) {
                    loads.add(best);
                } else if (best.isAbove(loads.get(n - 1))) {
                    loads.set(n - 1, best);
                }
            }
        }

        private void judge(Best best) {
            Best before = bests.get(best.kind());
            if (before != null && best.isClearOf(before)) {
                fell(new Fallen(best, before));
            }
            if (best.isAbove(before)) {
                bests.put(best.kind(), best);
            }
        }

        private void fell(Fallen record) {
            if (!record.best().last().workout().equals(first)) {
                fallen.add(record);
            }
        }

        void endWorkout() {
            if (last != null && volume.signum() > 0) {
                judge(new Best(Kind.SESSION_VOLUME, last, volume, volumeAtLeast, Set.copyOf(units)));
            }
            volume = BigDecimal.ZERO;
            volumeAtLeast = BigDecimal.ZERO;
            units.clear();
        }

        private static Best plain(Kind kind, DoneSet set, BigDecimal size) {
            return new Best(kind, set, size, size, Set.of());
        }
    }

    /// Half a unit of the last digit less: the least that would have been rounded to this number.
    private static BigDecimal roundedFrom(BigDecimal entered) {
        BigDecimal half = BigDecimal.ONE.movePointLeft(entered.scale()).divide(BigDecimal.TWO);
        return entered.subtract(half).max(BigDecimal.ZERO);
    }
}
