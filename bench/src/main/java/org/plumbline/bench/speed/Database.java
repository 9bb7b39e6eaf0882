package org.plumbline.bench.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/// The embedded PostgreSQL of a running server, entered by the doors that its data folder names.
record Database(String url, Properties passwords) {

    static Database of(Path data) throws IOException {
        var running = load(data.resolve("running"));
        return new Database(
                running.getProperty("jdbc_url"), load(data.resolve("secrets").resolve("stores.properties")));
    }

    private static Properties load(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    /// As the server's requests do: bound by row security.
    Connection application() throws SQLException {
        return DriverManager.getConnection(url, "plumbline_app", passwords.getProperty("app"));
    }

    Connection superuser() throws SQLException {
        return DriverManager.getConnection(url, "postgres", passwords.getProperty("superuser"));
    }

    /// Runs one statement as superuser.
    void run(String sql) throws SQLException {
        try (var connection = superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// The one value that a query answers.
    String value(String sql) throws SQLException {
        try (var connection = superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }
}
