package org.plumbline.science.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.science.unit.Load;

/// Decides how a set stands to what was meant: the only home of that decision.
///
/// Total and deterministic: every pair has a class. Differences are compared exactly and rounded only to be shown.
public final class DeviationRules {

    private DeviationRules() {}

    public static Comparison compare(SetPair pair, Tolerance tolerance) {
        return switch (pair) {
            case SetPair.Unperformed(var _, var settled) ->
                Comparison.only(settled ? DeviationType.SKIPPED : DeviationType.PENDING);
            case SetPair.Unplanned(var _, var executesPlan) ->
                Comparison.only(executesPlan ? DeviationType.ADDED : DeviationType.UNLINKED);
            case SetPair.Linked(var prescribed, var performed) -> compare(prescribed, performed, tolerance);
        };
    }

    /// A planned set and what was performed for it; a failed attempt compares like any other.
    public static Comparison compare(Prescribed prescribed, Performed performed, Tolerance tolerance) {
        var all = List.copyOf(classes(prescribed, performed, tolerance)); // an EnumSet iterates in order of precedence
        var plannedLoad = comparableLoad(prescribed, performed);
        var loadDelta = plannedLoad == null || performed.load() == null
                ? null
                : performed.load().shownMinus(plannedLoad);
        return new Comparison(
                all.getFirst(),
                all,
                repsDelta(prescribed, performed.reps()),
                loadDelta,
                plannedLoad == null || loadDelta == null ? null : plannedLoad.unit(),
                rpeDelta(prescribed, performed),
                shown(difference(prescribed.durationS(), performed.durationS())),
                shown(difference(metres(prescribed), metres(performed))));
    }

    private static Set<DeviationType> classes(Prescribed prescribed, Performed performed, Tolerance tolerance) {
        var found = EnumSet.noneOf(DeviationType.class);
        addIf(performed.otherExercise(), DeviationType.SUBSTITUTED, found);
        addIf(repsDeviate(prescribed, performed.reps(), tolerance), DeviationType.REPS_DEVIATION, found);
        addIf(loadDeviates(prescribed, performed, tolerance), DeviationType.LOAD_DEVIATION, found);
        addIf(
                exceeded(prescribed.durationS(), performed.durationS(), tolerance.durationPct()),
                DeviationType.DURATION_DEVIATION,
                found);
        addIf(
                exceeded(metres(prescribed), metres(performed), tolerance.distancePct()),
                DeviationType.DISTANCE_DEVIATION,
                found);
        var rpeDelta = rpeDelta(prescribed, performed);
        addIf(rpeDelta != null && tolerance.exceededByRpe(rpeDelta), DeviationType.RPE_DEVIATION, found);
        addIf(
                performed.outcome() == Outcome.DONE && lacksAPrescribedQuantity(prescribed, performed),
                DeviationType.NOT_RECORDED,
                found);
        addIf(found.isEmpty(), DeviationType.AS_PLANNED, found);
        return found;
    }

    private static void addIf(boolean applies, DeviationType type, Set<DeviationType> found) {
        if (applies) {
            found.add(type);
        }
    }

    /// Signed distance to the range: 0 inside it, and 0 at and above the minimum of an AMRAP.
    private static @Nullable Integer repsDelta(Prescribed prescribed, @Nullable Integer actual) {
        var lowest = prescribed.reps();
        if (lowest == null || actual == null) {
            return null;
        }
        return actual < lowest ? actual - lowest : Math.max(0, actual - highest(prescribed, lowest, actual));
    }

    private static boolean repsDeviate(Prescribed prescribed, @Nullable Integer actual, Tolerance tolerance) {
        var lowest = prescribed.reps();
        var delta = repsDelta(prescribed, actual);
        if (lowest == null || actual == null || delta == null) {
            return false;
        }
        var missedBound = delta < 0 ? lowest : highest(prescribed, lowest, actual);
        return tolerance.exceededByReps(missedBound, delta);
    }

    private static int highest(Prescribed prescribed, int lowest, int actual) {
        if (prescribed.amrap()) {
            return Math.max(lowest, actual); // nothing is too many
        }
        var repsMax = prescribed.repsMax();
        return repsMax == null ? lowest : repsMax;
    }

    private static boolean loadDeviates(Prescribed prescribed, Performed performed, Tolerance tolerance) {
        var planned = comparableLoad(prescribed, performed);
        var actual = performed.load();
        return planned != null && actual != null && tolerance.exceededByLoad(planned, actual);
    }

    /// The load of another exercise says nothing about this one.
    private static @Nullable Load comparableLoad(Prescribed prescribed, Performed performed) {
        return performed.otherExercise() ? null : prescribed.load();
    }

    private static @Nullable BigDecimal rpeDelta(Prescribed prescribed, Performed performed) {
        var planned = prescribed.rpe();
        var actual = performed.rpe();
        return planned == null || actual == null ? null : actual.minus(planned);
    }

    /// An RPE that nobody gave is no gap: few people rate every set.
    private static boolean lacksAPrescribedQuantity(Prescribed prescribed, Performed performed) {
        return (prescribed.asksForReps() && performed.reps() == null)
                || (prescribed.asksForLoad() && performed.load() == null)
                || (prescribed.durationS() != null && performed.durationS() == null)
                || (prescribed.distance() != null && performed.distance() == null);
    }

    private static boolean exceeded(@Nullable BigDecimal planned, @Nullable BigDecimal actual, BigDecimal percent) {
        return planned != null && actual != null && Percent.differ(planned, actual, percent);
    }

    private static @Nullable BigDecimal difference(@Nullable BigDecimal planned, @Nullable BigDecimal actual) {
        return planned == null || actual == null ? null : actual.subtract(planned);
    }

    private static @Nullable BigDecimal metres(Prescribed prescribed) {
        return prescribed.distance() == null ? null : prescribed.distance().metres();
    }

    private static @Nullable BigDecimal metres(Performed performed) {
        return performed.distance() == null ? null : performed.distance().metres();
    }

    private static @Nullable BigDecimal shown(@Nullable BigDecimal difference) {
        return difference == null ? null : difference.setScale(Load.SHOWN_DECIMALS, RoundingMode.HALF_UP);
    }
}
