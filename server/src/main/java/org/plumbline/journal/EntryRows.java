package org.plumbline.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.plumbline.platform.json.Json;
import tools.jackson.core.type.TypeReference;

/// A row of `journal_entries` as an entry.
final class EntryRows {
    static final String COLUMNS = """
            e.entry_id, e.entry_date, e.entry_type, e.category, e.severity, e.raw_text,
            e.earlier_texts::text AS earlier_texts, e.extracted::text AS extracted, e.summary, e.tags, e.reviewed_at,
            e.review_notes, e.version, e.created_at, e.updated_at
            """;
    private static final TypeReference<List<JournalEntry.EarlierText>> TEXTS = new TypeReference<>() {};

    private EntryRows() {}

    static JournalEntry map(ResultSet row, int number) throws SQLException {
        Timestamp reviewed = row.getTimestamp("reviewed_at");
        return new JournalEntry(
                row.getObject("entry_id", UUID.class),
                new EntryContent(
                        row.getObject("entry_date", LocalDate.class),
                        row.getString("entry_type"),
                        row.getString("category"),
                        row.getString("severity"),
                        row.getString("raw_text"),
                        Json.parse(row.getString("extracted")),
                        row.getString("summary"),
                        List.of((String[]) row.getArray("tags").getArray())),
                Json.MAPPER.readValue(row.getString("earlier_texts"), TEXTS),
                reviewed == null ? null : new JournalEntry.Review(reviewed.toInstant(), row.getString("review_notes")),
                row.getLong("version"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant());
    }
}
