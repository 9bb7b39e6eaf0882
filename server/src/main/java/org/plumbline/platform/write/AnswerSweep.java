package org.plumbline.platform.write;

import java.time.Duration;
import org.plumbline.platform.changes.Patrol;
import org.plumbline.platform.changes.Round;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Forgets the answers that are kept for repeated requests after 90 days. Row security shows the worker no younger
/// ones.
@Component
final class AnswerSweep implements Round {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerSweep.class);
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final int BATCH = 5000;

    private final JdbcClient worker;

    AnswerSweep(@Qualifier("worker") JdbcClient worker) {
        this.worker = worker;
    }

    @Override
    public String name() {
        return "answer-sweep";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void walk(Patrol walking) {
        try {
            while (!walking.isStopping() && sweep() == BATCH) {
                LOG.debug("more answers are old");
            }
        } catch (DataAccessException | TransactionException later) {
            LOG.debug("old answers go later: {}", later.getMessage());
        }
    }

    /// Answers how many went, at most a batch.
    int sweep() {
        return worker.sql("""
                DELETE FROM idempotency_keys WHERE (user_id, key) IN (
                  SELECT user_id, key FROM idempotency_keys
                  WHERE created_at < now() - interval '90 days' LIMIT :batch)
                """).param("batch", BATCH).update();
    }
}
