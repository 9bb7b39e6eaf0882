package org.plumbline.bench.faults;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Stands still because Neo4j does (SIGSTOP): it takes the connection and says nothing. Where the request does not need
/// the graph, its answer comes and the relay stands still.
record StoppedGraphStall() implements Stall {

    /// Nobody outside sees when the question has been put; everything before it takes a few milliseconds.
    private static final long SETTLE_MS = 500;

    @Override
    public String step() {
        return "while Neo4j hangs";
    }

    @Override
    public Held hold(Installation place, Athlete athlete) throws IOException {
        var neo4j = place.doors().neo4j();
        Signal.STOP.to(neo4j);
        return new Held() {
            @Override
            public void awaitStandstill(List<CompletableFuture<Reply>> sent) {
                try {
                    TimeUnit.MILLISECONDS.sleep(SETTLE_MS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }

            @Override
            public void close() throws IOException {
                Signal.CONT.to(neo4j);
            }
        };
    }
}
