package org.plumbline.platform.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoreRecoveryTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private DataFolder folder = new DataFolder(Path.of("."));

    @BeforeEach
    void makeFolder() throws IOException {
        folder = TestStores.freshFolder();
    }

    @AfterEach
    void deleteFolder() throws IOException {
        TestStores.delete(folder);
    }

    @Test
    void whatWasStoredSurvivesARestartAndACommandOpensTheStoresWhenNoServerRuns() throws SQLException {
        try (var stores = Stores.open(folder, StoreSettings.EMBEDDED)) {
            write(stores, "create table kept (n int); insert into kept values (42)");
        }
        try (var own = Stores.attachOrOpen(folder, StoreSettings.EMBEDDED)) {
            assertThat(own.isAttached()).isFalse();
            assertThat(TestStores.ask(own.addresses(), own.addresses().owner(), "select n from kept"))
                    .isEqualTo("42");
        }
    }

    @Test
    void aKilledStoreComesBackAtTheSameAddressWithWhatItAcknowledged() throws SQLException, IOException {
        try (var stores = Stores.open(folder, StoreSettings.EMBEDDED)) {
            write(stores, "create table kept (n int); insert into kept values (42)");

            Pids.kill(pidIn(folder.postgres().resolve("postmaster.pid")));
            eventually("PostgreSQL is gone", () -> !stores.postgresAnswers());
            eventually("PostgreSQL is back", stores::postgresAnswers);
            assertThat(TestStores.ask(stores.addresses(), stores.addresses().owner(), "select n from kept"))
                    .isEqualTo("42");

            Pids.kill(pidIn(folder.graph().resolve("server.pid")));
            eventually("Neo4j is gone", () -> !stores.graphAnswers());
            eventually("Neo4j is back", stores::graphAnswers);
        }
    }

    @Test
    void aSecondServerIsRefusedAndCommandsAttachInstead() {
        var stores = TestStores.stores();
        var taken = stores.folder();
        assertThatThrownBy(() -> Stores.open(taken, StoreSettings.EMBEDDED))
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("already runs on " + taken.root());

        try (var visitor = Stores.attachOrOpen(taken, StoreSettings.EMBEDDED)) {
            assertThat(visitor.isAttached()).isTrue();
            assertThat(visitor.addresses()).isEqualTo(stores.addresses());
        }
        assertThat(stores.postgresAnswers()).as("the visitor stopped nothing").isTrue();
    }

    @Test
    void dataOfAnotherMajorVersionIsRefusedWithTheWayOut() throws IOException {
        folder.create();
        Secrets.readOrCreate(folder);
        Files.createDirectories(folder.postgres());
        Files.writeString(folder.postgres().resolve("PG_VERSION"), "17\n");

        assertThatThrownBy(() -> Stores.open(folder, StoreSettings.EMBEDDED))
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("written by PostgreSQL 17")
                .hasMessageContaining("plumbline restore");
    }

    @Test
    void dataWithoutItsPasswordsIsRefused() throws IOException {
        folder.create();
        Files.createDirectories(folder.postgres());

        assertThatThrownBy(() -> Stores.open(folder, StoreSettings.EMBEDDED))
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("stores.properties is missing");
    }

    private static void write(Stores stores, String sql) throws SQLException {
        var owner = stores.addresses().owner();
        try (var connection =
                        DriverManager.getConnection(stores.addresses().jdbcUrl(), owner.user(), owner.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static long pidIn(Path file) throws IOException {
        return Long.parseLong(Files.readAllLines(file).getFirst().strip());
    }

    private static void eventually(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what + " within " + PATIENCE).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
