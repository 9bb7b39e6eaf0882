package org.plumbline.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What became of the sessions that were planned for the last four weeks.
@Component
@Order(7)
final class AdherenceSection implements BriefingSection {
    /// Four weeks: a display choice.
    private static final int DAYS = 28;

    private final PlanOutcomeStore outcomes;

    AdherenceSection(PlanOutcomeStore outcomes) {
        this.outcomes = outcomes;
    }

    /// @param inProgress begun and not yet finished
    /// @param missed confirmed, its day has passed, and nothing was done or said
    /// @param share completed and partial among all; null where nothing was planned
    record View(
            LocalDate from,
            LocalDate to,
            long planned,
            long completed,
            long partial,
            long skipped,
            long inProgress,
            long missed,
            @Nullable BigDecimal share,
            long unplannedWorkouts) {}

    @Override
    public String name() {
        return "adherence";
    }

    @Override
    public Object read(Question question) {
        LocalDate to = question.today().minusDays(1);
        LocalDate from = question.today().minusDays(DAYS);
        Map<String, Long> plans = outcomes.plans(question.user(), from, to);
        long planned = plans.values().stream().mapToLong(Long::longValue).sum();
        long completed = plans.getOrDefault("completed", 0L);
        long partial = plans.getOrDefault("partial", 0L);
        if (planned == 0) {
            question.missing().accept("Nothing was planned for the last four weeks.");
        }
        return new View(
                from,
                to,
                planned,
                completed,
                partial,
                plans.getOrDefault("skipped", 0L),
                plans.getOrDefault("in_progress", 0L),
                plans.getOrDefault("confirmed", 0L),
                planned == 0
                        ? null
                        : BigDecimal.valueOf(completed + partial)
                                .divide(BigDecimal.valueOf(planned), 2, RoundingMode.HALF_UP),
                outcomes.unplanned(question.user(), from, to));
    }
}
