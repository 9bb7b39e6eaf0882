package org.plumbline.platform.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.Neo4jException;
import org.plumbline.platform.InBackground;
import org.plumbline.platform.stores.Stores;
import org.springframework.stereotype.Component;

/// Brings constraints and indexes to where the code expects them, by numbered scripts, each applied once.
///
/// Neo4j does not take a constraint and the record of its script in one transaction, so a script may run again after
/// a crash half-way: its statements say IF NOT EXISTS.
@Component
@InBackground
public final class GraphSchema {
    /// In order; a script that has been released is never changed.
    private static final List<String> SCRIPTS =
            List.of("001__uniqueness", "002__catalogue", "003__athletes_graph", "004__journal");

    private static final Duration FIRST_ANSWER = Duration.ofMinutes(1);

    private final Driver driver;

    GraphSchema(Driver driver, Stores stores) {
        this.driver = driver;
        stores.awaitGraph();
        awaitFirstAnswer();
        migrate();
    }

    /// The first session is slow on a busy machine, slower than a request may wait for one.
    private void awaitFirstAnswer() {
        long deadline = System.nanoTime() + FIRST_ANSWER.toNanos();
        while (true) {
            try {
                driver.verifyConnectivity();
                return;
            } catch (Neo4jException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
            }
        }
    }

    private void migrate() {
        try (var session = driver.session()) {
            var applied = session.run("MATCH (s:SchemaScript) RETURN s.name AS name")
                    .list(r -> r.get("name").asString());
            for (String script : SCRIPTS) {
                if (!applied.contains(script)) {
                    try (var transaction = session.beginTransaction()) {
                        for (String statement : read(script).split(";\\s*(\\n|$)", -1)) {
                            if (!statement.isBlank()) {
                                transaction.run(statement).consume();
                            }
                        }
                        transaction.commit();
                    }
                    session.run("MERGE (:SchemaScript {name: $name})", Map.of("name", script))
                            .consume();
                }
            }
        }
    }

    private static String read(String script) {
        try (InputStream in = GraphSchema.class.getResourceAsStream("/graph/schema/" + script + ".cypher")) {
            if (in == null) {
                throw new IllegalStateException("no graph schema script " + script);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
