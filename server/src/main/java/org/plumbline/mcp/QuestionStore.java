package org.plumbline.mcp;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.UserId;
import org.plumbline.platform.json.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// The rows of `assistant_questions`.
@Component
final class QuestionStore {
    private final JdbcClient sql;

    QuestionStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param answer null while there is none
    record Row(@Nullable JsonNode answer) {}

    /// False where so many of this athlete's are open already. Those that nobody waits for any more go.
    boolean add(UserId user, UUID question, UUID session, String request, Instant now, Instant stale, int most) {
        sql.sql("DELETE FROM assistant_questions WHERE user_id = :user AND asked_at < :stale")
                .param("user", user.value())
                .param("stale", Timestamp.from(stale))
                .update();
        return sql.sql("""
                INSERT INTO assistant_questions (user_id, question_id, session_id, request, asked_at)
                SELECT :user, :question, s.session_id, :request, :now FROM assistant_sessions s
                WHERE s.user_id = :user AND s.session_id = :session
                  AND (SELECT count(*) FROM assistant_questions q WHERE q.user_id = :user) < :most
                """)
                        .param("user", user.value())
                        .param("question", question)
                        .param("session", session)
                        .param("request", request)
                        .param("now", Timestamp.from(now))
                        .param("most", most)
                        .update()
                == 1;
    }

    /// Empty where it was taken back.
    Optional<Row> find(UserId user, UUID question) {
        return sql.sql("""
                SELECT answer FROM assistant_questions WHERE user_id = :user AND question_id = :question
                """)
                .param("user", user.value())
                .param("question", question)
                .query((row, _) -> {
                    @Nullable String answer = row.getString(1);
                    return new Row(answer == null ? null : Json.parse(answer));
                })
                .optional();
    }

    /// The first answer counts.
    void answer(UserId user, UUID session, UUID question, JsonNode answer) {
        sql.sql("""
                UPDATE assistant_questions SET answer = :answer
                WHERE user_id = :user AND question_id = :question AND session_id = :session AND answer IS NULL
                """)
                .param("answer", Json.write(answer))
                .param("user", user.value())
                .param("question", question)
                .param("session", session)
                .update();
    }

    /// Whatever this request asked.
    void cancel(UserId user, UUID session, String request) {
        sql.sql("""
                DELETE FROM assistant_questions WHERE user_id = :user AND session_id = :session AND request = :request
                """)
                .param("user", user.value())
                .param("session", session)
                .param("request", request)
                .update();
    }

    void remove(UserId user, UUID question) {
        sql.sql("DELETE FROM assistant_questions WHERE user_id = :user AND question_id = :question")
                .param("user", user.value())
                .param("question", question)
                .update();
    }
}
