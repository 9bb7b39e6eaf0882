package org.plumbline.mcp;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.plumbline.platform.Caller;
import org.plumbline.platform.UserId;

/// A program that listens: when to look whether there is something to say to it.
final class Listening {
    private final Caller caller;
    private final long number;
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean ended;

    /// @param number in the order in which streams were opened
    Listening(Caller caller, long number) {
        this.caller = caller;
        this.number = number;
    }

    long number() {
        return number;
    }

    /// Who listens.
    UserId actor() {
        return caller.actor();
    }

    /// Whose changes they hear of.
    UserId subject() {
        return caller.subject();
    }

    void ring() {
        bell.release();
    }

    void end() {
        ended = true;
        ring();
    }

    boolean hasEnded() {
        return ended;
    }

    /// Until somebody rings, or for so long.
    void await(long millis) {
        try {
            if (bell.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
                bell.drainPermits();
            }
        } catch (InterruptedException stop) {
            ended = true;
            Thread.currentThread().interrupt();
        }
    }
}
