package org.plumbline.platform.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.plumbline.platform.db.Migrations;
import org.plumbline.platform.graph.GraphAway;
import org.plumbline.platform.graph.GraphProbe;
import org.plumbline.platform.stores.DataFolder;
import org.plumbline.platform.stores.Neo4jVersion;
import org.plumbline.platform.stores.StoreAddresses;
import org.postgresql.ds.PGSimpleDataSource;

/// Looks at each store by itself, over connections of its own and without changing anything.
public final class StoreChecks {
    private static final long LITTLE_ROOM_BYTES = 512L << 20;
    private static final int OLDEST_POSTGRES = 150_000;

    private final StoreAddresses stores;
    private final List<Check> checks = new ArrayList<>();

    private StoreChecks(StoreAddresses stores) {
        this.stores = stores;
    }

    public static List<Check> look(StoreAddresses stores) {
        var look = new StoreChecks(stores);
        look.postgres();
        look.graph();
        return List.copyOf(look.checks);
    }

    /// Whether there is room to go on; the stores may be well although there is little.
    public static Check room(DataFolder folder) {
        try {
            long free = Files.getFileStore(folder.root()).getUsableSpace();
            return Check.of(
                    "data folder", free >= LITTLE_ROOM_BYTES, "%s, %s free".formatted(folder.root(), gigabytes(free)));
        } catch (IOException e) {
            return Check.wrong("data folder", folder.root() + " cannot be read: " + e);
        }
    }

    private static String gigabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }

    private void postgres() {
        var owner = stores.owner();
        try (Connection connection = DriverManager.getConnection(stores.jdbcUrl(), owner.user(), owner.password())) {
            int version = Integer.parseInt(ask(connection, "SHOW server_version_num"));
            checks.add(Check.of(
                    "PostgreSQL",
                    version >= OLDEST_POSTGRES,
                    "%s at %s".formatted(ask(connection, "SHOW server_version"), stores.jdbcUrl())));
            durability(connection);
            roles(connection);
            rowSecurity(connection);
            schema();
        } catch (SQLException e) {
            checks.add(Check.wrong("PostgreSQL", stores.jdbcUrl() + " does not answer: " + e.getMessage()));
        }
    }

    private void durability(Connection connection) throws SQLException {
        var off = new ArrayList<String>();
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            String value = ask(connection, "SHOW " + setting);
            if (value.equals("off") || value.equals("local")) {
                off.add(setting + " is " + value);
            }
        }
        checks.add(Check.of(
                "durability",
                off.isEmpty(),
                off.isEmpty() ? "what is acknowledged is on disk" : String.join(", ", off)));
    }

    private void roles(Connection connection) throws SQLException {
        String users = "ARRAY['%s', '%s', '%s']"
                .formatted(
                        stores.owner().user(),
                        stores.app().user(),
                        stores.worker().user());
        String tooMighty = ask(connection, """
                SELECT coalesce(string_agg(rolname, ', '), '') FROM pg_roles WHERE rolname = ANY (%s)
                  AND (rolsuper OR rolbypassrls OR EXISTS (SELECT FROM pg_auth_members m
                    JOIN pg_roles other ON other.oid = m.roleid WHERE m.member = pg_roles.oid
                      AND other.rolname = ANY (%s)))
                """.formatted(users, users));
        checks.add(Check.of(
                "roles",
                tooMighty.isEmpty(),
                tooMighty.isEmpty()
                        ? "three log-ins, none above row security or member of another"
                        : "above row security, or member of another: " + tooMighty));
    }

    private void rowSecurity(Connection connection) throws SQLException {
        String owned = """
                FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'user_id'
                WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relname <> 'erasures'
                """;
        String open = ask(
                connection,
                "SELECT coalesce(string_agg(c.relname, ', ' ORDER BY c.relname), '') " + owned
                        + " AND NOT (c.relrowsecurity AND c.relforcerowsecurity)");
        checks.add(Check.of(
                "row security",
                open.isEmpty(),
                open.isEmpty()
                        ? "forced on all " + ask(connection, "SELECT count(*) " + owned) + " owned tables"
                        : "not forced on " + open));
    }

    private void schema() {
        var owner = new PGSimpleDataSource();
        owner.setURL(stores.jdbcUrl());
        owner.setUser(stores.owner().user());
        owner.setPassword(stores.owner().password());
        var flyway = Migrations.on(owner, stores).load();
        var current = flyway.info().current();
        var result = flyway.validateWithResult();
        String version = current == null ? "no version" : "version " + current.getVersion();
        checks.add(Check.of(
                "schema",
                result.validationSuccessful,
                result.validationSuccessful
                        ? version
                        : version + " is not what this program expects: " + result.getAllErrorMessages()));
    }

    private void graph() {
        try {
            Neo4jVersion version = GraphProbe.look(stores).version();
            checks.add(Check.of(
                    "Neo4j",
                    !version.isTooOld(),
                    version.isTooOld()
                            ? version.tooOldAt(stores.boltUri())
                            : "%s at %s".formatted(version.text(), stores.boltUri())));
        } catch (GraphAway e) {
            checks.add(Check.wrong("Neo4j", stores.boltUri() + " does not answer: " + e.getMessage()));
        }
    }

    private static String ask(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }
}
