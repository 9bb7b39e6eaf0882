package org.plumbline.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One entry of an athlete's journal.
///
/// @param earlierTexts what it said before it was corrected, the first one first
/// @param review null while nobody has looked at it
record JournalEntry(
        UUID id,
        EntryContent content,
        List<EarlierText> earlierTexts,
        @Nullable Review review,
        long version,
        Instant createdAt,
        Instant updatedAt) {
    JournalEntry {
        earlierTexts = List.copyOf(earlierTexts);
    }

    /// What the raw text was until then.
    record EarlierText(String rawText, Instant until) {}

    /// When somebody looked at it, and what they noted.
    record Review(Instant at, @Nullable String notes) {}

    JournalEntry saying(EntryContent other, Instant now) {
        List<EarlierText> texts = earlierTexts;
        if (!other.rawText().equals(content.rawText())) {
            texts = new ArrayList<>(earlierTexts);
            texts.add(new EarlierText(content.rawText(), now));
        }
        return new JournalEntry(id, other, texts, review, version + 1, createdAt, now);
    }

    JournalEntry reviewed(@Nullable Review now, Instant at) {
        return new JournalEntry(id, content, earlierTexts, now, version + 1, createdAt, at);
    }

    JournalEntry at(long other) {
        return new JournalEntry(id, content, earlierTexts, review, other, createdAt, updatedAt);
    }
}
