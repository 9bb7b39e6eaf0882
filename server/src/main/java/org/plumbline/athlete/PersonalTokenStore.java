package org.plumbline.athlete;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.Scope;
import org.plumbline.platform.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Personal tokens by their hashes.
@Component
final class PersonalTokenStore {
    private final JdbcClient sql;

    PersonalTokenStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Found before the user is known; only one that is good for something.
    Optional<Grant> find(SecretToken token) {
        return sql.sql("SELECT user_id, token_id, scopes, operator FROM find_api_token(:hash)")
                .param("hash", token.hash())
                .query((row, _) -> new Grant(
                        new UserId(row.getObject("user_id", UUID.class)),
                        row.getObject("token_id", UUID.class),
                        scopes(row.getArray("scopes")),
                        row.getBoolean("operator")))
                .optional();
    }

    void insert(UserId user, PersonalToken token, SecretToken secret) {
        sql.sql("""
                INSERT INTO api_tokens (user_id, token_id, name, hash, scopes, created_at, expires_at)
                VALUES (:user, :id, :name, :hash, :scopes::text[], :now, :end)
                """)
                .param("user", user.value())
                .param("id", token.id())
                .param("name", token.name())
                .param("hash", secret.hash())
                .param("scopes", token.scopes().toArray(String[]::new))
                .param("now", Timestamp.from(token.createdAt()))
                .param("end", token.expiresAt() == null ? null : Timestamp.from(token.expiresAt()))
                .update();
    }

    boolean exists(UserId user, UUID id) {
        return sql.sql("SELECT EXISTS (SELECT FROM api_tokens WHERE user_id = :user AND token_id = :id)")
                .param("user", user.value())
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /// @param after the last one of the page before
    List<PersonalToken> list(UserId user, @Nullable UUID after, int limit) {
        return sql.sql("""
                SELECT token_id, name, scopes, created_at, expires_at FROM api_tokens
                WHERE user_id = :user AND revoked_at IS NULL AND (:after::uuid IS NULL OR token_id > :after::uuid)
                ORDER BY token_id LIMIT :limit
                """)
                .param("user", user.value())
                .param("after", after)
                .param("limit", limit)
                .query(PersonalTokenStore::read)
                .list();
    }

    boolean revoke(UserId user, UUID id, Instant now) {
        return sql.sql("""
                        UPDATE api_tokens SET revoked_at = :now
                        WHERE user_id = :user AND token_id = :id AND revoked_at IS NULL
                        """)
                        .param("now", Timestamp.from(now))
                        .param("user", user.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    private static PersonalToken read(ResultSet row, int number) throws SQLException {
        Timestamp end = row.getTimestamp("expires_at");
        return new PersonalToken(
                row.getObject("token_id", UUID.class),
                row.getString("name"),
                scopes(row.getArray("scopes")).stream()
                        .sorted()
                        .map(Scope::wire)
                        .toList(),
                row.getTimestamp("created_at").toInstant(),
                end == null ? null : end.toInstant());
    }

    private static Set<Scope> scopes(Array words) throws SQLException {
        return Arrays.stream((String[]) words.getArray())
                .flatMap(word -> Scope.find(word).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// What a good token allows, and whether its athlete is still an operator.
    record Grant(UserId user, UUID token, Set<Scope> scopes, boolean operator) {}
}
