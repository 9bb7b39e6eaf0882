package org.plumbline.platform.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plumbline.platform.stores.StoreFailure;
import org.postgresql.PGConnection;

/// Puts the rows of a backup into the tables of an empty schema, all of them or none. COPY is refused where row
/// security binds, so the owner is let through for the length of this transaction.
final class Loading {
    private final Connection connection;
    private final BackupFile backup;
    private final Progress progress;

    Loading(Connection connection, BackupFile backup, Progress progress) {
        this.connection = connection;
        this.backup = backup;
        this.progress = progress;
    }

    /// Answers how many accounts were deleted again.
    int load(List<Erased> erased) throws SQLException, IOException {
        connection.setAutoCommit(false);
        List<Tables.Table> tables = Tables.parentsFirst(connection);
        requireSameTables(tables);
        force(tables, "NO FORCE");
        run("SET CONSTRAINTS ALL DEFERRED");
        int done = 0;
        for (Tables.Table table : tables) {
            progress.step(table.name(), done++, tables.size());
            copy(part(table));
        }
        int deleted = delete(erased);
        run("SET CONSTRAINTS ALL IMMEDIATE");
        force(tables, "FORCE");
        connection.commit();
        connection.setAutoCommit(true);
        progress.step("done", tables.size(), tables.size());
        return deleted;
    }

    private void requireSameTables(List<Tables.Table> tables) {
        Map<String, Manifest.Table> kept = backup.manifest().tables().stream()
                .collect(Collectors.toMap(Manifest.Table::name, Function.identity()));
        boolean same = kept.size() == tables.size()
                && tables.stream()
                        .allMatch(table -> kept.containsKey(table.name())
                                && part(table).columns().equals(table.columns()));
        if (!same) {
            throw new StoreFailure("The backup does not have the tables of its own schema; it was changed by hand.");
        }
    }

    private Manifest.Table part(Tables.Table table) {
        return backup.manifest().tables().stream()
                .filter(part -> part.name().equals(table.name()))
                .findFirst()
                .orElseThrow();
    }

    private void copy(Manifest.Table part) throws SQLException, IOException {
        long rows;
        try (var in = backup.part(part)) {
            rows = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(Tables.copyIn(part), in);
        }
        if (rows != part.rows()) {
            throw new StoreFailure(
                    "The backup is damaged: %s has %d rows instead of %d.".formatted(part.name(), rows, part.rows()));
        }
    }

    private void force(List<Tables.Table> tables, String how) throws SQLException {
        for (Tables.Table table : tables) {
            if (table.forced()) {
                run("ALTER TABLE " + Tables.quoted(table.name()) + " " + how + " ROW LEVEL SECURITY");
            }
        }
    }

    /// Whoever asked to be forgotten is forgotten here as well, and leaves the tombstone.
    private int delete(List<Erased> erased) throws SQLException {
        int deleted = 0;
        try (var delete = connection.prepareStatement("DELETE FROM users WHERE user_id = ?");
                var tombstone = connection.prepareStatement("""
                        INSERT INTO erasures (user_id, requested_at, graph_at, rows_at, swept_at) VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (user_id) DO UPDATE SET rows_at = excluded.rows_at, graph_at = excluded.graph_at,
                          swept_at = excluded.swept_at
                        """)) {
            for (Erased account : erased) {
                delete.setObject(1, account.userId());
                deleted += delete.executeUpdate();
                tombstone.setObject(1, account.userId());
                for (int time = 2; time <= 5; time++) {
                    tombstone.setTimestamp(time, Timestamp.from(account.at()));
                }
                tombstone.executeUpdate();
            }
        }
        return deleted;
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
