package org.plumbline.platform.changes;

import java.time.Duration;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.CommitListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells every server process whose log has moved, after the commit and for all that gathered meanwhile at once. It is
/// never part of the writing transaction: a notification there would make all commits wait for each other.
@Component
final class NoticeSender implements CommitListener, SmartLifecycle {
    static final String CHANNEL = "plumbline_changes";
    static final String SEPARATOR = ",";

    private static final Logger LOG = LoggerFactory.getLogger(NoticeSender.class);
    private static final Duration GATHERING = Duration.ofMillis(20);
    private static final Duration LOOK_ROUND = Duration.ofMillis(500);

    /// A notification holds 8000 bytes.
    private static final int MOST_AT_ONCE = 200;

    private final JdbcClient worker;
    private final boolean notices;
    private final Set<UserId> moved = ConcurrentHashMap.newKeySet();
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean running;

    NoticeSender(
            @Qualifier("worker") JdbcClient worker,
            @Value("${plumbline.notices:${plumbline.background:true}}") boolean notices) {
        this.worker = worker;
        this.notices = notices;
    }

    @Override
    public void committed(UserId user, boolean graph) {
        if (running && moved.add(user)) {
            wake.release();
        }
    }

    private void run() {
        try {
            while (running) {
                if (wake.tryAcquire(LOOK_ROUND.toMillis(), TimeUnit.MILLISECONDS)) {
                    Thread.sleep(GATHERING);
                    wake.drainPermits();
                    send();
                }
            }
        } catch (InterruptedException stop) {
            LOG.debug("nobody is told any more");
        }
    }

    private void send() {
        while (!moved.isEmpty()) {
            var some = new HashSet<UserId>();
            Iterator<UserId> each = moved.iterator();
            while (each.hasNext() && some.size() < MOST_AT_ONCE) {
                some.add(each.next());
                each.remove();
            }
            String users = some.stream().map(UserId::toString).collect(Collectors.joining(SEPARATOR));
            try {
                worker.sql("SELECT pg_notify(:channel, :users)")
                        .param("channel", CHANNEL)
                        .param("users", users)
                        .query((_, _) -> true)
                        .single();
            } catch (DataAccessException away) {
                LOG.debug("{} are not told, they will look: {}", some.size(), away.getMessage());
            }
        }
    }

    @Override
    public boolean isAutoStartup() {
        return notices;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("notice-sender").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
