package org.plumbline.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.plan.ReschedulePolicy.Neighbour;
import org.plumbline.platform.Refused;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Work;
import org.plumbline.platform.json.Json;
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
        return list(user, List.of(plan.value())).stream().findFirst();
    }

    /// Those of these plans that are there. On another day two rules look alone: each of them has its own latest look,
    /// and the others are known from the latest step that was no move.
    List<StoredPlan> list(UserId user, Collection<UUID> ids) {
        return sql.sql("""
                SELECT p.plan_id, p.status, p.status_before_cancel, p.date, p.original_date, p.current_revision,
                  p.superseded_by, p.copied_from, p.version, p.created_at, p.updated_at,
                  r.graph_revision, encode(r.content_hash, 'hex') AS content_hash, r.content::text AS content,
                  (SELECT coalesce(jsonb_agg(jsonb_build_object('rule', k.rule, 'severity', k.outcome, 'message',
                    k.message, 'path', k.path, 'inputs', k.inputs) ORDER BY k.seq), '[]')::text
                   FROM plan_checks k
                   WHERE k.user_id = p.user_id AND k.plan_id = p.plan_id AND k.outcome <> 'passed'
                     AND k.plan_version = (SELECT max(c.plan_version) FROM plan_checks c
                       WHERE c.user_id = p.user_id AND c.plan_id = p.plan_id
                         AND CASE WHEN k.rule IN ('constraints', 'repeated_pattern') THEN c.rule = k.rule
                           ELSE c.step <> 'reschedule' END)) AS warnings
                FROM plans p JOIN plan_revisions r
                  ON r.user_id = p.user_id AND r.plan_id = p.plan_id AND r.revision = p.current_revision
                WHERE p.user_id = :user AND p.plan_id = ANY (:plans)
                """)
                .param("user", user.value())
                .param("plans", ids.toArray(UUID[]::new))
                .query((row, _) -> map(row))
                .list();
    }

    /// Locks the row until the transaction ends, then reads the plan. Two statements on purpose: one statement that
    /// joins and locks loses the row when another transaction has moved the plan to a new revision while it waited.
    StoredPlan lock(UserId user, PlanId plan) {
        var locked = sql.sql("SELECT plan_id FROM plans WHERE user_id = :user AND plan_id = :plan FOR NO KEY UPDATE")
                .param("user", user.value())
                .param("plan", plan.value())
                .query(UUID.class)
                .optional();
        if (locked.isEmpty()) {
            throw Refused.notFound("plan");
        }
        return get(user, plan);
    }

    /// Inserts a draft at version and revision 1; false if the id is in use.
    boolean add(Work work, NewPlan plan) {
        return sql.sql("""
                        INSERT INTO plans (user_id, plan_id, status, date, original_date, name, sport_type,
                          current_revision, copied_from, version, created_at, updated_at)
                        VALUES (:user, :plan, 'draft', :date, :date, :name, :sport_type, 1, :copied_from, 1, :now, :now)
                        ON CONFLICT (user_id, plan_id) DO NOTHING
                        """)
                        .param("user", work.subject().value())
                        .param("plan", plan.id().value())
                        .param("date", plan.date())
                        .param("name", plan.content().name())
                        .param("sport_type", plan.content().sportType())
                        .param("copied_from", plan.copiedFrom())
                        .param("now", Timestamp.from(work.now()))
                        .update()
                == 1;
    }

    /// Moves the pointer to the next revision and answers the new version.
    long revise(Work work, Edition edition, PlanStatus to, int revision) {
        return sql.sql("""
                UPDATE plans SET current_revision = :revision, status = :status, date = :date, name = :name,
                  sport_type = :sport_type, version = version + 1, updated_at = :now
                WHERE user_id = :user AND plan_id = :plan AND version = :seen RETURNING version
                """)
                .param("revision", revision)
                .param("status", to.wire())
                .param("date", edition.date())
                .param("name", edition.content().name())
                .param("sport_type", edition.content().sportType())
                .param("now", Timestamp.from(work.now()))
                .param("user", work.subject().value())
                .param("plan", edition.seen().id().value())
                .param("seen", edition.seen().version())
                .query(Long.class)
                .single();
    }

    /// Moves the locked plan to another day and answers its new version.
    long reschedule(Work work, PlanId plan, LocalDate date) {
        return sql.sql("""
                UPDATE plans SET date = :date, version = version + 1, updated_at = :now
                WHERE user_id = :user AND plan_id = :plan RETURNING version
                """)
                .param("date", date)
                .param("now", Timestamp.from(work.now()))
                .param("user", work.subject().value())
                .param("plan", plan.value())
                .query(Long.class)
                .single();
    }

    void supersededBy(Work work, PlanId plan, PlanId by) {
        sql.sql("UPDATE plans SET superseded_by = :by WHERE user_id = :user AND plan_id = :plan")
                .param("by", by.value())
                .param("user", work.subject().value())
                .param("plan", plan.value())
                .update();
    }

    /// Locks these rows in one order, so that two transactions cannot wait for each other.
    void lockAll(UserId user, Collection<PlanId> ids) {
        sql.sql("""
                SELECT plan_id FROM plans WHERE user_id = :user AND plan_id = ANY(:plans) ORDER BY plan_id FOR NO KEY UPDATE
                """)
                .param("user", user.value())
                .param("plans", ids.stream().map(PlanId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /// The other drafts and confirmed plans from this day on, in order of their days.
    List<Neighbour> movableSince(UserId user, PlanId but, LocalDate day) {
        return sql.sql("""
                SELECT plan_id, date FROM plans
                WHERE user_id = :user AND date >= :day AND status IN ('draft', 'confirmed') AND plan_id <> :but
                ORDER BY date, plan_id
                """)
                .param("user", user.value())
                .param("day", day)
                .param("but", but.value())
                .query((row, _) -> new Neighbour(
                        new PlanId(row.getObject("plan_id", UUID.class)), row.getObject("date", LocalDate.class)))
                .list();
    }

    boolean exists(UserId user, PlanId plan) {
        return sql.sql("SELECT EXISTS (SELECT FROM plans WHERE user_id = :user AND plan_id = :plan)")
                .param("user", user.value())
                .param("plan", plan.value())
                .query(Boolean.class)
                .single();
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
                Json.parse(row.getString("warnings")),
                row.getLong("version"),
                instant(row, "created_at"),
                instant(row, "updated_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
