package org.plumbline.platform.changes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.plumbline.platform.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How far the graph has followed an athlete's change log.
///
/// Progress is one number per athlete: every entry up to it is in the graph or parked. A thing is applied at its oldest
/// waiting entry, where others look for it, with the state it has now. It is applied once more at its newest one if
/// another thing came up between the two: its present state may point at that, which was not there the first time.
@Component
final class RelayStore {
    private final JdbcClient sql;

    RelayStore(JdbcClient sql) {
        this.sql = sql;
    }

    boolean isBehind(UserId user) {
        return appliedSeq(user) < graphSeq(user);
    }

    /// The newest entry that the graph must follow.
    long graphSeq(UserId user) {
        return sql.sql("SELECT coalesce((SELECT graph_seq FROM feed_heads WHERE user_id = :user), 0)")
                .param("user", user.value())
                .query(Long.class)
                .single();
    }

    long appliedSeq(UserId user) {
        return sql.sql("SELECT coalesce((SELECT applied_seq FROM graph_relay WHERE user_id = :user), 0)")
                .param("user", user.value())
                .query(Long.class)
                .single();
    }

    /// One at a time per athlete on all servers, until the transaction ends.
    void lock(UserId user) {
        sql.sql("SELECT pg_advisory_xact_lock(hashtextextended('plumbline.relay.' || :user, 0))")
                .param("user", user.toString())
                .query((_, _) -> true)
                .single();
    }

    /// The things that wait, in the order of their turns.
    List<WaitingThing> waiting(UserId user) {
        return sql.sql("""
                WITH progress AS (
                  SELECT coalesce((SELECT applied_seq FROM graph_relay WHERE user_id = :user), 0) AS applied
                ), waiting AS (
                  SELECT kind, thing_id, min(seq) AS first_seq, max(seq) AS last_seq
                  FROM changes, progress WHERE user_id = :user AND graph AND seq > progress.applied
                  GROUP BY kind, thing_id
                ), things AS (
                  SELECT *, lead(first_seq) OVER (ORDER BY first_seq) AS another, max(last_seq) OVER () AS newest FROM waiting
                ), turns AS (
                  SELECT kind, thing_id, first_seq AS seq, last_seq, newest FROM things
                  UNION ALL SELECT kind, thing_id, last_seq, last_seq, newest FROM things WHERE another < last_seq
                )
                SELECT kind, thing_id, seq, last_seq,
                  CASE WHEN row_number() OVER place = 1 THEN progress.applied ELSE seq - 1 END AS after,
                  coalesce(lead(seq) OVER place - 1, newest) AS reached
                FROM turns, progress WINDOW place AS (ORDER BY seq) ORDER BY seq
                """)
                .param("user", user.value())
                .query(RelayStore::waitingThing)
                .list();
    }

    /// The thing is in the graph as it is here: moves on, and forgets that it was ever parked.
    void applied(UserId user, WaitingThing thing, Instant now) {
        unpark(user, thing.kind(), thing.id());
        moveOn(user, thing.reached(), now);
    }

    void unpark(UserId user, String kind, UUID thing) {
        sql.sql("DELETE FROM parked_changes WHERE user_id = :user AND kind = :kind AND thing_id = :thing")
                .param("user", user.value())
                .param("kind", kind)
                .param("thing", thing)
                .update();
    }

    void moveOn(UserId user, long reached, Instant now) {
        sql.sql("""
                INSERT INTO graph_relay (user_id, applied_seq, updated_at) VALUES (:user, :reached, :now)
                ON CONFLICT (user_id) DO UPDATE SET
                  applied_seq = greatest(graph_relay.applied_seq, excluded.applied_seq), failing_seq = NULL,
                  attempts = 0, last_error = NULL, updated_at = excluded.updated_at
                """)
                .param("user", user.value())
                .param("reached", reached)
                .param("now", Timestamp.from(now))
                .update();
    }

    /// Counts a failed attempt at this entry and answers how many there were in a row.
    int failed(UserId user, WaitingThing thing, String error, Instant now) {
        return sql.sql("""
                INSERT INTO graph_relay (user_id, failing_seq, attempts, last_error, updated_at)
                VALUES (:user, :seq, 1, left(:error, 2000), :now)
                ON CONFLICT (user_id) DO UPDATE SET
                  attempts = CASE WHEN graph_relay.failing_seq = excluded.failing_seq THEN graph_relay.attempts + 1
                    ELSE 1 END,
                  failing_seq = excluded.failing_seq, last_error = excluded.last_error,
                  updated_at = excluded.updated_at
                RETURNING attempts
                """)
                .param("user", user.value())
                .param("seq", thing.seq())
                .param("error", error)
                .param("now", Timestamp.from(now))
                .query(Integer.class)
                .single();
    }

    boolean isParked(UserId user, WaitingThing thing) {
        return sql.sql("""
                SELECT EXISTS (SELECT FROM parked_changes WHERE user_id = :user AND kind = :kind AND thing_id = :thing)
                """)
                .param("user", user.value())
                .param("kind", thing.kind())
                .param("thing", thing.id())
                .query(Boolean.class)
                .single();
    }

    /// Sets a poison thing aside, once, so that the rest goes on; `doctor` fails while there is one.
    void park(UserId user, WaitingThing thing, String error, Instant now) {
        unpark(user, thing.kind(), thing.id());
        sql.sql("""
                INSERT INTO parked_changes (user_id, seq, kind, thing_id, error, parked_at)
                VALUES (:user, :seq, :kind, :thing, left(:error, 2000), :now)
                ON CONFLICT (user_id, seq) DO UPDATE SET error = excluded.error, parked_at = excluded.parked_at
                """)
                .param("user", user.value())
                .param("seq", thing.seq())
                .param("kind", thing.kind())
                .param("thing", thing.id())
                .param("error", error)
                .param("now", Timestamp.from(now))
                .update();
        moveOn(user, thing.reached(), now);
    }

    /// Forgets all progress: the log is followed again from its first entry.
    void startAgain(UserId user) {
        sql.sql("DELETE FROM parked_changes WHERE user_id = :user")
                .param("user", user.value())
                .update();
        sql.sql("DELETE FROM graph_relay WHERE user_id = :user")
                .param("user", user.value())
                .update();
    }

    private static WaitingThing waitingThing(ResultSet row, int number) throws SQLException {
        return new WaitingThing(
                row.getString("kind"),
                row.getObject("thing_id", UUID.class),
                row.getLong("after"),
                row.getLong("seq"),
                row.getLong("last_seq"),
                row.getLong("reached"));
    }
}
