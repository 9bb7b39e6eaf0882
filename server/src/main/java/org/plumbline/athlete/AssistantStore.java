package org.plumbline.athlete;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.Scope;
import org.plumbline.platform.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Assistants that were let in, and the secrets that they hold, by their hashes.
@Component
final class AssistantStore {
    private final JdbcClient sql;

    AssistantStore(JdbcClient sql) {
        this.sql = sql;
    }

    enum Kind {
        CODE,
        ACCESS,
        REFRESH;

        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// One assistant of one athlete.
    ///
    /// @param usedAt when it last asked for something
    record Assistant(
            UUID id,
            UUID clientId,
            String name,
            List<String> scopes,
            Instant createdAt,
            @Nullable Instant usedAt) {
        Assistant {
            scopes = List.copyOf(scopes);
        }
    }

    /// A secret as it was found.
    ///
    /// @param redirectUri and `codeChallenge`: of a code
    record Held(
            UserId user,
            UUID id,
            UUID assistant,
            UUID client,
            Kind kind,
            Set<Scope> scopes,
            Instant end,
            @Nullable Instant usedAt,
            @Nullable String redirectUri,
            @Nullable String codeChallenge) {}

    /// The one of this program, with these rights from now on; a new one where there is none.
    UUID letIn(UserId user, UUID fresh, OAuthClient client, Set<Scope> scopes, Instant now) {
        return sql.sql("""
                INSERT INTO assistants (user_id, assistant_id, client_id, name, scopes, created_at)
                VALUES (:user, :id, :client, :name, :scopes::text[], :now)
                ON CONFLICT (user_id, client_id) WHERE revoked_at IS NULL DO UPDATE SET scopes = excluded.scopes
                RETURNING assistant_id
                """)
                .param("user", user.value())
                .param("id", fresh)
                .param("client", client.id())
                .param("name", client.name())
                .param("scopes", scopes.stream().sorted().map(Scope::wire).toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .single();
    }

    void insert(UserId user, UUID id, UUID assistant, Kind kind, SecretToken token, Instant now, Instant end) {
        insert(user, id, assistant, kind, token, now, end, null, null);
    }

    void insert(
            UserId user,
            UUID id,
            UUID assistant,
            Kind kind,
            SecretToken token,
            Instant now,
            Instant end,
            @Nullable String redirectUri,
            @Nullable String codeChallenge) {
        sql.sql("""
                INSERT INTO assistant_tokens (user_id, token_id, assistant_id, kind, hash, created_at, expires_at,
                  redirect_uri, code_challenge)
                VALUES (:user, :id, :assistant, :kind, :hash, :now, :end, :redirect, :challenge)
                """)
                .param("user", user.value())
                .param("id", id)
                .param("assistant", assistant)
                .param("kind", kind.wire())
                .param("hash", token.hash())
                .param("now", Timestamp.from(now))
                .param("end", Timestamp.from(end))
                .param("redirect", redirectUri)
                .param("challenge", codeChallenge)
                .update();
    }

    /// Found before the user is known; nothing of an assistant that was shown out.
    Optional<Held> find(SecretToken token) {
        return sql.sql("""
                SELECT user_id, token_id, assistant_id, client_id, kind, scopes, expires_at, used_at, redirect_uri,
                  code_challenge
                FROM find_assistant_token(:hash)
                """)
                .param("hash", token.hash())
                .query(AssistantStore::held)
                .optional();
    }

    /// Makes everything that changes an athlete's assistants wait for its turn.
    void lock(UserId user) {
        sql.sql("SELECT pg_advisory_xact_lock(hashtextextended('plumbline.assistants.' || :user, 0))")
                .param("user", user.toString())
                .query((_, _) -> true)
                .single();
    }

    void use(Held token, Instant now) {
        sql.sql(
                        "UPDATE assistant_tokens SET used_at = :now WHERE user_id = :user AND token_id = :id AND used_at IS NULL")
                .param("now", Timestamp.from(now))
                .param("user", token.user().value())
                .param("id", token.id())
                .update();
    }

    /// Whether a refresh token that was made when this one was used has itself been used.
    boolean isSuccessorUsed(Held token) {
        return sql.sql("""
                SELECT EXISTS (SELECT FROM assistant_tokens n JOIN assistant_tokens t USING (user_id, assistant_id)
                  WHERE t.user_id = :user AND t.token_id = :id AND n.token_id <> t.token_id AND n.kind = 'refresh'
                    AND n.created_at >= t.used_at AND n.used_at IS NOT NULL)
                """)
                .param("user", token.user().value())
                .param("id", token.id())
                .query(Boolean.class)
                .single();
    }

    void forgetExpired(UserId user, Instant now) {
        sql.sql("DELETE FROM assistant_tokens WHERE user_id = :user AND expires_at < :now")
                .param("user", user.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /// Takes away every secret of an assistant, which may ask to be let in again.
    void disarm(UserId user, UUID assistant) {
        sql.sql("DELETE FROM assistant_tokens WHERE user_id = :user AND assistant_id = :assistant")
                .param("user", user.value())
                .param("assistant", assistant)
                .update();
    }

    boolean showOut(UserId user, UUID assistant, Instant now) {
        disarm(user, assistant);
        return sql.sql("""
                        UPDATE assistants SET revoked_at = :now
                        WHERE user_id = :user AND assistant_id = :assistant AND revoked_at IS NULL
                        """)
                        .param("now", Timestamp.from(now))
                        .param("user", user.value())
                        .param("assistant", assistant)
                        .update()
                == 1;
    }

    /// @param after the last one of the page before
    List<Assistant> list(UserId user, @Nullable UUID after, int limit) {
        return sql.sql("""
                SELECT a.assistant_id, a.client_id, a.name, a.scopes, a.created_at,
                  (SELECT max(l.at) FROM access_log l WHERE l.user_id = a.user_id AND l.by_id = a.assistant_id) AS used_at
                FROM assistants a
                WHERE a.user_id = :user AND a.revoked_at IS NULL AND (:after::uuid IS NULL OR a.assistant_id > :after::uuid)
                ORDER BY a.assistant_id LIMIT :limit
                """)
                .param("user", user.value())
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> new Assistant(
                        row.getObject("assistant_id", UUID.class),
                        row.getObject("client_id", UUID.class),
                        row.getString("name"),
                        List.of((String[]) row.getArray("scopes").getArray()),
                        row.getTimestamp("created_at").toInstant(),
                        instant(row.getTimestamp("used_at"))))
                .list();
    }

    private static Held held(ResultSet row, int number) throws SQLException {
        return new Held(
                new UserId(row.getObject("user_id", UUID.class)),
                row.getObject("token_id", UUID.class),
                row.getObject("assistant_id", UUID.class),
                row.getObject("client_id", UUID.class),
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                scopes(row.getArray("scopes")),
                row.getTimestamp("expires_at").toInstant(),
                instant(row.getTimestamp("used_at")),
                row.getString("redirect_uri"),
                row.getString("code_challenge"));
    }

    private static Set<Scope> scopes(Array words) throws SQLException {
        return Arrays.stream((String[]) words.getArray())
                .flatMap(word -> Scope.find(word).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
