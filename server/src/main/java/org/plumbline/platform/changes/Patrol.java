package org.plumbline.platform.changes;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A round that is walked again and again until it is told to stop. It is never interrupted in the middle of a
/// statement: stopping waits a little for the round under way.
public final class Patrol {
    private static final Logger LOG = LoggerFactory.getLogger(Patrol.class);
    private static final Duration LAST_ROUND = Duration.ofSeconds(2);

    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread;

    private Patrol(String name, Duration pause, Consumer<Patrol> round) {
        this.thread = Thread.ofVirtual().name(name).unstarted(() -> walk(pause, round));
    }

    public static Patrol start(String name, Duration pause, Consumer<Patrol> round) {
        var patrol = new Patrol(name, pause, round);
        patrol.thread.start();
        return patrol;
    }

    private void walk(Duration pause, Consumer<Patrol> round) {
        try {
            do {
                round.accept(this);
            } while (!stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stop) {
            LOG.debug("{} was interrupted", thread.getName());
        }
    }

    public boolean isStopping() {
        return stopping.getCount() == 0;
    }

    public void stop() {
        stopping.countDown();
        try {
            if (!thread.join(LAST_ROUND)) {
                LOG.debug("{} is left in the middle of its round", thread.getName());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
