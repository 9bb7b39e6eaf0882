package org.plumbline.platform.graph;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Waits for an answer of Neo4j for as long as Neo4j breathes. A process that hangs takes connections and never
/// answers, and the driver would wait as long: a request would stand still instead of saying that a store is away.
///
/// What is given up may still be carried out when Neo4j comes to. That does no harm: a revision that nobody published
/// stays unseen, and what the relay writes is guarded by versions.
final class Breath {
    private static final Logger LOG = LoggerFactory.getLogger(Breath.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Executor aThread = task -> Thread.ofVirtual().name("graph").start(task);
    private final BooleanSupplier answers;
    private volatile boolean lost;

    /// @param answers asks over a connection of its own, and takes two seconds at most
    Breath(BooleanSupplier answers) {
        this.answers = answers;
    }

    /// The answer, or `GraphAway`; what the call throws is thrown. It runs on another thread.
    <T> T await(Supplier<T> call) {
        if (lost) {
            look();
        }
        var answer = CompletableFuture.supplyAsync(call, aThread);
        while (true) {
            try {
                return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException slow) {
                look();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : new CompletionException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new GraphAway("The wait for Neo4j was interrupted.");
            }
        }
    }

    void await(Runnable call) {
        await(() -> {
            call.run();
            return true;
        });
    }

    /// For what has to be tidied up whether or not Neo4j answers; nobody waits where it does not.
    void release(Session session) {
        Runnable release = () -> {
            try {
                session.close();
            } catch (Neo4jException broken) {
                LOG.debug("Nothing is left to release: {}", broken.getMessage());
            }
        };
        if (lost) {
            aThread.execute(release);
        } else {
            await(release);
        }
    }

    private void look() {
        lost = !answers.getAsBoolean();
        if (lost) {
            throw new GraphAway("Neo4j takes connections and does not answer.");
        }
    }
}
