package org.plumbline.platform.changes;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.plumbline.platform.UserId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds athletes whose graph is behind, every few seconds: what a crash or an absent Neo4j left waiting.
@Component
final class RelayPatrol implements Round {
    private static final Logger LOG = LoggerFactory.getLogger(RelayPatrol.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final JdbcClient worker;
    private final Relay relay;

    RelayPatrol(@Qualifier("worker") JdbcClient worker, Relay relay) {
        this.worker = worker;
        this.relay = relay;
    }

    List<UUID> behind() {
        return worker.sql("""
                SELECT f.user_id FROM feed_heads f LEFT JOIN graph_relay r ON r.user_id = f.user_id
                JOIN users u ON u.user_id = f.user_id AND u.status = 'active'
                WHERE f.graph_seq > coalesce(r.applied_seq, 0) ORDER BY f.user_id LIMIT 1000
                """).query(UUID.class).list();
    }

    @Override
    public String name() {
        return "relay-patrol";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void walk(Patrol walking) {
        try {
            for (UUID user : behind()) {
                if (!walking.isStopping()) {
                    relay.wake(new UserId(user));
                }
            }
        } catch (DataAccessException later) {
            LOG.debug("The relay's patrol waits: {}", later.getMessage());
        }
    }
}
