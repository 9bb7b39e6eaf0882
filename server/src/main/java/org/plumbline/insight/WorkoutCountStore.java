package org.plumbline.insight;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts workouts that count.
@Component
final class WorkoutCountStore {
    private final JdbcClient sql;

    WorkoutCountStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param sport only those of this sport; null: all
    int count(UserId user, @Nullable String sport, LocalDate from, LocalDate to) {
        return sql.sql("""
                SELECT count(*) FROM workouts
                WHERE user_id = :user AND live AND local_date BETWEEN :from AND :to
                  AND (:sport::text IS NULL OR sport_type = :sport)
                """)
                .param("user", user.value())
                .param("from", from)
                .param("to", to)
                .param("sport", sport)
                .query(Integer.class)
                .single();
    }
}
