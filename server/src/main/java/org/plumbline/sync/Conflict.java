package org.plumbline.sync;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.json.Fields;
import tools.jackson.databind.JsonNode;

/// What met another device's work and is no plain fact: the athlete says what holds.
///
/// @param id the command's
/// @param currentVersion of the thing, when they met; null where the thing has none
record Conflict(
        UUID id,
        Kind kind,
        String operation,
        JsonNode path,
        @Nullable JsonNode body,
        @Nullable Long baseVersion,
        @Nullable Long currentVersion,
        JsonNode problems,
        UUID deviceId,
        @Nullable OffsetDateTime madeAt,
        OffsetDateTime createdAt,
        @JsonIgnore @Nullable String resolution) {
    /// The kind of change-log entries about conflicts.
    static final String KIND = "conflict";

    enum Kind {
        /// The thing has changed since the version that the command was based on.
        STALE,
        /// The plan or workout stands in a state that does not have this step.
        STATE,
        /// The plan was carried out elsewhere, so that the workout became one of its own. Nothing waits.
        STARTED_ELSEWHERE,
        /// Two sets performed the same planned set; the later one was kept without the link. Nothing waits.
        PERFORMED_TWICE;

        @JsonValue
        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String wire) {
            return valueOf(wire.toUpperCase(Locale.ROOT));
        }
    }

    /// Whether there is a command that was not carried out.
    boolean waits() {
        return kind == Kind.STALE || kind == Kind.STATE;
    }

    /// Whether the device is told so again when it sends the command again.
    boolean stands() {
        return waits() && !"mine".equals(resolution);
    }

    Map<String, UUID> ids() {
        var ids = new HashMap<String, UUID>();
        path.properties()
                .forEach(entry ->
                        Fields.findUuid(entry.getValue().asString("")).ifPresent(id -> ids.put(entry.getKey(), id)));
        return ids;
    }
}
