package org.plumbline.insight;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds plans that are still to be done, with what each asks for by exercise.
@Component
final class ComingPlanStore {
    private final JdbcClient sql;

    ComingPlanStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// A plan and one exercise of it; a plan of warm-ups only is one line without any.
    record Line(UUID plan, LocalDate date, String name, String status, Optional<Work> work) {}

    /// @param reps and `load`: of the heaviest set
    record Work(
            String exercise,
            long sets,
            @Nullable Integer reps,
            @Nullable BigDecimal load,
            @Nullable String loadUnit) {}

    /// By day, and within a plan in its order.
    List<Line> lines(UserId user, LocalDate from, LocalDate to) {
        return sql.sql("""
                        SELECT p.plan_id, p.date, p.name, p.status, s.exercise_name, s.sets, s.reps, s.load, s.load_unit
                        FROM plans p
                        LEFT JOIN LATERAL (
                          SELECT x.exercise_name, count(*) AS sets, min(x.block_seq * 1000 + x.set_seq) AS place,
                            (array_agg(x.prescribed_reps ORDER BY x.prescribed_load_kg DESC NULLS LAST))[1] AS reps,
                            (array_agg(x.prescribed_load ORDER BY x.prescribed_load_kg DESC NULLS LAST))[1] AS load,
                            (array_agg(x.load_unit ORDER BY x.prescribed_load_kg DESC NULLS LAST))[1] AS load_unit
                          FROM planned_sets x
                          WHERE x.user_id = p.user_id AND x.plan_id = p.plan_id AND x.removed_in IS NULL
                            AND x.set_type <> 'warmup' AND x.block_type <> 'warmup'
                          GROUP BY x.exercise_name
                        ) s ON true
                        WHERE p.user_id = :user AND p.date BETWEEN :from AND :to
                          AND p.status IN ('draft', 'confirmed', 'in_progress')
                        ORDER BY p.date, p.created_at, p.plan_id, s.place
                        """)
                .param("user", user.value())
                .param("from", from)
                .param("to", to)
                .query((row, _) -> line(row))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        String exercise = row.getString("exercise_name");
        return new Line(
                row.getObject("plan_id", UUID.class),
                row.getObject("date", LocalDate.class),
                row.getString("name"),
                row.getString("status"),
                exercise == null
                        ? Optional.empty()
                        : Optional.of(new Work(
                                exercise,
                                row.getLong("sets"),
                                row.getObject("reps", Integer.class),
                                row.getBigDecimal("load"),
                                row.getString("load_unit"))));
    }
}
