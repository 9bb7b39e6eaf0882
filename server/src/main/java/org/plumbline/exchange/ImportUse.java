package org.plumbline.exchange;

import java.util.List;
import java.util.UUID;
import org.plumbline.catalog.ExerciseId;
import org.plumbline.platform.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What came of an import since: its sets that count, and who uses its exercises by now.
@Component
final class ImportUse {
    private final JdbcClient sql;

    ImportUse(JdbcClient sql) {
        this.sql = sql;
    }

    int sets(UserId user, UUID importId) {
        return sql.sql("""
                SELECT count(*) FROM imported_workouts i
                JOIN sets s ON s.user_id = i.user_id AND s.workout_id = i.workout_id
                WHERE i.user_id = :user AND i.import_id = :import AND s.live
                """)
                .param("user", user.value())
                .param("import", importId)
                .query(Integer.class)
                .single();
    }

    /// Exercises that the import created and that a set, a plan, a template, an alias from elsewhere or another own
    /// exercise points at. Asked after the import's own workouts are gone.
    List<ExerciseId> exercisesUsedElsewhere(UserId user, UUID importId) {
        return sql.sql("""
                WITH used AS (
                  SELECT exercise_id::text AS id FROM sets WHERE user_id = :user AND exercise_id IS NOT NULL
                  UNION SELECT exercise_id::text FROM planned_sets WHERE user_id = :user AND exercise_id IS NOT NULL
                  UNION SELECT exercise_id::text FROM user_exercise_aliases
                    WHERE user_id = :user AND import_id IS DISTINCT FROM :import
                  UNION SELECT jsonb_path_query(content, '$.blocks[*].sets[*].exercise_id') #>> '{}'
                    FROM plan_revisions WHERE user_id = :user
                  UNION SELECT jsonb_path_query(content, '$.blocks[*].sets[*].exercise_id') #>> '{}'
                    FROM plan_templates WHERE user_id = :user
                  UNION SELECT details ->> 'variation_of' FROM user_exercises
                    WHERE user_id = :user AND import_id IS DISTINCT FROM :import
                )
                SELECT e.exercise_id FROM user_exercises e JOIN used ON used.id = e.exercise_id::text
                WHERE e.user_id = :user AND e.import_id = :import
                """).param("user", user.value()).param("import", importId).query(UUID.class).list().stream()
                .map(ExerciseId::new)
                .toList();
    }
}
