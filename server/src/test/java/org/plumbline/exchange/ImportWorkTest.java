package org.plumbline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.exchange.ImportFixtures.HEADER;
import static org.plumbline.exchange.ImportFixtures.bringIn;
import static org.plumbline.exchange.ImportFixtures.exercise;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import org.plumbline.platform.Caller;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Transactions;
import org.plumbline.platform.db.Work;
import org.plumbline.platform.write.WriteRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How many rows PostgreSQL looks at when much was brought in a moment ago, before it has counted what there is.
class ImportWorkTest {
    private static final int WORKOUTS = 400;
    private static final int SETS = 3;

    private final TestClient athlete = TestServer.signUp();
    private final Caller caller = Caller.of(new UserId(athlete.userId()));

    @Test
    void reviewAndUndoLookAtEachRowAFewTimesHoweverManyThereAre() {
        UUID id = bringInMany();
        var mapping =
                Map.of("mappings", List.of(Map.of("name", "Flying Carpet", "exercise_id", exercise(athlete, "plank"))));

        assertThat(looksDuring(work -> TestServer.shared()
                        .get(ImportReview.class)
                        .map(work, WriteRequest.of(caller, "map", mapping), id)))
                .isLessThan(20L * WORKOUTS * SETS);
        assertThat(looksDuring(work -> TestServer.shared()
                        .get(ImportUndo.class)
                        .undo(work, WriteRequest.of(caller, "undo", Map.of()), id)))
                .isLessThan(20L * WORKOUTS * SETS);
    }

    @Test
    void whatIsThereAlreadyIsFoundInOneLook() {
        bringInMany();

        assertThat(looksDuring(work -> {
                    TestServer.shared().get(ImportStore.class).lock(work.subject());
                    assertThat(TestServer.shared().get(KnownWorkoutStore.class).present(work.subject()))
                            .hasSize(WORKOUTS);
                }))
                .isLessThan(4L * WORKOUTS);
    }

    private UUID bringInMany() {
        var log = new StringBuilder(HEADER);
        for (int day = 0; day < WORKOUTS; day++) {
            for (int set = 1; set <= SETS; set++) {
                log.append(LocalDate.of(2020, 1, 1).plusDays(day))
                        .append(" 08:00:00,Daily,30m,Flying Carpet,")
                        .append(set)
                        .append(",100,5,0,0,,,\n");
            }
        }
        var imported = bringIn(athlete, "?load_unit=kg", log.toString());
        assertThat(imported.status()).as(imported.toString()).isEqualTo(201);
        return UUID.fromString(imported.text("/import_id"));
    }

    private long looksDuring(Consumer<Work> use) {
        return TestServer.shared().get(Transactions.class).write(caller, work -> {
            long before = looks();
            use.accept(work);
            return looks() - before;
        });
    }

    /// Of this connection, since it last reported them.
    private static long looks() {
        return TestServer.shared()
                .get(JdbcClient.class)
                .sql("""
                        SELECT coalesce(sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)), 0)
                        FROM pg_stat_xact_user_tables
                        WHERE relname IN ('workouts', 'blocks', 'sets', 'imported_workouts')
                        """)
                .query(Long.class)
                .single();
    }
}
