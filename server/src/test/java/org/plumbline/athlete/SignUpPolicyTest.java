package org.plumbline.athlete;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.TestClient;
import org.plumbline.TestClient.Answer;
import org.plumbline.TestServer;
import org.plumbline.platform.stores.TestStores;

class SignUpPolicyTest {
    @Test
    void anybodyMaySignUpOnlyWhereOnlyThisMachineReachesTheServer() {
        assertThat(SignUpPolicy.onlyFirst("127.0.0.1", null)).isFalse();
        assertThat(SignUpPolicy.onlyFirst("::1", "")).isFalse();
        assertThat(SignUpPolicy.onlyFirst("localhost", null)).isFalse();
        assertThat(SignUpPolicy.onlyFirst("0.0.0.0", null)).isTrue();
        assertThat(SignUpPolicy.onlyFirst(null, null)).isTrue();
        assertThat(SignUpPolicy.onlyFirst("192.168.0.2", null)).isTrue();
        assertThat(SignUpPolicy.onlyFirst("127.0.0.1", "https://plumbline.example"))
                .isTrue();
    }

    @Test
    void aPublicServerOpensTheFirstAccountWhichIsTheOperatorAndNoOther() throws SQLException, IOException {
        try (TestServer server = TestServer.start(
                Map.of("PLUMBLINE_PUBLIC_URL", "https://plumbline.example"), TestStores.emptyDatabase())) {
            TestClient first = server.newAthlete();
            Answer second = server.anybody().post("/api/auth/sign-up", TestServer.signUpBody(TestServer.newEmail()));

            assertThat(first.get("/api/me").body().path("operator").booleanValue())
                    .isTrue();
            assertThat(first.post("/api/tokens", Map.of("name", "x", "scopes", List.of("operate")))
                            .status())
                    .isEqualTo(201);
            assertThat(second.status()).isEqualTo(403);
            assertThat(second.text("/problems/0/code")).isEqualTo("sign_up_closed");
        }
    }
}
