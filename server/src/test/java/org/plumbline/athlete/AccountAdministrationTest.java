package org.plumbline.athlete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.TestClient;
import org.plumbline.TestClient.Answer;
import org.plumbline.TestServer;
import org.plumbline.platform.Refused;

/// What whoever owns the machine does with an account, while a server runs.
class AccountAdministrationTest {
    private final TestServer server = TestServer.shared();
    private final AccountAdministration accounts = server.get(AccountAdministration.class);
    private final TestClient athlete = TestServer.signUp();

    @Test
    void aNewPasswordReplacesTheOldOneAndEndsEverySession() {
        Answer session = signIn(TestServer.PASSWORD);
        accounts.resetPassword(athlete.email().toUpperCase(Locale.ROOT), "another long password");

        assertThat(signIn(TestServer.PASSWORD).status()).isEqualTo(401);
        assertThat(signIn("another long password").status()).isEqualTo(200);
        assertThat(refresh(session).status()).isEqualTo(401);
    }

    @Test
    void whoIsDisabledGetsNowhereAndFindsEverythingAfterwards() {
        Answer session = signIn(TestServer.PASSWORD);
        accounts.setDisabled(athlete.email(), true);

        assertThat(listed().status()).isEqualTo("disabled");
        assertThat(signIn(TestServer.PASSWORD).status()).isEqualTo(401);
        assertThat(refresh(session).status()).isEqualTo(401);
        assertThat(athlete.get("/api/plans").status()).isEqualTo(401);

        accounts.setDisabled(athlete.email(), false);
        assertThat(signIn(TestServer.PASSWORD).status()).isEqualTo(200);
        assertThat(athlete.get("/api/plans").status()).isEqualTo(200);
    }

    @Test
    void anOperatorIsOneFromTheNextSessionOn() {
        accounts.setOperator(athlete.email(), true);
        assertThat(listed().operator()).isTrue();
        TestClient operator =
                server.anybody().withToken(signIn(TestServer.PASSWORD).text("/access_token"));
        assertThat(operator.get("/api/me").body().path("operator").booleanValue())
                .isTrue();
        accounts.setOperator(athlete.email(), false);
        assertThat(listed().operator()).isFalse();
    }

    @Test
    void whoIsNotThereIsSaid() {
        assertThatThrownBy(() -> accounts.setOperator("nobody@example.org", true))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> accounts.resetPassword(athlete.email(), "short"))
                .isInstanceOf(Refused.class);
        assertThat(signIn(TestServer.PASSWORD).status()).isEqualTo(200);
    }

    private ListedAccount listed() {
        return accounts.list().stream()
                .filter(account -> account.email().equals(athlete.email()))
                .findFirst()
                .orElseThrow();
    }

    private Answer signIn(String password) {
        return server.anybody().post("/api/auth/sign-in", Map.of("email", athlete.email(), "password", password));
    }

    private Answer refresh(Answer session) {
        return server.anybody().post("/api/auth/refresh", Map.of("refresh_token", session.text("/refresh_token")));
    }
}
