package org.plumbline.insight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.insight.MaximumRules.Present;
import org.plumbline.insight.MaximumRules.Rated;
import org.plumbline.insight.MaximumRules.Session;
import org.plumbline.science.unit.Load;

/// Estimated maxima of one exercise as JSON shows them.
///
/// @param leftOut how many sets gave no estimate, by reason
/// @param truncated whether earlier points are missing because there are too many
record MaximumView(
        UUID exerciseId,
        @Nullable String exerciseName,
        String formula,
        @Nullable Current current,
        List<Point> points,
        Map<String, Integer> leftOut,
        boolean truncated) {
    /// An engineering bound: a session on every day of more than ten years.
    static final int MOST_POINTS = 5_000;

    /// Decimals of a load that is calculated: shown to the tenth.
    private static final int SHOWN_DECIMALS = 1;

    record Current(BigDecimal e1rm, BigDecimal low, BigDecimal high, String loadUnit, LocalDate date, int sessions) {
        static Current of(Present present) {
            return new Current(
                    shown(present.value()),
                    shown(present.low()),
                    shown(present.high()),
                    present.value().unit().code(),
                    present.date(),
                    present.sessions());
        }
    }

    /// The best set of a session.
    ///
    /// @param e1rmKg the same in kilograms, so that sets of different units make one curve
    /// @param rpeUsed whether the logged RPE went into it; without one the set counts as one to failure
    record Point(
            LocalDate date,
            UUID workoutId,
            UUID setId,
            int reps,
            BigDecimal load,
            String loadUnit,
            @Nullable BigDecimal rpe,
            BigDecimal e1rm,
            BigDecimal low,
            BigDecimal high,
            BigDecimal trend,
            BigDecimal e1rmKg,
            String formula,
            boolean rpeUsed,
            String confidence) {
        static Point of(Rated rated, Load trend) {
            var set = rated.set();
            var estimate = rated.estimate();
            var rpe = set.rpe();
            return new Point(
                    set.date(),
                    set.workout(),
                    set.id(),
                    rated.reps(),
                    rated.load().value(),
                    rated.load().unit().code(),
                    rpe == null ? null : rpe.value(),
                    shown(estimate.value()),
                    shown(estimate.low()),
                    shown(estimate.high()),
                    shown(trend),
                    shown(Load.kg(estimate.value().kilograms().toPlainString())),
                    estimate.formula(),
                    rpe != null,
                    estimate.confidence().name().toLowerCase(Locale.ROOT));
        }
    }

    static MaximumView of(
            UUID exercise,
            @Nullable String name,
            Formula formula,
            MaximumRules.Result result,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        List<Session> wanted = result.sessions().stream()
                .filter(session -> from == null || !session.date().isBefore(from))
                .filter(session -> to == null || !session.date().isAfter(to))
                .toList();
        var leftOut = new TreeMap<String, Integer>();
        result.leftOut().forEach((reason, count) -> leftOut.put(reason.name().toLowerCase(Locale.ROOT), count));
        return new MaximumView(
                exercise,
                name,
                formula.wire(),
                result.present() == null ? null : Current.of(result.present()),
                wanted.stream()
                        .skip(Math.max(0, wanted.size() - MOST_POINTS))
                        .map(session -> Point.of(session.best(), session.trend()))
                        .toList(),
                leftOut,
                wanted.size() > MOST_POINTS);
    }

    static BigDecimal shown(Load load) {
        return load.rounded(SHOWN_DECIMALS).value();
    }
}
