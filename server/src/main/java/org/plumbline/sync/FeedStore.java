package org.plumbline.sync;

import java.util.List;
import java.util.UUID;
import org.plumbline.platform.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The change log as devices read it.
@Component
final class FeedStore {
    private final JdbcClient sql;

    FeedStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// How far an athlete's log goes, and up to where it was thinned.
    record Head(long seq, long thinned) {
        /// Whether a reader that stopped there can go on; at 0 it begins. One that is ahead has read what a restore
        /// took back.
        boolean reaches(long after) {
            return after == 0 || (after >= thinned && after <= seq);
        }
    }

    Head head(UserId user) {
        return sql.sql("SELECT seq, thinned_seq FROM feed_heads WHERE user_id = :user")
                .param("user", user.value())
                .query((row, _) -> new Head(row.getLong("seq"), row.getLong("thinned_seq")))
                .single();
    }

    List<FeedEntry> after(UserId user, long after, int limit) {
        return sql.sql("""
                SELECT seq,
                  CASE kind WHEN 'set' THEN 'workout' WHEN 'exercise_alias' THEN 'exercise'
                    WHEN 'account' THEN 'profile' ELSE kind END AS kind,
                  CASE kind WHEN 'set' THEN (payload ->> 'workout_id')::uuid ELSE thing_id END AS id,
                  CASE kind WHEN 'set' THEN (payload ->> 'workout_version')::bigint ELSE version END AS version,
                  kind <> 'set' AND (coalesce((payload ->> 'deleted')::boolean, false)
                    OR coalesce(payload ->> 'status', '') = 'voided') AS deleted
                FROM changes WHERE user_id = :user AND seq > :after ORDER BY seq LIMIT :limit
                """)
                .param("user", user.value())
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> new FeedEntry(
                        row.getLong("seq"),
                        row.getString("kind"),
                        row.getObject("id", UUID.class),
                        row.getLong("version"),
                        row.getBoolean("deleted")))
                .list();
    }
}
