package org.plumbline.bench.speed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Empty tables with the columns, keys, checks and indexes of the real ones, for `COPY`, which row security refuses.
final class CopiedTables {
    /// What an import writes per workout, parents first.
    private static final List<String> TABLES = List.of("workouts", "blocks", "sets", "imported_workouts", "changes");

    private static final String SCHEMA = "copied";

    private final Connection connection;
    private final Superuser superuser;

    CopiedTables(Connection connection) {
        this.connection = connection;
        this.superuser = new Superuser(connection);
    }

    /// What came out of the real tables: `COPY`'s own text, by the command that takes it.
    private record Content(String command, InputStream rows) {}

    /// Copies the rows of an athlete into such tables in one transaction.
    ///
    /// @return how long that took, in nanoseconds
    long copy(UUID user) throws SQLException, IOException {
        connection.setAutoCommit(true);
        var contents = new ArrayList<Content>();
        for (var table : TABLES) {
            contents.add(read(table, user));
        }
        create();
        superuser.execute("CHECKPOINT");
        connection.setAutoCommit(false);
        var copy = superuser.copying();
        long began = System.nanoTime();
        for (var content : contents) {
            copy.copyIn(content.command(), content.rows());
        }
        connection.commit();
        long nanos = System.nanoTime() - began;
        connection.setAutoCommit(true);
        superuser.execute("DROP SCHEMA " + SCHEMA + " CASCADE");
        return nanos;
    }

    private Content read(String table, UUID user) throws SQLException, IOException {
        var columns = superuser.columns(table);
        return new Content(
                "COPY %s.%s (%s) FROM STDIN".formatted(SCHEMA, table, String.join(", ", columns)),
                new ByteArrayInputStream(superuser.rows(table, columns, user)));
    }

    /// Foreign keys are not part of `LIKE`; among these tables they point at each other, else at the real ones.
    private void create() throws SQLException {
        Map<String, List<String>> foreignKeys = new LinkedHashMap<>();
        for (var table : TABLES) {
            foreignKeys.put(table, superuser.strings("""
                    SELECT pg_get_constraintdef(oid) FROM pg_constraint
                    WHERE conrelid = 'public.%s'::regclass AND contype = 'f'
                    """.formatted(table)));
        }
        superuser.execute("CREATE SCHEMA " + SCHEMA);
        for (var table : TABLES) {
            superuser.execute("CREATE TABLE %s.%s (LIKE public.%s INCLUDING ALL)".formatted(SCHEMA, table, table));
        }
        superuser.execute("SET search_path = " + SCHEMA + ", public");
        for (var table : TABLES) {
            for (var key : foreignKeys.getOrDefault(table, List.of())) {
                superuser.execute("ALTER TABLE %s ADD %s".formatted(table, key));
            }
        }
        superuser.execute("RESET search_path");
    }
}
