package org.plumbline.bench.faults;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Looks again and again, for a while, until what is waited for is there.
record Patience(Duration longest) {

    private static final Duration POLL = Duration.ofMillis(20);

    static Patience of(Duration longest) {
        return new Patience(longest);
    }

    static Patience ofSeconds(int seconds) {
        return new Patience(Duration.ofSeconds(seconds));
    }

    /// The first look that satisfies, or the last one.
    <T> T until(Supplier<T> look, Predicate<T> satisfied) {
        long end = System.nanoTime() + longest.toNanos();
        T seen = look.get();
        while (!satisfied.test(seen) && System.nanoTime() < end) {
            LockSupport.parkNanos(POLL.toNanos());
            seen = look.get();
        }
        return seen;
    }

    /// Throws [Unreached] when it never came.
    void await(String what, BooleanSupplier look) {
        if (!until(look::getAsBoolean, seen -> seen)) {
            throw new Unreached("waited " + longest.toSeconds() + " s in vain: " + what);
        }
    }
}
