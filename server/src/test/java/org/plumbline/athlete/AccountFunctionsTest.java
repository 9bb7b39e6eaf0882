package org.plumbline.athlete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Credential;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Transactions;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the app may not do even if every line of Java above it were wrong.
class AccountFunctionsTest {
    private final TestServer server = TestServer.shared();
    private final JdbcClient app = server.get(JdbcClient.class);
    private final TestClient athlete = server.newAthlete();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT erase_account(:user, now())",
                "SELECT mark_graph_erased(:user, now())",
                "SELECT mark_graph_swept(:user, now())",
                "SELECT change_email('mallory@example.org', now())",
                "SELECT lock_account_for_deletion(now())"
            })
    void nobodyTouchesAnAccountWithoutBeingItsAthlete(String statement) {
        assertThatThrownBy(() -> app.sql(statement)
                        .param("user", athlete.userId())
                        .query((_, _) -> true)
                        .list())
                .isInstanceOf(DataAccessException.class);
        assertThat(athlete.get("/api/me").text("/email")).isEqualTo(athlete.email());
    }

    @Test
    void noGrantOpensSecrets() {
        TestClient coach = server.newAthlete();
        server.owner()
                .sql("INSERT INTO sharing_grants (user_id, grant_id, grantee_id, created_at) VALUES (?, ?, ?, now())")
                .params(athlete.userId(), UUID.randomUUID(), coach.userId())
                .update();
        UserId subject = new UserId(athlete.userId());
        var caller = new Caller(
                new UserId(coach.userId()), subject, Caller.of(subject).scopes(), new Credential.Session());

        server.get(Transactions.class).read(caller, () -> {
            assertThat(rows("profiles")).isOne();
            assertThat(rows("credentials")).isZero();
            assertThat(rows("refresh_tokens")).isZero();
            return true;
        });
    }

    private int rows(String table) {
        return app.sql("SELECT count(*) FROM " + table).query(Integer.class).single();
    }
}
