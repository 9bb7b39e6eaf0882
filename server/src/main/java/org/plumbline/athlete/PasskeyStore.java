package org.plumbline.athlete;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Passkeys, and the challenges that are out.
@Component
final class PasskeyStore {
    private final JdbcClient sql;

    PasskeyStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// For the transaction's athlete to add a passkey, or outside of one's for anybody to sign in.
    void keepChallenge(byte[] challenge, Instant now, Instant end) {
        sql.sql("SELECT keep_passkey_challenge(:challenge, :now, :end)")
                .param("challenge", challenge)
                .param("now", Timestamp.from(now))
                .param("end", Timestamp.from(end))
                .query((_, _) -> true)
                .single();
    }

    /// Whether it was given for just this, and is still good. It is gone then.
    boolean takeChallenge(byte[] challenge, Instant now) {
        return sql.sql("SELECT take_passkey_challenge(:challenge, :now)")
                .param("challenge", challenge)
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    /// Found before the user is known; only of an account that is open.
    Optional<UserId> findOwner(byte[] credentialId) {
        return sql.sql("SELECT find_passkey_owner(:id) AS user_id")
                .param("id", credentialId)
                .query((row, _) -> Optional.ofNullable(row.getObject("user_id", UUID.class)))
                .single()
                .map(UserId::new);
    }

    /// Two uses at once wait for each other: the later one must have counted on.
    Optional<PasskeyKey> lock(UserId user, byte[] credentialId) {
        return sql.sql("""
                SELECT credential_id, public_key, sign_count, synced, transports FROM passkeys
                WHERE user_id = :user AND credential_id = :id FOR UPDATE
                """)
                .param("user", user.value())
                .param("id", credentialId)
                .query(PasskeyStore::key)
                .optional();
    }

    /// What a browser must not make a second one beside.
    List<PasskeyKey> listKeys(UserId user, String host) {
        return sql.sql("""
                SELECT credential_id, public_key, sign_count, synced, transports FROM passkeys
                WHERE user_id = :user AND host = :host
                """)
                .param("user", user.value())
                .param("host", host)
                .query(PasskeyStore::key)
                .list();
    }

    long count(UserId user) {
        return sql.sql("SELECT count(*) FROM passkeys WHERE user_id = :user")
                .param("user", user.value())
                .query(Long.class)
                .single();
    }

    boolean exists(UserId user, UUID id) {
        return sql.sql("SELECT EXISTS (SELECT FROM passkeys WHERE user_id = :user AND passkey_id = :id)")
                .param("user", user.value())
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /// A credential that is somebody's already raises `DuplicateKeyException`.
    void insert(UserId user, Passkey passkey, PasskeyKey key) {
        sql.sql("""
                INSERT INTO passkeys (user_id, passkey_id, name, host, credential_id, public_key, sign_count, synced,
                  transports, created_at)
                VALUES (:user, :id, :name, :host, :credential, :key, :count, :synced, :transports::text[], :now)
                """)
                .param("user", user.value())
                .param("id", passkey.id())
                .param("name", passkey.name())
                .param("host", passkey.host())
                .param("credential", key.credentialId())
                .param("key", key.publicKey())
                .param("count", key.signCount())
                .param("synced", key.synced())
                .param("transports", key.transports().toArray(String[]::new))
                .param("now", Timestamp.from(passkey.createdAt()))
                .update();
    }

    void use(UserId user, PasskeyKey key, Instant now) {
        sql.sql("""
                UPDATE passkeys SET sign_count = :count, synced = :synced, last_used_at = :now
                WHERE user_id = :user AND credential_id = :id
                """)
                .param("count", key.signCount())
                .param("synced", key.synced())
                .param("now", Timestamp.from(now))
                .param("user", user.value())
                .param("id", key.credentialId())
                .update();
    }

    /// @param after the last one of the page before
    List<Passkey> list(UserId user, @Nullable UUID after, int limit) {
        return sql.sql("""
                SELECT passkey_id, name, host, synced, created_at, last_used_at FROM passkeys
                WHERE user_id = :user AND (:after::uuid IS NULL OR passkey_id > :after::uuid)
                ORDER BY passkey_id LIMIT :limit
                """)
                .param("user", user.value())
                .param("after", after)
                .param("limit", limit)
                .query(PasskeyStore::read)
                .list();
    }

    boolean remove(UserId user, UUID id) {
        return sql.sql("DELETE FROM passkeys WHERE user_id = :user AND passkey_id = :id")
                        .param("user", user.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Passkey read(ResultSet row, int number) throws SQLException {
        Timestamp used = row.getTimestamp("last_used_at");
        return new Passkey(
                row.getObject("passkey_id", UUID.class),
                row.getString("name"),
                row.getString("host"),
                row.getBoolean("synced"),
                row.getTimestamp("created_at").toInstant(),
                used == null ? null : used.toInstant());
    }

    private static PasskeyKey key(ResultSet row, int number) throws SQLException {
        Array transports = row.getArray("transports");
        return new PasskeyKey(
                row.getBytes("credential_id"),
                row.getBytes("public_key"),
                row.getLong("sign_count"),
                row.getBoolean("synced"),
                List.of((String[]) transports.getArray()));
    }
}
