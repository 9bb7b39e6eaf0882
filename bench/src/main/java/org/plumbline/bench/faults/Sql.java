package org.plumbline.bench.faults;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// A session of the superuser, for looking and for holding locks. Not bound by row security.
record Sql(Connection connection) implements AutoCloseable {

    /// What went wrong with a statement of the proof itself.
    static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Failed(SQLException cause) {
            super(cause);
        }
    }

    static Sql on(Doors doors) throws SQLException, IOException {
        return new Sql(doors.postgres());
    }

    void run(String statement, Object... parameters) {
        try (var prepared = prepare(statement, parameters)) {
            prepared.execute();
        } catch (SQLException e) {
            throw new Failed(e);
        }
    }

    boolean isTrue(String question, Object... parameters) {
        return rows(question, parameters).equals(List.of(List.of("t")));
    }

    /// Everything as text, as PostgreSQL writes it; NULL as `null`.
    List<List<String>> rows(String question, Object... parameters) {
        try (var prepared = prepare(question, parameters);
                var result = prepared.executeQuery()) {
            var rows = new ArrayList<List<String>>();
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                var row = new ArrayList<String>();
                for (int column = 1; column <= columns; column++) {
                    row.add(String.valueOf(result.getString(column)));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new Failed(e);
        }
    }

    private PreparedStatement prepare(String statement, Object... parameters) throws SQLException {
        var prepared = connection.prepareStatement(statement);
        for (int place = 0; place < parameters.length; place++) {
            prepared.setObject(place + 1, parameters[place]);
        }
        return prepared;
    }

    /// A session whose server was killed is closed as well as any.
    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
