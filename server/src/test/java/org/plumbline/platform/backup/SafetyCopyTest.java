package org.plumbline.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.platform.Kernel;
import org.plumbline.platform.db.Migrations;
import org.plumbline.platform.stores.StoreAddresses;
import org.plumbline.platform.stores.StoreFailure;
import org.plumbline.platform.stores.TestStores;
import org.postgresql.ds.PGSimpleDataSource;

class SafetyCopyTest {
    private static final Path COPIES = TestStores.stores().folder().root().resolve("backups");

    @BeforeEach
    @AfterEach
    void deleteCopies() throws IOException {
        for (Path copy : copies()) {
            Files.delete(copy);
        }
    }

    @Test
    void aMigrationOfDataIsPrecededByABackup() throws IOException, SQLException {
        StoreAddresses old = TestStores.emptyDatabase();
        var owner = new PGSimpleDataSource();
        owner.setURL(old.jdbcUrl());
        owner.setUser(old.owner().user());
        owner.setPassword(old.owner().password());
        Migrations.on(owner, old).target("003").load().migrate();

        try (Kernel _ = Kernel.on(old, false)) {
            assertThat(copies()).singleElement().satisfies(copy -> {
                assertThat(copy.getFileName().toString()).startsWith("before-migration-of-003-");
                try (BackupFile backup = BackupFile.open(copy)) {
                    assertThat(backup.manifest().schemaVersion()).isEqualTo("003");
                }
            });
        }
    }

    @Test
    void anEmptyDatabaseAndAnUpToDateOneNeedNone() throws IOException, SQLException {
        StoreAddresses stores = TestStores.emptyDatabase();
        try (Kernel _ = Kernel.on(stores, false)) {
            assertThat(copies()).isEmpty();
        }
        try (Kernel _ = Kernel.on(stores, false)) {
            assertThat(copies()).isEmpty();
        }
    }

    @Test
    void theLastFewAreKept() throws IOException {
        StoreAddresses addresses = Kernel.shared().stores();
        Instant start = Instant.parse("2026-11-21T12:00:00Z");
        for (int day = 0; day < 7; day++) {
            InstantSource clock = InstantSource.fixed(start.plus(Duration.ofDays(day)));
            new SafetyCopy(TestStores.stores(), addresses, clock).beforeMigration("00" + day % 3);
        }

        assertThat(copies().stream().map(copy -> copy.getFileName().toString()))
                .containsExactlyInAnyOrder(
                        "before-migration-of-002-2026-11-23T120000Z.backup",
                        "before-migration-of-000-2026-11-24T120000Z.backup",
                        "before-migration-of-001-2026-11-25T120000Z.backup",
                        "before-migration-of-002-2026-11-26T120000Z.backup",
                        "before-migration-of-000-2026-11-27T120000Z.backup");
    }

    @Test
    void nothingServesFromAFolderWhoseRestoreWasInterrupted() {
        var mark = new RestoreMark(TestStores.stores().folder());
        mark.set(Path.of("some.backup"));
        try {
            assertThatThrownBy(() -> new SafetyCopy(TestStores.stores(), TestStores.addresses(), InstantSource.system())
                            .beforeUse())
                    .isInstanceOf(StoreFailure.class)
                    .hasMessageContaining("interrupted");
        } finally {
            mark.clear();
        }
    }

    private static List<Path> copies() throws IOException {
        if (!Files.exists(COPIES)) {
            return List.of();
        }
        try (var files = Files.list(COPIES)) {
            return files.toList();
        }
    }
}
