package org.plumbline.plan;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Work;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The published revisions: their canonical JSON and their names in the graph.
@Component
final class RevisionStore {
    private final JdbcClient sql;

    RevisionStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(Work work, UnseenRevision revision, int number) {
        sql.sql("""
                INSERT INTO plan_revisions
                  (user_id, plan_id, revision, graph_revision, content, content_hash, actor_id, created_at)
                VALUES (:user, :plan, :revision, :graph_revision, :content::jsonb, decode(:hash, 'hex'), :actor, :now)
                """)
                .param("user", work.subject().value())
                .param("plan", revision.plan().value())
                .param("revision", number)
                .param("graph_revision", revision.graphRevision())
                .param("content", revision.content().json())
                .param("hash", revision.content().hash())
                .param("actor", work.caller().actor().value())
                .param("now", Timestamp.from(work.now()))
                .update();
    }

    /// Every published revision of a plan after this one, oldest first.
    List<RevisionRow> list(UserId user, PlanId plan, int after, int limit) {
        return sql.sql("""
                SELECT revision, content::text AS content, actor_id, created_at FROM plan_revisions
                WHERE user_id = :user AND plan_id = :plan AND revision > :after ORDER BY revision LIMIT :limit
                """)
                .param("user", user.value())
                .param("plan", plan.value())
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> new RevisionRow(
                        row.getInt("revision"),
                        PlanContent.parse(row.getString("content")),
                        row.getObject("actor_id", UUID.class),
                        row.getTimestamp("created_at").toInstant()))
                .list();
    }

    /// The graph's names of this plan's published revisions but the current one.
    List<UUID> replaced(UserId user, StoredPlan plan) {
        return sql.sql("""
                SELECT graph_revision FROM plan_revisions
                WHERE user_id = :user AND plan_id = :plan AND revision <> :current
                """)
                .param("user", user.value())
                .param("plan", plan.id().value())
                .param("current", plan.revision())
                .query(UUID.class)
                .list();
    }

    /// Which of these are published.
    List<UUID> published(UserId user, Collection<UUID> graphRevisions) {
        return sql.sql("""
                SELECT graph_revision FROM plan_revisions WHERE user_id = :user AND graph_revision = ANY(:revisions)
                """)
                .param("user", user.value())
                .param("revisions", graphRevisions.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }
}
