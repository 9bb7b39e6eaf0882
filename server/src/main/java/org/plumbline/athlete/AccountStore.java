package org.plumbline.athlete;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Accounts and their passwords. What is asked before the user is known goes through definer functions.
@Component
final class AccountStore {
    private final JdbcClient sql;

    AccountStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Answers false where only the first account may be opened and this is not it.
    boolean open(UserId user, Email email, Instant now, boolean onlyFirst) {
        return sql.sql("SELECT open_account(:user, :email, :now, :only_first)")
                .param("user", user.value())
                .param("email", email.text())
                .param("now", Timestamp.from(now))
                .param("only_first", onlyFirst)
                .query(Boolean.class)
                .single();
    }

    boolean exists() {
        return sql.sql("SELECT any_account()").query(Boolean.class).single();
    }

    Optional<Credentials> find(Email email) {
        return sql.sql("SELECT user_id, status, password_hash FROM find_credentials(:email)")
                .param("email", email.text())
                .query((row, _) -> new Credentials(
                        new UserId(row.getObject("user_id", UUID.class)),
                        row.getString("status").equals("active"),
                        row.getString("password_hash")))
                .optional();
    }

    /// Everything that belongs to an account from its first moment.
    void insert(UserId user, SignUp signUp, String passwordHash, Instant now) {
        sql.sql("""
                WITH profile AS (
                  INSERT INTO profiles (user_id, display_name, time_zone, unit_system, created_at, updated_at)
                  VALUES (:user, :name, :zone, :units, :now, :now)
                ), credential AS (
                  INSERT INTO credentials (user_id, password_hash, updated_at) VALUES (:user, :hash, :now)
                ), head AS (
                  INSERT INTO feed_heads (user_id) VALUES (:user)
                )
                INSERT INTO graph_relay (user_id, updated_at) VALUES (:user, :now)
                """)
                .param("user", user.value())
                .param("name", signUp.displayName())
                .param("zone", signUp.timeZone().getId())
                .param("units", signUp.unitSystem().name().toLowerCase(Locale.ROOT))
                .param("hash", passwordHash)
                .param("now", Timestamp.from(now))
                .update();
    }

    Account get(UserId user) {
        return sql.sql("SELECT email, operator FROM users WHERE user_id = :user")
                .param("user", user.value())
                .query(Account.class)
                .single();
    }

    /// The e-mail of the transaction's athlete. A taken one raises `DuplicateKeyException`.
    void changeEmail(Email email, Instant now) {
        sql.sql("SELECT change_email(:email, :now)")
                .param("email", email.text())
                .param("now", Timestamp.from(now))
                .query((_, _) -> true)
                .single();
    }

    String passwordHash(UserId user) {
        return sql.sql("SELECT password_hash FROM credentials WHERE user_id = :user")
                .param("user", user.value())
                .query(String.class)
                .single();
    }

    void setPassword(UserId user, String hash, Instant now) {
        sql.sql("UPDATE credentials SET password_hash = :hash, updated_at = :now WHERE user_id = :user")
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .param("user", user.value())
                .update();
    }

    /// @param passwordHash null for an account that never got a password
    record Credentials(
            UserId user, boolean active, @Nullable String passwordHash) {
        @Override
        public String toString() {
            return "Credentials[" + user + "]";
        }
    }

    record Account(String email, boolean operator) {}
}
