package org.plumbline.insight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.insight.RecordRules.Best;
import org.plumbline.insight.RecordRules.Fallen;
import org.plumbline.insight.RecordRules.Kind;
import org.plumbline.science.unit.Load;
import org.plumbline.science.unit.LoadUnit;

/// Records of one exercise as JSON shows them.
///
/// @param addedLoadOnly whether loads are what was added to a share of body mass
/// @param fallen the latest records first
record RecordView(
        UUID exerciseId,
        @Nullable String exerciseName,
        boolean addedLoadOnly,
        List<ForReps> bestLoads,
        @Nullable Entry e1rm,
        @Nullable Entry setVolume,
        @Nullable Entry sessionVolume,
        @Nullable Entry mostReps,
        @Nullable Entry longestDuration,
        @Nullable Entry longestDistance,
        List<FallenRecord> fallen) {
    /// An engineering bound on the list.
    static final int MOST_FALLEN = 500;

    /// The best load for at least so many repetitions.
    ///
    /// @param reps those that were done
    record ForReps(
            int atLeastReps, int reps, BigDecimal load, String loadUnit, LocalDate date, UUID workoutId, UUID setId) {}

    /// A best and where it was done.
    ///
    /// @param value as entered; what was calculated is in the unit of the set, a workout's volume in kilograms
    /// @param unit kg, lb, reps, s, m, km, mi, yd or ft
    /// @param setId null for a whole workout
    record Entry(
            BigDecimal value,
            String unit,
            LocalDate date,
            UUID workoutId,
            @Nullable UUID setId) {
        static Entry of(Best best) {
            return new Entry(
                    RecordView.valueOf(best),
                    RecordView.unitOf(best),
                    best.last().date(),
                    best.last().workout(),
                    best.kind() == Kind.SESSION_VOLUME ? null : best.last().id());
        }
    }

    /// When a best became the best.
    ///
    /// @param reps of the set, where it is about a load
    /// @param previous what it was better than
    record FallenRecord(String kind, @Nullable Integer reps, Entry record, Entry previous) {
        static FallenRecord of(Fallen fallen) {
            Best best = fallen.best();
            return new FallenRecord(
                    best.kind().name().toLowerCase(Locale.ROOT),
                    best.kind() == Kind.LOAD ? best.last().reps() : null,
                    Entry.of(best),
                    Entry.of(fallen.previous()));
        }
    }

    private static @Nullable Entry entry(RecordRules.Result result, Kind kind) {
        Best best = result.bests().get(kind);
        return best == null ? null : Entry.of(best);
    }

    static RecordView of(UUID exercise, @Nullable String name, boolean addedLoadOnly, RecordRules.Result result) {
        return new RecordView(
                exercise,
                name,
                addedLoadOnly,
                forReps(result.loads()),
                entry(result, Kind.E1RM),
                entry(result, Kind.SET_VOLUME),
                entry(result, Kind.SESSION_VOLUME),
                entry(result, Kind.REPS),
                entry(result, Kind.DURATION),
                entry(result, Kind.DISTANCE),
                result.fallen().reversed().stream()
                        .limit(MOST_FALLEN)
                        .map(FallenRecord::of)
                        .toList());
    }

    private static List<ForReps> forReps(List<Best> loads) {
        var list = new ArrayList<ForReps>();
        for (Best best : loads) {
            DoneSet set = best.last();
            Load load = load(set);
            list.add(new ForReps(
                    list.size() + 1, reps(set), load.value(), load.unit().code(), set.date(), set.workout(), set.id()));
        }
        return list;
    }

    private static BigDecimal valueOf(Best best) {
        DoneSet set = best.last();
        return switch (best.kind()) {
            case LOAD -> load(set).value();
            case E1RM ->
                MaximumView.shown(
                        Load.kg(best.size().toPlainString()).in(load(set).unit()));
            case SET_VOLUME -> load(set).value().multiply(BigDecimal.valueOf(reps(set)));
            case SESSION_VOLUME, REPS, DURATION -> shortest(best.size());
            case DISTANCE ->
                set.distance() == null ? best.size() : set.distance().value();
        };
    }

    private static String unitOf(Best best) {
        DoneSet set = best.last();
        return switch (best.kind()) {
            case LOAD, E1RM, SET_VOLUME -> load(set).unit().code();
            case SESSION_VOLUME -> LoadUnit.KG.code();
            case REPS -> "reps";
            case DURATION -> "s";
            case DISTANCE ->
                set.distance() == null ? "m" : set.distance().unit().code();
        };
    }

    static BigDecimal shortest(BigDecimal exact) {
        BigDecimal shortest = exact.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    private static Load load(DoneSet set) {
        if (set.load() == null) {
            throw new IllegalStateException("a record of load without one: " + set);
        }
        return set.load();
    }

    private static int reps(DoneSet set) {
        if (set.reps() == null) {
            throw new IllegalStateException("a record of repetitions without any: " + set);
        }
        return set.reps();
    }
}
