package org.plumbline.mcp;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.TestServer;
import org.plumbline.platform.db.Catalog;
import org.plumbline.platform.stores.StoreAddresses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Everything that PostgreSQL keeps of some athletes, table by table, so small that it can be compared after every
/// call.
///
/// @param tables of each athlete: the number of rows, and a hash over all of what they say
record Footprint(Map<UUID, Map<String, String>> tables) {
    /// The log that says that somebody tried, and what the server notes in its own time.
    private static final Set<String> BEYOND =
            Set.of("access_log", "assistant_sessions", "graph_relay", "parked_changes", "store_verdicts");

    private static final JdbcClient SQL = JdbcClient.create(connection());
    private static final String ALL = Catalog.owned().stream()
            .filter(table -> !BEYOND.contains(table))
            .map(table -> """
                    SELECT '%1$s' AS name, user_id, count(*) || ' rows ' || sum(hashtextextended(%2$s, 0)) AS kept
                    FROM %1$s t WHERE user_id = ANY (:users) GROUP BY user_id
                    """.formatted(table, said(table)))
            .collect(Collectors.joining(" UNION ALL "));

    /// When the log of changes was thinned last is the server's own note as well.
    private static String said(String table) {
        return table.equals("feed_heads") ? "t.seq || ' ' || t.graph_seq" : "t::text";
    }

    static Footprint of(Collection<UUID> athletes) {
        var tables = new HashMap<UUID, Map<String, String>>();
        athletes.forEach(athlete -> tables.put(athlete, new TreeMap<>()));
        SQL.sql(ALL).param("users", athletes.toArray(UUID[]::new)).query(row -> {
            tables.getOrDefault(row.getObject("user_id", UUID.class), new TreeMap<>())
                    .put(row.getString("name"), row.getString("kept"));
        });
        return new Footprint(Map.copyOf(tables));
    }

    Map<String, String> of(UUID athlete) {
        return tables.getOrDefault(athlete, Map.of());
    }

    /// Where the athlete's feed stands; empty before the first change.
    String head(UUID athlete) {
        return of(athlete).getOrDefault("feed_heads", "");
    }

    /// Whether the numbers of the athlete's feed are all there, each once.
    static boolean isWithoutGap(UUID athlete) {
        return SQL.sql("SELECT count(*) = coalesce(max(seq), 0) FROM changes WHERE user_id = ?")
                .param(athlete)
                .query(Boolean.class)
                .single();
    }

    private static SingleConnectionDataSource connection() {
        var stores = TestServer.shared().get(StoreAddresses.class);
        return new SingleConnectionDataSource(
                stores.jdbcUrl(), stores.owner().user(), stores.owner().password(), true);
    }
}
