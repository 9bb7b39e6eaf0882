package org.plumbline.plan;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.neo4j.driver.exceptions.Neo4jException;
import org.plumbline.platform.Refused;
import org.plumbline.platform.UserId;
import org.plumbline.platform.graph.GraphAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Sweeps every athlete's unseen revisions, a few times an hour. It visits all of them: an attempt that came to nothing
/// leaves no trace in PostgreSQL, on purpose.
@Component
final class SweepSchedule implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SweepSchedule.class);
    private static final Duration PAUSE = Duration.ofMinutes(15);
    private static final int ATHLETES_AT_ONCE = 1000;

    private final JdbcClient worker;
    private final RevisionSweeper sweeper;
    private volatile boolean running;
    private volatile Thread thread = Thread.ofVirtual().unstarted(this::patrol);

    SweepSchedule(@Qualifier("worker") JdbcClient worker, RevisionSweeper sweeper) {
        this.worker = worker;
        this.sweeper = sweeper;
    }

    /// Visits everybody once and answers how many revisions went.
    int sweepAll() {
        int swept = 0;
        UUID after = new UUID(0, 0);
        List<UUID> athletes = athletes(after);
        while (!athletes.isEmpty() && !Thread.currentThread().isInterrupted()) {
            for (UUID athlete : athletes) {
                swept += sweeper.sweep(new UserId(athlete));
            }
            athletes = athletes(athletes.getLast());
        }
        return swept;
    }

    private List<UUID> athletes(UUID after) {
        return worker.sql("""
                SELECT user_id FROM users WHERE status = 'active' AND user_id > :after ORDER BY user_id LIMIT :limit
                """)
                .param("after", after)
                .param("limit", ATHLETES_AT_ONCE)
                .query(UUID.class)
                .list();
    }

    private void patrol() {
        while (running) {
            try {
                Thread.sleep(PAUSE);
                int swept = sweepAll();
                LOG.debug("Swept {} unseen revisions", swept);
            } catch (GraphAway | Neo4jException | Refused | DataAccessException | TransactionException later) {
                LOG.debug("The sweep of unseen revisions waits: {}", later.getMessage());
            } catch (InterruptedException stop) {
                return;
            }
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("revision-sweep").start(this::patrol);
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
