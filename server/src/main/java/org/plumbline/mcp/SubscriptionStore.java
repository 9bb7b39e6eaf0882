package org.plumbline.mcp;

import java.util.List;
import java.util.UUID;
import org.plumbline.platform.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `assistant_subscriptions`.
@Component
final class SubscriptionStore {
    private final JdbcClient sql;

    SubscriptionStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param fingerprint of what the program was last told of, or could have read
    record Row(String uri, String fingerprint) {}

    /// What is subscribed to already begins anew. False where the session has so many.
    boolean add(UserId user, UUID session, Row row, int most) {
        return sql.sql("""
                INSERT INTO assistant_subscriptions (user_id, session_id, uri, fingerprint)
                SELECT :user, s.session_id, :uri, :fingerprint FROM assistant_sessions s
                WHERE s.user_id = :user AND s.session_id = :session
                  AND (SELECT count(*) FROM assistant_subscriptions b
                       WHERE b.user_id = :user AND b.session_id = :session AND b.uri <> :uri) < :most
                ON CONFLICT (user_id, session_id, uri) DO UPDATE SET fingerprint = excluded.fingerprint
                """)
                        .param("user", user.value())
                        .param("session", session)
                        .param("uri", row.uri())
                        .param("fingerprint", row.fingerprint())
                        .param("most", most)
                        .update()
                == 1;
    }

    void remove(UserId user, UUID session, String uri) {
        sql.sql("""
                DELETE FROM assistant_subscriptions
                WHERE user_id = :user AND session_id = :session AND uri = :uri
                """)
                .param("user", user.value())
                .param("session", session)
                .param("uri", uri)
                .update();
    }

    List<Row> list(UserId user, UUID session) {
        return sql.sql("""
                SELECT uri, fingerprint FROM assistant_subscriptions
                WHERE user_id = :user AND session_id = :session ORDER BY uri
                """)
                .param("user", user.value())
                .param("session", session)
                .query((row, _) -> new Row(row.getString("uri"), row.getString("fingerprint")))
                .list();
    }

    /// The program knows of this now, where nobody told it of something else meanwhile.
    void told(UserId user, UUID session, Row before, String now) {
        sql.sql("""
                UPDATE assistant_subscriptions SET fingerprint = :now
                WHERE user_id = :user AND session_id = :session AND uri = :uri AND fingerprint = :before
                """)
                .param("now", now)
                .param("user", user.value())
                .param("session", session)
                .param("uri", before.uri())
                .param("before", before.fingerprint())
                .update();
    }
}
