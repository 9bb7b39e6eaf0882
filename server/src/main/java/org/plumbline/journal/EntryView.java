package org.plumbline.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// An entry as JSON shows it.
record EntryView(
        UUID id,
        LocalDate entryDate,
        String entryType,
        @Nullable String category,
        String severity,
        String rawText,
        JsonNode extracted,
        @Nullable String summary,
        List<String> tags,
        List<JournalLink.View> links,
        @Nullable Instant reviewedAt,
        @Nullable String reviewNotes,
        List<JournalEntry.EarlierText> earlierTexts,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static EntryView of(JournalEntry entry, List<JournalLink.View> links) {
        EntryContent content = entry.content();
        JournalEntry.Review review = entry.review();
        return new EntryView(
                entry.id(),
                content.date(),
                content.type(),
                content.category(),
                content.severity(),
                content.rawText(),
                content.extracted(),
                content.summary(),
                content.tags(),
                links,
                review == null ? null : review.at(),
                review == null ? null : review.notes(),
                entry.earlierTexts(),
                entry.version(),
                entry.createdAt(),
                entry.updatedAt());
    }
}
