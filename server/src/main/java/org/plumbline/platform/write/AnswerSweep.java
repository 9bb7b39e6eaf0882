package org.plumbline.platform.write;

import org.plumbline.platform.changes.Sweep;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Forgets the answers that are kept for repeated requests after 90 days. Row security shows the worker no younger
/// ones.
@Component
final class AnswerSweep implements Sweep {
    private final JdbcClient worker;

    AnswerSweep(@Qualifier("worker") JdbcClient worker) {
        this.worker = worker;
    }

    @Override
    public String name() {
        return "answer-sweep";
    }

    @Override
    public int sweep() {
        return worker.sql("""
                DELETE FROM idempotency_keys WHERE (user_id, key) IN (
                  SELECT user_id, key FROM idempotency_keys
                  WHERE created_at < now() - interval '90 days' LIMIT :batch)
                """).param("batch", BATCH).update();
    }
}
