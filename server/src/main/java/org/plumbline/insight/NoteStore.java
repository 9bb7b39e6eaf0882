package org.plumbline.insight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.Beginning;
import org.plumbline.platform.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds what was said and is worth remembering, in short.
@Component
final class NoteStore {
    /// So much of a text is shown: a display choice.
    private static final int LONGEST_TEXT = 160;

    private final JdbcClient sql;

    NoteStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param kind an entry's severity, or an observation's type
    /// @param source who said so, of an observation
    /// @param confidence between 0 and 1; null where nobody said
    /// @param expiresOn the last day on which an observation holds; null: until it is resolved
    record Note(
            @Nullable UUID journalEntryId,
            @Nullable UUID observationId,
            LocalDate date,
            String kind,
            String text,
            @Nullable String source,
            @Nullable BigDecimal confidence,
            @Nullable LocalDate expiresOn) {}

    /// @param all how many there are, shown or not
    record Found(String topic, Note note, int all) {}

    /// What matters most first. The topic is the category; else what kind of entry it is.
    List<Found> entries(UserId user, LocalDate since, int most) {
        return sql.sql("""
                        SELECT entry_id, coalesce(category, entry_type) AS topic, entry_date, severity,
                          left(coalesce(summary, raw_text), 4 * :characters) AS said, count(*) OVER () AS all_of_them
                        FROM journal_entries
                        WHERE user_id = :user AND (entry_date > :since
                          OR severity IN ('concerning', 'urgent') AND reviewed_at IS NULL)
                        ORDER BY array_position(ARRAY['urgent', 'concerning', 'notable', 'info'], severity),
                          entry_date DESC, created_at DESC, entry_id DESC
                        LIMIT :most
                        """)
                .param("user", user.value())
                .param("since", since)
                .param("characters", LONGEST_TEXT)
                .param("most", most)
                .query((row, _) -> new Found(
                        row.getString("topic"),
                        new Note(
                                row.getObject("entry_id", UUID.class),
                                null,
                                row.getObject("entry_date", LocalDate.class),
                                row.getString("severity"),
                                Beginning.of(row.getString("said"), LONGEST_TEXT),
                                null,
                                null,
                                null),
                        row.getInt("all_of_them")))
                .list();
    }

    /// What asks for most care first. The topic is the first tag; else the type.
    List<Found> observations(UserId user, LocalDate today, int most) {
        return sql.sql("""
                        SELECT observation_id, coalesce(tags[1], observation_type) AS topic, observation_type,
                          left(content, 4 * :characters) AS said, source, confidence, observed_on, expires_on,
                          count(*) OVER () AS all_of_them
                        FROM observations
                        WHERE user_id = :user AND resolved_at IS NULL AND (expires_on IS NULL OR expires_on >= :today)
                        ORDER BY array_position(ARRAY['flag', 'decision', 'preference', 'pattern', 'insight'],
                          observation_type), observed_on DESC, observation_id DESC
                        LIMIT :most
                        """)
                .param("user", user.value())
                .param("today", today)
                .param("characters", LONGEST_TEXT)
                .param("most", most)
                .query((row, _) -> new Found(
                        row.getString("topic"),
                        new Note(
                                null,
                                row.getObject("observation_id", UUID.class),
                                row.getObject("observed_on", LocalDate.class),
                                row.getString("observation_type"),
                                Beginning.of(row.getString("said"), LONGEST_TEXT),
                                row.getString("source"),
                                row.getBigDecimal("confidence"),
                                row.getObject("expires_on", LocalDate.class)),
                        row.getInt("all_of_them")))
                .list();
    }
}
