package org.plumbline.platform.backup;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.plumbline.platform.stores.Login;
import org.plumbline.platform.stores.StoreAddresses;

/// The tables of a database as its catalogs describe them, seen by the owner.
final class Tables {
    /// How far the graph has followed, and what was found by looking: a restored graph begins with nothing.
    private static final Set<String> NOT_KEPT =
            Set.of("flyway_schema_history", "graph_relay", "parked_changes", "store_verdicts");

    /// @param key the columns of the primary key, in its order
    /// @param forced whether row security binds the owner as well
    record Table(String name, List<String> columns, List<String> key, boolean forced) {
        Table {
            columns = List.copyOf(columns);
            key = List.copyOf(key);
        }

        Manifest.Table part() {
            return new Manifest.Table(name, columns, 0, "");
        }

        String copyOut() {
            return "COPY (SELECT %s FROM %s ORDER BY %s) TO STDOUT"
                    .formatted(quoted(columns), quoted(name), quoted(key));
        }
    }

    private Tables() {}

    static Connection connect(StoreAddresses stores) throws SQLException {
        Login owner = stores.owner();
        return DriverManager.getConnection(stores.jdbcUrl(), owner.user(), owner.password());
    }

    static String copyIn(Manifest.Table table) {
        return "COPY %s (%s) FROM STDIN".formatted(quoted(table.name()), quoted(table.columns()));
    }

    static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    private static String quoted(List<String> names) {
        return names.stream().map(Tables::quoted).collect(Collectors.joining(", "));
    }

    /// The applied migrations; empty where there is no schema at all.
    static List<Manifest.Migration> migrations(Connection connection) throws SQLException {
        var migrations = new ArrayList<Manifest.Migration>();
        try (var statement = connection.createStatement()) {
            try (var there = statement.executeQuery("SELECT to_regclass('public.flyway_schema_history') IS NOT NULL")) {
                there.next();
                if (!there.getBoolean(1)) {
                    return migrations;
                }
            }
            try (var rows = statement.executeQuery("""
                    SELECT version, checksum FROM flyway_schema_history
                    WHERE success AND version IS NOT NULL AND checksum IS NOT NULL ORDER BY installed_rank
                    """)) {
                while (rows.next()) {
                    migrations.add(new Manifest.Migration(rows.getString(1), rows.getInt(2)));
                }
            }
        }
        return migrations;
    }

    /// Every kept table after those that its rows point at; references that are checked at commit do not count.
    static List<Table> parentsFirst(Connection connection) throws SQLException {
        Map<String, Table> left = all(connection);
        Map<String, Set<String>> parents = parents(connection);
        var ordered = new ArrayList<Table>();
        while (!left.isEmpty()) {
            Table next = left.values().stream()
                    .filter(table -> parents.getOrDefault(table.name(), Set.of()).stream()
                            .noneMatch(left::containsKey))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("tables that point at each other: " + left.keySet()));
            left.remove(next.name());
            ordered.add(next);
        }
        return ordered;
    }

    private static Map<String, Table> all(Connection connection) throws SQLException {
        var tables = new LinkedHashMap<String, Table>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT c.relname, c.relforcerowsecurity,
                          (SELECT array_agg(a.attname::text ORDER BY a.attnum) FROM pg_attribute a
                            WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''),
                          (SELECT array_agg(a.attname::text ORDER BY k.n)
                            FROM pg_index i CROSS JOIN unnest(i.indkey::int[]) WITH ORDINALITY AS k (num, n)
                            JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.num
                            WHERE i.indrelid = c.oid AND i.indisprimary)
                        FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
                        ORDER BY c.relname
                        """)) {
            while (rows.next()) {
                if (!NOT_KEPT.contains(rows.getString(1))) {
                    var table = new Table(rows.getString(1), texts(rows, 3), texts(rows, 4), rows.getBoolean(2));
                    tables.put(table.name(), table);
                }
            }
        }
        return tables;
    }

    private static Map<String, Set<String>> parents(Connection connection) throws SQLException {
        var parents = new TreeMap<String, Set<String>>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT child.relname, parent.relname FROM pg_constraint k
                        JOIN pg_class child ON child.oid = k.conrelid JOIN pg_class parent ON parent.oid = k.confrelid
                        WHERE k.contype = 'f' AND NOT k.condeferrable AND child.oid <> parent.oid
                          AND k.connamespace = 'public'::regnamespace
                        """)) {
            while (rows.next()) {
                parents.computeIfAbsent(rows.getString(1), _ -> new TreeSet<>()).add(rows.getString(2));
            }
        }
        return parents;
    }

    private static List<String> texts(ResultSet row, int column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
