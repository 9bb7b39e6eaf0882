package org.plumbline.platform.stores;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts one store, watches it, and starts it again when it dies without having been asked to.
final class Supervisor {

    private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);

    private static final Duration WATCH = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);

    private final Store store;
    private final int patience;
    private final Consumer<StoreFailure> givenUp;
    private final CompletableFuture<Void> started = new CompletableFuture<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;

    /// @param patience how many starts in a row may fail before the store is given up
    Supervisor(Store store, int patience, Consumer<StoreFailure> givenUp) {
        this.store = store;
        this.patience = patience;
        this.givenUp = givenUp;
        this.thread =
                Thread.ofPlatform().name("stores-" + store.name()).daemon().start(this::supervise);
    }

    /// Done when the store answered for the first time, or failed to.
    CompletableFuture<Void> started() {
        return started;
    }

    private void supervise() {
        try {
            store.start();
            started.complete(null);
        } catch (StoreFailure e) {
            fail(e);
            return;
        } catch (RuntimeException e) {
            fail(new StoreFailure(store.name() + " did not start: " + e, e));
            return;
        }
        while (!closes(WATCH)) {
            if (!store.isAlive() && !restart()) {
                return;
            }
        }
    }

    private void fail(StoreFailure failure) {
        started.completeExceptionally(failure);
        if (!closes(Duration.ZERO)) {
            givenUp.accept(failure);
        }
    }

    private boolean restart() {
        LOG.warn("{} ended unasked; starting it again", store.name());
        var pause = WATCH;
        for (int attempt = 1; ; attempt++) {
            try {
                store.start();
                LOG.warn("{} answers again", store.name());
                return true;
            } catch (StoreFailure e) {
                if (closes(Duration.ZERO)) {
                    return false;
                }
                LOG.error("{} could not be started again (attempt {}): {}", store.name(), attempt, e.getMessage());
                if (attempt >= patience) {
                    givenUp.accept(e);
                    return false;
                }
            }
            if (closes(pause)) {
                return false;
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private boolean closes(Duration within) {
        try {
            return closing.await(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    void stop() {
        closing.countDown();
        store.stop();
        try {
            thread.join(Duration.ofSeconds(3));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
