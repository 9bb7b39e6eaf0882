package org.plumbline.bench.speed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/// A connection that is not bound by row security.
record Superuser(Connection connection) {

    /// The first column.
    List<String> strings(String sql) throws SQLException {
        var values = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// The columns that can be written.
    List<String> columns(String table) throws SQLException {
        return strings("""
                SELECT column_name FROM information_schema.columns
                WHERE table_schema = 'public' AND table_name = '%s' AND is_generated = 'NEVER' ORDER BY ordinal_position
                """.formatted(table));
    }

    /// The rows of an athlete as `COPY` writes them.
    byte[] rows(String table, List<String> columns, UUID user) throws SQLException, IOException {
        var rows = new ByteArrayOutputStream();
        copying()
                .copyOut(
                        "COPY (SELECT %s FROM public.%s WHERE user_id = '%s') TO STDOUT"
                                .formatted(String.join(", ", columns), table, user),
                        rows);
        return rows.toByteArray();
    }

    CopyManager copying() throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }
}
