package org.plumbline.insight;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.plan.Measures;
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

    /// A plan and sets of it that ask for the same; a plan of warm-ups only is one line without any.
    record Line(UUID plan, LocalDate date, String name, String status, Optional<Work> work) {}

    /// @param sets of all rounds
    /// @param loadKg null where no load is prescribed
    record Work(
            String exercise,
            long sets,
            Measures measures,
            @Nullable BigDecimal loadKg) {}

    /// By day, and within a plan in the order in which its exercises begin.
    List<Line> lines(UserId user, LocalDate from, LocalDate to) {
        return sql.sql("""
                        SELECT p.plan_id, p.date, p.name, p.status, s.*
                        FROM plans p
                        JOIN plan_revisions r
                          ON r.user_id = p.user_id AND r.plan_id = p.plan_id AND r.revision = p.current_revision
                        LEFT JOIN LATERAL (
                          SELECT x.exercise_name, x.prescribed_reps, x.prescribed_reps_max, x.amrap, x.per_side,
                            x.prescribed_load, x.prescribed_load_kg, x.load_unit, x.percent_1rm, x.prescribed_duration_s,
                            x.prescribed_distance_m, x.prescribed_calories, x.prescribed_rpe,
                            min(x.block_seq * 1000 + x.set_seq) AS place,
                            min(min(x.block_seq * 1000 + x.set_seq)) OVER (PARTITION BY x.exercise_name) AS begins,
                            sum(CASE WHEN x.round IS NULL
                              THEN coalesce((r.content #>> ARRAY['blocks', (x.block_seq - 1)::text, 'rounds'])::integer, 1)
                              ELSE 1 END) AS sets
                          FROM planned_sets x
                          WHERE x.user_id = p.user_id AND x.plan_id = p.plan_id AND x.removed_in IS NULL
                            AND x.set_type <> 'warmup' AND x.block_type <> 'warmup'
                          GROUP BY x.exercise_name, x.prescribed_reps, x.prescribed_reps_max, x.amrap, x.per_side,
                            x.prescribed_load, x.prescribed_load_kg, x.load_unit, x.percent_1rm, x.prescribed_duration_s,
                            x.prescribed_distance_m, x.prescribed_calories, x.prescribed_rpe
                        ) s ON true
                        WHERE p.user_id = :user AND p.date BETWEEN :from AND :to
                          AND p.status IN ('draft', 'confirmed', 'in_progress')
                        ORDER BY p.date, p.created_at, p.plan_id, s.begins, s.place
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
                                Measures.planned(row),
                                row.getBigDecimal("prescribed_load_kg"))));
    }
}
