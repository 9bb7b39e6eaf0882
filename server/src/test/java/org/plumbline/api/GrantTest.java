package org.plumbline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import org.plumbline.platform.json.Json;

/// Somebody who names another athlete in `Plumbline-Athlete`: what was granted is reading, and without a grant that
/// athlete does not exist. Both are said before the body is read, and nothing is written, not even the key.
class GrantTest {
    private static final ApiFile FILE = ApiFile.get();
    private static final TestClient OWNER = TestServer.signUp();
    private static final TestClient COACH = granted();
    private static final TestClient STRANGER = TestServer.signUp();

    /// The account is nobody else's business, whoever it is.
    private static final Set<String> OWN_ACCOUNT = Set.of(
            "/api/me",
            "/api/tokens",
            "/api/tokens/{id}",
            "/api/access-log",
            "/api/assistants",
            "/api/assistants/requests",
            "/api/assistants/{id}",
            "/api/passkeys",
            "/api/passkeys/options",
            "/api/passkeys/{id}",
            "/api/sync/changes",
            "/api/sync/conflicts",
            "/api/events");

    /// A question that is too long for an address, and a conversation, which is of whoever has it and asks the
    /// routes for each of its questions.
    private static final Set<String> QUESTIONS =
            Set.of("POST /api/exercises/resolve", "POST /mcp", "GET /mcp", "DELETE /mcp");

    private static TestClient granted() {
        TestClient coach = TestServer.signUp();
        TestServer.shared()
                .owner()
                .sql("INSERT INTO sharing_grants (user_id, grant_id, grantee_id, created_at) VALUES (?, ?, ?, now())")
                .params(OWNER.userId(), UUID.randomUUID(), coach.userId())
                .update();
        return coach;
    }

    static Stream<Operation> writes() {
        return FILE.operations().stream()
                .filter(o -> !o.isOpen() && o.writes())
                .filter(o -> !QUESTIONS.contains(o.toString()) && !o.path().equals("/api/auth/sign-out"));
    }

    static Stream<Operation> reads() {
        return FILE.operations().stream()
                .filter(o -> !o.isOpen() && !o.writes())
                .filter(o -> !QUESTIONS.contains(o.toString()));
    }

    @ParameterizedTest
    @MethodSource("writes")
    void whoMayReadMayNotWrite(Operation operation) {
        String path = new Things(OWNER).path(operation);
        List<Long> before = written();
        for (TestClient coach : named(COACH, OWNER.userId())) {
            for (String body : bodies(operation)) {
                var answer = coach.send(operation.method(), path, body);
                assertThat(answer.status())
                        .as("%s %s: %s", operation, body, answer)
                        .isEqualTo(403);
                assertThat(answer.text("/problems/0/code")).isIn("grant", "own_account");
            }
        }
        assertThat(written()).as("of %s", operation).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("writes")
    void whoWasGrantedNothingFindsNobody(Operation operation) {
        String path = new Things(OWNER).path(operation);
        List<Long> before = written();
        List<TestClient> theirs = named(STRANGER, OWNER.userId());
        List<TestClient> nobodys = named(STRANGER, UUID.randomUUID());
        for (int i = 0; i < theirs.size(); i++) {
            for (String body : bodies(operation)) {
                var answer = theirs.get(i).send(operation.method(), path, body);
                assertThat(answer.status())
                        .as("%s %s: %s", operation, body, answer)
                        .isEqualTo(OWN_ACCOUNT.contains(operation.path()) ? 403 : 404);
                assertThat(answer.text())
                        .isEqualTo(nobodys.get(i)
                                .send(operation.method(), path, body)
                                .text());
            }
        }
        assertThat(written()).as("of %s", operation).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("reads")
    void whoMayReadReadsWhatTheAthleteReads(Operation operation) {
        var things = new Things(OWNER);
        String path = things.path(operation) + things.query(operation);
        var coachs = named(COACH, OWNER.userId()).getFirst().get(path);
        if (OWN_ACCOUNT.contains(operation.path())) {
            assertThat(coachs.status()).isEqualTo(403);
            return;
        }
        var own = OWNER.get(path);
        assertThat(coachs.status()).as("%s: %s", path, coachs).isEqualTo(200);
        if (!operation.path().equals("/api/export")) { // which says when it was written
            assertThat(timeless(coachs)).isEqualTo(timeless(own));
        }
    }

    /// What was answered, but for the second in which it was.
    private static String timeless(TestClient.Answer answer) {
        return answer.text().replaceFirst("\"as_of\":\"[^\"]*Z\"", "");
    }

    /// The client with that athlete in the header, without a key and with one.
    private static List<TestClient> named(TestClient client, UUID athlete) {
        TestClient naming = client.withHeader("Plumbline-Athlete", athlete.toString());
        return List.of(
                naming, naming.withHeader("Idempotency-Key", UUID.randomUUID().toString()));
    }

    private static List<String> bodies(Operation operation) {
        return switch (operation.path()) {
            case "/api/plans" -> List.of("{", Json.write(Things.planBody()));
            case "/api/workouts", "/api/activities" -> List.of("{", Json.write(Things.workoutBody()));
            default -> operation.takesJson() ? List.of("{", "{}") : List.of("");
        };
    }

    /// How far the athlete's change log is, and how many keys were used.
    private static List<Long> written() {
        return TestServer.shared()
                .owner()
                .sql("""
                        SELECT seq, (SELECT count(*) FROM idempotency_keys k WHERE k.user_id = h.user_id) AS keys
                        FROM feed_heads h WHERE user_id = ?
                        """)
                .param(OWNER.userId())
                .query((row, _) -> List.of(row.getLong(1), row.getLong(2)))
                .single();
    }
}
