package org.plumbline.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.ThrowingConsumer;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import org.plumbline.platform.Caller;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Files to bring in, and how to look at what came of it.
final class ImportFixtures {
    static final String HEADER =
            "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE\n";

    /// Two workouts, five sets, one name that nobody knows.
    static final String SMALL_LOG = HEADER + """
            2026-09-07 18:00:00,Push,1h 5m,Bench Press (Barbell),1,80.0,5,0,0,,,
            2026-09-07 18:00:00,Push,1h 5m,Bench Press (Barbell),2,82.5,4,0,0,,,9
            2026-09-07 18:00:00,Push,1h 5m,Flying Carpet,1,10,12,0,0,,,
            2026-09-08 18:30:00,Pull,50m,Deadlift (Barbell),W,60,5,0,0,,,
            2026-09-08 18:30:00,Pull,50m,Deadlift (Barbell),1,140,3,0,0,,,8.5
            """;

    private ImportFixtures() {}

    static TestClient.Answer bringIn(TestClient athlete, String parameters, String file) {
        return athlete.withHeader("Content-Type", "text/csv").post("/api/imports" + parameters, file);
    }

    /// The small log in kilograms; answers the id of the import.
    static String bringInSmallLog(TestClient athlete) {
        var answer = bringIn(athlete, "?load_unit=kg", SMALL_LOG);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.text("/import_id");
    }

    /// How many rows each owned table has for this athlete, and what they hold.
    static Map<String, String> everything(TestClient athlete, String... without) {
        var user = new UserId(athlete.userId());
        var sql = TestServer.shared().get(JdbcClient.class);
        return TestServer.shared().get(Transactions.class).read(Caller.of(user), () -> {
            var contents = new TreeMap<String, String>();
            for (String table : sql.sql("""
                    SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'user_id'
                    WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
                      AND has_table_privilege(c.oid, 'SELECT') ORDER BY 1
                    """).query(String.class).list()) {
                if (!List.of(without).contains(table)) {
                    contents.put(
                            table,
                            sql.sql("""
                                    SELECT count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))), '')
                                    FROM %s t WHERE user_id = :user
                                    """.formatted(table))
                                    .param("user", user.value())
                                    .query(String.class)
                                    .single());
                }
            }
            return contents;
        });
    }

    static int count(TestClient athlete, String table, String condition) {
        var user = new UserId(athlete.userId());
        return TestServer.shared()
                .get(Transactions.class)
                .read(
                        Caller.of(user),
                        () -> TestServer.shared()
                                .get(JdbcClient.class)
                                .sql("SELECT count(*) FROM " + table + " WHERE user_id = :user AND " + condition)
                                .param("user", user.value())
                                .query(Integer.class)
                                .single());
    }

    /// Σ load × repetitions in kilograms.
    static BigDecimal tonnage(TestClient athlete) {
        var user = new UserId(athlete.userId());
        return TestServer.shared()
                .get(Transactions.class)
                .read(
                        Caller.of(user),
                        () -> TestServer.shared()
                                .get(JdbcClient.class)
                                .sql("SELECT sum(load_kg * reps) FROM sets WHERE user_id = :user AND live")
                                .param("user", user.value())
                                .query(BigDecimal.class)
                                .single());
    }

    static UUID exercise(TestClient athlete, String name) {
        var answer = athlete.post("/api/exercises/resolve", Map.of("names", List.of(name)));
        return UUID.fromString(answer.text("/resolved/0/exercise_id"));
    }

    /// A test over one of the shared files, where their folder is named; not generated elsewhere.
    static Stream<DynamicTest> withShared(String file, String name, ThrowingConsumer<String> test) {
        String corpus = System.getenv("PLUMBLINE_CORPUS");
        return corpus == null
                ? Stream.empty()
                : Stream.of(DynamicTest.dynamicTest(name, () -> test.accept(read(Path.of(corpus, file)))));
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
