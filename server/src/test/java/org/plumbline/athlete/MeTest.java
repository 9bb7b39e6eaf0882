package org.plumbline.athlete;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.TestClient;
import org.plumbline.TestClient.Answer;
import org.plumbline.TestServer;

class MeTest {
    private final TestServer server = TestServer.shared();
    private final TestClient athlete = server.newAthlete();

    @Test
    void theProfileChangesFieldByFieldAndItsVersionCounts() {
        Answer before = athlete.get("/api/me");
        assertThat(before.header("ETag")).isEqualTo("\"1\"");

        Answer after = athlete.patch("/api/me", Map.of("time_zone", "America/New_York", "unit_system", "imperial"));
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.header("ETag")).isEqualTo("\"2\"");
        assertThat(after.text("/time_zone")).isEqualTo("America/New_York");
        assertThat(after.text("/unit_system")).isEqualTo("imperial");
        assertThat(after.text("/display_name")).isEqualTo("Kim");
        assertThat(athlete.get("/api/me").body()).isEqualTo(after.body());
        assertThat(athlete.patch("/api/me", Map.of()).header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void weekEffortAndRestTimerAreChosenAndTheTimerCanBeTakenBack() {
        Answer before = athlete.get("/api/me");
        assertThat(before.text("/week_start")).isEqualTo("monday");
        assertThat(before.text("/effort_scale")).isEqualTo("rpe");
        assertThat(before.body().at("/rest_timer_s").isNull()).isTrue();

        Answer after =
                athlete.patch("/api/me", Map.of("week_start", "sunday", "effort_scale", "rir", "rest_timer_s", 120));
        assertThat(after.text("/week_start")).isEqualTo("sunday");
        assertThat(after.text("/effort_scale")).isEqualTo("rir");
        assertThat(after.body().at("/rest_timer_s").asInt()).isEqualTo(120);
        assertThat(athlete.patch("/api/me", Map.of("display_name", "Sam"))
                        .body()
                        .at("/rest_timer_s")
                        .asInt())
                .isEqualTo(120);
        assertThat(athlete.patch("/api/me", "{\"rest_timer_s\": null}")
                        .body()
                        .at("/rest_timer_s")
                        .isNull())
                .isTrue();
        assertThat(athlete.patch("/api/me", "{\"week_start\": null, \"rest_timer_s\": 0}")
                        .body()
                        .path("problems")
                        .values())
                .extracting(problem -> problem.path("path").stringValue())
                .containsExactlyInAnyOrder("/week_start", "/rest_timer_s");
    }

    @Test
    void aChangeOfWhatHasChangedSinceIsRefused() {
        athlete.patch("/api/me", Map.of("display_name", "Sam"));
        Answer stale = athlete.withHeader("If-Match", "\"1\"").patch("/api/me", Map.of("display_name", "Alex"));

        assertThat(stale.status()).isEqualTo(412);
        assertThat(athlete.withHeader("If-Match", "\"2\"")
                        .patch("/api/me", Map.of("display_name", "Alex"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void everyProblemOfAChangeIsNamedAtOnceAndNothingChanges() {
        Answer answer = athlete.patch(
                "/api/me",
                Map.of("display_name", " ", "time_zone", "x", "unit_system", "x", "email", "x", "operator", true));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("problems").values())
                .extracting(problem -> problem.path("path").stringValue())
                .containsExactlyInAnyOrder(
                        "/display_name", "/time_zone", "/unit_system", "/email", "/current_password", "/operator");
        assertThat(athlete.patch("/api/me", "{\"display_name\": null}").status())
                .isEqualTo(422);
        assertThat(athlete.get("/api/me").header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void aNewPasswordNeedsThePresentOneAndEndsEveryOtherSession() {
        String other = signIn(TestServer.PASSWORD).text("/refresh_token");
        String next = "another long password";

        Answer wrong = athlete.patch("/api/me", Map.of("password", next, "current_password", "not my password"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text("/problems/0/path")).isEqualTo("/current_password");

        assertThat(athlete.patch("/api/me", Map.of("password", next, "current_password", TestServer.PASSWORD))
                        .status())
                .isEqualTo(200);
        assertThat(signIn(TestServer.PASSWORD).status()).isEqualTo(401);
        assertThat(signIn(next).status()).isEqualTo(200);
        assertThat(server.anybody()
                        .post("/api/auth/refresh", Map.of("refresh_token", other))
                        .status())
                .isEqualTo(401);
        assertThat(athlete.get("/api/me").status()).isEqualTo(200);
    }

    @Test
    void theSessionThatChangedThePasswordGoesOn() {
        Answer here = signIn(TestServer.PASSWORD);
        athlete.withToken(here.text("/access_token"))
                .patch("/api/me", Map.of("password", "another long one", "current_password", TestServer.PASSWORD));

        assertThat(server.anybody()
                        .post("/api/auth/refresh", Map.of("refresh_token", here.text("/refresh_token")))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aNewEmailSignsInAndATakenOneIsRefused() {
        String email = TestServer.newEmail();
        Answer changed = athlete.patch("/api/me", Map.of("email", email, "current_password", TestServer.PASSWORD));
        assertThat(changed.text("/email")).isEqualTo(email);
        assertThat(server.anybody()
                        .post("/api/auth/sign-in", Map.of("email", email, "password", TestServer.PASSWORD))
                        .status())
                .isEqualTo(200);

        Answer taken =
                TestServer.signUp().patch("/api/me", Map.of("email", email, "current_password", TestServer.PASSWORD));
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.text("/problems/0/code")).isEqualTo("email_taken");
    }

    @Test
    void guessingThePresentPasswordIsLimited() {
        for (int i = 0; i < 10; i++) {
            assertThat(athlete.delete("/api/me", Map.of("password", "wrong password " + i))
                            .status())
                    .isEqualTo(422);
        }
        assertThat(athlete.delete("/api/me", Map.of("password", TestServer.PASSWORD))
                        .status())
                .isEqualTo(429);
        assertThat(athlete.get("/api/me").status()).isEqualTo(200);
    }

    @Test
    void noPasswordLeavesATraceInTheDatabase() {
        String secret = "an unmistakable pass phrase";
        athlete.withHeader("Idempotency-Key", "change-password")
                .patch("/api/me", Map.of("password", secret, "current_password", TestServer.PASSWORD));

        assertThat(server.owner()
                        .sql("SELECT count(*) FROM idempotency_keys WHERE user_id = :user")
                        .param("user", athlete.userId())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(server.owner()
                        .sql("SELECT password_hash FROM credentials WHERE user_id = :user")
                        .param("user", athlete.userId())
                        .query(String.class)
                        .single())
                .startsWith("$argon2id$");
    }

    @Test
    void anotherAthletesAccountIsNobodyElsesBusiness() {
        TestClient coach = TestServer.signUp()
                .withHeader("Plumbline-Athlete", athlete.userId().toString());

        assertThat(coach.get("/api/me").status()).isEqualTo(403);
        assertThat(coach.get("/api/tokens").status()).isEqualTo(403);
        assertThat(coach.patch("/api/me", Map.of("display_name", "x")).status()).isEqualTo(403);
    }

    private Answer signIn(String password) {
        return server.anybody().post("/api/auth/sign-in", Map.of("email", athlete.email(), "password", password));
    }
}
