package org.plumbline.platform.db;

import java.sql.Timestamp;
import java.util.List;
import org.plumbline.platform.json.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Appends to the change log. Taking the numbers is the last statement of a transaction, so that two transactions of
/// one athlete queue only for the length of a commit and the numbers have no gap.
@Component
final class ChangeLog {
    private final JdbcClient sql;

    ChangeLog(JdbcClient sql) {
        this.sql = sql;
    }

    void append(Work work) {
        List<Change> changes = work.changes();
        if (changes.isEmpty()) {
            return;
        }
        int appended = sql.sql("""
                WITH entry AS (
                  SELECT * FROM unnest(:kinds::text[], :things::uuid[], :versions::bigint[], :graph::boolean[],
                    :payloads::text[]) WITH ORDINALITY AS e (kind, thing_id, version, graph, payload, n)
                ), head AS (
                  UPDATE feed_heads SET seq = seq + :count,
                    graph_seq = CASE WHEN :last_for_graph > 0 THEN seq + :last_for_graph ELSE graph_seq END
                  WHERE user_id = :user RETURNING seq - :count AS start
                )
                INSERT INTO changes (user_id, seq, kind, thing_id, version, graph, payload, created_at)
                SELECT :user, head.start + n, kind, thing_id, version, graph, payload::jsonb, :now FROM entry, head
                """)
                .param("kinds", changes.stream().map(Change::kind).toArray(String[]::new))
                .param(
                        "things",
                        changes.stream().map(c -> c.thingId().toString()).toArray(String[]::new))
                .param("versions", changes.stream().map(Change::version).toArray(Long[]::new))
                .param("graph", changes.stream().map(Change::graph).toArray(Boolean[]::new))
                .param(
                        "payloads",
                        changes.stream().map(c -> Json.write(c.payload())).toArray(String[]::new))
                .param("count", changes.size())
                .param("last_for_graph", lastForGraph(changes))
                .param("user", work.subject().value())
                .param("now", Timestamp.from(work.now()))
                .update();
        if (appended != changes.size()) {
            throw new IllegalStateException("the athlete " + work.subject() + " has no change log");
        }
    }

    /// The place of the last entry that the graph must follow, counted from 1; 0 if there is none.
    private static int lastForGraph(List<Change> changes) {
        for (int place = changes.size(); place > 0; place--) {
            if (changes.get(place - 1).graph()) {
                return place;
            }
        }
        return 0;
    }
}
