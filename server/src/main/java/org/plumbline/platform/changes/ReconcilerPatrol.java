package org.plumbline.platform.changes;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.plumbline.platform.Refused;
import org.plumbline.platform.UserId;
import org.plumbline.platform.graph.Graph;
import org.plumbline.platform.graph.GraphAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Compares the stores by itself: at start the athletes whose log moved since their last verdict, then everybody in
/// small slices, so that each is looked at about once a day, and once an hour where the stores disagreed.
@Component
final class ReconcilerPatrol implements Round {
    private static final Logger LOG = LoggerFactory.getLogger(ReconcilerPatrol.class);
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final Duration OLD = Duration.ofDays(1);
    private static final Duration SOON = Duration.ofHours(1);
    private static final int SLICE = 20;

    private final JdbcClient worker;
    private final Reconciler reconciler;
    private final Graph graph;
    private final InstantSource clock;
    private volatile boolean startedUp;

    /// Who has no verdict of this walk through all athletes, although it was tried.
    private final Set<UserId> inVain = ConcurrentHashMap.newKeySet();

    ReconcilerPatrol(@Qualifier("worker") JdbcClient worker, Reconciler reconciler, Graph graph, InstantSource clock) {
        this.worker = worker;
        this.reconciler = reconciler;
        this.graph = graph;
        this.clock = clock;
    }

    /// Athletes whose graph must have changed since their last verdict, or who have none.
    List<UserId> moved() {
        return worker.sql("""
                SELECT f.user_id FROM feed_heads f
                JOIN users u ON u.user_id = f.user_id AND u.status = 'active'
                LEFT JOIN store_verdicts v ON v.user_id = f.user_id
                WHERE f.graph_seq IS DISTINCT FROM v.seq ORDER BY f.user_id
                """).query(UUID.class).list().stream()
                .map(UserId::new)
                .toList();
    }

    /// A few of those whose verdict is the oldest, or was not good.
    List<UserId> slice() {
        return worker
                .sql("""
                SELECT u.user_id FROM users u LEFT JOIN store_verdicts v ON v.user_id = u.user_id
                WHERE u.status = 'active' AND u.user_id <> ALL (:in_vain)
                  AND (v.checked_at IS NULL OR v.checked_at < :old OR NOT v.agreed AND v.checked_at < :soon)
                ORDER BY v.checked_at NULLS FIRST, u.user_id LIMIT :slice
                """)
                .param("old", Timestamp.from(clock.instant().minus(OLD)))
                .param("soon", Timestamp.from(clock.instant().minus(SOON)))
                .param("in_vain", inVain.stream().map(UserId::value).toArray(UUID[]::new))
                .param("slice", SLICE)
                .query(UUID.class)
                .list()
                .stream()
                .map(UserId::new)
                .toList();
    }

    @Override
    public String name() {
        return "reconciler";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void walk(Patrol walking) {
        try {
            List<UserId> turn = startedUp ? slice() : moved();
            for (UserId user : turn) {
                if (walking.isStopping()) {
                    return;
                }
                one(user);
            }
            if (startedUp && turn.size() < SLICE) {
                inVain.clear();
            }
            startedUp = true;
        } catch (GraphAway | DataAccessException | TransactionException later) {
            LOG.debug("The reconciler waits: {}", later.getMessage());
        }
    }

    /// What is wrong with one athlete must not keep the others waiting.
    private void one(UserId user) {
        try {
            inVain.add(user);
            Verdict verdict = reconciler.reconcile(user);
            if (verdict.state() != Verdict.State.CATCHING_UP) {
                inVain.remove(user);
            }
            if (verdict.repaired() > 0) {
                LOG.warn("Repaired {} things of {} in the graph", verdict.repaired(), user);
            }
            if (verdict.state() == Verdict.State.DISAGREED) {
                LOG.error("The stores disagree about {}: {}", user, verdict.findings());
            }
        } catch (GraphAway away) {
            if (!graph.answers()) {
                throw away;
            }
            LOG.debug("{} is compared later: {}", user, away.getMessage());
        } catch (Refused closed) {
            LOG.debug("{} is not compared: {}", user, closed.getMessage());
        } catch (DataAccessException | TransactionException away) {
            throw away;
        } catch (RuntimeException fault) {
            LOG.error("The stores could not be compared for {}", user, fault);
        }
    }
}
