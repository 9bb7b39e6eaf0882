package org.plumbline.plan;

import java.sql.Timestamp;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Work;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `injuries` with the history of their status.
@Component
final class InjuryStore {
    private static final String HISTORY =
            ", 'history', (SELECT coalesce(jsonb_agg(jsonb_build_object('status', h.status,"
                    + " 'since', h.since, 'at', h.at) ORDER BY h.version), '[]') FROM injury_status_history h"
                    + " WHERE h.user_id = t.user_id AND h.injury_id = t.injury_id)";

    private final JdbcClient sql;
    private final ThingStore<Injury> rows;

    InjuryStore(JdbcClient sql) {
        this.sql = sql;
        this.rows = new ThingStore<>(
                sql,
                Injury.class,
                new ThingStore.Table(
                        "injuries",
                        "injury_id",
                        "t.name",
                        "name, joint, muscle, side, status, status_since, onset_date, notes, version, created_at,"
                                + " updated_at",
                        HISTORY));
    }

    ThingStore<Injury> rows() {
        return rows;
    }

    List<Injury> page(UserId user, @Nullable Boolean active, ListedAfter after, int limit) {
        return rows.page(
                user,
                " AND (:active::boolean IS NULL OR t.active = :active)",
                Collections.singletonMap("active", active),
                after,
                limit);
    }

    List<Injury> active(UserId user) {
        return rows.where(user, " AND t.active", Map.of());
    }

    /// As if the last status had never been said.
    void forgetLast(Work work, Injury injury) {
        sql.sql("""
                DELETE FROM injury_status_history
                WHERE user_id = :user AND injury_id = :injury AND version > (
                  SELECT coalesce(max(version), 0) FROM injury_status_history
                  WHERE user_id = :user AND injury_id = :injury AND status <> :status)
                """)
                .param("user", work.subject().value())
                .param("injury", injury.id())
                .param("status", injury.status())
                .update();
    }

    void remember(Work work, Injury injury) {
        sql.sql("""
                INSERT INTO injury_status_history (user_id, injury_id, version, status, since, actor_id, at)
                VALUES (:user, :injury, :version, :status, :since, :actor, :now)
                """)
                .param("user", work.subject().value())
                .param("injury", injury.id())
                .param("version", injury.version())
                .param("status", injury.status())
                .param("since", injury.statusSince())
                .param("actor", work.caller().actor().value())
                .param("now", Timestamp.from(work.now()))
                .update();
    }
}
