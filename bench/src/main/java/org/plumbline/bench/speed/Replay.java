package org.plumbline.bench.speed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// The bare JDBC loop: sends captured statements again, prepared once, as one transaction, and does nothing else.
final class Replay implements AutoCloseable {
    private final Connection connection;
    private final List<SentStatement> captured;
    private final List<PreparedStatement> prepared = new ArrayList<>();

    Replay(Connection connection, List<SentStatement> captured) throws SQLException {
        this.connection = connection;
        this.captured = List.copyOf(captured);
        connection.setAutoCommit(false);
        for (var statement : captured) {
            prepared.add(connection.prepareStatement(statement.sql()));
        }
    }

    /// @param change makes the captured parameters those of another request
    void once(UnaryOperator<String> change) throws SQLException {
        for (int i = 0; i < prepared.size(); i++) {
            var statement = prepared.get(i);
            var values = captured.get(i).with(change).parameters();
            for (int place = 0; place < values.size(); place++) {
                // Without a type: PostgreSQL finds it out once, when it prepares the statement.
                statement.setObject(place + 1, values.get(place), Types.OTHER);
            }
            statement.execute();
        }
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
