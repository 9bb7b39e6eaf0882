package org.plumbline.mcp;

import java.time.Duration;
import java.time.InstantSource;
import org.plumbline.platform.changes.Patrol;
import org.plumbline.platform.changes.Round;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Ends sessions that nobody used for a month: most programs never say that they are done.
@Component
final class SessionSweep implements Round {
    static final Duration KEPT = Duration.ofDays(30);

    private static final Logger LOG = LoggerFactory.getLogger(SessionSweep.class);
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final int BATCH = 5000;

    private final SessionStore store;
    private final InstantSource clock;

    SessionSweep(SessionStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "assistant-session-sweep";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void walk(Patrol walking) {
        try {
            while (!walking.isStopping() && sweep() == BATCH) {
                LOG.debug("more sessions are old");
            }
        } catch (DataAccessException | TransactionException later) {
            LOG.debug("old sessions end later: {}", later.getMessage());
        }
    }

    /// Answers how many ended, at most a batch.
    int sweep() {
        return store.forget(clock.instant().minus(KEPT), BATCH);
    }
}
