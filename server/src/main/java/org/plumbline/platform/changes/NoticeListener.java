package org.plumbline.platform.changes;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Schema;
import org.plumbline.platform.json.Fields;
import org.plumbline.platform.stores.StoreAddresses;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Listens on one connection of its own to what all server processes say about logs that moved, and connects again
/// where PostgreSQL was away.
@Component
final class NoticeListener implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeListener.class);
    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final int WAIT_MILLIS = 10_000;

    private final StoreAddresses stores;
    private final ObjectProvider<MovedListener> listeners;
    private final boolean notices;
    private volatile boolean running;
    private volatile @Nullable Connection connection;

    /// @param schema which is there before anybody listens
    NoticeListener(
            StoreAddresses stores,
            Schema schema,
            ObjectProvider<MovedListener> listeners,
            @Value("${plumbline.notices:${plumbline.background:true}}") boolean notices) {
        this.stores = stores;
        this.listeners = listeners;
        this.notices = notices;
        LOG.debug("listening once the schema is at {}", schema);
    }

    private void run() {
        List<MovedListener> all = listeners.stream().toList();
        while (running) {
            try (Connection fresh = DriverManager.getConnection(
                            stores.jdbcUrl(),
                            stores.worker().user(),
                            stores.worker().password());
                    var statement = fresh.createStatement()) {
                connection = fresh;
                statement.execute("LISTEN " + NoticeSender.CHANNEL);
                listen(fresh.unwrap(PGConnection.class), all);
            } catch (SQLException away) {
                if (running) {
                    LOG.debug("nothing is heard for a while: {}", away.getMessage());
                    pause();
                }
            }
        }
    }

    private void listen(PGConnection heard, List<MovedListener> all) throws SQLException {
        while (running) {
            var users = new HashSet<UserId>();
            for (PGNotification notice : heard.getNotifications(WAIT_MILLIS)) {
                for (String user : notice.getParameter().split(NoticeSender.SEPARATOR, -1)) {
                    Fields.findUuid(user).ifPresent(id -> users.add(new UserId(id)));
                }
            }
            if (!users.isEmpty()) {
                all.forEach(listener -> listener.moved(Set.copyOf(users)));
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(AGAIN);
        } catch (InterruptedException stop) {
            running = false;
        }
    }

    @Override
    public boolean isAutoStartup() {
        return notices;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("notice-listener").start(this::run);
    }

    /// A connection that waits is ended by closing it.
    @Override
    public void stop() {
        running = false;
        Connection listening = connection;
        try {
            if (listening != null) {
                listening.abort(Runnable::run);
            }
        } catch (SQLException gone) {
            LOG.debug("the connection that listened was gone already", gone);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
