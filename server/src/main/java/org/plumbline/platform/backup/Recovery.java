package org.plumbline.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.db.Migrations;
import org.plumbline.platform.graph.GraphProbe;
import org.plumbline.platform.stores.DataFolder;
import org.plumbline.platform.stores.StoreAddresses;
import org.plumbline.platform.stores.StoreFailure;
import org.plumbline.platform.stores.StoreSettings;
import org.plumbline.platform.stores.Stores;
import org.postgresql.ds.PGSimpleDataSource;

/// Restores a backup into an empty data folder: the schema as it was, the rows in one transaction, then the migrations
/// that came since. The graph stays empty: the relay follows every log from its start as soon as a server runs.
public final class Recovery {
    /// @param deletedAgain how many accounts the list of deleted ones took out again
    public record Restored(Manifest manifest, int deletedAgain) {}

    private Recovery() {}

    /// Whether a restore into this folder has begun and not ended.
    public static boolean isUnfinished(DataFolder folder) {
        return new RestoreMark(folder).isSet();
    }

    /// Kill it anywhere: the folder says that it is not complete until everything is there, and may be restored into
    /// again.
    public static Restored restore(
            Path file, List<Erased> erased, DataFolder folder, StoreSettings settings, Progress progress) {
        try (BackupFile backup = BackupFile.open(file)) {
            backup.verify(progress);
            Stores.requireFree(folder);
            var mark = new RestoreMark(folder);
            mark.requireEmptyFolder();
            mark.set(file);
            int deleted;
            try (Stores stores = Stores.open(folder, settings)) {
                requireEmptyGraph(stores.addresses());
                deleted = fill(stores.addresses(), backup, erased, progress);
            }
            note(erased, folder);
            mark.clear();
            return new Restored(backup.manifest(), deleted);
        }
    }

    /// Fills an empty database.
    static int fill(StoreAddresses stores, BackupFile backup, List<Erased> erased, Progress progress) {
        try (Connection connection = Tables.connect(stores)) {
            requireEmpty(connection);
            migrate(stores, backup.manifest());
            requireSameChain(connection, backup.manifest());
            int deleted = new Loading(connection, backup, progress).load(erased);
            migrate(stores, null);
            try (var statement = connection.createStatement()) {
                statement.execute("ANALYZE");
            }
            return deleted;
        } catch (SQLException e) {
            throw new StoreFailure("PostgreSQL refused the backup, and nothing was restored: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new StoreFailure("The backup cannot be read, and nothing was restored: " + e, e);
        } catch (FlywayException e) {
            throw new StoreFailure("The schema of the backup cannot be made: " + e.getMessage(), e);
        }
    }

    private static void requireEmpty(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var there = statement.executeQuery(
                        "SELECT EXISTS (SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace)")) {
            there.next();
            if (there.getBoolean(1)) {
                throw new StoreFailure("The database is not empty; a backup is restored into an empty one.");
            }
        }
    }

    /// A graph of somebody else's data would never be compared with what is restored here.
    private static void requireEmptyGraph(StoreAddresses stores) {
        if (!GraphProbe.look(stores).empty()) {
            throw new StoreFailure("The graph is not empty; a backup is restored beside an empty one.");
        }
    }

    /// To the backup's version, or with none to the newest.
    private static void migrate(StoreAddresses stores, @Nullable Manifest manifest) {
        var owner = new PGSimpleDataSource();
        owner.setURL(stores.jdbcUrl());
        owner.setUser(stores.owner().user());
        owner.setPassword(stores.owner().password());
        var migrations = Migrations.on(owner, stores);
        if (manifest != null) {
            migrations.target(manifest.schemaVersion());
        }
        migrations.load().migrate();
    }

    private static void requireSameChain(Connection connection, Manifest manifest) throws SQLException {
        List<Manifest.Migration> ours = Tables.migrations(connection);
        if (!ours.equals(manifest.migrations())) {
            String unknown = manifest.migrations().stream()
                    .filter(migration -> !ours.contains(migration))
                    .map(Manifest.Migration::version)
                    .collect(Collectors.joining(", "));
            throw new StoreFailure("The backup was written by another version of Plumbline (schema "
                    + manifest.schemaVersion() + "; this one does not know: " + unknown
                    + "). Restore it with that version or a newer one.");
        }
    }

    /// The list of deleted accounts goes on in the new folder, for the next backup that is older than it.
    private static void note(List<Erased> erased, DataFolder folder) {
        if (!erased.isEmpty()) {
            String lines = erased.stream().map(Erased::line).collect(Collectors.joining());
            try {
                Files.writeString(
                        folder.root().resolve("erased.log"),
                        lines,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND,
                        StandardOpenOption.SYNC);
            } catch (IOException e) {
                throw new StoreFailure("The list of deleted accounts cannot be written: " + e, e);
            }
        }
    }
}
