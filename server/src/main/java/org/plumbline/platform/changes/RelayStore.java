package org.plumbline.platform.changes;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.plumbline.platform.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How far the graph has followed an athlete's change log.
///
/// Progress is one number per athlete. A thing is applied at its oldest waiting entry and its newer ones are covered by
/// that, so the number moves past an entry when its thing has been applied at that entry or later.
@Component
final class RelayStore {
    private final JdbcClient sql;

    RelayStore(JdbcClient sql) {
        this.sql = sql;
    }

    boolean isBehind(UserId user) {
        return sql.sql("""
                SELECT coalesce((SELECT graph_seq FROM feed_heads WHERE user_id = :user), 0)
                     > coalesce((SELECT applied_seq FROM graph_relay WHERE user_id = :user), 0)
                """).param("user", user.value()).query(Boolean.class).single();
    }

    void lock(UserId user) {
        sql.sql("SELECT pg_advisory_xact_lock(hashtextextended('plumbline.relay.' || :user, 0))")
                .param("user", user.toString())
                .query((_, _) -> true)
                .single();
    }

    /// The thing of the oldest waiting entry.
    Optional<WaitingThing> next(UserId user) {
        return sql.sql("""
                SELECT c.kind, c.thing_id, c.seq AS first_seq, (
                    SELECT max(l.seq) FROM changes l
                    WHERE l.user_id = :user AND l.seq >= c.seq AND l.graph AND l.kind = c.kind
                      AND l.thing_id = c.thing_id) AS last_seq
                FROM changes c
                WHERE c.user_id = :user AND c.graph
                  AND c.seq > coalesce((SELECT applied_seq FROM graph_relay WHERE user_id = :user), 0)
                ORDER BY c.seq LIMIT 1
                """)
                .param("user", user.value())
                .query(WaitingThingRow::map)
                .optional();
    }

    /// Moves past this entry and past every following one whose thing is the same.
    void applied(UserId user, WaitingThing thing, Instant now) {
        sql.sql("""
                INSERT INTO graph_relay (user_id, applied_seq, updated_at)
                VALUES (:user, coalesce((
                    SELECT min(c.seq) - 1 FROM changes c
                    WHERE c.user_id = :user AND c.graph AND c.seq > :first
                      AND NOT (c.kind = :kind AND c.thing_id = :thing AND c.seq <= :last)),
                  (SELECT graph_seq FROM feed_heads WHERE user_id = :user)), :now)
                ON CONFLICT (user_id) DO UPDATE SET applied_seq = excluded.applied_seq, failing_seq = NULL,
                  attempts = 0, last_error = NULL, updated_at = excluded.updated_at
                """)
                .param("user", user.value())
                .param("first", thing.firstSeq())
                .param("last", thing.lastSeq())
                .param("kind", thing.kind())
                .param("thing", thing.id())
                .param("now", Timestamp.from(now))
                .update();
    }

    int failed(UserId user, WaitingThing thing, String error, Instant now) {
        return sql.sql("""
                INSERT INTO graph_relay (user_id, applied_seq, failing_seq, attempts, last_error, updated_at)
                VALUES (:user, :before, :seq, 1, left(:error, 2000), :now)
                ON CONFLICT (user_id) DO UPDATE SET
                  attempts = CASE WHEN graph_relay.failing_seq = excluded.failing_seq THEN graph_relay.attempts + 1
                    ELSE 1 END,
                  failing_seq = excluded.failing_seq, last_error = excluded.last_error,
                  updated_at = excluded.updated_at
                RETURNING attempts
                """)
                .param("user", user.value())
                .param("before", thing.firstSeq() - 1)
                .param("seq", thing.firstSeq())
                .param("error", error)
                .param("now", Timestamp.from(now))
                .query(Integer.class)
                .single();
    }

    /// Sets a poison entry aside, so that the rest goes on; `doctor` fails while there is one.
    void park(UserId user, WaitingThing thing, String error, Instant now) {
        sql.sql("""
                INSERT INTO parked_changes (user_id, seq, kind, thing_id, error, parked_at)
                VALUES (:user, :seq, :kind, :thing, left(:error, 2000), :now)
                ON CONFLICT (user_id, seq) DO UPDATE SET error = excluded.error, parked_at = excluded.parked_at
                """)
                .param("user", user.value())
                .param("seq", thing.firstSeq())
                .param("kind", thing.kind())
                .param("thing", thing.id())
                .param("error", error)
                .param("now", Timestamp.from(now))
                .update();
        applied(user, thing, now);
    }

    private static final class WaitingThingRow {
        private static WaitingThing map(java.sql.ResultSet row, int number) throws java.sql.SQLException {
            return new WaitingThing(
                    row.getString("kind"),
                    row.getObject("thing_id", java.util.UUID.class),
                    row.getLong("first_seq"),
                    row.getLong("last_seq"));
        }
    }
}
