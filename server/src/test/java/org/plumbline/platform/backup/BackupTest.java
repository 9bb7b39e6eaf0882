package org.plumbline.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.platform.Kernel;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Catalog;
import org.plumbline.platform.db.Rows;
import org.plumbline.platform.db.SchemaDump;
import org.plumbline.platform.stores.StoreAddresses;
import org.plumbline.platform.stores.StoreFailure;
import org.plumbline.platform.stores.TestStores;
import org.postgresql.PGConnection;

class BackupTest {
    private static final Kernel KERNEL = Kernel.shared();
    private static final StoreAddresses STORES = KERNEL.stores();
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static UserId user;

    @TempDir
    private Path folder;

    @BeforeAll
    static void somebodyHasARowInEveryTable() throws SQLException {
        user = KERNEL.newAthlete();
        try (Connection owner = Tables.connect(STORES)) {
            Rows.of(user, owner);
        }
    }

    @Test
    void aRestoredDatabaseIsTheSameInEveryTable() throws IOException, SQLException {
        Path file = backup();
        StoreAddresses empty = TestStores.emptyDatabase();

        restore(file, empty, List.of());

        assertThat(contents(empty)).isEqualTo(contents(STORES));
        assertThat(contents(empty).keySet())
                .containsAll(Catalog.owned().stream().filter(BackupTest::isKept).toList());
        try (Kernel restored = Kernel.on(empty, false)) {
            assertThat(SchemaDump.of(restored.owner())).isEqualTo(SchemaDump.of(KERNEL.owner()));
        }
    }

    private static boolean isKept(String table) {
        return !List.of("graph_relay", "parked_changes", "store_verdicts").contains(table);
    }

    @Test
    void howFarTheGraphHadFollowedIsNotRestored() throws IOException, SQLException {
        StoreAddresses empty = TestStores.emptyDatabase();
        restore(backup(), empty, List.of());

        try (Connection connection = Tables.connect(empty);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT (SELECT count(*) FROM graph_relay) + (SELECT count(*) FROM parked_changes)
                          + (SELECT count(*) FROM store_verdicts)
                        """)) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }

    @Test
    void onlyItsOwnerMayReadTheFileAndNoPasswordOfAStoreIsInIt() throws IOException {
        Path file = backup();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        String everything = everything(file);
        for (var login : List.of(STORES.owner(), STORES.app(), STORES.worker(), STORES.neo4j())) {
            assertThat(everything).doesNotContain(login.password());
        }
        assertThat(everything).contains(user.toString());
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void theSameContentGivesTheSameParts() {
        Manifest first = Snapshot.write(STORES, folder.resolve("first"), NOW, Progress.SILENT);
        Manifest second = Snapshot.write(STORES, folder.resolve("second"), NOW, Progress.SILENT);

        assertThat(second).isEqualTo(first);
        assertThat(first.rows()).isGreaterThan(first.tables().size() / 2);
    }

    @Test
    void aBackupWhileOthersWriteIsOneMoment() throws IOException, SQLException {
        var writing = new AtomicBoolean(true);
        UserId busy = KERNEL.newAthlete();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 3; i++) {
                threads.execute(() -> {
                    while (writing.get()) {
                        KERNEL.change(busy, "set", UUID.randomUUID(), 1, false);
                    }
                });
            }
            for (int i = 0; i < 2; i++) {
                StoreAddresses empty = TestStores.emptyDatabase();
                Path file = folder.resolve("backup-" + i);
                Snapshot.write(STORES, file, NOW, Progress.SILENT);
                restore(file, empty, List.of());
                assertThat(one(empty, """
                                SELECT string_agg(user_id::text, ', ') FROM feed_heads h
                                WHERE seq <> (SELECT count(*) FROM changes c WHERE c.user_id = h.user_id)
                                  AND user_id = '%s'
                                """.formatted(busy)))
                        .as("logs whose head is not their end")
                        .isEqualTo("null");
            }
            writing.set(false);
        }
    }

    @Test
    void accountsThatWereDeletedAfterwardsAreDeletedAgain() throws IOException, SQLException {
        UserId deleted = KERNEL.newAthlete();
        try (Connection owner = Tables.connect(STORES)) {
            Rows.of(deleted, owner);
        }
        Path file = backup();
        StoreAddresses empty = TestStores.emptyDatabase();
        var unknown = new Erased(UUID.randomUUID(), NOW);

        int count = restore(file, empty, List.of(new Erased(deleted.value(), NOW), unknown));

        assertThat(count).isEqualTo(1);
        for (String table : Catalog.owned()) {
            assertThat(one(empty, "SELECT count(*) FROM " + table + " WHERE user_id = '" + deleted + "'"))
                    .as(table)
                    .isEqualTo("0");
        }
        assertThat(one(empty, "SELECT count(*) FROM workouts WHERE user_id = '" + user + "'"))
                .isEqualTo("1");
        assertThat(one(empty, "SELECT rows_at IS NOT NULL FROM erasures WHERE user_id = '" + deleted + "'"))
                .isEqualTo("t");
        assertThat(one(empty, "SELECT count(*) FROM erasures WHERE user_id = '" + unknown.userId() + "'"))
                .isEqualTo("1");
    }

    @Test
    void anExistingFileIsNotOverwritten() throws IOException {
        Path file = Files.writeString(folder.resolve("backup"), "precious");

        assertThatThrownBy(() -> Snapshot.write(STORES, file, NOW, Progress.SILENT))
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("already");
        assertThat(file).hasContent("precious");
    }

    @Test
    void aDamagedFileIsRefusedBeforeAnythingIsDone() throws IOException, SQLException {
        byte[] whole = Files.readAllBytes(backup());
        Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(whole, whole.length / 2));
        Path none = Files.writeString(folder.resolve("none"), "not a backup");
        byte[] bytes = whole.clone();
        bytes[whole.length / 3] ^= 0x55;
        Path flipped = Files.write(folder.resolve("flipped"), bytes);
        StoreAddresses empty = TestStores.emptyDatabase();

        for (Path file : List.of(cut, none, flipped, folder.resolve("missing"))) {
            assertThatThrownBy(() -> restore(file, empty, List.of()))
                    .as(file.toString())
                    .isInstanceOf(StoreFailure.class);
        }
        assertThat(one(empty, "SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace"))
                .isEqualTo("0");
    }

    @Test
    void aDatabaseThatIsNotEmptyIsLeftAlone() throws IOException {
        Path file = backup();
        Map<String, String> before = contents(STORES);

        assertThatThrownBy(() -> restore(file, STORES, List.of()))
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("not empty");
        assertThat(contents(STORES)).isEqualTo(before);
    }

    @Test
    void aBackupOfAnotherChainOfMigrationsIsRefusedAndNothingIsRestored() throws IOException, SQLException {
        KERNEL.owner()
                .sql("UPDATE flyway_schema_history SET checksum = checksum + 1 WHERE version = '004'")
                .update();
        Path file = backup();
        KERNEL.owner()
                .sql("UPDATE flyway_schema_history SET checksum = checksum - 1 WHERE version = '004'")
                .update();
        StoreAddresses empty = TestStores.emptyDatabase();

        assertThatThrownBy(() -> restore(file, empty, List.of()))
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("004");
        assertThat(one(empty, "SELECT count(*) FROM users")).isEqualTo("0");
    }

    private Path backup() {
        Path file = folder.resolve("backup-" + UUID.randomUUID());
        Snapshot.write(STORES, file, NOW, Progress.SILENT);
        return file;
    }

    private static int restore(Path file, StoreAddresses into, List<Erased> erased) {
        try (BackupFile backup = BackupFile.open(file)) {
            backup.verify(Progress.SILENT);
            return Recovery.fill(into, backup, erased, Progress.SILENT);
        }
    }

    /// What each kept table holds, as COPY writes it.
    private static Map<String, String> contents(StoreAddresses stores) throws IOException {
        var contents = new TreeMap<String, String>();
        try (Connection connection = Tables.connect(stores)) {
            for (Tables.Table table : Tables.parentsFirst(connection)) {
                var out = new ByteArrayOutputStream();
                connection.unwrap(PGConnection.class).getCopyAPI().copyOut(table.copyOut(), out);
                contents.put(table.name(), out.toString(StandardCharsets.UTF_8));
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
        return contents;
    }

    private static String one(StoreAddresses stores, String question) throws SQLException {
        try (Connection connection = Tables.connect(stores);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }

    private static String everything(Path file) throws IOException {
        var text = new StringBuilder();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                try (var in = zip.getInputStream(entry)) {
                    text.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return text.toString();
    }
}
