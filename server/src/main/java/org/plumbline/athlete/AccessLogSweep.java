package org.plumbline.athlete;

import java.time.Duration;
import java.time.InstantSource;
import org.plumbline.platform.changes.Patrol;
import org.plumbline.platform.changes.Round;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Forgets what was asked for through assistants after the keeping time. One that is talked to every day leaves tens of
/// thousands of entries in a year.
@Component
final class AccessLogSweep implements Round {
    /// A whole year, so that what somebody did in the same season can still be looked up. The settings of the web app,
    /// `openapi.yaml` and the operating guide say it too.
    static final Duration KEPT = Duration.ofDays(365);

    private static final Logger LOG = LoggerFactory.getLogger(AccessLogSweep.class);
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final int BATCH = 5000;

    private final AccessLogStore store;
    private final InstantSource clock;

    AccessLogSweep(AccessLogStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "access-log-sweep";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void walk(Patrol walking) {
        try {
            while (!walking.isStopping() && sweep() == BATCH) {
                LOG.debug("more of the access log is old");
            }
        } catch (DataAccessException | TransactionException later) {
            LOG.debug("the access log is swept later: {}", later.getMessage());
        }
    }

    /// Answers how many entries went, at most a batch.
    int sweep() {
        return store.forget(clock.instant().minus(KEPT), BATCH);
    }
}
