package org.plumbline.platform.stores;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;

/// Whether stores that somebody else runs are there and fit for us, found out before anything relies on them.
final class External {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final int OLDEST_VERSION = 150_000;

    private External() {}

    static void check(StoreSettings.Postgres postgres) {
        for (var login : new Login[] {postgres.owner(), postgres.app(), postgres.worker()}) {
            check(postgres.jdbcUrl(), login);
        }
    }

    static void check(StoreSettings.Graph graph) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        var token = AuthTokens.basic(graph.login().user(), graph.login().password());
        try (var driver = GraphDatabase.driver(graph.boltUri(), token)) {
            while (true) {
                try {
                    requireNewEnough(driver, graph.boltUri());
                    return;
                } catch (AuthenticationException e) {
                    throw new StoreFailure(
                            "The Neo4j at " + graph.boltUri() + " refuses the user "
                                    + graph.login().user() + ": " + e.getMessage(),
                            e);
                } catch (Neo4jException e) {
                    if (System.nanoTime() > deadline) {
                        throw new StoreFailure(
                                "The Neo4j at " + graph.boltUri() + " does not answer: " + e.getMessage(), e);
                    }
                    LockSupport.parkNanos(PAUSE.toNanos());
                }
            }
        } catch (IllegalArgumentException e) {
            throw new StoreFailure("PLUMBLINE_NEO4J_URI is not an address: " + e.getMessage(), e);
        }
    }

    private static void requireNewEnough(Driver driver, String address) {
        var version = new Neo4jVersion(driver.executableQuery(Neo4jVersion.QUESTION)
                .execute()
                .records()
                .getFirst()
                .get("version")
                .asString());
        if (version.isTooOld()) {
            throw new StoreFailure(version.tooOldAt(address));
        }
    }

    /// Waits for a server that is still starting, but not for one that says no.
    private static void check(String url, Login login) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                require(url, login);
                return;
            } catch (SQLException e) {
                boolean mayCome = e.getSQLState() == null
                        || e.getSQLState().startsWith("08")
                        || e.getSQLState().equals("57P03");
                if (!mayCome || System.nanoTime() > deadline) {
                    throw new StoreFailure(
                            "The PostgreSQL at " + url + " cannot be used as " + login.user() + ": " + e.getMessage(),
                            e);
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private static void require(String url, Login login) throws SQLException {
        try (var connection = DriverManager.getConnection(url, login.user(), login.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select current_setting('server_version_num')::int, rolsuper or rolbypassrls
                        from pg_roles where rolname = current_user""")) {
            rows.next();
            if (rows.getInt(1) < OLDEST_VERSION) {
                throw new StoreFailure("The PostgreSQL at " + url + " is too old: 15 is the oldest that will do.");
            }
            if (rows.getBoolean(2)) {
                throw new StoreFailure("The user " + login.user() + " at " + url
                        + " is above row security (superuser or bypassrls), which is all that keeps athletes apart.");
            }
        }
    }
}
