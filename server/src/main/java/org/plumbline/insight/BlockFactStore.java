package org.plumbline.insight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds what was planned and done in a training block: plans that are part of it, and the workouts that execute them.
@Component
final class BlockFactStore {
    private static final String WORKOUTS_OF_THE_BLOCK = """
             FROM plan_training_blocks t
            JOIN workouts w ON w.user_id = t.user_id AND w.plan_id = t.plan_id AND w.live
            JOIN sets s ON s.user_id = w.user_id AND s.workout_id = w.workout_id AND s.live
            JOIN blocks b ON b.user_id = s.user_id AND b.block_id = s.block_id
            WHERE t.user_id = :user AND t.training_block_id = :block
            """;

    private final JdbcClient sql;

    BlockFactStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// A plan that is part of the block; drafts and what was called off are none.
    ///
    /// @param doneOn null where no workout executes it
    record Session(LocalDate date, String status, @Nullable LocalDate doneOn) {}

    /// The sets of one exercise in one workout, without warm-ups.
    ///
    /// @param exerciseId null for a name that nobody resolved
    /// @param loaded those with repetitions and a load
    /// @param volumeKg null where none is loaded
    record Work(
            UUID workoutId,
            LocalDate date,
            @Nullable UUID exerciseId,
            String exerciseName,
            int sets,
            int loaded,
            @Nullable BigDecimal volumeKg) {}

    List<Session> sessions(UserId user, UUID block) {
        return sql.sql("""
                        SELECT p.date, p.status, (
                          SELECT min(w.local_date) FROM workouts w
                          WHERE w.user_id = p.user_id AND w.plan_id = p.plan_id AND w.live) AS done_on
                        FROM plan_training_blocks t
                        JOIN plans p ON p.user_id = t.user_id AND p.plan_id = t.plan_id
                        WHERE t.user_id = :user AND t.training_block_id = :block
                          AND p.status IN ('confirmed', 'in_progress', 'completed', 'partial', 'skipped')
                        ORDER BY p.date, p.plan_id
                        """)
                .param("user", user.value())
                .param("block", block)
                .query((row, _) -> new Session(
                        row.getObject("date", LocalDate.class),
                        row.getString("status"),
                        row.getObject("done_on", LocalDate.class)))
                .list();
    }

    List<Work> work(UserId user, UUID block) {
        return sql.sql("""
                        SELECT w.workout_id, w.local_date, s.exercise_id, max(s.exercise_name) AS exercise_name,
                          count(*) AS sets, count(s.reps * s.load_kg) AS loaded, sum(s.reps * s.load_kg) AS volume_kg
                        """ + WORKOUTS_OF_THE_BLOCK + """
                         AND s.set_type <> 'warmup' AND b.block_type IS DISTINCT FROM 'warmup'
                        GROUP BY w.workout_id, w.local_date, s.exercise_id,
                          CASE WHEN s.exercise_id IS NULL THEN s.exercise_name END
                        ORDER BY w.local_date, w.workout_id, exercise_name
                        """)
                .param("user", user.value())
                .param("block", block)
                .query((row, _) -> new Work(
                        row.getObject("workout_id", UUID.class),
                        row.getObject("local_date", LocalDate.class),
                        row.getObject("exercise_id", UUID.class),
                        row.getString("exercise_name"),
                        row.getInt("sets"),
                        row.getInt("loaded"),
                        row.getBigDecimal("volume_kg")))
                .list();
    }

    /// Workouts of these days that execute no plan of the block.
    int others(UserId user, UUID block, LocalDate from, LocalDate to) {
        return sql.sql("""
                        SELECT count(*) FROM workouts w
                        WHERE w.user_id = :user AND w.live AND w.local_date BETWEEN :from AND :to
                          AND (w.plan_id IS NULL OR w.plan_id NOT IN (
                            SELECT t.plan_id FROM plan_training_blocks t
                            WHERE t.user_id = :user AND t.training_block_id = :block))
                        """)
                .param("user", user.value())
                .param("block", block)
                .param("from", from)
                .param("to", to)
                .query(Integer.class)
                .single();
    }

    /// How many planned and performed sets are of each class.
    Map<String, Integer> deviations(UserId user, UUID block) {
        var types = new TreeMap<String, Integer>();
        sql.sql("""
                SELECT v.deviation_type, count(*) AS sets FROM execution_vs_plan v
                WHERE v.user_id = :user AND v.plan_id IN (
                  SELECT t.plan_id FROM plan_training_blocks t
                  WHERE t.user_id = :user AND t.training_block_id = :block)
                GROUP BY v.deviation_type
                """).param("user", user.value()).param("block", block).query(row -> {
            types.put(row.getString("deviation_type"), row.getInt("sets"));
        });
        return types;
    }
}
