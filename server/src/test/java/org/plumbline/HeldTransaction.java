package org.plumbline;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import org.plumbline.platform.stores.StoreAddresses;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// A transaction of the database's owner that has written and does not end: who wants the same rows waits for it.
public final class HeldTransaction implements AutoCloseable {
    private static final Duration SOON = Duration.ofSeconds(10);

    private final StoreAddresses stores;
    private final Connection connection;

    private HeldTransaction(StoreAddresses stores, Connection connection) {
        this.stores = stores;
        this.connection = connection;
    }

    public static HeldTransaction of(StoreAddresses stores, String statement, Object... parameters)
            throws SQLException {
        Connection connection = DriverManager.getConnection(
                stores.jdbcUrl(), stores.owner().user(), stores.owner().password());
        connection.setAutoCommit(false);
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < parameters.length; i++) {
                prepared.setObject(i + 1, parameters[i]);
            }
            prepared.execute();
        }
        return new HeldTransaction(stores, connection);
    }

    /// Returns once somebody waits for what this holds.
    public void untilWaitedFor() throws SQLException {
        int pid = connection.unwrap(PGConnection.class).getBackendPID();
        var others = JdbcClient.create(new DriverManagerDataSource(
                stores.jdbcUrl(), stores.owner().user(), stores.owner().password()));
        Eventually.within(
                SOON,
                () -> others.sql("SELECT count(*) FROM pg_stat_activity WHERE ? = ANY (pg_blocking_pids(pid))")
                                .param(pid)
                                .query(Long.class)
                                .single()
                        > 0);
    }

    public void commit() throws SQLException {
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
