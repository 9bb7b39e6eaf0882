package org.plumbline.platform.changes;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A round that is walked again and again until it is told to stop. It is never interrupted in the middle of a
/// statement: stopping waits a little for the round under way.
public final class Patrol {
    private static final Logger LOG = LoggerFactory.getLogger(Patrol.class);
    private static final Duration LAST_ROUND = Duration.ofSeconds(2);

    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread;

    private Patrol(Round round) {
        this.thread = Thread.ofVirtual().name(round.name()).unstarted(() -> walk(round));
    }

    public static Patrol start(Round round) {
        var patrol = new Patrol(round);
        patrol.thread.start();
        return patrol;
    }

    private void walk(Round round) {
        try {
            do {
                round.walk(this);
            } while (!stopping.await(round.pause().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stop) {
            LOG.debug("{} was interrupted", thread.getName());
        }
    }

    public boolean isStopping() {
        return stopping.getCount() == 0;
    }

    public void stop() {
        tellToStop();
        awaitEnd();
    }

    void tellToStop() {
        stopping.countDown();
    }

    void awaitEnd() {
        try {
            if (!thread.join(LAST_ROUND)) {
                LOG.debug("{} is left in the middle of its round", thread.getName());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
