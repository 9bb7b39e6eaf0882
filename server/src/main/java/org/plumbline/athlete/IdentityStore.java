package org.plumbline.athlete;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.platform.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which account a user of an outside issuer is.
@Component
final class IdentityStore {
    private final JdbcClient sql;

    IdentityStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Identity> find(String issuer, String externalId) {
        return sql.sql("SELECT user_id, operator FROM find_external_identity(:issuer, :id)")
                .param("issuer", issuer)
                .param("id", externalId)
                .query((row, _) ->
                        new Identity(new UserId(row.getObject("user_id", UUID.class)), row.getBoolean("operator")))
                .optional();
    }

    /// Who came first stays: an outside user is one account's for good.
    void remember(UserId user, String issuer, String externalId, Instant now) {
        sql.sql("""
                INSERT INTO external_identities (user_id, issuer, external_id, created_at)
                VALUES (:user, :issuer, :id, :now) ON CONFLICT DO NOTHING
                """)
                .param("user", user.value())
                .param("issuer", issuer)
                .param("id", externalId)
                .param("now", Timestamp.from(now))
                .update();
    }

    record Identity(UserId user, boolean operator) {}
}
