package org.plumbline.platform.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.exceptions.ClientException;
import org.plumbline.platform.Kernel;
import org.plumbline.platform.UserId;

/// What the gateway makes of Neo4j's refusals.
class GraphTest {
    private static final GraphStatement COUNT_UP = statement("""
            MERGE (n:DeadlockTrial {user_id: $user_id, id: $id}) SET n.count = coalesce(n.count, 0) + 1
            """);
    private static final GraphStatement COUNTS =
            statement("MATCH (n:DeadlockTrial {user_id: $user_id}) RETURN n.count AS count");
    private static final GraphStatement REMOVE = statement("MATCH (n:DeadlockTrial {user_id: $user_id}) DELETE n");

    private final Graph graph = Kernel.shared().get(Graph.class);
    private final UserId user = new UserId(UUID.randomUUID());

    @Test
    void ofTwoThatWaitForEachOtherTheOneThatIsEndedIsDoneAgain() throws Exception {
        graph.write(user, transaction -> List.of(up(transaction, "a"), up(transaction, "b")));
        var attempts = new AtomicInteger();
        var bothHoldOne = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> one = threads.submit(() -> countUp("a", "b", attempts, bothHoldOne));
            Future<Boolean> other = threads.submit(() -> countUp("b", "a", attempts, bothHoldOne));
            assertThat(one.get(1, TimeUnit.MINUTES)).isTrue();
            assertThat(other.get(1, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(attempts).as("one of them began again").hasValue(3);
        List<Integer> counts = graph.read(user, transaction -> transaction.run(COUNTS, Map.of())).stream()
                .map(row -> row.get("count").asInt())
                .toList();
        assertThat(counts).containsExactly(3, 3);
        graph.write(user, transaction -> transaction.run(REMOVE, Map.of()));
    }

    @Test
    void whatIsWrongIsNotTriedAgain() {
        var attempts = new AtomicInteger();
        assertThatThrownBy(() -> graph.write(user, transaction -> {
                    attempts.incrementAndGet();
                    return transaction.run(statement("MATCH (n RETURN n"), Map.of());
                }))
                .isInstanceOf(ClientException.class);
        assertThat(attempts).hasValue(1);
    }

    /// Only the first attempts wait for each other: what is done again finds the way free.
    private boolean countUp(String first, String second, AtomicInteger attempts, CyclicBarrier bothHoldOne) {
        var mine = new AtomicInteger();
        return graph.write(user, transaction -> {
            attempts.incrementAndGet();
            up(transaction, first);
            if (mine.getAndIncrement() == 0) {
                await(bothHoldOne);
            }
            up(transaction, second);
            return true;
        });
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("the other one did not come", e);
        }
    }

    private static boolean up(GraphTransaction transaction, String id) {
        transaction.run(COUNT_UP, Map.of("id", id));
        return true;
    }

    private static GraphStatement statement(String cypher) {
        return new GraphStatement("test", "statement", cypher);
    }
}
