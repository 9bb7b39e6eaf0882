package org.plumbline.platform.write;

import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.plumbline.platform.Refused;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Transactions;
import org.plumbline.platform.db.Work;
import org.plumbline.platform.json.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Carries a write out once. The key's row is the first insert of the transaction: a concurrent duplicate waits for it
/// and then gets the stored answer; a refused request stores nothing and may be sent again.
@Component
public final class Writes {
    private final Transactions transactions;
    private final JdbcClient sql;

    Writes(Transactions transactions, JdbcClient sql) {
        this.transactions = transactions;
        this.sql = sql;
    }

    public Answer apply(WriteRequest request, Function<Work, Answer> use) {
        String key = request.key();
        return transactions.write(request.caller(), work -> {
            if (key == null) {
                return use.apply(work);
            }
            byte[] fingerprint = request.fingerprint();
            if (!claim(work, key, fingerprint)) {
                return stored(work.subject().value(), key, fingerprint)
                        .orElseThrow(() -> new IllegalStateException("a claimed key has an answer after its commit"));
            }
            Answer answer = use.apply(work);
            keep(work, key, answer);
            return answer;
        });
    }

    /// The answer already given to this request, for work that must be done before the transaction. Call it inside one.
    public Optional<Answer> find(WriteRequest request) {
        String key = request.key();
        return key == null
                ? Optional.empty()
                : stored(request.caller().subject().value(), key, request.fingerprint());
    }

    /// What was answered under this key, whatever the request was. Call it inside a transaction.
    public Optional<Answer> answered(UserId user, String key) {
        return sql.sql("""
                SELECT status, version, answer::text AS answer FROM idempotency_keys
                WHERE user_id = :user AND key = :key AND status IS NOT NULL
                """)
                .param("user", user.value())
                .param("key", key)
                .query((row, _) -> {
                    String body = row.getString("answer");
                    return new Answer(
                            row.getInt("status"),
                            body == null ? null : Json.parse(body),
                            row.getObject("version", Long.class));
                })
                .optional();
    }

    private boolean claim(Work work, String key, byte[] fingerprint) {
        return sql.sql("""
                        INSERT INTO idempotency_keys (user_id, key, fingerprint, created_at)
                        VALUES (:user, :key, :fingerprint, :now) ON CONFLICT DO NOTHING
                        """)
                        .param("user", work.subject().value())
                        .param("key", key)
                        .param("fingerprint", fingerprint)
                        .param("now", Timestamp.from(work.now()))
                        .update()
                == 1;
    }

    private void keep(Work work, String key, Answer answer) {
        sql.sql("""
                UPDATE idempotency_keys SET status = :status, version = :version, answer = :answer::json
                WHERE user_id = :user AND key = :key
                """)
                .param("status", answer.status())
                .param("version", answer.version())
                .param("answer", answer.body() == null ? null : Json.write(answer.body()))
                .param("user", work.subject().value())
                .param("key", key)
                .update();
    }

    private Optional<Answer> stored(UUID user, String key, byte[] fingerprint) {
        return sql.sql("""
                SELECT fingerprint, status, version, answer::text AS answer FROM idempotency_keys
                WHERE user_id = :user AND key = :key
                """)
                .param("user", user)
                .param("key", key)
                .query((row, _) -> {
                    if (!Arrays.equals(row.getBytes("fingerprint"), fingerprint)) {
                        throw Refused.conflict("key_reused", "This key or id was used for another request.");
                    }
                    String body = row.getString("answer");
                    return new Answer(
                            row.getInt("status"),
                            body == null ? null : Json.parse(body),
                            row.getObject("version", Long.class));
                })
                .optional();
    }
}
