package org.plumbline.platform.db;

import java.util.List;
import java.util.Set;
import org.plumbline.platform.Kernel;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the database says of its own tables. Nothing here is a list that somebody must remember to extend, except the
/// few tables that belong to nobody.
public final class Catalog {
    /// Shared reference tables, and what only the server itself keeps.
    public static final Set<String> SHARED = Set.of(
            "exercises",
            "exercise_aliases",
            "catalogue_versions",
            "server_keys",
            "erasures",
            "passkey_challenges",
            "oauth_clients",
            "flyway_schema_history");

    /// What even a grant does not open.
    public static final Set<String> SECRET = Set.of(
            "credentials",
            "refresh_tokens",
            "api_tokens",
            "passkeys",
            "external_identities",
            "assistants",
            "assistant_tokens",
            "assistant_sessions",
            "assistant_subscriptions",
            "assistant_questions",
            "access_log");

    public record Column(String name, String type, boolean required) {}

    /// A foreign key whose first column is the owner on both sides, or that points at `users`.
    public record Reference(
            String name, String table, List<String> columns, String target, List<String> targetColumns) {
        @Override
        public String toString() {
            return name;
        }
    }

    private Catalog() {}

    public static JdbcClient sql() {
        return Kernel.shared().owner();
    }

    public static List<String> tables() {
        return sql().sql("""
                SELECT relname FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace
                ORDER BY relname
                """).query(String.class).list();
    }

    public static List<String> owned() {
        return tables().stream().filter(table -> !SHARED.contains(table)).toList();
    }

    public static List<Column> columns(String table) {
        return sql().sql("""
                SELECT attname, format_type(atttypid, atttypmod) AS type, attnotnull AND NOT atthasdef AS required
                FROM pg_attribute WHERE attrelid = ?::regclass AND attnum > 0 AND NOT attisdropped
                  AND attgenerated = '' ORDER BY attnum
                """)
                .param(table)
                .query((row, _) -> new Column(row.getString(1), row.getString(2), row.getBoolean(3)))
                .list();
    }

    public static List<Reference> references() {
        return sql().sql("""
                SELECT conname, conrelid::regclass AS child, confrelid::regclass AS parent,
                  (SELECT array_agg(a.attname::text ORDER BY k.n) FROM unnest(conkey) WITH ORDINALITY AS k (num, n)
                    JOIN pg_attribute a ON a.attrelid = conrelid AND a.attnum = k.num) AS columns,
                  (SELECT array_agg(a.attname::text ORDER BY k.n) FROM unnest(confkey) WITH ORDINALITY AS k (num, n)
                    JOIN pg_attribute a ON a.attrelid = confrelid AND a.attnum = k.num) AS targets
                FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace ORDER BY conname
                """)
                .query((row, _) -> new Reference(
                        row.getString("conname"),
                        row.getString("child"),
                        List.of((String[]) row.getArray("columns").getArray()),
                        row.getString("parent"),
                        List.of((String[]) row.getArray("targets").getArray())))
                .list();
    }

    /// The words that a CHECK allows for a column; empty if any will do.
    public static List<String> words(String table, String column) {
        return sql().sql("""
                SELECT m[1] FROM pg_constraint, regexp_matches(pg_get_constraintdef(oid), '''([^'']*)''::text', 'g') AS m
                WHERE contype = 'c' AND conrelid = ?::regclass
                  AND conkey = ARRAY[(SELECT attnum FROM pg_attribute WHERE attrelid = conrelid AND attname = ?)]
                """).params(table, column).query(String.class).list();
    }
}
