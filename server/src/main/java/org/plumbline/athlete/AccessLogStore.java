package org.plumbline.athlete;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.Credential;
import org.plumbline.platform.UserId;
import org.plumbline.platform.web.CursorWords;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `access_log`.
@Component
final class AccessLogStore {
    private final JdbcClient sql;
    private final JdbcClient worker;

    AccessLogStore(JdbcClient sql, @Qualifier("worker") JdbcClient worker) {
        this.sql = sql;
        this.worker = worker;
    }

    /// Where the last page ended: the log is read from its newest entry on.
    record Position(Instant at, UUID id) {
        static Position of(Entry entry) {
            return new Position(entry.at(), entry.id());
        }

        static Position read(CursorWords words) {
            return new Position(words.instant(), words.id());
        }

        @Override
        public String toString() {
            return CursorWords.of(at, id);
        }
    }

    /// @param name what the athlete called the token, or the assistant itself; null for a session of their own
    record Entry(
            UUID id,
            Instant at,
            UUID actorId,
            String by,
            @Nullable UUID byId,
            @Nullable String name,
            String client,
            String tool,
            boolean dryRun,
            int status) {}

    void add(UUID id, Instant at, Credential by, Access access) {
        sql.sql("SELECT note_access(:id, :at, :by, :by_id::uuid, :client, :tool, :dry_run, :status)")
                .param("id", id)
                .param("at", Timestamp.from(at))
                .param(
                        "by",
                        switch (by) {
                            case Credential.Session _ -> "session";
                            case Credential.Token _ -> "token";
                            case Credential.Assistant _ -> "assistant";
                        })
                .param(
                        "by_id",
                        switch (by) {
                            case Credential.Session _ -> null;
                            case Credential.Token(UUID token) -> token;
                            case Credential.Assistant(UUID assistant) -> assistant;
                        })
                .param("client", access.client())
                .param("tool", access.tool())
                .param("dry_run", access.dryRun())
                .param("status", access.status())
                .query((_, _) -> true)
                .single();
    }

    List<Entry> list(UserId user, @Nullable Position after, int limit) {
        return sql.sql("""
                SELECT l.entry_id, l.at, l.actor_id, l.by_kind, l.by_id, coalesce(t.name, a.name) AS name, l.client, l.tool,
                  l.dry_run, l.status
                FROM access_log l
                LEFT JOIN api_tokens t ON t.user_id = l.user_id AND t.token_id = l.by_id
                LEFT JOIN assistants a ON a.user_id = l.user_id AND a.assistant_id = l.by_id
                WHERE l.user_id = :user AND (:after::timestamptz IS NULL OR (l.at, l.entry_id) < (:after, :after_id::uuid))
                ORDER BY l.at DESC, l.entry_id DESC LIMIT :limit
                """)
                .param("user", user.value())
                .param("after", after == null ? null : Timestamp.from(after.at()))
                .param("after_id", after == null ? null : after.id())
                .param("limit", limit)
                .query((row, _) -> new Entry(
                        row.getObject("entry_id", UUID.class),
                        row.getTimestamp("at").toInstant(),
                        row.getObject("actor_id", UUID.class),
                        row.getString("by_kind"),
                        row.getObject("by_id", UUID.class),
                        row.getString("name"),
                        row.getString("client"),
                        row.getString("tool"),
                        row.getBoolean("dry_run"),
                        row.getInt("status")))
                .list();
    }

    /// Everybody's entries from before that time, at most so many; answers how many went.
    int forget(Instant before, int most) {
        return worker.sql("SELECT forget_accesses(:before, :most)")
                .param("before", Timestamp.from(before))
                .param("most", most)
                .query(Integer.class)
                .single();
    }
}
