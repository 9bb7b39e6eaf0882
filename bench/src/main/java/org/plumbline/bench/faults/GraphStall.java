package org.plumbline.bench.faults;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.neo4j.driver.Driver;

/// Stands still inside a transaction of Neo4j, at a node that we hold.
///
/// @param step in words
/// @param node the pattern of the node that a transaction needs and does not get
record GraphStall(String step, String node) implements Stall {

    /// Half of a revision is written; it is about to be linked to its exercises.
    static GraphStall writingRevision() {
        return new GraphStall("half a revision in the graph", "(n:Exercise {name: '" + Bodies.EXERCISE + "'})");
    }

    /// Committed and answered; the relay is about to attach it to the person.
    static GraphStall relaying() {
        return new GraphStall("answered, the relay half-way", "(n:Person {user_id: $user_id})");
    }

    @Override
    public Held hold(Installation place, Athlete athlete) throws IOException {
        Driver driver = place.doors().graph();
        var session = driver.session();
        var transaction = session.beginTransaction();
        transaction
                .run(
                        "MATCH " + node + " DETACH DELETE n",
                        Map.of("user_id", athlete.id().toString()))
                .consume();
        return new Held() {
            @Override
            public void awaitStandstill(List<CompletableFuture<Reply>> sent) {
                try (var looking = driver.session()) {
                    Patience.ofSeconds(90)
                            .await(
                                    "a transaction waits in the graph: " + step,
                                    () -> looking.run("""
                                    SHOW TRANSACTIONS YIELD status WHERE status STARTS WITH 'Blocked'
                                    RETURN count(*) AS blocked
                                    """)
                                                    .single()
                                                    .get("blocked")
                                                    .asInt()
                                            > 0);
                }
            }

            /// The transaction is never committed: what it deleted is still there.
            @Override
            public void close() {
                driver.close();
            }
        };
    }
}
