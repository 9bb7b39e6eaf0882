package org.plumbline.training;

import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Work;
import org.plumbline.platform.json.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// What workouts said before they were changed.
@Component
final class HistoryStore {
    private final JdbcClient sql;

    HistoryStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param version the version that it was
    /// @param before the workout as it read then; null where only its being voided is kept, as for an import undone
    record Entry(
            long version,
            String action,
            OffsetDateTime at,
            UUID actorId,
            @Nullable String reason,
            @Nullable JsonNode before) {}

    void keep(Work work, Workout before, String action, @Nullable String reason) {
        sql.sql("""
                INSERT INTO workout_history (user_id, workout_id, version, action, before, actor_id, reason, at)
                VALUES (:user, :workout, :version, :action, :before::jsonb, :actor, :reason, :now)
                """)
                .param("user", work.subject().value())
                .param("workout", before.id().value())
                .param("version", before.version())
                .param("action", action)
                .param("before", Json.write(WorkoutView.of(before)))
                .param("actor", work.caller().actor().value())
                .param("reason", reason)
                .param("now", Timestamp.from(work.now()))
                .update();
    }

    /// Latest first.
    List<Entry> of(UserId user, WorkoutId workout) {
        return sql.sql("""
                SELECT version, action, at, actor_id, reason, before::text AS before FROM workout_history
                WHERE user_id = :user AND workout_id = :workout ORDER BY version DESC
                """)
                .param("user", user.value())
                .param("workout", workout.value())
                .query((row, _) -> {
                    String before = row.getString("before");
                    return new Entry(
                            row.getLong("version"),
                            row.getString("action"),
                            row.getObject("at", OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC),
                            row.getObject("actor_id", UUID.class),
                            row.getString("reason"),
                            before == null ? null : Json.parse(before));
                })
                .list();
    }
}
