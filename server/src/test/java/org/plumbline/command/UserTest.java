package org.plumbline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.PlumblineApplication;
import org.plumbline.TestClient.Answer;
import org.plumbline.TestServer;
import org.plumbline.platform.json.Json;
import tools.jackson.databind.JsonNode;

/// Beside a running server, on its stores.
class UserTest {
    private static final String PASSWORD = "a password for the test";

    private final TestServer server = TestServer.shared();
    private final String email = TestServer.newEmail();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void anAddedAthleteSignsIn() {
        assertThat(run(PASSWORD, "add", email, "--time-zone", "Asia/Tokyo", "--password-stdin"))
                .isZero();

        Answer me = server.anybody()
                .withToken(signIn(PASSWORD).text("/access_token"))
                .get("/api/me");
        assertThat(me.text("/display_name")).isEqualTo(email.split("@", 2)[0]);
        assertThat(me.text("/time_zone")).isEqualTo("Asia/Tokyo");
        assertThat(me.body().path("operator").booleanValue()).isFalse();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains(me.text("/user_id"));
    }

    @Test
    void whatIsWrongIsNamedAndNothingHappens() {
        assertThat(run("short", "add", "nobody", "--unit-system", "cubits", "--password-stdin"))
                .isOne();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("email: ", "password: ", "unit_system: ");
        assertThat(run(PASSWORD, "disable", email)).isOne();
        assertThat(run(PASSWORD, "reset-password", email, "--password-stdin")).isOne();
        assertThat(run(PASSWORD, "add", TestServer.operator().email(), "--password-stdin"))
                .isOne();
    }

    @Test
    void aCommandLineThatMeansNothingIsWrongUsage() {
        assertThat(run("", "remove", email)).isEqualTo(2);
        assertThat(run("", "disable")).isEqualTo(2);
        assertThat(run("", "list", email)).isEqualTo(2);
        assertThat(run("", "add", email)).isEqualTo(2);
    }

    @Test
    void aResetPasswordReplacesTheOldOneAndEndsEverySession() {
        add();
        Answer session = signIn(PASSWORD);

        assertThat(run("another long password", "reset-password", email, "--password-stdin"))
                .isZero();
        assertThat(signIn(PASSWORD).status()).isEqualTo(401);
        assertThat(signIn("another long password").status()).isEqualTo(200);
        assertThat(refresh(session).status()).isEqualTo(401);
    }

    @Test
    void aDisabledAthleteIsOutAtOnceUntilItIsTakenBack() {
        add();
        Answer session = signIn(PASSWORD);
        var athlete = server.anybody().withToken(session.text("/access_token"));
        assertThat(athlete.get("/api/me").status()).isEqualTo(200);

        assertThat(run("", "disable", email)).isZero();
        assertThat(athlete.get("/api/me").status()).isEqualTo(401);
        assertThat(signIn(PASSWORD).status()).isEqualTo(401);

        assertThat(run("", "disable", email, "--undo")).isZero();
        assertThat(signIn(PASSWORD).status()).isEqualTo(200);
        assertThat(refresh(session).status()).isEqualTo(401);
    }

    @Test
    void theListSaysWhoIsThereAndWhoOperates() {
        add();
        assertThat(run("", "operator", email)).isZero();
        assertThat(listed().path("operator").booleanValue()).isTrue();

        assertThat(run("", "operator", email, "--undo")).isZero();
        assertThat(listed().path("operator").booleanValue()).isFalse();
        assertThat(listed().path("status").stringValue()).isEqualTo("active");

        out.reset();
        assertThat(run("", "list")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains(email);
    }

    @Test
    void aProgramGetsTheIdOfWhoWasAdded() {
        assertThat(run(PASSWORD, "add", email, "--password-stdin", "--json")).isZero();

        String added =
                Json.parse(out.toString(StandardCharsets.UTF_8)).path("user_id").stringValue();
        assertThat(listed().path("user_id").stringValue()).isEqualTo(added);
    }

    private void add() {
        assertThat(run(PASSWORD, "add", email, "--password-stdin")).isZero();
    }

    private JsonNode listed() {
        out.reset();
        assertThat(run("", "list", "--json")).isZero();
        for (JsonNode account : Json.parse(out.toString(StandardCharsets.UTF_8))) {
            if (account.path("email").stringValue().equals(email)) {
                return account;
            }
        }
        throw new AssertionError(email + " is not in the list");
    }

    private Answer signIn(String password) {
        return server.anybody().post("/api/auth/sign-in", Map.of("email", email, "password", password));
    }

    private Answer refresh(Answer session) {
        return server.anybody().post("/api/auth/refresh", Map.of("refresh_token", session.text("/refresh_token")));
    }

    private int run(String input, String... words) {
        var terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of(),
                PlumblineApplication.class);
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", server.stores().folder().root().toString()));
        var passwords = new PasswordInput(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        return Verbs.run(terminal, "user", new User(passwords), all);
    }
}
