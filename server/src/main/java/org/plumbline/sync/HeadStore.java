package org.plumbline.sync;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.platform.UserId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How far the logs of many athletes are, and what is thinned of them: the worker's part.
@Component
final class HeadStore {
    private final JdbcClient worker;

    HeadStore(@Qualifier("worker") JdbcClient worker) {
        this.worker = worker;
    }

    /// Only of accounts that are open.
    Map<UserId, Long> of(Collection<UserId> users) {
        var heads = new HashMap<UserId, Long>();
        worker.sql("""
                SELECT f.user_id, f.seq FROM feed_heads f JOIN users u ON u.user_id = f.user_id
                WHERE u.status = 'active' AND f.user_id = ANY (:users)
                """)
                .param("users", users.stream().map(UserId::value).toArray(UUID[]::new))
                .query(row -> {
                    heads.put(new UserId(row.getObject("user_id", UUID.class)), row.getLong("seq"));
                });
        return heads;
    }

    /// Athletes whose log nobody has looked through since then.
    List<UserId> notThinnedSince(Instant then, int limit) {
        return worker
                .sql("""
                SELECT f.user_id FROM feed_heads f JOIN users u ON u.user_id = f.user_id AND u.status = 'active'
                WHERE f.thinned_at IS NULL OR f.thinned_at < :then ORDER BY f.user_id LIMIT :limit
                """)
                .param("then", Timestamp.from(then))
                .param("limit", limit)
                .query(UUID.class)
                .list()
                .stream()
                .map(UserId::new)
                .toList();
    }

    /// Takes away what newer entries replaced before that time, and answers how many.
    long thin(UserId user, Instant before, Instant now) {
        return worker.sql("SELECT thin_changes(:user, :before, :now)")
                .param("user", user.value())
                .param("before", Timestamp.from(before))
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single();
    }
}
