package org.plumbline.insight;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.platform.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts what became of the plans of some days, and what was done without one.
@Component
final class PlanOutcomeStore {
    private final JdbcClient sql;

    PlanOutcomeStore(JdbcClient sql) {
        this.sql = sql;
    }

    private record Counted(String status, long plans) {}

    /// How many there are of each status that was meant to be done.
    Map<String, Long> plans(UserId user, LocalDate from, LocalDate to) {
        return sql
                .sql("""
                        SELECT status, count(*) AS plans FROM plans
                        WHERE user_id = :user AND date BETWEEN :from AND :to
                          AND status IN ('confirmed', 'in_progress', 'completed', 'partial', 'skipped')
                        GROUP BY status
                        """)
                .param("user", user.value())
                .param("from", from)
                .param("to", to)
                .query((row, _) -> new Counted(row.getString("status"), row.getLong("plans")))
                .list()
                .stream()
                .collect(Collectors.toMap(Counted::status, Counted::plans));
    }

    /// Workouts that execute no plan.
    long unplanned(UserId user, LocalDate from, LocalDate to) {
        return sql.sql("""
                        SELECT count(*) FROM workouts
                        WHERE user_id = :user AND live AND plan_id IS NULL AND local_date BETWEEN :from AND :to
                        """)
                .param("user", user.value())
                .param("from", from)
                .param("to", to)
                .query(Long.class)
                .single();
    }
}
