package org.plumbline.platform.graph;

import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.Neo4jException;
import org.plumbline.platform.stores.Neo4jVersion;
import org.plumbline.platform.stores.StoreAddresses;

/// A look at a graph from outside of the application: for commands that must not change anything.
public final class GraphProbe {
    private static final int PATIENCE_SECONDS = 3;

    /// Held, because java.util.logging forgets a logger's level with the logger. Outside of the application nothing
    /// else keeps the driver from telling its life on the terminal.
    private static final Logger DRIVER_LOG = Logger.getLogger("org.neo4j.driver");

    static {
        DRIVER_LOG.setLevel(Level.WARNING);
    }

    /// @param empty whether nothing of any athlete is in it
    public record Facts(Neo4jVersion version, boolean empty) {}

    private GraphProbe() {}

    /// Throws `GraphAway` where Neo4j does not answer or does not let us in.
    public static Facts look(StoreAddresses stores) {
        Config config = Config.builder()
                .withConnectionTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .build();
        var login = AuthTokens.basic(stores.neo4j().user(), stores.neo4j().password());
        try (var driver = GraphDatabase.driver(stores.boltUri(), login, config);
                var session = driver.session()) {
            String version =
                    session.run(Neo4jVersion.QUESTION).single().get("version").asString();
            boolean empty = session.run("MATCH (n) WHERE n.user_id IS NOT NULL RETURN n LIMIT 1")
                    .list()
                    .isEmpty();
            return new Facts(new Neo4jVersion(version), empty);
        } catch (Neo4jException e) {
            throw new GraphAway(e);
        }
    }
}
