package org.plumbline.comparison;

import java.sql.Timestamp;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Work;
import org.plumbline.platform.json.Json;
import org.plumbline.science.comparison.Tolerance;
import org.plumbline.science.comparison.Tolerance.Absolute;
import org.plumbline.training.WorkoutId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The athlete's tolerance, and the one that each workout was judged by.
@Component
final class ToleranceStore {
    private final JdbcClient sql;

    ToleranceStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param version 0 while it is the default that nobody chose
    record Preference(Tolerance tolerance, long version) {}

    Preference preference(UserId user) {
        return sql.sql("SELECT tolerance::text AS tolerance, version FROM tolerance_preferences WHERE user_id = :user")
                .param("user", user.value())
                .query((row, _) ->
                        new Preference(ToleranceJson.parse(row.getString("tolerance")), row.getLong("version")))
                .optional()
                .orElse(new Preference(Absolute.DEFAULT, 0));
    }

    void choose(Work work, Tolerance tolerance, long version) {
        sql.sql("""
                INSERT INTO tolerance_preferences (user_id, tolerance, version, updated_at)
                VALUES (:user, :tolerance::jsonb, :version, :now)
                ON CONFLICT (user_id) DO UPDATE SET tolerance = excluded.tolerance, version = excluded.version,
                  updated_at = excluded.updated_at
                """)
                .param("user", work.subject().value())
                .param("tolerance", Json.write(ToleranceJson.of(tolerance)))
                .param("version", version)
                .param("now", Timestamp.from(work.now()))
                .update();
    }

    /// The tolerance that this workout is judged by from its first judgement on.
    Tolerance forWorkout(Work work, WorkoutId workout) {
        @Nullable
        String kept = sql.sql("""
                SELECT coalesce(tolerance::text, '') FROM workouts WHERE user_id = :user AND workout_id = :workout
                """)
                .param("user", work.subject().value())
                .param("workout", workout.value())
                .query(String.class)
                .single();
        if (kept != null && !kept.isEmpty()) {
            return ToleranceJson.parse(kept);
        }
        Tolerance chosen = preference(work.subject()).tolerance();
        sql.sql("""
                UPDATE workouts SET tolerance = :tolerance::jsonb WHERE user_id = :user AND workout_id = :workout
                """)
                .param("tolerance", Json.write(ToleranceJson.of(chosen)))
                .param("user", work.subject().value())
                .param("workout", workout.value())
                .update();
        return chosen;
    }
}
