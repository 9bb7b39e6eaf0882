package org.plumbline.mcp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.UserId;
import org.plumbline.platform.tools.LogLevel;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `assistant_sessions`.
@Component
final class SessionStore {
    private final JdbcClient sql;
    private final JdbcClient worker;

    SessionStore(JdbcClient sql, @Qualifier("worker") JdbcClient worker) {
        this.sql = sql;
        this.worker = worker;
    }

    /// @param isUsed whether anything came after the handshake
    record Row(Session session, boolean isUsed, Instant seenAt) {}

    void add(UserId user, Session session, Instant now) {
        sql.sql("""
                INSERT INTO assistant_sessions (user_id, session_id, client, capabilities, opened_at, seen_at)
                VALUES (:user, :session, :client, :capabilities, :now, :now)
                """)
                .param("user", user.value())
                .param("session", session.id())
                .param("client", session.client())
                .param("capabilities", session.capabilities().toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .update();
    }

    /// Beyond so many, ends those that were seen longest ago, and before them those that were opened and never used.
    void keep(UserId user, UUID newest, int most) {
        sql.sql("""
                DELETE FROM assistant_sessions WHERE user_id = :user AND session_id IN (
                  SELECT session_id FROM assistant_sessions WHERE user_id = :user
                  ORDER BY session_id = :newest DESC, seen_at > opened_at DESC, seen_at DESC, session_id DESC OFFSET :most)
                """)
                .param("user", user.value())
                .param("newest", newest)
                .param("most", most)
                .update();
    }

    Optional<Row> find(UserId user, UUID session) {
        return sql.sql("""
                SELECT session_id, client, capabilities, log_level, opened_at, seen_at FROM assistant_sessions
                WHERE user_id = :user AND session_id = :session
                """)
                .param("user", user.value())
                .param("session", session)
                .query((row, _) -> read(row))
                .optional();
    }

    private static Row read(ResultSet row) throws SQLException {
        @Nullable String level = row.getString("log_level");
        var session = new Session(
                row.getObject("session_id", UUID.class),
                row.getString("client"),
                Set.of((String[]) row.getArray("capabilities").getArray()),
                level == null ? null : LogLevel.find(level).orElse(null));
        Instant seen = row.getTimestamp("seen_at").toInstant();
        return new Row(session, !seen.equals(row.getTimestamp("opened_at").toInstant()), seen);
    }

    void seen(UserId user, UUID session, Instant now) {
        sql.sql("UPDATE assistant_sessions SET seen_at = :now WHERE user_id = :user AND session_id = :session")
                .param("now", Timestamp.from(now))
                .param("user", user.value())
                .param("session", session)
                .update();
    }

    void level(UserId user, UUID session, LogLevel level) {
        sql.sql("UPDATE assistant_sessions SET log_level = :level WHERE user_id = :user AND session_id = :session")
                .param("level", level.wire())
                .param("user", user.value())
                .param("session", session)
                .update();
    }

    /// With all that hangs on it.
    void end(UserId user, UUID session) {
        sql.sql("DELETE FROM assistant_sessions WHERE user_id = :user AND session_id = :session")
                .param("user", user.value())
                .param("session", session)
                .update();
    }

    /// Everybody's that were not seen since then, at most so many; answers how many went.
    int forget(Instant before, int most) {
        return worker.sql("SELECT forget_assistant_sessions(:before, :most)")
                .param("before", Timestamp.from(before))
                .param("most", most)
                .query(Integer.class)
                .single();
    }
}
