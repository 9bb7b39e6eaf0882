package org.plumbline.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.ConfirmedPlan.done;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.plumbline.Eventually;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import tools.jackson.databind.JsonNode;

/// A writer that has its numbers of the log and does not commit for seconds while another one writes: who reads on
/// meanwhile must not pass its changes by.
class SlowWriterTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    private final TestServer server = TestServer.shared();
    private final TestClient athlete = TestServer.signUp();
    private final List<Long> seen = new ArrayList<>();
    private long after;

    @Test
    void isMissedByNobodyWhoReadOnMeanwhile() throws Exception {
        try (var phone = Listening.to(server, athlete, "?after=0");
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var slow = threads.submit(this::slow);
            Eventually.within(SOON, this::isSleeping);
            var quick = threads.submit(
                    (Callable<JsonNode>) () -> done(athlete.post("/api/workouts", Map.of("date", "2025-03-10"))));
            do {
                readOn();
            } while (!slow.isDone() || !quick.isDone());
            readOn();

            assertThat(seen).contains(slow.get()).isSorted();
            long head = after;
            assertThat(seen).hasSize((int) head).last().isEqualTo(head);
            Eventually.within(SOON, () -> phone.ids().size() == head);
            assertThat(phone.ids()).isEqualTo(seen);
        }
    }

    private long slow() {
        return server.owner()
                .sql("""
                WITH head AS (UPDATE feed_heads SET seq = seq + 1 WHERE user_id = :user RETURNING seq),
                  entry AS (
                    INSERT INTO changes (user_id, seq, kind, thing_id, version, graph, payload, created_at)
                    SELECT :user, head.seq, 'template', gen_random_uuid(), 1, false, '{}', now() FROM head RETURNING seq)
                SELECT entry.seq, pg_sleep(2) AS slow_writer FROM entry
                """)
                .param("user", athlete.userId())
                .query((row, _) -> row.getLong("seq"))
                .single();
    }

    private boolean isSleeping() {
        return server.owner().sql("""
                SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND query LIKE '%slow_writer%'
                """).query(Long.class).single() == 1;
    }

    private void readOn() {
        JsonNode part = done(athlete.get("/api/sync/changes?after=" + after));
        part.path("items").forEach(item -> seen.add(item.path("seq").longValue()));
        after = part.path("next_after").longValue();
    }
}
