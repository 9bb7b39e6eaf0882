package org.plumbline.insight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.UserId;
import org.plumbline.science.volume.HardSets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Sums up sets per period and exercise, in exact kilograms.
@Component
final class VolumeStore {
    private final JdbcClient sql;

    VolumeStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// What was done of one exercise in one period; warm-ups are counted and nothing else of them.
    ///
    /// @param exerciseId null for a name that nobody resolved
    /// @param loaded sets with repetitions and a load
    /// @param withoutLoad sets with repetitions and no load
    /// @param otherwise sets without repetitions, with a duration, a distance or calories
    /// @param volumeKg null where no set is loaded
    record Row(
            LocalDate start,
            @Nullable UUID exerciseId,
            String exerciseName,
            int sets,
            int warmups,
            int loaded,
            int withoutLoad,
            int otherwise,
            int hard,
            long repetitions,
            @Nullable BigDecimal volumeKg) {}

    List<Row> list(UserId user, VolumeQuery wanted) {
        return sql.sql("""
                        SELECT date_trunc(:group, (s.local_date + :shift)::timestamp)::date - :shift AS start,
                          s.exercise_id, max(s.exercise_name) AS exercise_name,
                          count(*) FILTER (WHERE NOT x.warmup) AS sets,
                          count(*) FILTER (WHERE x.warmup) AS warmups,
                          count(*) FILTER (WHERE NOT x.warmup AND s.reps IS NOT NULL AND s.load IS NOT NULL) AS loaded,
                          count(*) FILTER (WHERE NOT x.warmup AND s.reps IS NOT NULL AND s.load IS NULL) AS without_load,
                          count(*) FILTER (WHERE NOT x.warmup AND s.reps IS NULL
                            AND coalesce(s.duration_s, s.distance, s.calories) IS NOT NULL) AS otherwise,
                          count(*) FILTER (WHERE NOT x.warmup AND s.reps > 0
                            AND (s.rpe IS NULL OR s.rpe >= :lowest_rpe)) AS hard,
                          coalesce(sum(s.reps) FILTER (WHERE NOT x.warmup), 0) AS repetitions,
                          sum(s.reps * s.load_kg) FILTER (WHERE NOT x.warmup) AS volume_kg
                        FROM sets s
                        JOIN blocks b ON b.user_id = s.user_id AND b.block_id = s.block_id
                        CROSS JOIN LATERAL (
                          SELECT s.set_type = 'warmup' OR coalesce(b.block_type = 'warmup', false)) AS x (warmup)
                        WHERE s.user_id = :user AND s.live AND s.local_date BETWEEN :from AND :to
                        """ + (wanted.exercise() == null ? "" : " AND s.exercise_id = :exercise") + """
                         GROUP BY 1, s.exercise_id, CASE WHEN s.exercise_id IS NULL THEN s.exercise_name END
                        ORDER BY 1, 3, 2
                        """)
                .param("group", wanted.group().wire())
                .param("shift", wanted.shift())
                .param("lowest_rpe", HardSets.LOWEST_RPE.value())
                .param("user", user.value())
                .param("from", wanted.from())
                .param("to", wanted.to())
                .param("exercise", wanted.exercise())
                .query((row, _) -> new Row(
                        row.getObject("start", LocalDate.class),
                        row.getObject("exercise_id", UUID.class),
                        row.getString("exercise_name"),
                        row.getInt("sets"),
                        row.getInt("warmups"),
                        row.getInt("loaded"),
                        row.getInt("without_load"),
                        row.getInt("otherwise"),
                        row.getInt("hard"),
                        row.getLong("repetitions"),
                        row.getBigDecimal("volume_kg")))
                .list();
    }
}
