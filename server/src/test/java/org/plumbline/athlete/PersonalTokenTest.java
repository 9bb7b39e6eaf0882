package org.plumbline.athlete;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.TestClient;
import org.plumbline.TestClient.Answer;
import org.plumbline.TestServer;

class PersonalTokenTest {
    private final TestServer server = TestServer.shared();
    private final TestClient athlete = server.newAthlete();

    @Test
    void theSecretIsShownOnceAndStoredNowhere() {
        Answer made = make(athlete, "reader", "read");
        String secret = made.text("/token");

        assertThat(made.status()).isEqualTo(201);
        assertThat(secret).matches("plb_[A-Za-z0-9_-]{43}");
        assertThat(athlete.get("/api/tokens").text()).contains("reader").doesNotContain(secret);
        assertThat(server.owner()
                        .sql("""
                                SELECT count(*) FROM idempotency_keys k FULL JOIN api_tokens t USING (user_id)
                                WHERE (k.*)::text || (t.*)::text LIKE '%' || :secret || '%'
                                """)
                        .param("secret", secret)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aTokenAllowsWhatItNamesAndNothingElse() {
        TestClient reader = athlete.withToken(make(athlete, "reader", "read").text("/token"));

        assertThat(reader.get("/api/me").text("/email")).isEqualTo(athlete.email());
        Answer write = reader.post("/api/plans", Map.of());
        assertThat(write.status()).isEqualTo(403);
        assertThat(write.text("/problems/0/code")).isEqualTo("scope");
    }

    @Test
    void aTokenOfSomeRightsCannotTouchTheAccountOrItsTokens() {
        Answer made = make(athlete, "most of it", "read", "log", "plan", "approve", "nutrition");
        TestClient limited = athlete.withToken(made.text("/token"));

        assertThat(limited.patch("/api/me", Map.of("display_name", "x")).status())
                .isEqualTo(403);
        assertThat(limited.delete("/api/me", Map.of("password", TestServer.PASSWORD))
                        .status())
                .isEqualTo(403);
        assertThat(limited.delete("/api/tokens/" + made.text("/id")).status()).isEqualTo(403);
    }

    @Test
    void aTokenCannotGrantMoreThanItsMakerHas() {
        Answer more = make(athlete, "operator", "read", "operate");
        assertThat(more.status()).isEqualTo(403);
        assertThat(more.text("/problems/0/path")).isEqualTo("/scopes/1");
        assertThat(make(TestServer.operator(), "operator", "operate").status()).isEqualTo(201);
    }

    @Test
    void aTokenMakesNoOtherThatWouldOutliveIt() {
        for (String[] scopes : new String[][] {{"read"}, {"read", "log", "plan", "approve", "nutrition", "journal"}}) {
            TestClient holder =
                    athlete.withToken(make(athlete, "holder", scopes).text("/token"));
            Answer child = make(holder, "child", "read");

            assertThat(child.status()).isEqualTo(403);
            assertThat(child.text("/detail")).contains("a session of your own");
            assertThat(athlete.get("/api/tokens").text()).doesNotContain("child");
        }
    }

    @Test
    void aRevokedOrExpiredTokenIsDeadAtOnce() {
        Answer made = make(athlete, "reader", "read");
        TestClient reader = athlete.withToken(made.text("/token"));
        assertThat(reader.get("/api/me").status()).isEqualTo(200);

        assertThat(athlete.delete("/api/tokens/" + made.text("/id")).status()).isEqualTo(204);
        assertThat(reader.get("/api/me").status()).isEqualTo(401);
        assertThat(athlete.get("/api/tokens").text()).doesNotContain(made.text("/id"));
        assertThat(athlete.delete("/api/tokens/" + made.text("/id")).status()).isEqualTo(404);

        Answer short_ = athlete.post(
                "/api/tokens",
                Map.of("name", "short", "scopes", List.of("read"), "expires_at", "2199-01-01T00:00:00Z"));
        assertThat(athlete.withToken(short_.text("/token")).get("/api/me").status())
                .isEqualTo(200);
        server.owner()
                .sql("UPDATE api_tokens SET expires_at = now() - interval '1 second' WHERE token_id = :id")
                .param("id", UUID.fromString(short_.text("/id")))
                .update();
        assertThat(athlete.withToken(short_.text("/token")).get("/api/me").status())
                .isEqualTo(401);
    }

    @Test
    void somebodyElsesTokenDoesNotExist() {
        String theirs = make(athlete, "reader", "read").text("/id");
        TestClient other = TestServer.signUp();

        Answer foreign = other.delete("/api/tokens/" + theirs);
        Answer unknown = other.delete("/api/tokens/" + UUID.randomUUID());
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.body()).isEqualTo(unknown.body());
        assertThat(other.delete("/api/tokens/nonsense").status()).isEqualTo(404);
        assertThat(other.get("/api/tokens").body().path("items").values()).isEmpty();
        assertThat(athlete.get("/api/tokens").text()).contains(theirs);
    }

    @Test
    void theSameRequestTwiceMakesOneTokenAndDoesNotShowItAgain() {
        var body = new HashMap<String, Object>(Map.of("name", "once", "scopes", List.of("read")));
        body.put("id", UUID.randomUUID().toString());
        Answer first = athlete.post("/api/tokens", body);
        Answer second = athlete.post("/api/tokens", body);

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text("/id")).isEqualTo(first.text("/id"));
        assertThat(second.body().has("token")).isFalse();
        body.put("name", "another");
        assertThat(athlete.post("/api/tokens", body).status()).isEqualTo(409);
        assertThat(athlete.get("/api/tokens").body().path("items").values()).hasSize(1);
    }

    @Test
    void everyProblemOfATokenIsNamedAtOnce() {
        Answer answer = athlete.post(
                "/api/tokens",
                Map.of("name", "", "scopes", List.of("everything"), "expires_at", "2001-01-01T00:00:00Z", "to", "me"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("problems").values())
                .extracting(problem -> problem.path("path").stringValue())
                .containsExactlyInAnyOrder("/name", "/scopes/0", "/expires_at", "/to");
        assertThat(athlete.post("/api/tokens", Map.of("name", "none", "scopes", List.of()))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void theListGoesOnWhereItEnded() {
        for (int i = 0; i < 3; i++) {
            make(athlete, "token " + i, "read");
        }
        Answer first = athlete.get("/api/tokens?limit=2");
        Answer rest = athlete.get("/api/tokens?limit=2&cursor=" + first.text("/next_cursor"));

        assertThat(first.body().path("items").values()).hasSize(2);
        assertThat(rest.body().path("items").values()).hasSize(1);
        assertThat(rest.body().path("next_cursor").isNull()).isTrue();
    }

    private static Answer make(TestClient maker, String name, String... scopes) {
        return maker.post("/api/tokens", Map.of("name", name, "scopes", List.of(scopes)));
    }
}
