package org.plumbline.platform.changes;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.Neo4jException;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Refused;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.CommitListener;
import org.plumbline.platform.db.Transactions;
import org.plumbline.platform.db.Work;
import org.plumbline.platform.graph.Graph;
import org.plumbline.platform.graph.GraphAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Brings the graph to where PostgreSQL already is: in order per athlete, one at a time per athlete on all servers
/// (advisory lock), right after the commit and until it succeeds.
@Component
public final class Relay implements CommitListener {
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    static final int ATTEMPTS_BEFORE_PARKING = 5;

    private final Transactions transactions;
    private final RelayStore store;
    private final Graph graph;
    private final Map<String, GraphProjection> projections;
    private final Set<UserId> underWay = ConcurrentHashMap.newKeySet();
    private final Set<UserId> wanted = ConcurrentHashMap.newKeySet();

    Relay(Transactions transactions, RelayStore store, Graph graph, List<GraphProjection> projections) {
        this.transactions = transactions;
        this.store = store;
        this.graph = graph;
        this.projections = projections.stream().collect(Collectors.toMap(GraphProjection::kind, Function.identity()));
    }

    @Override
    public void committed(UserId user, boolean forGraph) {
        if (forGraph) {
            wake(user);
        }
    }

    /// Follows this athlete's log soon, on a thread of its own.
    public void wake(UserId user) {
        wanted.add(user);
        if (underWay.add(user)) {
            Thread.ofVirtual().name("relay-" + user).start(() -> run(user));
        }
    }

    private void run(UserId user) {
        try {
            while (wanted.remove(user)) {
                catchUp(user);
            }
        } catch (GraphAway | Refused | DataAccessException | TransactionException later) {
            LOG.debug("The graph follows {} later: {}", user, later.getMessage());
        } finally {
            underWay.remove(user);
        }
        if (wanted.contains(user)) {
            wake(user);
        }
    }

    /// Applies everything that waits for this athlete; on return the graph is where PostgreSQL was at the call, except
    /// for parked entries. Throws `GraphAway` if it cannot.
    public void catchUp(UserId user) {
        Caller caller = Caller.of(user);
        if (!transactions.read(caller, () -> store.isBehind(user))) {
            return;
        }
        boolean more = true;
        while (more) {
            more = transactions.write(caller, work -> {
                store.lock(user);
                return store.next(user).map(entry -> apply(work, user, entry)).orElse(false);
            });
        }
    }

    /// One thing at a time: its latest waiting entry stands for all of them.
    private boolean apply(Work work, UserId user, WaitingThing thing) {
        GraphProjection projection = projections.get(thing.kind());
        @Nullable String failure = projection == null ? "nothing follows the kind " + thing.kind() : null;
        if (projection != null) {
            try {
                graph.write(user, transaction -> {
                    projection.project(user, thing.id(), transaction);
                    return true;
                });
            } catch (Neo4jException | IllegalStateException | IllegalArgumentException poison) {
                LOG.warn("Entry {} of {} cannot be applied to the graph", thing.lastSeq(), user, poison);
                failure = String.valueOf(poison.getMessage());
            }
        }
        if (failure == null) {
            store.applied(user, thing, work.now());
            return true;
        }
        int attempts = store.failed(user, thing, failure, work.now());
        if (attempts >= ATTEMPTS_BEFORE_PARKING) {
            store.park(user, thing, failure, work.now());
            return true;
        }
        return false;
    }
}
