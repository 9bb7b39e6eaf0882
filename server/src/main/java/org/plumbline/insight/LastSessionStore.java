package org.plumbline.insight;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds the latest workouts that count, with what their sets come to.
@Component
final class LastSessionStore {
    private final JdbcClient sql;

    LastSessionStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param first whether it is the one that what the plan says of its sets is about, and not a repetition of it
    /// @param volume Σ repetitions × kilograms of `volumeSets` of the sets, warm-ups left out; null where none has
    /// both
    record Row(
            UUID workout,
            LocalDate date,
            @Nullable String name,
            @Nullable UUID plan,
            @Nullable String planStatus,
            boolean first,
            String status,
            @Nullable BigDecimal rpe,
            long sets,
            long volumeSets,
            @Nullable BigDecimal volume) {}

    /// The latest first.
    List<Row> list(UserId user, int most) {
        return sql.sql("""
                        SELECT w.workout_id, w.local_date, w.name, w.plan_id, p.status AS plan_status,
                          w.execution = 'first' AS first, w.status, w.session_rpe,
                          count(s.set_id) AS sets,
                          count(s.reps * s.load_kg)
                            FILTER (WHERE s.set_type <> 'warmup' AND b.block_type IS DISTINCT FROM 'warmup') AS volume_sets,
                          sum(s.reps * s.load_kg)
                            FILTER (WHERE s.set_type <> 'warmup' AND b.block_type IS DISTINCT FROM 'warmup') AS volume_kg
                        FROM (
                          SELECT * FROM workouts WHERE user_id = :user AND live
                          ORDER BY local_date DESC, start_time DESC NULLS LAST, workout_id DESC LIMIT :most
                        ) w
                        LEFT JOIN plans p ON p.user_id = w.user_id AND p.plan_id = w.plan_id
                        LEFT JOIN sets s ON s.user_id = w.user_id AND s.workout_id = w.workout_id AND s.live
                        LEFT JOIN blocks b ON b.user_id = s.user_id AND b.block_id = s.block_id
                        GROUP BY w.workout_id, w.local_date, w.name, w.plan_id, p.status, w.execution, w.status, w.session_rpe,
                          w.start_time
                        ORDER BY w.local_date DESC, w.start_time DESC NULLS LAST, w.workout_id DESC
                        """)
                .param("user", user.value())
                .param("most", most)
                .query((row, _) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("workout_id", UUID.class),
                row.getObject("local_date", LocalDate.class),
                row.getString("name"),
                row.getObject("plan_id", UUID.class),
                row.getString("plan_status"),
                row.getBoolean("first"),
                row.getString("status"),
                row.getBigDecimal("session_rpe"),
                row.getLong("sets"),
                row.getLong("volume_sets"),
                row.getBigDecimal("volume_kg"));
    }
}
