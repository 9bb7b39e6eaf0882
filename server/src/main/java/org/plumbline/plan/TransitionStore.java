package org.plumbline.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Work;
import org.plumbline.platform.json.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/// The audit of plans: who took which step, when and why.
@Component
final class TransitionStore {
    private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};

    private final JdbcClient sql;

    TransitionStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(
            Work work,
            PlanId plan,
            long version,
            PlanMove move,
            @Nullable PlanStatus from,
            PlanStatus to,
            Map<String, ?> details) {
        sql.sql("""
                INSERT INTO plan_transitions
                  (user_id, plan_id, version, action, from_status, to_status, actor_id, at, reason, notes, details)
                VALUES (:user, :plan, :version, :action, :from, :to, :actor, :now, :reason, :notes, :details::jsonb)
                """)
                .param("user", work.subject().value())
                .param("plan", plan.value())
                .param("version", version)
                .param("action", move.action().wire())
                .param("from", from == null ? null : from.wire())
                .param("to", to.wire())
                .param("actor", work.caller().actor().value())
                .param("now", Timestamp.from(work.now()))
                .param("reason", move.reason())
                .param("notes", move.notes())
                .param("details", Json.write(details))
                .update();
    }

    /// Every step of a plan, oldest first.
    List<Transition> list(UserId user, PlanId plan) {
        return sql.sql("""
                SELECT version, action, from_status, to_status, actor_id, at, reason, notes, details::text AS details
                FROM plan_transitions WHERE user_id = :user AND plan_id = :plan ORDER BY version
                """)
                .param("user", user.value())
                .param("plan", plan.value())
                .query((row, _) -> map(row))
                .list();
    }

    private static Transition map(ResultSet row) throws SQLException {
        return new Transition(
                row.getLong("version"),
                row.getString("action"),
                row.getString("from_status"),
                row.getString("to_status"),
                row.getObject("actor_id", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getString("reason"),
                row.getString("notes"),
                Json.MAPPER.readValue(row.getString("details"), DETAILS));
    }
}
