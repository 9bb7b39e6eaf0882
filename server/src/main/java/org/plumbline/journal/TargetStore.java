package org.plumbline.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.plumbline.platform.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds workouts, sets, planned sets, plans and entries by their ids: those that count, of this athlete.
@Component
final class TargetStore {
    private final JdbcClient sql;

    TargetStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<KnownTarget> known(UserId user, Collection<Target> targets) {
        return sql.sql("""
                SELECT 'workout' AS type, workout_id AS id, coalesce(name, 'Workout of ' || local_date) AS name,
                  local_date AS date, workout_id AS node
                FROM workouts WHERE user_id = :user AND workout_id = ANY (:workouts) AND live
                UNION ALL
                SELECT 'set', set_id, exercise_name, local_date, workout_id
                FROM sets WHERE user_id = :user AND set_id = ANY (:sets) AND live
                UNION ALL
                SELECT 'planned_set', ps.id, ps.exercise_name, p.date, ps.id
                FROM planned_sets ps JOIN plans p ON p.user_id = ps.user_id AND p.plan_id = ps.plan_id
                WHERE ps.user_id = :user AND ps.id = ANY (:planned_sets) AND ps.removed_in IS NULL
                UNION ALL
                SELECT 'plan', plan_id, name, date, plan_id
                FROM plans WHERE user_id = :user AND plan_id = ANY (:plans)
                UNION ALL
                SELECT 'journal_entry', entry_id, coalesce(summary, left(raw_text, 200)), entry_date, entry_id
                FROM journal_entries WHERE user_id = :user AND entry_id = ANY (:entries)
                """)
                .param("user", user.value())
                .param("workouts", ids(targets, TargetType.WORKOUT))
                .param("sets", ids(targets, TargetType.SET))
                .param("planned_sets", ids(targets, TargetType.PLANNED_SET))
                .param("plans", ids(targets, TargetType.PLAN))
                .param("entries", ids(targets, TargetType.JOURNAL_ENTRY))
                .query(TargetStore::known)
                .list();
    }

    /// A set that a revision left out was not planned for what came of the plan.
    List<UUID> executing(UserId user, Collection<UUID> plannedSets) {
        return sql.sql("""
                SELECT DISTINCT w.workout_id FROM planned_sets ps
                JOIN workouts w ON w.user_id = ps.user_id AND w.plan_id = ps.plan_id AND w.live
                WHERE ps.user_id = :user AND ps.id = ANY (:planned_sets) AND ps.removed_in IS NULL
                """)
                .param("user", user.value())
                .param("planned_sets", plannedSets.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    private static UUID[] ids(Collection<Target> targets, TargetType type) {
        return targets.stream()
                .filter(target -> target.type() == type)
                .map(Target::id)
                .toArray(UUID[]::new);
    }

    private static KnownTarget known(ResultSet row, int number) throws SQLException {
        TargetType type = TargetType.find(row.getString("type")).orElseThrow();
        return new KnownTarget(
                new Target(type, row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getObject("date", LocalDate.class),
                row.getObject("node", UUID.class));
    }
}
