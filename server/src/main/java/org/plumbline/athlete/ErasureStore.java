package org.plumbline.athlete;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.UserId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Deletions under way. The athlete asks for one as `app`; every later step is the worker's.
@Component
final class ErasureStore {
    private final JdbcClient sql;
    private final JdbcClient worker;

    ErasureStore(JdbcClient sql, @Qualifier("worker") JdbcClient worker) {
        this.sql = sql;
        this.worker = worker;
    }

    /// Locks the account of the transaction's athlete and leaves the tombstone.
    void lockAccount(Instant now) {
        sql.sql("SELECT lock_account_for_deletion(:now)")
                .param("now", Timestamp.from(now))
                .query((_, _) -> true)
                .single();
    }

    List<Erasure> listUnfinished() {
        return worker.sql("""
                SELECT user_id, requested_at, graph_at, rows_at FROM erasures
                WHERE swept_at IS NULL ORDER BY requested_at LIMIT 100
                """)
                .query((row, _) -> new Erasure(
                        new UserId(row.getObject("user_id", UUID.class)),
                        row.getTimestamp("requested_at").toInstant(),
                        instant(row.getTimestamp("graph_at")),
                        instant(row.getTimestamp("rows_at"))))
                .list();
    }

    void graphErased(UserId user, Instant now) {
        step("SELECT mark_graph_erased(:user, :now)", user, now);
    }

    void eraseRows(UserId user, Instant now) {
        step("SELECT erase_account(:user, :now)", user, now);
    }

    void graphSwept(UserId user, Instant now) {
        step("SELECT mark_graph_swept(:user, :now)", user, now);
    }

    private void step(String call, UserId user, Instant now) {
        worker.sql(call)
                .param("user", user.value())
                .param("now", Timestamp.from(now))
                .query((_, _) -> true)
                .single();
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
