package org.plumbline.plan;

import static org.plumbline.plan.RevisionGraph.statement;
import static org.plumbline.plan.RevisionGraph.texts;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.platform.Caller;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Transactions;
import org.plumbline.platform.graph.Graph;
import org.plumbline.platform.graph.GraphStatement;
import org.springframework.stereotype.Component;

/// Removes what attempts left in the graph that never came to be published: refused, overtaken, or cut off by a crash.
/// Doing it twice changes nothing.
@Component
final class RevisionSweeper {
    static final int BATCH = 200;
    private static final GraphStatement UNSEEN = statement("unseen");
    private static final GraphStatement PUBLISHED = statement("published");

    private final Transactions transactions;
    private final RevisionStore revisions;
    private final Graph graph;
    private final InstantSource clock;

    RevisionSweeper(Transactions transactions, RevisionStore revisions, Graph graph, InstantSource clock) {
        this.transactions = transactions;
        this.revisions = revisions;
        this.graph = graph;
        this.clock = clock;
    }

    /// Sweeps one athlete's part of the graph and answers how many revisions went.
    int sweep(UserId user) {
        Instant before = clock.instant().minus(UnseenRevision.SWEPT_AFTER);
        int swept = 0;
        List<UUID> candidates = unseen(user, before);
        while (!candidates.isEmpty()) {
            swept += sweep(user, candidates);
            candidates = candidates.size() < BATCH ? List.of() : unseen(user, before);
        }
        return swept;
    }

    private List<UUID> unseen(UserId user, Instant before) {
        return graph.read(
                user,
                transaction -> transaction.run(UNSEEN, Map.of("before", before.toEpochMilli(), "limit", BATCH)).stream()
                        .map(row -> UUID.fromString(row.get("revision").asString()))
                        .toList());
    }

    /// One that is published after all waits for the relay and is not asked about again.
    private int sweep(UserId user, List<UUID> candidates) {
        List<UUID> published = transactions.read(Caller.of(user), () -> revisions.published(user, candidates));
        var leftOver = new ArrayList<>(candidates);
        leftOver.removeAll(published);
        return graph.write(user, transaction -> {
            RevisionGraph.delete(transaction, leftOver);
            transaction.run(PUBLISHED, Map.of("revisions", texts(published)));
            return leftOver.size();
        });
    }
}
