package org.plumbline.bench.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/// The back doors of a data folder: both stores with the passwords that lie in it, and the processes that serve them.
record Doors(Path folder) {

    /// Held, because the JDK forgets the level of a logger that nobody holds.
    private static final Logger DRIVER = Logger.getLogger("org.neo4j.driver");

    private static final Duration RECOVERY = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(50);

    static {
        DRIVER.setLevel(Level.WARNING);
    }

    /// As superuser, who sees everybody's rows; waits for a PostgreSQL that is just recovering.
    Connection postgres() throws SQLException, IOException {
        var login = new Properties();
        login.setProperty("user", "postgres");
        login.setProperty("password", secrets().getProperty("superuser"));
        login.setProperty("ApplicationName", "plumbline-faults");
        long end = System.nanoTime() + RECOVERY.toNanos();
        while (true) {
            try {
                return DriverManager.getConnection(running().getProperty("jdbc_url"), login);
            } catch (SQLException recovering) {
                if (System.nanoTime() > end) {
                    throw recovering;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    Driver graph() throws IOException {
        return GraphDatabase.driver(
                running().getProperty("bolt_uri"),
                AuthTokens.basic("neo4j", secrets().getProperty("neo4j")));
    }

    ProcessHandle postmaster() throws IOException {
        return process(folder.resolve("postgres").resolve("postmaster.pid"));
    }

    ProcessHandle neo4j() throws IOException {
        return process(folder.resolve("graph").resolve("server.pid"));
    }

    private static ProcessHandle process(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            long pid = Long.parseLong(lines.findFirst().orElseThrow().strip());
            return ProcessHandle.of(pid).orElseThrow(() -> new Unreached("process " + pid + " is gone already"));
        }
    }

    private Properties running() throws IOException {
        return properties(folder.resolve("running"));
    }

    private Properties secrets() throws IOException {
        return properties(folder.resolve("secrets").resolve("stores.properties"));
    }

    private static Properties properties(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}
