package org.plumbline.platform.changes;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.platform.UserId;
import org.plumbline.platform.json.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The last verdict on each athlete: both stores agreed, or not, up to this entry of the log.
@Component
final class VerdictStore {
    private final JdbcClient sql;

    VerdictStore(JdbcClient sql) {
        this.sql = sql;
    }

    boolean keep(Verdict verdict, Instant now) {
        return sql.sql("""
                        INSERT INTO store_verdicts (user_id, seq, agreed, repaired, findings, checked_at)
                        VALUES (:user, :seq, :agreed, :repaired, :findings::jsonb, :now)
                        ON CONFLICT (user_id) DO UPDATE SET seq = excluded.seq, agreed = excluded.agreed,
                          repaired = excluded.repaired, findings = excluded.findings, checked_at = excluded.checked_at
                        """)
                        .param("user", verdict.user().value())
                        .param("seq", verdict.seq())
                        .param("agreed", verdict.state() == Verdict.State.AGREED)
                        .param("repaired", verdict.repaired())
                        .param("findings", Json.write(verdict.findings()))
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void settleParked(Verdict verdict, List<String> kinds) {
        sql.sql("""
                DELETE FROM parked_changes WHERE user_id = :user AND seq <= :seq AND kind = ANY (:kinds)
                  AND thing_id <> ALL (:faults)
                """)
                .param("user", verdict.user().value())
                .param("seq", verdict.seq())
                .param("kinds", kinds.toArray(String[]::new))
                .param(
                        "faults",
                        verdict.findings().stream().map(Finding::thingId).toArray(UUID[]::new))
                .update();
    }

    boolean forget(UserId user) {
        return sql.sql("DELETE FROM store_verdicts WHERE user_id = :user")
                        .param("user", user.value())
                        .update()
                == 1;
    }

    /// The entry of the log that first names each of these things.
    Map<UUID, Long> firstEntries(UserId user, List<UUID> things) {
        var entries = new HashMap<UUID, Long>();
        sql.sql("""
                SELECT thing_id, min(seq) AS seq FROM changes
                WHERE user_id = :user AND graph AND thing_id = ANY (:things) GROUP BY thing_id
                """)
                .param("user", user.value())
                .param("things", things.toArray(UUID[]::new))
                .query(row -> {
                    entries.put(row.getObject("thing_id", UUID.class), row.getLong("seq"));
                });
        return entries;
    }
}
