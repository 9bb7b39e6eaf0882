package org.plumbline.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.comparison.DeviationRow;
import org.plumbline.comparison.Deviations;
import org.plumbline.insight.LastSessionStore.Row;
import org.plumbline.platform.Beginning;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The last sessions, each by itself however many a day has, and what of each went otherwise than planned, failed or
/// was left out, with its why.
@Component
@Order(5)
final class SessionsSection implements BriefingSection {
    /// So many sessions, and so many lines of what went otherwise in each: display choices.
    private static final int MOST = 5;

    private static final int MOST_LINES = 6;
    private static final int LONGEST_NAME = 60;

    private final LastSessionStore sessions;
    private final Deviations deviations;

    SessionsSection(LastSessionStore sessions, Deviations deviations) {
        this.sessions = sessions;
        this.deviations = deviations;
    }

    /// @param sets all that were performed, warm-ups and failed attempts too
    /// @param volumeKg Σ repetitions × load of `volume_sets` of the sets, warm-ups left out; null where none has
    /// both
    /// @param planStatus null for a workout that executes no plan
    /// @param deviations null for a workout that executes no plan
    record Shown(
            UUID workoutId,
            LocalDate date,
            @Nullable String name,
            @Nullable UUID planId,
            @Nullable String planStatus,
            String status,
            @Nullable BigDecimal sessionRpe,
            long sets,
            long volumeSets,
            @Nullable BigDecimal volumeKg,
            @Nullable Excerpt<DeviationLine> deviations) {}

    @Override
    public String name() {
        return "sessions";
    }

    @Override
    public Object read(Question question) {
        List<Row> rows = sessions.list(question.user(), MOST);
        if (rows.isEmpty()) {
            question.missing().accept("No workout is logged.");
        }
        long without = rows.stream().filter(row -> row.rpe() == null).count();
        if (without > 0) {
            question.missing().accept(without + " of the last " + rows.size() + " sessions have no session RPE.");
        }
        List<DeviationRow> compared = deviations.ofPlans(
                question.user(),
                rows.stream().map(Row::plan).filter(Objects::nonNull).distinct().toList());
        return Excerpt.of(rows.stream().map(row -> shown(row, compared)).toList(), MOST);
    }

    private static Shown shown(Row row, List<DeviationRow> compared) {
        String name = row.name();
        return new Shown(
                row.workout(),
                row.date(),
                name == null ? null : Beginning.of(name, LONGEST_NAME),
                row.plan(),
                row.planStatus(),
                row.status(),
                row.rpe(),
                row.sets(),
                row.volumeSets(),
                row.volume() == null ? null : row.volume().setScale(1, RoundingMode.HALF_UP),
                row.plan() == null ? null : lines(row, compared));
    }

    /// What was performed in it, and what of its plan was not performed at all.
    private static Excerpt<DeviationLine> lines(Row row, List<DeviationRow> compared) {
        return Excerpt.of(
                DeviationLine.of(compared.stream()
                        .filter(each -> each.setId() == null
                                ? row.first() && Objects.equals(each.planId(), row.plan())
                                : row.workout().equals(each.workoutId()))
                        .toList()),
                MOST_LINES);
    }
}
