package org.plumbline.athlete;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.plumbline.platform.Refused;
import org.springframework.stereotype.Component;

/// Counts failed attempts per account and address, and per address alone, in this process. Several server processes
/// count apart, so that together they let that many times more through; a count in the database would let a stranger
/// write to it. The memory is bounded: the oldest counts make room.
@Component
final class AttemptLimiter {
    static final int PER_ADDRESS = 200;
    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int MOST_COUNTS = 20_000;

    private final InstantSource clock;
    private final Map<String, Count> counts = new LinkedHashMap<>();

    AttemptLimiter(InstantSource clock) {
        this.clock = clock;
    }

    /// Refuses before anything is tried, even what would have been right.
    synchronized void check(Attempt attempt) {
        Instant now = clock.instant();
        Duration wait = Stream.of(wait(attempt.key(), attempt.most(), now), wait(attempt.address(), PER_ADDRESS, now))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        if (wait.isPositive()) {
            throw Refused.tooMany(wait);
        }
    }

    synchronized void failed(Attempt attempt) {
        Instant now = clock.instant();
        add(attempt.key(), now);
        add(attempt.address(), now);
        while (counts.size() > MOST_COUNTS) {
            counts.remove(counts.keySet().iterator().next());
        }
    }

    synchronized void succeeded(Attempt attempt) {
        counts.remove(attempt.key());
    }

    synchronized int size() {
        return counts.size();
    }

    private Duration wait(String key, int most, Instant now) {
        Count count = counts.get(key);
        return count != null && count.failures() >= most ? Duration.between(now, count.end()) : Duration.ZERO;
    }

    private void add(String key, Instant now) {
        counts.merge(
                key,
                new Count(1, now.plus(WINDOW)),
                (old, first) -> now.isBefore(old.end()) ? new Count(old.failures() + 1, old.end()) : first);
    }

    private record Count(int failures, Instant end) {}
}
