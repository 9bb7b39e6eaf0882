package org.plumbline.athlete;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Refresh tokens by their hashes; a family is one signed-in session.
@Component
final class SessionStore {
    private final JdbcClient sql;

    SessionStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Found before the user is known.
    Optional<RefreshToken> find(SecretToken token) {
        return sql.sql("""
                SELECT user_id, token_id, family_id, expires_at, used_at, revoked_at FROM find_refresh_token(:hash)
                """)
                .param("hash", token.hash())
                .query(SessionStore::read)
                .optional();
    }

    /// Makes everything that changes this athlete's sessions wait for its turn: a token that is just being made could
    /// otherwise escape the revocation of its family.
    void lock(UserId user) {
        sql.sql("SELECT pg_advisory_xact_lock(hashtextextended('plumbline.sessions.' || :user, 0))")
                .param("user", user.toString())
                .query((_, _) -> true)
                .single();
    }

    void insert(UserId user, UUID id, UUID family, SecretToken token, Instant now, Instant end) {
        sql.sql("""
                INSERT INTO refresh_tokens (user_id, token_id, family_id, hash, created_at, expires_at)
                VALUES (:user, :id, :family, :hash, :now, :end)
                """)
                .param("user", user.value())
                .param("id", id)
                .param("family", family)
                .param("hash", token.hash())
                .param("now", Timestamp.from(now))
                .param("end", Timestamp.from(end))
                .update();
    }

    void use(RefreshToken token, Instant now) {
        sql.sql("UPDATE refresh_tokens SET used_at = :now WHERE user_id = :user AND token_id = :id AND used_at IS NULL")
                .param("now", Timestamp.from(now))
                .param("user", token.user().value())
                .param("id", token.id())
                .update();
    }

    /// Whether a token that was made when this one was used has itself been used.
    boolean isSuccessorUsed(RefreshToken token) {
        return sql.sql("""
                SELECT EXISTS (SELECT FROM refresh_tokens n JOIN refresh_tokens t USING (user_id, family_id)
                  WHERE t.user_id = :user AND t.token_id = :id AND n.token_id <> t.token_id
                    AND n.created_at >= t.used_at AND n.used_at IS NOT NULL)
                """)
                .param("user", token.user().value())
                .param("id", token.id())
                .query(Boolean.class)
                .single();
    }

    void revoke(UserId user, UUID family, Instant now) {
        sql.sql("""
                UPDATE refresh_tokens SET revoked_at = :now
                WHERE user_id = :user AND family_id = :family AND revoked_at IS NULL
                """)
                .param("now", Timestamp.from(now))
                .param("user", user.value())
                .param("family", family)
                .update();
    }

    /// @param kept the family that goes on, if any
    void revokeOthers(UserId user, @Nullable UUID kept, Instant now) {
        sql.sql("""
                UPDATE refresh_tokens SET revoked_at = :now
                WHERE user_id = :user AND family_id IS DISTINCT FROM :kept::uuid AND revoked_at IS NULL
                """)
                .param("now", Timestamp.from(now))
                .param("user", user.value())
                .param("kept", kept)
                .update();
    }

    void forgetExpired(UserId user, Instant now) {
        sql.sql("DELETE FROM refresh_tokens WHERE user_id = :user AND expires_at < :now")
                .param("user", user.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    private static RefreshToken read(ResultSet row, int number) throws SQLException {
        return new RefreshToken(
                new UserId(row.getObject("user_id", UUID.class)),
                row.getObject("token_id", UUID.class),
                row.getObject("family_id", UUID.class),
                row.getTimestamp("expires_at").toInstant(),
                instant(row.getTimestamp("used_at")),
                instant(row.getTimestamp("revoked_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    record RefreshToken(
            UserId user,
            UUID id,
            UUID family,
            Instant end,
            @Nullable Instant usedAt,
            @Nullable Instant revokedAt) {}
}
