package org.plumbline.exchange;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One import as it is stored.
///
/// @param result what it answered
/// @param undo what undoing it answered
record StoredImport(
        UUID id,
        String format,
        JsonNode options,
        String status,
        JsonNode result,
        @Nullable JsonNode undo,
        long version,
        Instant createdAt,
        @Nullable Instant undoneAt) {
    boolean isUndone() {
        return undo != null;
    }
}
