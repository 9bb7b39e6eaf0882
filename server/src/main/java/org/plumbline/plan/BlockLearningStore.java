package org.plumbline.plan;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Work;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `block_learnings`.
@Component
final class BlockLearningStore {
    private final JdbcClient sql;

    BlockLearningStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<BlockLearning> find(UserId user, UUID block) {
        return sql.sql("""
                SELECT training_block_id, content, key_learnings, version, created_at, updated_at
                FROM block_learnings WHERE user_id = :user AND training_block_id = :block
                """)
                .param("user", user.value())
                .param("block", block)
                .query((row, _) -> new BlockLearning(
                        row.getObject("training_block_id", UUID.class),
                        row.getString("content"),
                        List.of((String[]) row.getArray("key_learnings").getArray()),
                        row.getLong("version"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("updated_at").toInstant()))
                .optional();
    }

    void put(Work work, BlockLearning learned) {
        sql.sql("""
                INSERT INTO block_learnings
                  (user_id, training_block_id, content, key_learnings, version, created_at, updated_at)
                VALUES (:user, :block, :content, :key_learnings, :version, :now, :now)
                ON CONFLICT (user_id, training_block_id) DO UPDATE SET content = excluded.content,
                  key_learnings = excluded.key_learnings, version = excluded.version, updated_at = excluded.updated_at
                """)
                .param("user", work.subject().value())
                .param("block", learned.trainingBlockId())
                .param("content", learned.content())
                .param("key_learnings", learned.keyLearnings().toArray(String[]::new))
                .param("version", learned.version())
                .param("now", Timestamp.from(work.now()))
                .update();
    }
}
