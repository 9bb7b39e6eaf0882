package org.plumbline.platform.graph;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.TransientException;
import org.plumbline.platform.Rehearsal;
import org.plumbline.platform.UserId;
import org.plumbline.platform.stores.Liveness;
import org.plumbline.platform.stores.StoreAddresses;
import org.springframework.stereotype.Component;

/// The gateway to Neo4j. The graph has no row security, so every statement is registered, is for one athlete, and gets
/// that athlete's id as `$user_id` from here and from nowhere else.
@Component
public final class Graph {
    private static final TransactionConfig LIMITS =
            TransactionConfig.builder().withTimeout(Duration.ofSeconds(60)).build();

    /// Of what deadlocked, or was ended for a passing reason.
    private static final int ATTEMPTS = 6;

    private static final long SHORTEST_PAUSE = 5_000_000;
    private static final long LONGEST_PAUSE = 25_000_000;

    private static final int PORTION = 5_000;
    private static final GraphStatement EVERYBODY = GraphStatement.of("athlete", "everybody");
    private static final List<GraphStatement> REMOVALS = GraphStatements.load("athlete").values().stream()
            .filter(statement -> statement.name().startsWith("remove_"))
            .toList();
    private static final UserId NOBODY = new UserId(new UUID(0, 0));

    private final Driver driver;
    private final Breath breath;

    Graph(Driver driver, StoreAddresses stores) {
        this.driver = driver;
        this.breath = new Breath(() -> Liveness.graphAnswers(stores));
    }

    /// Reads in one transaction.
    public <T> T read(UserId user, Function<GraphTransaction, T> query) {
        return run(user, AccessMode.READ, query);
    }

    /// Writes in one transaction: all of it or nothing. Where Neo4j ends it in favour of another one, all of it is done
    /// again, so `use` changes nothing but the graph.
    public <T> T write(UserId user, Function<GraphTransaction, T> use) {
        return run(user, AccessMode.WRITE, use);
    }

    /// Writes what belongs to nobody: the shared catalogue. The statements find no athlete's data under its `$user_id`.
    public <T> T writeShared(Function<GraphTransaction, T> use) {
        return run(NOBODY, AccessMode.WRITE, use);
    }

    /// The driver's own managed transactions would wait for a Neo4j that is away as well, up to half a minute.
    private <T> T run(UserId user, AccessMode mode, Function<GraphTransaction, T> use) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(user, mode, use);
            } catch (TransientException e) {
                if (attempt == ATTEMPTS) {
                    throw new GraphAway(e);
                }
                LockSupport.parkNanos(attempt * ThreadLocalRandom.current().nextLong(SHORTEST_PAUSE, LONGEST_PAUSE));
            } catch (Neo4jException e) {
                throw isAway(e) ? new GraphAway(e) : e;
            }
        }
    }

    private <T> T once(UserId user, AccessMode mode, Function<GraphTransaction, T> use) {
        Session session = driver.session(config(mode));
        try {
            Transaction transaction = breath.await(() -> session.beginTransaction(LIMITS));
            T result = use.apply(new GraphTransaction(transaction, user, breath));
            if (!Rehearsal.isUnderWay()) {
                breath.await(transaction::commit);
            }
            return result;
        } finally {
            breath.release(session); // rolls back what was not committed
        }
    }

    /// Removes everything that the graph has of this athlete, in portions; done again it removes what is left.
    public void removeAll(UserId user) {
        for (GraphStatement statement : REMOVALS) {
            long removed = PORTION;
            while (removed == PORTION) {
                removed = write(
                        user,
                        transaction -> transaction
                                .run(statement, Map.of("portion", PORTION))
                                .getFirst()
                                .get("removed")
                                .asLong());
            }
        }
    }

    /// Everybody of whom the graph has something: the reconciler compares them with the accounts. The one question that
    /// is not for one athlete.
    public Set<UserId> everybody() {
        try {
            return breath.await(() -> {
                try (Session session = driver.session(config(AccessMode.READ))) {
                    return session.run(EVERYBODY.cypher()).stream()
                            .map(row -> new UserId(
                                    UUID.fromString(row.get("user_id").asString())))
                            .collect(Collectors.toSet());
                }
            });
        } catch (Neo4jException e) {
            throw isAway(e) ? new GraphAway(e) : e;
        }
    }

    /// Whether Neo4j answers.
    public boolean answers() {
        try {
            breath.await(driver::verifyConnectivity);
            return true;
        } catch (Neo4jException | GraphAway e) {
            return false;
        }
    }

    private static SessionConfig config(AccessMode mode) {
        return SessionConfig.builder()
                .withDatabase("neo4j")
                .withDefaultAccessMode(mode)
                .build();
    }

    /// A pool whose connections all wait says so as a fault of the client.
    private static boolean isAway(Neo4jException e) {
        return e instanceof RetryableException
                || e.getCause() instanceof TimeoutException
                || e instanceof ServiceUnavailableException
                || e instanceof org.neo4j.driver.exceptions.SecurityException;
    }
}
