package org.plumbline.platform.changes;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// A round that removes what is old, batch by batch. Where PostgreSQL is away it does so the next time.
public interface Sweep extends Round {
    int BATCH = 5000;

    /// Answers how much went, at most a batch.
    int sweep();

    @Override
    default Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    default void walk(Patrol walking) {
        Logger log = LoggerFactory.getLogger(getClass());
        try {
            while (!walking.isStopping() && sweep() == BATCH) {
                log.debug("{}: there is more", name());
            }
        } catch (DataAccessException | TransactionException later) {
            log.debug("{}: later, {}", name(), later.getMessage());
        }
    }
}
