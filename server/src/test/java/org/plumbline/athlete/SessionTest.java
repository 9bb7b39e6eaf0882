package org.plumbline.athlete;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plumbline.TestClient;
import org.plumbline.TestClient.Answer;
import org.plumbline.TestServer;

class SessionTest {
    private final TestServer server = TestServer.shared();
    private final TestClient anybody = server.anybody();

    @Test
    void refreshingAnswersTheNextTokensOfTheSameSession() {
        Answer first = signIn(TestServer.signUp());
        Answer second = refresh(first);

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.text("/refresh_token")).isNotEqualTo(first.text("/refresh_token"));
        assertThat(anybody.withToken(second.text("/access_token"))
                        .get("/api/me")
                        .status())
                .isEqualTo(200);
        assertThat(sessionOf(second)).isEqualTo(sessionOf(first));
        assertThat(refresh(second).status()).isEqualTo(200);
    }

    @Test
    void aTokenThatComesBackAfterItsSuccessorWasUsedEndsTheWholeSession() {
        TestClient athlete = TestServer.signUp();
        Answer first = signIn(athlete);
        Answer elsewhere = signIn(athlete);
        Answer second = refresh(first);
        Answer third = refresh(second);

        assertThat(refresh(first).status()).isEqualTo(401);
        assertThat(refresh(third).status()).isEqualTo(401);
        assertThat(refresh(elsewhere).status()).isEqualTo(200);
    }

    @Test
    void aClientThatNeverSawTheAnswerMaySendTheSameTokenAgainAtOnce() {
        Answer first = signIn(TestServer.signUp());
        refresh(first);
        Answer again = refresh(first);

        assertThat(again.status()).isEqualTo(200);
        assertThat(refresh(again).status()).isEqualTo(200);
    }

    @Test
    void butNotAfterTenSeconds() {
        TestClient athlete = TestServer.signUp();
        Answer first = signIn(athlete);
        Answer second = refresh(first);
        letPass(athlete, "10 seconds");

        assertThat(refresh(first).status()).isEqualTo(401);
        assertThat(refresh(second).status()).isEqualTo(401);
    }

    @Test
    void aRefreshTokenLivesThirtyDays() {
        TestClient athlete = TestServer.signUp();
        Answer first = signIn(athlete);
        letPass(athlete, "29 days 23 hours 59 minutes");
        Answer second = refresh(first);
        assertThat(second.status()).isEqualTo(200);

        letPass(athlete, "30 days");
        assertThat(refresh(second).status()).isEqualTo(401);
    }

    @Test
    void concurrentRefreshesOfOneTokenAllSucceedAndLeaveOneSession() throws InterruptedException, ExecutionException {
        Answer first = signIn(TestServer.signUp());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var refreshes = IntStream.range(0, 8)
                    .mapToObj(_ -> (Callable<Answer>) () -> refresh(first))
                    .toList();
            for (Future<Answer> answer : threads.invokeAll(refreshes)) {
                assertThat(answer.get().status()).isEqualTo(200);
                assertThat(sessionOf(answer.get())).isEqualTo(sessionOf(first));
            }
        }
    }

    @Test
    void anUnknownOrForeignKindOfTokenIsRefused() {
        TestClient athlete = TestServer.signUp();
        assertThat(refreshWith("plr_" + "A".repeat(43)).status()).isEqualTo(401);
        assertThat(refreshWith(athlete.token().substring(0, 190)).status()).isEqualTo(401);
        assertThat(anybody.post("/api/auth/refresh", Map.of()).status()).isEqualTo(401);
        assertThat(anybody.withToken(signIn(athlete).text("/refresh_token"))
                        .get("/api/me")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void anExpiredAccessTokenBesideTheRefreshTokenDoesNoHarm() {
        Answer first = signIn(TestServer.signUp());
        Answer second = anybody.withToken("expired")
                .post("/api/auth/refresh", Map.of("refresh_token", first.text("/refresh_token")));

        assertThat(second.status()).isEqualTo(200);
    }

    @Test
    void signingOutEndsTheSessionOfTheAccessTokenAndNoOther() {
        TestClient athlete = TestServer.signUp();
        Answer here = signIn(athlete);
        Answer elsewhere = signIn(athlete);

        assertThat(anybody.post("/api/auth/sign-out", null).status()).isEqualTo(401);
        assertThat(anybody.withToken(here.text("/access_token"))
                        .post("/api/auth/sign-out", null)
                        .status())
                .isEqualTo(204);
        assertThat(refresh(here).status()).isEqualTo(401);
        assertThat(refresh(elsewhere).status()).isEqualTo(200);
    }

    @Test
    void nobodyEndsTheSessionOfSomebodyElse() {
        Answer theirs = signIn(TestServer.signUp());
        Answer answer =
                TestServer.signUp().post("/api/auth/sign-out", Map.of("refresh_token", theirs.text("/refresh_token")));

        assertThat(answer.status()).isEqualTo(204);
        assertThat(refresh(theirs).status()).isEqualTo(200);
    }

    @Test
    void tokensOutliveARestartAndAreSharedByServersOnTheSameStores() {
        TestClient athlete = TestServer.signUp();
        Answer session = signIn(athlete);
        try (TestServer other = TestServer.start(Map.of())) {
            assertThat(athlete.at(other).get("/api/me").text("/email")).isEqualTo(athlete.email());
            assertThat(other.anybody()
                            .post("/api/auth/refresh", Map.of("refresh_token", session.text("/refresh_token")))
                            .status())
                    .isEqualTo(200);
        }
    }

    private Answer signIn(TestClient athlete) {
        return anybody.post("/api/auth/sign-in", Map.of("email", athlete.email(), "password", TestServer.PASSWORD));
    }

    private Answer refresh(Answer session) {
        return refreshWith(session.text("/refresh_token"));
    }

    private Answer refreshWith(String token) {
        return anybody.post("/api/auth/refresh", Map.of("refresh_token", token));
    }

    private Optional<UUID> sessionOf(Answer session) {
        return server.get(AccessTokens.class)
                .verify(session.text("/access_token"))
                .map(AccessTokens.Access::session);
    }

    /// Makes everything about this athlete's sessions that much older.
    private void letPass(TestClient athlete, String time) {
        int tokens = server.owner()
                .sql("""
                        UPDATE refresh_tokens SET created_at = created_at - :time::interval,
                          expires_at = expires_at - :time::interval, used_at = used_at - :time::interval
                        WHERE user_id = :user
                        """)
                .param("time", time)
                .param("user", athlete.userId())
                .update();
        assertThat(tokens).isPositive();
    }
}
