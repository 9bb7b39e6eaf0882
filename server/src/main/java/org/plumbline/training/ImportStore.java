package org.plumbline.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.plumbline.catalog.ExerciseId;
import org.plumbline.platform.db.Change;
import org.plumbline.platform.db.Work;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What is done to all workouts of an import at once.
@Component
final class ImportStore {
    private final JdbcClient sql;

    ImportStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// A workout that a statement changed, and how many of its sets.
    record Touched(UUID workoutId, long version, LocalDate localDate, int sets, boolean voided) {
        Change change(String status) {
            return new Change(
                    WorkoutChange.KIND, workoutId, version, voided, new WorkoutChange(status, localDate, null));
        }
    }

    List<Touched> review(Work work, UUID importId, String name, ExerciseId exercise) {
        return sql.sql("""
                WITH reviewed AS (
                  UPDATE sets s SET exercise_id = :exercise, version = s.version + 1, updated_at = :now
                  FROM workouts w
                  WHERE s.user_id = :user AND w.user_id = s.user_id AND w.workout_id = s.workout_id
                    AND w.import_id = :import AND w.live AND s.exercise_name = :name
                    AND s.exercise_id IS DISTINCT FROM :exercise
                  RETURNING s.workout_id
                ), counted AS (SELECT workout_id, count(*)::integer AS sets FROM reviewed GROUP BY workout_id)
                UPDATE workouts w SET version = w.version + 1, updated_at = :now FROM counted c
                WHERE w.user_id = :user AND w.workout_id = c.workout_id
                RETURNING w.workout_id, w.version, w.local_date, c.sets, false AS voided
                """)
                .param("exercise", exercise.value())
                .param("now", Timestamp.from(work.now()))
                .param("user", work.subject().value())
                .param("import", importId)
                .param("name", name)
                .query(ImportStore::touched)
                .list();
    }

    List<Touched> removed(Work work, Collection<UUID> workouts) {
        return sql.sql("""
                DELETE FROM workouts WHERE user_id = :user AND workout_id = ANY (:workouts) AND import_id IS NOT NULL
                RETURNING workout_id, version + 1 AS version, local_date, 0 AS sets, true AS voided
                """)
                .param("user", work.subject().value())
                .param("workouts", workouts.toArray(UUID[]::new))
                .query(ImportStore::touched)
                .list();
    }

    List<Touched> voided(Work work, UUID importId) {
        return sql.sql("""
                WITH voided AS (
                  UPDATE workouts SET live = false, status = 'voided', version = version + 1, updated_at = :now
                  WHERE user_id = :user AND import_id = :import AND live
                  RETURNING workout_id, version, local_date
                ), kept AS (
                  INSERT INTO workout_history (user_id, workout_id, version, action, actor_id, at)
                  SELECT :user, workout_id, version - 1, 'import_undone', :actor, :now FROM voided
                )
                SELECT workout_id, version, local_date, 0 AS sets, true AS voided FROM voided
                """)
                .param("now", Timestamp.from(work.now()))
                .param("user", work.subject().value())
                .param("actor", work.caller().actor().value())
                .param("import", importId)
                .query(ImportStore::touched)
                .list();
    }

    private static Touched touched(ResultSet row, int number) throws SQLException {
        return new Touched(
                row.getObject("workout_id", UUID.class),
                row.getLong("version"),
                row.getObject("local_date", LocalDate.class),
                row.getInt("sets"),
                row.getBoolean("voided"));
    }
}
