package org.plumbline.bench.speed;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postgresql.PGConnection;

/// Empty tables with the columns, keys, checks and indexes of the real ones, for `COPY`, which row security refuses.
final class CopiedTables {
    /// What an import writes per workout, parents first.
    private static final List<String> TABLES = List.of("workouts", "blocks", "sets", "imported_workouts", "changes");

    private static final String SCHEMA = "copied";

    private final Connection superuser;

    CopiedTables(Connection superuser) {
        this.superuser = superuser;
    }

    /// What came out of the real tables: `COPY`'s own text, by the command that takes it.
    private record Content(String command, InputStream rows) {}

    /// Copies the rows of an athlete into such tables in one transaction.
    ///
    /// @return how long that took, in nanoseconds
    long copy(UUID user) throws SQLException, IOException {
        superuser.setAutoCommit(true);
        var contents = new ArrayList<Content>();
        for (var table : TABLES) {
            contents.add(read(table, user));
        }
        create();
        execute("CHECKPOINT");
        superuser.setAutoCommit(false);
        var copy = superuser.unwrap(PGConnection.class).getCopyAPI();
        long began = System.nanoTime();
        for (var content : contents) {
            copy.copyIn(content.command(), content.rows());
        }
        superuser.commit();
        long nanos = System.nanoTime() - began;
        superuser.setAutoCommit(true);
        execute("DROP SCHEMA " + SCHEMA + " CASCADE");
        return nanos;
    }

    private Content read(String table, UUID user) throws SQLException, IOException {
        var columns = String.join(", ", strings("""
                SELECT column_name FROM information_schema.columns
                WHERE table_schema = 'public' AND table_name = '%s' AND is_generated = 'NEVER' ORDER BY ordinal_position
                """.formatted(table)));
        var rows = new ByteArrayOutputStream();
        superuser
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(
                        "COPY (SELECT %s FROM public.%s WHERE user_id = '%s') TO STDOUT"
                                .formatted(columns, table, user),
                        rows);
        return new Content(
                "COPY %s.%s (%s) FROM STDIN".formatted(SCHEMA, table, columns),
                new ByteArrayInputStream(rows.toByteArray()));
    }

    /// Foreign keys are not part of `LIKE`; among these tables they point at each other, else at the real ones.
    private void create() throws SQLException {
        Map<String, List<String>> foreignKeys = new LinkedHashMap<>();
        for (var table : TABLES) {
            foreignKeys.put(table, strings("""
                    SELECT pg_get_constraintdef(oid) FROM pg_constraint
                    WHERE conrelid = 'public.%s'::regclass AND contype = 'f'
                    """.formatted(table)));
        }
        execute("CREATE SCHEMA " + SCHEMA);
        for (var table : TABLES) {
            execute("CREATE TABLE %s.%s (LIKE public.%s INCLUDING ALL)".formatted(SCHEMA, table, table));
        }
        execute("SET search_path = " + SCHEMA + ", public");
        for (var table : TABLES) {
            for (var key : foreignKeys.getOrDefault(table, List.of())) {
                execute("ALTER TABLE %s ADD %s".formatted(table, key));
            }
        }
        execute("RESET search_path");
    }

    private List<String> strings(String sql) throws SQLException {
        var values = new ArrayList<String>();
        try (var statement = superuser.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private void execute(String sql) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
