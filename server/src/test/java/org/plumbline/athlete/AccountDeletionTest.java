package org.plumbline.athlete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.Eventually;
import org.plumbline.TestClient;
import org.plumbline.TestClient.Answer;
import org.plumbline.TestServer;
import org.plumbline.platform.Caller;
import org.plumbline.platform.UserId;
import org.plumbline.platform.changes.Patrol;
import org.plumbline.platform.changes.Relay;
import org.plumbline.platform.db.Transactions;
import org.plumbline.platform.graph.Graph;
import org.plumbline.platform.graph.GraphStatement;
import org.plumbline.platform.stores.TestStores;
import org.springframework.dao.DataAccessException;

/// On a database of its own, so that the steps of a deletion are taken by the test and by nobody else.
class AccountDeletionTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final TestServer SERVER = newServer();

    private final ErasureStore store = SERVER.get(ErasureStore.class);
    private final Eraser eraser = SERVER.get(Eraser.class);
    private final TestClient athlete = SERVER.newAthlete();
    private final UserId user = new UserId(athlete.userId());

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @BeforeEach
    void nothingHappensByItself() {
        SERVER.get(Relay.class).catchUp(user);
        assertThat(nodes(user)).isPositive();
        assertThat(rows(user)).isNotEmpty();
    }

    @Test
    void aDeletedAccountIsDeadAtOnceForEveryTokenAndPassword() {
        Answer session = signIn();
        String personal = athlete.post("/api/tokens", Map.of("name", "x", "scopes", List.of("read")))
                .text("/token");

        assertThat(athlete.delete("/api/me", Map.of("password", TestServer.PASSWORD))
                        .status())
                .isEqualTo(204);
        assertThat(athlete.get("/api/me").status()).isEqualTo(401);
        assertThat(athlete.withToken(session.text("/access_token"))
                        .get("/api/tokens")
                        .status())
                .isEqualTo(401);
        assertThat(athlete.withToken(personal).get("/api/me").status()).isEqualTo(401);
        assertThat(signIn().status()).isEqualTo(401);
        assertThat(SERVER.anybody()
                        .post("/api/auth/refresh", Map.of("refresh_token", session.text("/refresh_token")))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void itNeedsThePassword() {
        assertThat(athlete.delete("/api/me").status()).isEqualTo(422);
        assertThat(athlete.delete("/api/me", Map.of("password", "not my password"))
                        .status())
                .isEqualTo(422);
        assertThat(athlete.get("/api/me").status()).isEqualTo(200);
    }

    @Test
    void everythingGoesInTheBackgroundAndTheRestOfTheWorldStays() throws IOException {
        TestClient other = SERVER.newAthlete();
        UserId otherUser = new UserId(other.userId());
        SERVER.get(Relay.class).catchUp(otherUser);

        athlete.delete("/api/me", Map.of("password", TestServer.PASSWORD));
        Patrol patrol = Patrol.start(SERVER.get(AccountDeletion.class));
        try {
            Eventually.within(PATIENCE, () -> rows(user).equals(List.of("erasures")));
        } finally {
            patrol.stop();
        }

        assertThat(nodes(user)).isZero();
        assertThat(Files.readString(SERVER.stores().folder().root().resolve("erased.log")))
                .containsOnlyOnce(user + "\t");
        assertThat(other.get("/api/me").status()).isEqualTo(200);
        assertThat(nodes(otherUser)).isPositive();
        assertThat(SERVER.newAthlete(athlete.email()).get("/api/me").status()).isEqualTo(200);
    }

    @Test
    void whateverAnAthleteHasGoesWithTheAccount() {
        must(201, athlete.post("/api/exercises", Map.of("name", "Zorching", "aliases", List.of("zorch"))));
        Map<String, Object> set = Map.of("exercise_name", "Zorching", "prescribed_reps", 5);
        Map<String, Object> block = Map.of("name", "A", "block_type", "main", "sets", List.of(set, set));
        String plan = must(
                        201,
                        athlete.post("/api/plans", Map.of("date", "2026-11-20", "name", "A", "blocks", List.of(block))))
                .text("/id");
        must(200, athlete.post("/api/plans/" + plan + "/confirm", null));
        must(201, athlete.post("/api/plans/" + plan + "/complete", Map.of()));
        SERVER.get(Relay.class).catchUp(user);
        assertThat(rows(user))
                .contains("user_exercises", "plans", "planned_sets", "workouts", "sets", "set_deviations");

        lock();
        restart();
        assertErased();
    }

    private static Answer must(int status, Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        return answer;
    }

    @Test
    void killedAfterTheLockItGoesOn() throws IOException {
        lock();
        assertThat(signIn().status()).isEqualTo(401);

        restart();
        assertErased();
        assertThat(Files.readString(SERVER.stores().folder().root().resolve("erased.log")))
                .containsOnlyOnce(user + "\t");
    }

    @Test
    void killedAfterTheLineItGoesOn() throws IOException {
        eraser.writeLine(lock());

        restart();
        assertErased();
        assertThat(Files.readString(SERVER.stores().folder().root().resolve("erased.log")))
                .containsOnlyOnce(user + "\t");
    }

    @Test
    void killedAfterTheGraphItGoesOn() {
        eraser.writeLine(lock());
        eraser.eraseGraph(user);
        assertThat(nodes(user)).isZero();
        assertThat(rows(user)).contains("users", "profiles", "credentials");

        restart();
        assertErased();
    }

    @Test
    void theRowsNeverGoBeforeTheGraph() {
        lock();

        assertThatThrownBy(() -> eraser.eraseRows(user)).isInstanceOf(DataAccessException.class);
        assertThat(rows(user)).contains("users");
    }

    @Test
    void onlyALockedAccountIsErased() {
        eraser.eraseGraph(user);

        assertThatThrownBy(() -> eraser.eraseRows(user)).isInstanceOf(DataAccessException.class);
        assertThat(athlete.get("/api/me").status()).isEqualTo(200);
    }

    @Test
    void whatARequestFromBeforeTheLockStillWroteToTheGraphIsSwept() {
        Erasure erasure = lock();
        restart();
        SERVER.get(Graph.class)
                .write(user, transaction -> transaction.run(GraphStatement.of("person", "merge"), Map.of()));

        restart();
        assertThat(nodes(user)).isPositive();
        at(erasure.requestedAt().plus(Eraser.SWEEP_AFTER)).advance(found());
        assertThat(nodes(user)).isZero();
        assertThat(store.listUnfinished()).noneMatch(e -> e.user().equals(user));
    }

    @Test
    void aLineThatACrashLeftUnfinishedDoesNotSpoilTheNext() throws IOException {
        Path file = SERVER.stores().folder().root().resolve("erased.log");
        ErasedLog log = SERVER.get(ErasedLog.class);
        log.record(new UserId(UUID.randomUUID()), Clock.systemUTC().instant());
        String before = Files.readString(file);
        Files.writeString(file, user.toString().substring(0, 20), StandardOpenOption.APPEND);

        Instant at = Instant.parse("2026-11-21T12:00:00Z");
        log.record(user, at);
        log.record(user, at);
        assertThat(Files.readString(file)).isEqualTo(before + user + "\t2026-11-21T12:00:00Z\n");
    }

    @Test
    void everyStepMayBeRepeated() {
        Erasure erasure = lock();
        for (int i = 0; i < 2; i++) {
            eraser.writeLine(erasure);
            eraser.eraseGraph(user);
            eraser.eraseRows(user);
            eraser.sweepGraph(user);
        }
        assertErased();
    }

    private Erasure lock() {
        SERVER.get(Transactions.class).write(Caller.of(user), work -> {
            store.lockAccount(work.now());
            return true;
        });
        return found();
    }

    private Erasure found() {
        return store.listUnfinished().stream()
                .filter(erasure -> erasure.user().equals(user))
                .findFirst()
                .orElseThrow();
    }

    /// What a server does that starts after the crash.
    private void restart() {
        at(Clock.systemUTC().instant()).advance(found());
    }

    private Eraser at(Instant now) {
        return new Eraser(store, SERVER.get(ErasedLog.class), SERVER.get(Graph.class), () -> now);
    }

    private void assertErased() {
        assertThat(nodes(user)).isZero();
        assertThat(rows(user)).containsExactly("erasures");
    }

    private Answer signIn() {
        return SERVER.anybody()
                .post("/api/auth/sign-in", Map.of("email", athlete.email(), "password", TestServer.PASSWORD));
    }

    private static long nodes(UserId user) {
        return SERVER.get(Graph.class)
                .read(
                        user,
                        transaction -> transaction
                                .run(
                                        new GraphStatement(
                                                "test", "count", "MATCH (n {user_id: $user_id}) RETURN count(n) AS n"),
                                        Map.of())
                                .getFirst()
                                .get("n")
                                .asLong());
    }

    /// The tables that have a row of this athlete, whichever they are.
    private static List<String> rows(UserId user) {
        var sql = SERVER.owner();
        List<String> tables = sql.sql("""
                SELECT c.table_name FROM information_schema.columns c JOIN information_schema.tables t
                  USING (table_schema, table_name)
                WHERE c.table_schema = 'public' AND c.column_name = 'user_id' AND t.table_type = 'BASE TABLE'
                ORDER BY c.table_name
                """).query(String.class).list();
        var found = new ArrayList<String>();
        for (String table : tables) {
            if (sql.sql("SELECT EXISTS (SELECT FROM " + table + " WHERE user_id = :user)")
                    .param("user", user.value())
                    .query(Boolean.class)
                    .single()) {
                found.add(table);
            }
        }
        return found;
    }

    private static TestServer newServer() {
        try {
            return TestServer.start(Map.of("plumbline.background", "false"), TestStores.emptyDatabase());
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("no database for the test", e);
        }
    }
}
