package org.plumbline.athlete;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.plumbline.TestClient;
import org.plumbline.TestClient.Answer;
import org.plumbline.TestServer;

class SignInTest {
    private final TestClient anybody = TestServer.shared().anybody();

    @Test
    void signingUpOpensTheAccountAndSignsIn() {
        String email = TestServer.newEmail();
        Answer answer = anybody.post("/api/auth/sign-up", TestServer.signUpBody(email));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().propertyNames())
                .containsExactlyInAnyOrder("user_id", "access_token", "refresh_token", "token_type", "expires_in");
        assertThat(answer.text("/token_type")).isEqualTo("Bearer");
        assertThat(answer.body().path("expires_in").intValue()).isEqualTo(900);
        assertThat(answer.header("Cache-Control")).contains("no-store");

        Answer me = anybody.withToken(answer.text("/access_token")).get("/api/me");
        assertThat(me.status()).as(me.toString()).isEqualTo(200);
        assertThat(me.text("/email")).isEqualTo(email);
        assertThat(me.text("/user_id")).isEqualTo(answer.text("/user_id"));
    }

    @Test
    void everyProblemOfASignUpIsNamedAtOnce() {
        Answer answer = anybody.post(
                "/api/auth/sign-up",
                Map.of(
                        "email", "not an address",
                        "password", "short",
                        "display_name", "  ",
                        "time_zone", "Mars/Olympus",
                        "unit_system", "cubits",
                        "session", "forever",
                        "role", "operator"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(paths(answer))
                .containsExactlyInAnyOrder(
                        "/email", "/password", "/display_name", "/time_zone", "/unit_system", "/session", "/role");
        assertThat(paths(anybody.post("/api/auth/sign-up", Map.of())))
                .containsExactlyInAnyOrder("/email", "/password", "/display_name", "/time_zone", "/unit_system");
    }

    @Test
    void aPasswordHasTenToTwoHundredCharactersAndNoOtherRule() {
        assertThat(signUpWithPassword("123456789").status()).isEqualTo(422);
        assertThat(signUpWithPassword("1234567890").status()).isEqualTo(201);
        assertThat(signUpWithPassword("ü".repeat(200)).status()).isEqualTo(201);
        assertThat(signUpWithPassword("ü".repeat(201)).status()).isEqualTo(422);
    }

    @Test
    void anEmailIsOneAccountWhateverItsCase() {
        TestClient athlete = TestServer.signUp();
        Answer again = anybody.post(
                "/api/auth/sign-up", TestServer.signUpBody(athlete.email().toUpperCase(Locale.ROOT)));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("/problems/0/code")).isEqualTo("email_taken");
        assertThat(signIn(athlete.email().toUpperCase(Locale.ROOT), TestServer.PASSWORD)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void signUpsOfOneEmailAtTheSameTimeOpenOneAccount() throws InterruptedException, ExecutionException {
        Map<String, Object> body = TestServer.signUpBody(TestServer.newEmail());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var signUps = Collections.nCopies(4, (Callable<Integer>)
                    () -> anybody.post("/api/auth/sign-up", body).status());
            var statuses = new ArrayList<Integer>();
            for (Future<Integer> status : threads.invokeAll(signUps)) {
                statuses.add(status.get());
            }
            assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409, 409);
        }
    }

    @Test
    void anUnknownEmailAndAWrongPasswordAnswerTheSame() {
        TestClient athlete = TestServer.signUp();
        Answer wrong = signIn(athlete.email(), "not my password");
        Answer unknown = signIn(TestServer.newEmail(), TestServer.PASSWORD);
        Answer nonsense = signIn("nobody", TestServer.PASSWORD);

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(unknown.body()).isEqualTo(wrong.body()).isEqualTo(nonsense.body());
    }

    @Test
    void theSamePasswordTypedOnAnotherSystemIsTheSame() {
        String email = TestServer.newEmail();
        var body = new HashMap<>(TestServer.signUpBody(email));
        body.put("password", "Z\u00fcrichsee 1234");
        assertThat(anybody.post("/api/auth/sign-up", body).status()).isEqualTo(201);

        assertThat(signIn(email, "Zu\u0308richsee 1234").status()).isEqualTo(200);
    }

    @Test
    void failedSignInsAreLimitedEvenForTheRightPasswordAndForThatAccountOnly() {
        TestClient athlete = TestServer.signUp();
        for (int i = 0; i < 10; i++) {
            assertThat(signIn(athlete.email(), "wrong password " + i).status()).isEqualTo(401);
        }
        Answer limited = signIn(athlete.email(), TestServer.PASSWORD);

        assertThat(limited.status()).isEqualTo(429);
        assertThat(limited.text("/problems/0/code")).isEqualTo("too_many_attempts");
        assertThat(Integer.parseInt(String.valueOf(limited.header("Retry-After"))))
                .isBetween(1, 15 * 60 + 1);
        assertThat(signIn(TestServer.signUp().email(), TestServer.PASSWORD).status())
                .isEqualTo(200);
    }

    @Test
    void whatIsNotJsonIsMalformedAndWhatIsHugeIsTooLarge() {
        assertThat(anybody.post("/api/auth/sign-in", "{").status()).isEqualTo(400);
        assertThat(anybody.post("/api/auth/sign-in", "[]").status()).isEqualTo(422);
        assertThat(anybody.post("/api/auth/sign-in", "x".repeat(20_000)).status())
                .isEqualTo(413);
    }

    private Answer signUpWithPassword(String password) {
        var body = new HashMap<>(TestServer.signUpBody(TestServer.newEmail()));
        body.put("password", password);
        return anybody.post("/api/auth/sign-up", body);
    }

    private Answer signIn(String email, String password) {
        return anybody.post("/api/auth/sign-in", Map.of("email", email, "password", password));
    }

    private static List<String> paths(Answer answer) {
        return answer.body().path("problems").values().stream()
                .map(problem -> problem.path("path").stringValue())
                .toList();
    }
}
