package org.plumbline.platform.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.UserId;

/// Makes one row in every owned table for one athlete, whatever the tables are: values by type, words that a CHECK
/// allows, references to the rows made before. As the owner, whom row security lets through by its policy.
public final class Rows {
    private final Map<String, Map<String, String>> values = new LinkedHashMap<>();
    private final UserId user;

    private Rows(UserId user) {
        this.user = user;
    }

    /// Inserts the rows that the athlete does not have yet.
    public static Rows of(UserId user, Connection owner) throws SQLException {
        var rows = new Rows(user);
        owner.setAutoCommit(false);
        for (String table : parentsFirst()) {
            if (!rows.readBack(table, owner)) {
                rows.insert(table, rows.newRow(table), owner);
                rows.readBack(table, owner);
            }
        }
        owner.commit();
        return rows;
    }

    public Map<String, String> of(String table) {
        return Map.copyOf(values.getOrDefault(table, Map.of()));
    }

    /// A row that could stand beside the one that is there.
    Map<String, String> newRow(String table) {
        var row = new LinkedHashMap<String, String>();
        for (Catalog.Column column : Catalog.columns(table)) {
            if (column.name().equals("user_id")) {
                row.put("user_id", user.toString());
            } else if (column.required()) {
                row.put(column.name(), value(table, column));
            }
        }
        for (Catalog.Reference reference : Catalog.references()) {
            if (reference.table().equals(table) && row.keySet().containsAll(reference.columns())) {
                Map<String, String> target = values.get(reference.target());
                for (int i = 0; target != null && i < reference.columns().size(); i++) {
                    row.put(
                            reference.columns().get(i),
                            target.getOrDefault(reference.targetColumns().get(i), ""));
                }
            }
        }
        return row;
    }

    static String update(String table, Map<String, String> columns, UserId user) {
        return "UPDATE %s SET %s WHERE user_id = '%s'"
                .formatted(
                        table,
                        columns.entrySet().stream()
                                .map(column -> column.getKey() + " = " + literal(column.getValue()))
                                .collect(Collectors.joining(", ")),
                        user);
    }

    static String insert(String table, Map<String, String> row) {
        return "INSERT INTO %s (%s) VALUES (%s)"
                .formatted(
                        table,
                        String.join(", ", row.keySet()),
                        row.values().stream().map(Rows::literal).collect(Collectors.joining(", ")));
    }

    static String literal(@Nullable String value) {
        return value == null ? "NULL" : "'" + value.replace("'", "''") + "'";
    }

    private void insert(String table, Map<String, String> row, Connection owner) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(insert(table, row));
        }
    }

    private boolean readBack(String table, Connection owner) throws SQLException {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery("SELECT * FROM " + table + " WHERE user_id = '" + user + "'")) {
            if (!row.next()) {
                return false;
            }
            var found = new HashMap<String, String>();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                String value = row.getString(i);
                if (value != null) {
                    found.put(row.getMetaData().getColumnName(i), value);
                }
            }
            values.put(table, found);
            return true;
        }
    }

    private static String value(String table, Catalog.Column column) {
        List<String> words = Catalog.words(table, column.name());
        if (!words.isEmpty()) {
            return words.getFirst();
        }
        return switch (column.type()) {
            case "uuid" -> UUID.randomUUID().toString();
            case "text" -> "text " + UUID.randomUUID();
            case "text[]" -> "{}";
            case "bytea" -> "\\x" + (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", "");
            case "boolean" -> "true";
            case "date" -> "2026-11-21";
            case "timestamp with time zone" -> "2026-11-21T12:00:00Z";
            case "json", "jsonb" -> "{}";
            case "integer", "bigint", "smallint", "numeric" -> "1";
            default -> {
                if (column.type().startsWith("numeric")) {
                    yield "1";
                }
                throw new AssertionError("say here what a " + column.type() + " looks like (" + table + ")");
            }
        };
    }

    /// A table after those that its required references point at.
    public static List<String> parentsFirst() {
        var left = new ArrayList<>(Catalog.owned());
        var ordered = new ArrayList<String>();
        List<Catalog.Reference> references = Catalog.references();
        while (!left.isEmpty()) {
            String next = left.stream()
                    .filter(table -> references.stream()
                            .filter(r -> r.table().equals(table) && !r.target().equals(table))
                            .allMatch(r -> ordered.contains(r.target()) || isBackwards(r, references)))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("tables that need each other: " + left));
            left.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    /// Of two tables that point at each other, the reference that is checked at commit only.
    private static boolean isBackwards(Catalog.Reference reference, List<Catalog.Reference> all) {
        return all.stream()
                        .anyMatch(r -> r.table().equals(reference.target())
                                && r.target().equals(reference.table()))
                && Catalog.sql()
                        .sql("SELECT condeferred FROM pg_constraint WHERE conname = ? AND contype = 'f'")
                        .param(reference.name())
                        .query(Boolean.class)
                        .single();
    }
}
