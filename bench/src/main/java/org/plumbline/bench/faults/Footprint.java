package org.plumbline.bench.faults;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/// Everything that is stored of one athlete, counted: the rows of each owned table, and of those that have a state or
/// a version how many have which. Two requests that do the same leave the same difference between two footprints.
///
/// @param counts by `table`, or by `table.column=value`
/// @param content a digest of every row
record Footprint(Map<String, Long> counts, String content) {

    /// Bookkeeping that moves by itself.
    private static final Set<String> MOVING = Set.of("graph_relay", "store_verdicts", "refresh_tokens");

    /// When the log was last looked at for old entries: the server's own note, which comes when it comes.
    private static final String WHEN_THINNED = "thinned_at";

    private static final Set<String> TELLING =
            Set.of("status", "version", "live", "outcome", "seq", "graph_seq", "kind", "action", "current_revision");

    Footprint {
        counts = Map.copyOf(counts);
    }

    static Footprint of(Sql sql, UUID athlete) {
        var counts = new TreeMap<String, Long>();
        var digests = new TreeMap<String, String>();
        for (var table : tables(sql).entrySet()) {
            var name = table.getKey();
            var row = sql.rows("""
                    SELECT count(*), md5(coalesce(string_agg(row, '' ORDER BY row), ''))
                    FROM (SELECT md5((to_jsonb(t) - '%s')::text) AS row FROM %s t WHERE user_id = ?) AS rows
                    """.formatted(WHEN_THINNED, name), athlete).getFirst();
            add(counts, name, row.getFirst());
            digests.put(name, row.getLast());
            for (var column : table.getValue()) {
                sql.rows(
                                "SELECT %1$s, count(*) FROM %2$s WHERE user_id = ? GROUP BY 1".formatted(column, name),
                                athlete)
                        .forEach(value -> add(counts, name + "." + column + "=" + value.getFirst(), value.getLast()));
            }
        }
        return new Footprint(counts, digests.toString());
    }

    private static void add(Map<String, Long> counts, String what, String count) {
        counts.put(what, Long.valueOf(count));
    }

    /// The owned tables, each with those of its columns that tell something beyond the number of rows.
    private static Map<String, List<String>> tables(Sql sql) {
        return sql.rows("""
                SELECT c.table_name, c.column_name FROM information_schema.columns c
                JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name
                WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND EXISTS (
                  SELECT FROM information_schema.columns o WHERE o.table_schema = c.table_schema
                    AND o.table_name = c.table_name AND o.column_name = 'user_id')
                """).stream()
                .filter(row -> !MOVING.contains(row.getFirst()))
                .collect(Collectors.groupingBy(
                        List::getFirst,
                        TreeMap::new,
                        Collectors.mapping(
                                List::getLast, Collectors.filtering(TELLING::contains, Collectors.toList()))));
    }

    /// What came (positive) and went (negative) since an earlier one.
    Map<String, Long> since(Footprint earlier) {
        var difference = new TreeMap<>(counts);
        earlier.counts.forEach((what, count) -> difference.merge(what, -count, Long::sum));
        difference.values().removeIf(count -> count == 0);
        return difference;
    }

    long count(String what) {
        return counts.getOrDefault(what, 0L);
    }
}
