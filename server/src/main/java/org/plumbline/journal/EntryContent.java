package org.plumbline.journal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What an entry says.
///
/// @param rawText as the athlete said it
/// @param extracted what somebody made of it, as they gave it
record EntryContent(
        LocalDate date,
        String type,
        @Nullable String category,
        String severity,
        String rawText,
        JsonNode extracted,
        @Nullable String summary,
        List<String> tags) {
    EntryContent {
        tags = List.copyOf(tags);
    }

    EntryContent withExtracted(JsonNode other) {
        return new EntryContent(date, type, category, severity, rawText, other, summary, tags);
    }
}
