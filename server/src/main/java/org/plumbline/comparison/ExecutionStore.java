package org.plumbline.comparison;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.plan.PlannedSetId;
import org.plumbline.platform.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Everything ever performed for one planned set: what counts, and what was voided by a reopen.
@Component
final class ExecutionStore {
    private final JdbcClient sql;

    ExecutionStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param live false: voided, kept as history
    public record Execution(
            UUID setId,
            UUID workoutId,
            UUID plannedSetId,
            boolean live,
            LocalDate localDate,
            String exerciseName,
            String outcome,
            @Nullable Integer reps,
            @Nullable BigDecimal load,
            @Nullable String loadUnit,
            @Nullable BigDecimal rpe,
            @Nullable BigDecimal durationS,
            @Nullable BigDecimal distanceM,
            @Nullable String deviationType,
            @Nullable String reason,
            @Nullable String notes) {}

    List<Execution> of(UserId user, PlannedSetId planned) {
        return sql.sql("""
                SELECT s.set_id, s.workout_id, s.planned_set_id, s.live, s.local_date, s.exercise_name, s.outcome,
                  s.reps, s.load, s.load_unit, s.rpe, s.duration_s, s.distance_m, d.deviation_type, s.reason, s.notes
                FROM sets s LEFT JOIN set_deviations d ON d.user_id = s.user_id AND d.set_id = s.set_id
                WHERE s.user_id = :user AND s.planned_set_id = :planned
                ORDER BY s.live DESC, s.local_date DESC, s.created_at DESC
                """)
                .param("user", user.value())
                .param("planned", planned.value())
                .query(Execution.class)
                .list();
    }

    boolean exists(UserId user, PlannedSetId planned) {
        return sql.sql("SELECT EXISTS (SELECT FROM planned_sets WHERE user_id = :user AND id = :planned)")
                .param("user", user.value())
                .param("planned", planned.value())
                .query(Boolean.class)
                .single();
    }
}
