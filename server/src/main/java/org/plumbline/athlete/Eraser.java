package org.plumbline.athlete;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.plumbline.platform.UserId;
import org.plumbline.platform.graph.Graph;
import org.springframework.stereotype.Component;

/// Deletes what a locked account has: the line outside of the database, the graph, the rows. Every step may be repeated
/// and says when it is done, so that whoever comes after a crash goes on where it ended.
///
/// A request that began before the lock may still write to the graph after the graph was deleted. Nothing older than
/// ten minutes is ever published, so the graph is deleted once more after that.
@Component
final class Eraser {
    static final Duration SWEEP_AFTER = Duration.ofMinutes(15);

    private final ErasureStore store;
    private final ErasedLog log;
    private final Graph graph;
    private final InstantSource clock;

    Eraser(ErasureStore store, ErasedLog log, Graph graph, InstantSource clock) {
        this.store = store;
        this.log = log;
        this.graph = graph;
        this.clock = clock;
    }

    List<Erasure> listUnfinished() {
        return store.listUnfinished();
    }

    /// Takes a deletion as far as it goes now.
    void advance(Erasure erasure) {
        UserId user = erasure.user();
        Instant now = clock.instant();
        if (erasure.graphAt() == null) {
            writeLine(erasure);
            eraseGraph(user);
        }
        if (erasure.rowsAt() == null) {
            eraseRows(user);
        }
        if (!now.isBefore(erasure.requestedAt().plus(SWEEP_AFTER))) {
            sweepGraph(user);
        }
    }

    void writeLine(Erasure erasure) {
        log.record(erasure.user(), erasure.requestedAt());
    }

    void eraseGraph(UserId user) {
        graph.removeAll(user);
        store.graphErased(user, clock.instant());
    }

    void eraseRows(UserId user) {
        store.eraseRows(user, clock.instant());
    }

    void sweepGraph(UserId user) {
        graph.removeAll(user);
        store.graphSwept(user, clock.instant());
    }
}
