package org.plumbline.platform.changes;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Refused;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.CommitListener;
import org.plumbline.platform.db.Transactions;
import org.plumbline.platform.graph.GraphAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Brings the graph to where PostgreSQL already is: in order per athlete, one at a time per athlete on all servers
/// (advisory lock), right after the commit and until it succeeds.
@Component
public final class Relay implements CommitListener, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    static final int ATTEMPTS_BEFORE_PARKING = 5;

    /// Each one holds a database connection while the graph answers, so they must stay few beside the pool.
    private static final int AT_ONCE = 4;

    /// Things that share one transaction in either store, so that a large import costs few commits; still far from the
    /// time that the graph gives to one.
    static final int TOGETHER = 100;

    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private enum Next {
        GO_ON,
        /// An entry failed and is tried again later.
        WAIT,
        /// Somebody began to follow this log again from its start since we looked.
        LOOK_AGAIN
    }

    private final Transactions transactions;
    private final RelayStore store;
    private final Projections projections;
    private final boolean background;
    private final Set<UserId> underWay = ConcurrentHashMap.newKeySet();
    private final Set<UserId> wanted = ConcurrentHashMap.newKeySet();
    private final Semaphore slots = new Semaphore(AT_ONCE);
    private volatile boolean closing;

    /// @param background whether anything happens by itself, which a command beside a server may not want
    Relay(
            Transactions transactions,
            RelayStore store,
            Projections projections,
            @Value("${plumbline.background:true}") boolean background) {
        this.transactions = transactions;
        this.store = store;
        this.projections = projections;
        this.background = background;
    }

    @Override
    public void committed(UserId user, boolean forGraph) {
        if (forGraph && background) {
            wake(user);
        }
    }

    /// Follows this athlete's log soon, on a thread of its own.
    public void wake(UserId user) {
        wanted.add(user);
        if (!closing && underWay.add(user)) {
            Thread.ofVirtual().name("relay-" + user).start(() -> run(user));
        }
    }

    private void run(UserId user) {
        slots.acquireUninterruptibly();
        try {
            while (!closing && wanted.remove(user)) {
                catchUp(user);
            }
        } catch (GraphAway | Refused | DataAccessException | TransactionException later) {
            LOG.debug("The graph follows {} later: {}", user, later.getMessage());
        } finally {
            slots.release();
            underWay.remove(user);
        }
        if (wanted.contains(user)) {
            wake(user);
        }
    }

    /// Applies everything that waits for this athlete; on return the graph is where PostgreSQL was at the call, except
    /// for parked entries. Throws `GraphAway` if it cannot. Not to be called inside a transaction: it has its own.
    public void catchUp(UserId user) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("the relay was called inside a transaction");
        }
        Next next;
        do {
            next = Next.GO_ON;
            List<WaitingThing> waiting = waiting(user);
            for (int from = 0; next == Next.GO_ON && from < waiting.size(); from += TOGETHER) {
                next = follow(user, waiting.subList(from, Math.min(waiting.size(), from + TOGETHER)));
            }
        } while (next == Next.LOOK_AGAIN);
        if (next == Next.WAIT) {
            throw new GraphAway("An entry could not be applied to the graph; it is tried again.");
        }
    }

    private List<WaitingThing> waiting(UserId user) {
        return transactions.read(Caller.of(user), () -> store.isBehind(user) ? store.waiting(user) : List.of());
    }

    private Next follow(UserId user, List<WaitingThing> things) {
        if (things.size() > 1) {
            try {
                return together(user, things);
            } catch (Poison oneOfThem) {
                LOG.debug("{} things of {} are followed one by one", things.size(), user, oneOfThem);
            }
        }
        Next next = Next.GO_ON;
        var each = things.iterator();
        while (next == Next.GO_ON && each.hasNext()) {
            next = follow(user, each.next());
        }
        return next;
    }

    private Next together(UserId user, List<WaitingThing> things) {
        return transactions.write(Caller.of(user), work -> {
            store.lock(user);
            long applied = store.appliedSeq(user);
            if (applied < things.getFirst().after()) {
                return Next.LOOK_AGAIN;
            }
            List<WaitingThing> left =
                    things.stream().filter(thing -> applied < thing.lastSeq()).toList();
            projections.project(user, left);
            left.forEach(thing -> store.unpark(user, thing.kind(), thing.id()));
            store.moveOn(user, things.getLast().reached(), work.now());
            return Next.GO_ON;
        });
    }

    private Next follow(UserId user, WaitingThing thing) {
        try {
            return transactions.write(Caller.of(user), work -> {
                store.lock(user);
                long applied = store.appliedSeq(user);
                if (applied < thing.after()) {
                    return Next.LOOK_AGAIN;
                }
                if (applied < thing.lastSeq()) {
                    projections.project(user, thing.kind(), thing.id());
                    store.applied(user, thing, work.now());
                }
                return Next.GO_ON;
            });
        } catch (Poison poison) {
            return setAside(user, thing, poison);
        }
    }

    /// The rest waits for a few more attempts, then goes on without this thing. It waits once: a thing that is parked
    /// already, at its first turn or long ago, holds nobody up again.
    private Next setAside(UserId user, WaitingThing thing, Poison poison) {
        LOG.warn("Entry {} of {} cannot be applied to the graph", thing.seq(), user, poison);
        return transactions.write(Caller.of(user), work -> {
            store.lock(user);
            if (store.appliedSeq(user) < thing.after()) {
                return Next.LOOK_AGAIN;
            }
            boolean known = store.isParked(user, thing);
            if (!known && store.failed(user, thing, poison.reason(), work.now()) < ATTEMPTS_BEFORE_PARKING) {
                return Next.WAIT;
            }
            store.park(user, thing, poison.reason(), work.now());
            return Next.GO_ON;
        });
    }

    @Override
    public void destroy() throws InterruptedException {
        closing = true;
        if (!slots.tryAcquire(AT_ONCE, LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.debug("The graph is still being followed while the server stops; the next start goes on");
        }
    }
}
