package org.plumbline.platform.stores;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;

/// One embedded PostgreSQL and one embedded Neo4j for all tests of this JVM, started when the first test asks and
/// stopped when the JVM ends. The settings are those of a real server: nothing is switched off to be faster.
///
/// ```java
/// var addresses = TestStores.addresses();       // the shared database; migrations run on it once
/// var empty = TestStores.emptyDatabase();       // a database of its own on the same server, same roles
/// ```
public final class TestStores {

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestStores() {}

    /// The shared stores; both answer.
    public static Stores stores() {
        return Started.STORES;
    }

    /// Where the shared stores listen, and the three logins of PostgreSQL.
    public static StoreAddresses addresses() {
        return stores().addresses();
    }

    /// A new, empty database on the shared PostgreSQL with the same three roles, and the shared Neo4j. For tests of
    /// migrations, restore and the like; all others keep apart by making users of their own.
    public static StoreAddresses emptyDatabase() throws SQLException, IOException {
        var shared = addresses();
        var secrets = Secrets.readOrCreate(stores().folder());
        var server = shared.jdbcUrl().substring(0, shared.jdbcUrl().lastIndexOf('/') + 1);
        var url = server + "plumbline_" + DATABASES.incrementAndGet();
        new PostgresRoles(url, secrets).ensure();
        return new StoreAddresses(url, shared.owner(), shared.app(), shared.worker(), shared.boltUri(), shared.neo4j());
    }

    /// A fresh data folder under `target` that shares the unpacked programs of PostgreSQL with all others.
    public static DataFolder freshFolder() throws IOException {
        var root = Files.createTempDirectory(Files.createDirectories(TARGET.resolve("stores")), "data");
        var programs = Files.createDirectories(TARGET.resolve("stores-programs"));
        Files.createSymbolicLink(root.resolve("programs"), programs);
        return new DataFolder(root);
    }

    /// Deletes it with everything inside; its stores have to be closed.
    public static void delete(DataFolder folder) throws IOException {
        try (var paths = Files.walk(folder.root())) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /// A question that has one answer, asked as this user.
    public static String ask(StoreAddresses addresses, Login login, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(addresses.jdbcUrl(), login.user(), login.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }

    private static final class Started {

        private static final Stores STORES = start();

        private static Stores start() {
            try {
                var folder = freshFolder();
                var stores = Stores.start(folder, StoreSettings.EMBEDDED);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> close(stores, folder), "test-stores-close"));
                stores.await();
                return stores;
            } catch (IOException e) {
                throw new IllegalStateException("no data folder for the tests", e);
            }
        }

        private static void close(Stores stores, DataFolder folder) {
            try {
                stores.close();
                delete(folder);
            } catch (IOException e) {
                System.err.println("the stores of the tests left something behind in " + folder.root() + ": " + e);
            }
        }
    }
}
