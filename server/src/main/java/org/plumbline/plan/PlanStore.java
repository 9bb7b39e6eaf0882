package org.plumbline.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.Refused;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Work;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The plans' rows: state and current revision. Every change of a row raises its version by one.
@Component
final class PlanStore {
    private final JdbcClient sql;

    PlanStore(JdbcClient sql) {
        this.sql = sql;
    }

    StoredPlan get(UserId user, PlanId plan) {
        return find(user, plan).orElseThrow(() -> Refused.notFound("plan"));
    }

    Optional<StoredPlan> find(UserId user, PlanId plan) {
        return sql.sql("""
                SELECT p.plan_id, p.status, p.status_before_cancel, p.date, p.original_date, p.current_revision,
                  p.superseded_by, p.copied_from, p.version, p.created_at, p.updated_at,
                  r.graph_revision, encode(r.content_hash, 'hex') AS content_hash, r.content::text AS content
                FROM plans p JOIN plan_revisions r
                  ON r.user_id = p.user_id AND r.plan_id = p.plan_id AND r.revision = p.current_revision
                WHERE p.user_id = :user AND p.plan_id = :plan
                """)
                .param("user", user.value())
                .param("plan", plan.value())
                .query((row, _) -> map(row))
                .optional();
    }

    /// Locks the row until the transaction ends, then reads the plan. Two statements on purpose: one statement that
    /// joins and locks loses the row when another transaction has moved the plan to a new revision while it waited.
    StoredPlan lock(UserId user, PlanId plan) {
        var locked = sql.sql("SELECT plan_id FROM plans WHERE user_id = :user AND plan_id = :plan FOR UPDATE")
                .param("user", user.value())
                .param("plan", plan.value())
                .query(UUID.class)
                .optional();
        if (locked.isEmpty()) {
            throw Refused.notFound("plan");
        }
        return get(user, plan);
    }

    /// Puts the locked plan into another state and answers its new version.
    long move(Work work, PlanId plan, PlanStatus to, @Nullable PlanStatus beforeCancel) {
        return sql.sql("""
                UPDATE plans SET status = :status, status_before_cancel = :before, version = version + 1,
                  updated_at = :now
                WHERE user_id = :user AND plan_id = :plan RETURNING version
                """)
                .param("status", to.wire())
                .param("before", beforeCancel == null ? null : beforeCancel.wire())
                .param("now", Timestamp.from(work.now()))
                .param("user", work.subject().value())
                .param("plan", plan.value())
                .query(Long.class)
                .single();
    }

    Optional<PlanId> planOfSet(UserId user, PlannedSetId set) {
        return sql.sql("""
                SELECT plan_id FROM planned_sets WHERE user_id = :user AND id = :set AND removed_in IS NULL
                """)
                .param("user", user.value())
                .param("set", set.value())
                .query(UUID.class)
                .optional()
                .map(PlanId::new);
    }

    private static StoredPlan map(ResultSet row) throws SQLException {
        String before = row.getString("status_before_cancel");
        return new StoredPlan(
                new PlanId(row.getObject("plan_id", UUID.class)),
                PlanStatus.of(row.getString("status")),
                before == null ? null : PlanStatus.of(before),
                row.getObject("date", LocalDate.class),
                row.getObject("original_date", LocalDate.class),
                row.getInt("current_revision"),
                row.getObject("graph_revision", UUID.class),
                row.getString("content_hash"),
                PlanContent.parse(row.getString("content")),
                row.getObject("superseded_by", UUID.class),
                row.getObject("copied_from", UUID.class),
                row.getLong("version"),
                instant(row, "created_at"),
                instant(row, "updated_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
