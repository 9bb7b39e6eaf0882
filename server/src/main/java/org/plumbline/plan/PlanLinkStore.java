package org.plumbline.plan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    List<UUID> goals(UserId user, PlanId plan) {
        return sql.sql("SELECT goal_id FROM plan_goals WHERE user_id = :user AND plan_id = :plan")
                .param("user", user.value())
                .param("plan", plan.value())
                .query(UUID.class)
                .list();
    }

    Optional<UUID> trainingBlock(UserId user, PlanId plan) {
        return sql.sql("SELECT training_block_id FROM plan_training_blocks WHERE user_id = :user AND plan_id = :plan")
                .param("user", user.value())
                .param("plan", plan.value())
                .query(UUID.class)
                .optional();
    }
}
