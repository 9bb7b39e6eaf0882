package org.plumbline.exchange;

import java.util.List;
import java.util.UUID;
import org.plumbline.exchange.log.WorkoutFingerprint;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Work;
import org.plumbline.training.Workout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// By what imported workouts are known again, in PostgreSQL.
@Component
final class KnownWorkoutStore {
    private final JdbcClient sql;

    KnownWorkoutStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Those of workouts that count. A workout that was deleted, or whose import was undone, is not there any more, and
    /// a file that has it brings it back.
    List<WorkoutFingerprint> present(UserId user) {
        return sql.sql("""
                SELECT encode(w.fingerprint, 'hex') AS session, encode(i.content_hash, 'hex') AS content
                FROM imported_workouts i
                JOIN workouts w ON w.user_id = i.user_id AND w.workout_id = i.workout_id
                WHERE i.user_id = :user AND w.live
                """)
                .param("user", user.value())
                .query((row, _) -> new WorkoutFingerprint(row.getString("session"), row.getString("content")))
                .list();
    }

    void insert(Work work, UUID importId, List<Workout> workouts, List<WorkoutFingerprint> fingerprints) {
        sql.sql("""
                INSERT INTO imported_workouts (user_id, workout_id, import_id, content_hash, version)
                SELECT :user, w.id, :import, decode(w.content, 'hex'), w.version
                FROM unnest(:ids::uuid[], :contents::text[], :versions::bigint[]) AS w (id, content, version)
                """)
                .param("user", work.subject().value())
                .param("import", importId)
                .param("ids", workouts.stream().map(w -> w.id().toString()).toArray(String[]::new))
                .param(
                        "sessions",
                        fingerprints.stream().map(WorkoutFingerprint::session).toArray(String[]::new))
                .param(
                        "contents",
                        fingerprints.stream().map(WorkoutFingerprint::content).toArray(String[]::new))
                .param("versions", workouts.stream().map(Workout::version).toArray(Long[]::new))
                .update();
    }

    /// Workouts of the import that count and stand as the import, or the mapping of its names, left them.
    List<UUID> untouched(UserId user, UUID importId) {
        return sql.sql("""
                SELECT w.workout_id FROM imported_workouts i
                JOIN workouts w ON w.user_id = i.user_id AND w.workout_id = i.workout_id
                WHERE i.user_id = :user AND i.import_id = :import AND w.live AND w.version = i.version
                  AND w.plan_id IS NULL
                """)
                .param("user", user.value())
                .param("import", importId)
                .query(UUID.class)
                .list();
    }

    /// These workouts stand as the import left them, whatever version they have: its names were mapped.
    void leftAsTheyAre(Work work, List<UUID> workouts) {
        sql.sql("""
                UPDATE imported_workouts i SET version = w.version FROM workouts w
                WHERE i.user_id = :user AND i.workout_id = ANY (:ids)
                  AND w.user_id = i.user_id AND w.workout_id = i.workout_id
                """)
                .param("user", work.subject().value())
                .param("ids", workouts.toArray(UUID[]::new))
                .update();
    }
}
