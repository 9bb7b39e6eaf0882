package org.plumbline.plan;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `goals`, and which plans serve one.
@Component
final class GoalStore {
    private final JdbcClient sql;
    private final ThingStore<Goal> rows;

    GoalStore(JdbcClient sql) {
        this.sql = sql;
        this.rows = new ThingStore<>(
                sql,
                Goal.class,
                new ThingStore.Table(
                        "goals",
                        "goal_id",
                        "t.name",
                        "name, status, priority, modality, start_date, target_date, target, notes, version, created_at,"
                                + " updated_at",
                        ""));
    }

    ThingStore<Goal> rows() {
        return rows;
    }

    List<Goal> page(UserId user, @Nullable String status, ListedAfter after, int limit) {
        return rows.page(
                user,
                " AND (:status::text IS NULL OR t.status = :status)",
                Collections.singletonMap("status", status),
                after,
                limit);
    }

    List<Goal> active(UserId user) {
        return rows.where(user, " AND t.status = 'active'", Map.of());
    }

    /// Every goal with its version and how many exercises it measures.
    Map<UUID, String> marks(UserId user) {
        var marks = new HashMap<UUID, String>();
        sql.sql("""
                SELECT goal_id, version, CASE WHEN target ->> 'exercise_id' IS NULL THEN 0 ELSE 1 END AS measures
                FROM goals WHERE user_id = :user
                """).param("user", user.value()).query(row -> {
            marks.put(
                    row.getObject("goal_id", UUID.class),
                    "version " + row.getLong("version") + ", measures " + row.getInt("measures"));
        });
        return marks;
    }

    List<UUID> plans(UserId user, UUID goal) {
        return sql.sql("SELECT plan_id FROM plan_goals WHERE user_id = :user AND goal_id = :goal")
                .param("user", user.value())
                .param("goal", goal)
                .query(UUID.class)
                .list();
    }
}
