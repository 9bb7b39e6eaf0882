package org.plumbline.insight;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.UserId;
import org.plumbline.science.unit.Distance;
import org.plumbline.science.unit.DistanceUnit;
import org.plumbline.science.unit.Load;
import org.plumbline.science.unit.LoadUnit;
import org.plumbline.science.unit.Rpe;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds the sets of exercises in live workouts, of whatever plan or of none.
@Component
final class DoneSetStore {
    /// The latest so many are read; an engineering bound above a lifetime of one exercise.
    static final int MOST_SETS = 100_000;

    private static final String SETS = """
            SELECT s.exercise_id, s.set_id, s.workout_id, s.local_date, s.outcome, s.set_type, s.reps, s.load, s.load_unit,
              s.rpe, s.duration_s, s.distance, s.distance_unit, b.block_type
            FROM sets s
            JOIN workouts w ON w.user_id = s.user_id AND w.workout_id = s.workout_id
            JOIN blocks b ON b.user_id = s.user_id AND b.block_id = s.block_id
            WHERE s.user_id = :user AND s.live
            """;

    private final JdbcClient sql;

    DoneSetStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// In the order in which they were done.
    List<DoneSet> list(UserId user, UUID exercise) {
        return sql.sql(SETS + """
                          AND s.exercise_id = :exercise
                        ORDER BY s.local_date DESC, coalesce(w.start_time, '-infinity') DESC, s.workout_id DESC,
                          b.seq DESC, s.seq DESC, s.set_id DESC
                        LIMIT :most
                        """)
                .param("user", user.value())
                .param("exercise", exercise)
                .param("most", MOST_SETS)
                .query((row, _) -> map(row))
                .list()
                .reversed();
    }

    /// Those of several exercises in these days, both included: by exercise, in the order in which they were done.
    Map<UUID, List<DoneSet>> between(UserId user, Collection<UUID> exercises, LocalDate from, LocalDate to) {
        var found = new HashMap<UUID, List<DoneSet>>();
        sql.sql(SETS + """
                          AND s.exercise_id = ANY (:exercises) AND s.local_date BETWEEN :from AND :to
                        ORDER BY s.local_date, coalesce(w.start_time, '-infinity'), s.workout_id, b.seq, s.seq, s.set_id
                        """)
                .param("user", user.value())
                .param("exercises", exercises.toArray(UUID[]::new))
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    found.computeIfAbsent(row.getObject("exercise_id", UUID.class), _ -> new ArrayList<>())
                            .add(map(row));
                });
        return found;
    }

    private static DoneSet map(ResultSet row) throws SQLException {
        String type = row.getString("set_type");
        BigDecimal load = row.getBigDecimal("load");
        BigDecimal distance = row.getBigDecimal("distance");
        BigDecimal rpe = row.getBigDecimal("rpe");
        return new DoneSet(
                row.getObject("set_id", UUID.class),
                row.getObject("workout_id", UUID.class),
                row.getObject("local_date", LocalDate.class),
                "warmup".equals(type) || "warmup".equals(row.getString("block_type")),
                "backoff".equals(type),
                "failed".equals(row.getString("outcome")),
                row.getObject("reps", Integer.class),
                load == null ? null : new Load(load, loadUnit(row.getString("load_unit"))),
                rpe == null ? null : new Rpe(rpe),
                row.getBigDecimal("duration_s"),
                distance == null ? null : new Distance(distance, distanceUnit(row.getString("distance_unit"))));
    }

    private static LoadUnit loadUnit(@Nullable String code) {
        return LoadUnit.find(String.valueOf(code)).orElseThrow();
    }

    private static DistanceUnit distanceUnit(@Nullable String code) {
        return DistanceUnit.find(String.valueOf(code)).orElseThrow();
    }
}
