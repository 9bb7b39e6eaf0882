package org.plumbline.plan;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Work;
import org.plumbline.platform.json.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// The trace of what was looked at when plans were written and confirmed.
@Component
final class PlanCheckStore {
    private final JdbcClient sql;

    PlanCheckStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param reason why what was blocked is done all the same
    void add(Work work, StoredPlan plan, PlanAction step, List<PlanCheck> checks, @Nullable String reason) {
        sql.sql("""
                INSERT INTO plan_checks (user_id, plan_id, plan_version, seq, step, rule, outcome, path, message, inputs,
                  reason, actor_id, at)
                SELECT :user, :plan, :version, c.seq, :step, c.item->>'rule', c.item->>'outcome', c.item->>'path',
                  c.item->>'message', c.item->'inputs',
                  CASE c.item->>'outcome' WHEN 'overridden' THEN :reason::text END, :actor, :now
                FROM jsonb_array_elements(:checks::jsonb) WITH ORDINALITY AS c (item, seq)
                """)
                .param("user", work.subject().value())
                .param("plan", plan.id().value())
                .param("version", plan.version())
                .param("step", step.wire())
                .param("reason", reason)
                .param("actor", work.caller().actor().value())
                .param("now", Timestamp.from(work.now()))
                .param("checks", Json.write(checks))
                .update();
    }

    /// Everything that was looked at, oldest first.
    List<Traced> list(UserId user, PlanId plan) {
        return sql.sql("""
                SELECT plan_version, step, rule, outcome, path, message, inputs::text AS inputs, reason, actor_id, at
                FROM plan_checks WHERE user_id = :user AND plan_id = :plan ORDER BY plan_version, seq
                """)
                .param("user", user.value())
                .param("plan", plan.value())
                .query((row, _) -> new Traced(
                        row.getLong("plan_version"),
                        row.getString("step"),
                        row.getString("rule"),
                        row.getString("outcome"),
                        row.getString("path"),
                        row.getString("message"),
                        Json.parse(row.getString("inputs")),
                        row.getString("reason"),
                        row.getObject("actor_id", UUID.class),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /// One line of the trace, as JSON shows it.
    record Traced(
            long planVersion,
            String step,
            String rule,
            String outcome,
            String path,
            String message,
            JsonNode inputs,
            @Nullable String reason,
            UUID actorId,
            Instant at) {}
}
