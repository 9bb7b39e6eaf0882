package org.plumbline.journal;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Work;
import org.plumbline.platform.json.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `journal_entries`.
@Component
final class JournalStore {
    private final JdbcClient sql;

    JournalStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<JournalEntry> find(UserId user, UUID id) {
        return list(user, List.of(id)).stream().findFirst();
    }

    /// As `find`, and no other transaction changes it before this one ends.
    Optional<JournalEntry> lock(UserId user, UUID id) {
        return sql.sql("SELECT " + EntryRows.COLUMNS
                        + " FROM journal_entries e WHERE e.user_id = :user AND e.entry_id = :id FOR NO KEY UPDATE")
                .param("user", user.value())
                .param("id", id)
                .query(EntryRows::map)
                .optional();
    }

    List<JournalEntry> list(UserId user, Collection<UUID> ids) {
        return sql.sql("SELECT " + EntryRows.COLUMNS
                        + " FROM journal_entries e WHERE e.user_id = :user AND e.entry_id = ANY (:ids)")
                .param("user", user.value())
                .param("ids", ids.toArray(UUID[]::new))
                .query(EntryRows::map)
                .list();
    }

    Map<UUID, Long> versions(UserId user) {
        var versions = new HashMap<UUID, Long>();
        sql.sql("SELECT entry_id, version FROM journal_entries WHERE user_id = :user")
                .param("user", user.value())
                .query(row -> {
                    versions.put(row.getObject("entry_id", UUID.class), row.getLong("version"));
                });
        return versions;
    }

    /// False if the id is in use.
    boolean add(Work work, JournalEntry entry) {
        return sql.sql("""
                        INSERT INTO journal_entries (user_id, entry_id, entry_date, entry_type, category, severity,
                          raw_text, extracted, summary, tags, version, created_at, updated_at)
                        VALUES (:user, :id, :date, :type, :category, :severity, :raw_text, :extracted::jsonb, :summary,
                          :tags, :version, :now, :now)
                        ON CONFLICT (user_id, entry_id) DO NOTHING
                        """)
                        .param("user", work.subject().value())
                        .params(said(entry))
                        .param("now", Timestamp.from(work.now()))
                        .update()
                == 1;
    }

    void replace(Work work, JournalEntry entry) {
        JournalEntry.Review review = entry.review();
        sql.sql("""
                UPDATE journal_entries SET entry_date = :date, entry_type = :type, category = :category,
                  severity = :severity, raw_text = :raw_text, earlier_texts = :earlier::jsonb,
                  extracted = :extracted::jsonb, summary = :summary, tags = :tags, reviewed_at = :reviewed_at,
                  review_notes = :review_notes, version = :version, updated_at = :now
                WHERE user_id = :user AND entry_id = :id
                """)
                .param("user", work.subject().value())
                .params(said(entry))
                .param("earlier", Json.write(entry.earlierTexts()))
                .param("reviewed_at", review == null ? null : Timestamp.from(review.at()))
                .param("review_notes", review == null ? null : review.notes())
                .param("now", Timestamp.from(work.now()))
                .update();
    }

    /// Counts the version up, because the links of the locked entry changed, and answers it.
    long touch(Work work, UUID id) {
        return sql.sql("""
                UPDATE journal_entries SET version = version + 1, updated_at = :now
                WHERE user_id = :user AND entry_id = :id RETURNING version
                """)
                .param("now", Timestamp.from(work.now()))
                .param("user", work.subject().value())
                .param("id", id)
                .query(Long.class)
                .single();
    }

    /// Its links go with it.
    void remove(Work work, UUID id) {
        sql.sql("DELETE FROM journal_entries WHERE user_id = :user AND entry_id = :id")
                .param("user", work.subject().value())
                .param("id", id)
                .update();
    }

    private static Map<String, @Nullable Object> said(JournalEntry entry) {
        EntryContent content = entry.content();
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", entry.id());
        values.put("date", content.date());
        values.put("type", content.type());
        values.put("category", content.category());
        values.put("severity", content.severity());
        values.put("raw_text", content.rawText());
        values.put("extracted", Json.write(content.extracted()));
        values.put("summary", content.summary());
        values.put("tags", content.tags().toArray(String[]::new));
        values.put("version", entry.version());
        return values;
    }
}
