package org.plumbline.plan;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.neo4j.driver.exceptions.Neo4jException;
import org.plumbline.platform.Refused;
import org.plumbline.platform.UserId;
import org.plumbline.platform.changes.Patrol;
import org.plumbline.platform.changes.Round;
import org.plumbline.platform.graph.GraphAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Sweeps every athlete's unseen revisions, a few times an hour. It visits all of them: an attempt that came to nothing
/// leaves no trace in PostgreSQL, on purpose.
@Component
final class SweepSchedule implements Round {
    private static final Logger LOG = LoggerFactory.getLogger(SweepSchedule.class);
    private static final Duration PAUSE = Duration.ofMinutes(15);
    private static final int ATHLETES_AT_ONCE = 1000;

    private final JdbcClient worker;
    private final RevisionSweeper sweeper;

    SweepSchedule(@Qualifier("worker") JdbcClient worker, RevisionSweeper sweeper) {
        this.worker = worker;
        this.sweeper = sweeper;
    }

    @Override
    public String name() {
        return "revision-sweep";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void walk(Patrol walking) {
        try {
            List<UUID> athletes = athletes(new UUID(0, 0));
            while (!athletes.isEmpty()) {
                for (UUID athlete : athletes) {
                    if (walking.isStopping()) {
                        return;
                    }
                    sweep(new UserId(athlete));
                }
                athletes = athletes(athletes.getLast());
            }
        } catch (GraphAway | DataAccessException | TransactionException later) {
            LOG.debug("The sweep of unseen revisions waits: {}", later.getMessage());
        }
    }

    /// What is wrong with one athlete must not keep the others waiting.
    private void sweep(UserId user) {
        try {
            int swept = sweeper.sweep(user);
            if (swept > 0) {
                LOG.info("Swept {} unseen revisions of {}", swept, user);
            }
        } catch (Neo4jException | Refused fault) {
            LOG.warn("The unseen revisions of {} could not be swept: {}", user, fault.getMessage());
        }
    }

    List<UUID> athletes(UUID after) {
        return worker.sql("""
                SELECT user_id FROM users WHERE status = 'active' AND user_id > :after ORDER BY user_id LIMIT :limit
                """)
                .param("after", after)
                .param("limit", ATHLETES_AT_ONCE)
                .query(UUID.class)
                .list();
    }
}
