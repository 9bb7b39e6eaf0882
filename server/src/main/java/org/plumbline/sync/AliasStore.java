package org.plumbline.sync;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Work;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which workouts the devices' own names for workouts stand for.
@Component
final class AliasStore {
    private final JdbcClient sql;

    AliasStore(JdbcClient sql) {
        this.sql = sql;
    }

    Map<UUID, UUID> of(UserId user, Collection<UUID> names) {
        var found = new HashMap<UUID, UUID>();
        sql.sql("SELECT alias_id, workout_id FROM sync_aliases WHERE user_id = :user AND alias_id = ANY (:names)")
                .param("user", user.value())
                .param("names", names.toArray(UUID[]::new))
                .query(row -> {
                    found.put(row.getObject("alias_id", UUID.class), row.getObject("workout_id", UUID.class));
                });
        return found;
    }

    void add(Work work, UUID alias, UUID workout) {
        sql.sql("""
                INSERT INTO sync_aliases (user_id, alias_id, workout_id, created_at)
                VALUES (:user, :alias, :workout, :now) ON CONFLICT DO NOTHING
                """)
                .param("user", work.subject().value())
                .param("alias", alias)
                .param("workout", workout)
                .param("now", Timestamp.from(work.now()))
                .update();
    }
}
