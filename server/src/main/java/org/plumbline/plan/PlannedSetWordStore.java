package org.plumbline.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plumbline.platform.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Says what planned sets are, in short: `Back Squat, 5 × 100 kg`.
@Component
final class PlannedSetWordStore {
    private final JdbcClient sql;

    PlannedSetWordStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param date the day of its plan
    record Said(UUID id, String words, LocalDate date) {}

    /// Call it inside a transaction. Sets that a revision left out are there as well.
    Map<UUID, Said> of(UserId user, Collection<UUID> sets) {
        return sql
                .sql("""
                        SELECT s.id, p.date, s.exercise_name, s.prescribed_reps, s.prescribed_reps_max, s.amrap,
                          s.per_side, s.prescribed_rpe, s.prescribed_load, s.load_unit, s.percent_1rm, s.prescribed_duration_s,
                          s.prescribed_distance_m, s.prescribed_calories
                        FROM planned_sets s JOIN plans p ON p.user_id = s.user_id AND p.plan_id = s.plan_id
                        WHERE s.user_id = :user AND s.id = ANY(:ids)
                        """)
                .param("user", user.value())
                .param("ids", sets.toArray(UUID[]::new))
                .query((row, _) -> said(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Said::id, Function.identity()));
    }

    private static Said said(ResultSet row) throws SQLException {
        String words = Measures.planned(row).toString();
        return new Said(
                row.getObject("id", UUID.class),
                row.getString("exercise_name") + (words.isEmpty() ? "" : ", " + words),
                row.getObject("date", LocalDate.class));
    }
}
