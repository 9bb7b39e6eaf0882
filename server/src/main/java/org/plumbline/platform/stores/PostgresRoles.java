package org.plumbline.platform.stores;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/// The database `plumbline` and its three roles, none of which is a superuser, passes row security, or is a member of
/// another.
record PostgresRoles(String jdbcUrl, Secrets secrets) {

    static final String DATABASE = "plumbline";
    static final String SUPERUSER = "postgres";
    static final String OWNER = "plumbline_owner";
    static final String APP = "plumbline_app";
    static final String WORKER = "plumbline_worker";

    private static final String NO_SUCH_DATABASE = "3D000";

    /// Every step looks first, so that a start that was killed in between is finished by the next one.
    void ensure() throws SQLException {
        try (var connection = connect(jdbcUrl)) {
            ensureSchema(connection);
        } catch (SQLException e) {
            if (!NO_SUCH_DATABASE.equals(e.getSQLState())) {
                throw e;
            }
            createDatabase();
            try (var connection = connect(jdbcUrl)) {
                ensureSchema(connection);
            }
        }
    }

    private void createDatabase() throws SQLException {
        try (var connection = connect(jdbcUrl.substring(0, jdbcUrl.lastIndexOf('/') + 1) + "postgres")) {
            for (var role : passwords().entrySet()) {
                if (!isTrue(connection, "select exists (select from pg_roles where rolname = ?)", role.getKey())) {
                    // Passwords are hexadecimal; a statement that defines a role takes no parameters.
                    run(connection, """
                            create role %s login nosuperuser nocreatedb nocreaterole noreplication nobypassrls
                            password '%s'""".formatted(role.getKey(), role.getValue()));
                }
            }
            var database = jdbcUrl.substring(jdbcUrl.lastIndexOf('/') + 1);
            run(connection, "create database " + database + " owner " + OWNER);
        }
    }

    private static void ensureSchema(Connection connection) throws SQLException {
        var owned =
                "select exists (select from pg_namespace where nspname = 'public' and pg_get_userbyid(nspowner) = ?)";
        if (isTrue(connection, owned, OWNER)) {
            return;
        }
        connection.setAutoCommit(false);
        var database = connection.getCatalog();
        run(connection, "revoke all on database " + database + " from public");
        run(connection, "grant connect on database " + database + " to " + APP + ", " + WORKER);
        run(connection, "alter schema public owner to " + OWNER);
        connection.commit();
    }

    private Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, SUPERUSER, secrets.superuser());
    }

    private Map<String, String> passwords() {
        var passwords = new LinkedHashMap<String, String>();
        passwords.put(OWNER, secrets.owner());
        passwords.put(APP, secrets.app());
        passwords.put(WORKER, secrets.worker());
        return passwords;
    }

    private static boolean isTrue(Connection connection, String question, String argument) throws SQLException {
        try (var statement = connection.prepareStatement(question)) {
            statement.setString(1, argument);
            try (var rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
