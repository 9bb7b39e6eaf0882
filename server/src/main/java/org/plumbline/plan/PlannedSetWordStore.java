package org.plumbline.plan;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
                          s.prescribed_load, s.load_unit, s.percent_1rm, s.prescribed_duration_s,
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
        var parts = new ArrayList<String>();
        parts.add(row.getString("exercise_name"));
        String reps = reps(row);
        String load = load(row);
        if (!reps.isEmpty() || !load.isEmpty()) {
            parts.add(reps + (reps.isEmpty() || load.isEmpty() ? "" : " × ") + load);
        }
        add(parts, row.getBigDecimal("prescribed_duration_s"), " s");
        add(parts, row.getBigDecimal("prescribed_distance_m"), " m");
        add(parts, row.getBigDecimal("prescribed_calories"), " kcal");
        return new Said(
                row.getObject("id", UUID.class), String.join(", ", parts), row.getObject("date", LocalDate.class));
    }

    private static String reps(ResultSet row) throws SQLException {
        String least = row.getString("prescribed_reps");
        String most = row.getString("prescribed_reps_max");
        if (row.getBoolean("amrap")) {
            return "AMRAP";
        }
        return least == null ? "" : most == null || most.equals(least) ? least : least + "–" + most;
    }

    private static String load(ResultSet row) throws SQLException {
        BigDecimal load = row.getBigDecimal("prescribed_load");
        BigDecimal percent = row.getBigDecimal("percent_1rm");
        if (load != null) {
            return plain(load) + " " + row.getString("load_unit");
        }
        return percent == null ? "" : plain(percent) + " %";
    }

    private static void add(List<String> parts, @Nullable BigDecimal value, String unit) {
        if (value != null) {
            parts.add(plain(value) + unit);
        }
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
