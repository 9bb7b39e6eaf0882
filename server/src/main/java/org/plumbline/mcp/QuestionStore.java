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
    private static final int MOST_REMEMBERED = 500;

    private final JdbcClient sql;

    QuestionStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param answer null while there is none
    record Row(@Nullable JsonNode answer) {}

    /// @param by who was asked, or asks to be asked no more
    /// @param request the id of the request that asks, as JSON
    record Asked(UUID id, UUID session, String by, String request, Instant at) {}

    /// False where so many of this athlete's are open already, or the request was cancelled. Those that nobody waits
    /// for any more go.
    boolean add(UserId user, Asked asked, Instant stale, int most) {
        sql.sql("DELETE FROM assistant_questions WHERE user_id = :user AND asked_at < :stale")
                .param("user", user.value())
                .param("stale", Timestamp.from(stale))
                .update();
        return sql.sql("""
                INSERT INTO assistant_questions (user_id, question_id, session_id, asked_by, request, asked_at)
                SELECT :user, :question, s.session_id, :by, :request, :now FROM assistant_sessions s
                WHERE s.user_id = :user AND s.session_id = :session
                  AND (SELECT count(*) FROM assistant_questions q WHERE q.user_id = :user AND q.answer IS NULL) < :most
                  AND NOT EXISTS (SELECT 1 FROM assistant_questions c
                    WHERE c.user_id = :user AND c.session_id = :session AND c.request = :request AND c.answer = 'cancelled')
                """)
                        .param("user", user.value())
                        .param("question", asked.id())
                        .param("session", asked.session())
                        .param("by", asked.by())
                        .param("request", asked.request())
                        .param("now", Timestamp.from(asked.at()))
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
    void answer(UserId user, UUID session, UUID question, String by, String answer) {
        sql.sql("""
                UPDATE assistant_questions SET answer = :answer
                WHERE user_id = :user AND question_id = :question AND session_id = :session AND asked_by = :by
                  AND answer IS NULL
                """)
                .param("answer", answer)
                .param("user", user.value())
                .param("question", question)
                .param("session", session)
                .param("by", by)
                .update();
    }

    /// Takes back whatever this request asked, and remembers that it is to ask nothing more: the cancelling may be
    /// quicker than the question.
    void cancel(UserId user, Asked cancelled) {
        sql.sql("""
                DELETE FROM assistant_questions WHERE user_id = :user AND session_id = :session AND request = :request
                """)
                .param("user", user.value())
                .param("session", cancelled.session())
                .param("request", cancelled.request())
                .update();
        sql.sql("""
                INSERT INTO assistant_questions (user_id, question_id, session_id, asked_by, request, answer, asked_at)
                SELECT :user, :question, s.session_id, :by, :request, 'cancelled', :now FROM assistant_sessions s
                WHERE s.user_id = :user AND s.session_id = :session
                  AND (SELECT count(*) FROM assistant_questions q WHERE q.user_id = :user) < :most
                """)
                .param("user", user.value())
                .param("question", cancelled.id())
                .param("session", cancelled.session())
                .param("by", cancelled.by())
                .param("request", cancelled.request())
                .param("now", Timestamp.from(cancelled.at()))
                .param("most", MOST_REMEMBERED)
                .update();
    }

    void remove(UserId user, UUID question) {
        sql.sql("DELETE FROM assistant_questions WHERE user_id = :user AND question_id = :question")
                .param("user", user.value())
                .param("question", question)
                .update();
    }
}
