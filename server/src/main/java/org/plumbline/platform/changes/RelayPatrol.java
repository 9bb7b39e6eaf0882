package org.plumbline.platform.changes;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.plumbline.platform.UserId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds athletes whose graph is behind, every few seconds: what a crash or an absent Neo4j left waiting.
@Component
final class RelayPatrol implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RelayPatrol.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final JdbcClient worker;
    private final Relay relay;
    private volatile boolean running;
    private volatile Thread thread = Thread.ofVirtual().unstarted(this::patrol);

    RelayPatrol(@Qualifier("worker") JdbcClient worker, Relay relay) {
        this.worker = worker;
        this.relay = relay;
    }

    List<UUID> behind() {
        return worker.sql("""
                SELECT f.user_id FROM feed_heads f LEFT JOIN graph_relay r ON r.user_id = f.user_id
                JOIN users u ON u.user_id = f.user_id AND u.status <> 'deleting'
                WHERE f.graph_seq > coalesce(r.applied_seq, 0) ORDER BY f.user_id LIMIT 1000
                """).query(UUID.class).list();
    }

    private void patrol() {
        while (running) {
            try {
                behind().forEach(id -> relay.wake(new UserId(id)));
            } catch (DataAccessException later) {
                LOG.debug("The relay's patrol waits: {}", later.getMessage());
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException stop) {
                return;
            }
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("relay-patrol").start(this::patrol);
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
