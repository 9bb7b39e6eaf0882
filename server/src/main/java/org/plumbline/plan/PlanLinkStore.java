package org.plumbline.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Work;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the current revision of a plan serves and is part of. A goal or a training block that is gone takes its rows
/// with it; the revision still names it.
@Component
final class PlanLinkStore {
    private final JdbcClient sql;

    PlanLinkStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Makes the links say what this content says.
    void show(Work work, PlanId plan, PlanContent content) {
        UUID user = work.subject().value();
        for (String table : List.of("plan_goals", "plan_training_blocks")) {
            sql.sql("DELETE FROM " + table + " WHERE user_id = :user AND plan_id = :plan")
                    .param("user", user)
                    .param("plan", plan.value())
                    .update();
        }
        if (!content.goalIds().isEmpty()) {
            sql.sql("""
                    INSERT INTO plan_goals (user_id, plan_id, goal_id)
                    SELECT user_id, :plan, goal_id FROM goals WHERE user_id = :user AND goal_id = ANY (:goals)
                    """)
                    .param("plan", plan.value())
                    .param("user", user)
                    .param("goals", content.goalIds().toArray(UUID[]::new))
                    .update();
        }
        if (content.trainingBlockId() != null) {
            sql.sql("""
                    INSERT INTO plan_training_blocks (user_id, plan_id, training_block_id)
                    SELECT user_id, :plan, training_block_id FROM training_blocks
                    WHERE user_id = :user AND training_block_id = :block
                    """)
                    .param("plan", plan.value())
                    .param("user", user)
                    .param("block", content.trainingBlockId())
                    .update();
        }
    }

    /// Those of these plans that serve any.
    Map<PlanId, List<UUID>> goals(UserId user, Collection<PlanId> plans) {
        return sql
                .sql("SELECT plan_id, goal_id FROM plan_goals WHERE user_id = :user AND plan_id = ANY (:plans)")
                .param("user", user.value())
                .param("plans", ids(plans))
                .query((row, _) -> link(row, "goal_id"))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /// Those of these plans that are part of one.
    Map<PlanId, UUID> trainingBlocks(UserId user, Collection<PlanId> plans) {
        return sql
                .sql("""
                        SELECT plan_id, training_block_id FROM plan_training_blocks
                        WHERE user_id = :user AND plan_id = ANY (:plans)
                        """)
                .param("user", user.value())
                .param("plans", ids(plans))
                .query((row, _) -> link(row, "training_block_id"))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static UUID[] ids(Collection<PlanId> plans) {
        return plans.stream().map(PlanId::value).toArray(UUID[]::new);
    }

    private static Map.Entry<PlanId, UUID> link(ResultSet row, String to) throws SQLException {
        return Map.entry(new PlanId(row.getObject("plan_id", UUID.class)), row.getObject(to, UUID.class));
    }
}
