package org.plumbline.athlete;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.platform.Problems;
import org.plumbline.platform.Refused;
import org.plumbline.platform.UserId;
import org.plumbline.platform.json.Fields;
import org.plumbline.platform.json.Json;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Accounts as whoever owns the machine manages them, from the command line and never by a request. What is wrong is a
/// `Refused` with every problem.
@Component
public final class AccountAdministration {
    private final JdbcClient owner;
    private final Accounts accounts;
    private final Passwords passwords;
    private final InstantSource clock;

    AccountAdministration(
            @Qualifier("owner") JdbcClient owner, Accounts accounts, Passwords passwords, InstantSource clock) {
        this.owner = owner;
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
    }

    /// Opens an account whether or not sign-up is open.
    ///
    /// @param fields as signing up names them: `email`, `password`, `display_name`, `time_zone`, `unit_system`
    public UserId add(Map<String, String> fields) {
        var problems = new Problems();
        Fields read = Fields.of(Json.tree(fields), "", problems);
        SignUp signUp = SignUp.read(read);
        read.noOthers();
        problems.refuseIfAny();
        return accounts.open(signUp, false, work -> work.subject());
    }

    public List<ListedAccount> list() {
        return owner.sql("""
                SELECT u.user_id, u.email, p.display_name, u.operator, u.status, u.created_at
                FROM users u LEFT JOIN profiles p ON p.user_id = u.user_id ORDER BY lower(u.email)
                """)
                .query((row, _) -> new ListedAccount(
                        row.getObject("user_id", UUID.class),
                        row.getString("email"),
                        row.getString("display_name"),
                        row.getBoolean("operator"),
                        row.getString("status"),
                        row.getTimestamp("created_at").toInstant()))
                .list();
    }

    /// Ends every session, too.
    public void resetPassword(String email, String password) {
        var problems = new Problems();
        String checked =
                SignUp.newPassword(Fields.of(Json.tree(Map.of("password", password)), "", problems), "password");
        problems.refuseIfAny();
        change(email, owner.sql("""
                WITH account AS (
                  SELECT user_id FROM users WHERE lower(email) = lower(:email) AND status <> 'deleting'
                ), secret AS (
                  INSERT INTO credentials (user_id, password_hash, updated_at) SELECT user_id, :hash, :now FROM account
                  ON CONFLICT (user_id) DO UPDATE SET password_hash = excluded.password_hash, updated_at = :now
                ), ended AS (
                  UPDATE refresh_tokens SET revoked_at = :now
                  WHERE user_id = (SELECT user_id FROM account) AND revoked_at IS NULL
                )
                SELECT user_id FROM account
                """).param("hash", passwords.hash(String.valueOf(checked))));
    }

    /// A disabled account keeps its data, and nobody gets in, not even by a session that was open.
    public void setDisabled(String email, boolean disabled) {
        change(email, owner.sql("""
                WITH account AS (
                  UPDATE users SET status = :status, updated_at = :now
                  WHERE lower(email) = lower(:email) AND status <> 'deleting' RETURNING user_id
                ), ended AS (
                  UPDATE refresh_tokens SET revoked_at = :now
                  WHERE user_id = (SELECT user_id FROM account) AND revoked_at IS NULL
                )
                SELECT user_id FROM account
                """).param("status", disabled ? "disabled" : "active"));
    }

    /// An access token that was given before keeps its rights until it ends, fifteen minutes at most.
    public void setOperator(String email, boolean operator) {
        change(email, owner.sql("""
                UPDATE users SET operator = :operator, updated_at = :now
                WHERE lower(email) = lower(:email) AND status <> 'deleting' RETURNING user_id
                """).param("operator", operator));
    }

    private void change(String email, JdbcClient.StatementSpec statement) {
        boolean found = statement
                .param("email", email.strip())
                .param("now", Timestamp.from(clock.instant()))
                .query(UUID.class)
                .optional()
                .isPresent();
        if (!found) {
            throw Refused.notFound("account");
        }
    }
}
