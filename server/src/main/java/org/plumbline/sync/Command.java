package org.plumbline.sync;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.json.Fields;
import tools.jackson.databind.JsonNode;

/// One write that a device made while nobody may have heard it.
///
/// @param id made by the device; the command is carried out once under it
/// @param path the ids of its path by their names; what is no UUID names nothing and is left out
/// @param madeAt by the device's own clock: recorded, never compared
record Command(
        UUID id,
        String operation,
        Map<String, UUID> path,
        @Nullable JsonNode body,
        Base base,
        @Nullable OffsetDateTime madeAt) {
    private static final UUID NONE = new UUID(0, 0);

    Command {
        path = Map.copyOf(path);
    }

    /// What the device had before it: a version that the server told it, or what an earlier command of its own made.
    record Base(@Nullable Long version, @Nullable UUID command) {
        static final Base NOTHING = new Base(null, null);
    }

    static Command read(Fields fields) {
        UUID id = fields.required("id", fields.uuid("id"));
        String operation = fields.requiredText("operation", 100);
        var path = new HashMap<String, UUID>();
        for (var entry : fields.object("path").properties()) {
            Fields.findUuid(entry.getValue().asString("")).ifPresent(value -> path.put(entry.getKey(), value));
        }
        boolean hasBody = fields.raw("body") != null;
        JsonNode body = fields.object("body");
        Base base = base(fields);
        String madeAt = fields.text("made_at", 64);
        return new Command(id == null ? NONE : id, operation, path, hasBody ? body : null, base, instant(madeAt));
    }

    private static Base base(Fields fields) {
        JsonNode sent = fields.object("base");
        Fields base = Fields.of(sent, fields.path("base"), fields.problems());
        var version = base.decimal("version", "0", String.valueOf(Long.MAX_VALUE), 0);
        UUID command = base.uuid("command");
        base.noOthers();
        if (version != null && command != null) {
            fields.problem("base", "contradiction", "Give a version or a command.");
        }
        return new Base(version == null ? null : version.longValueExact(), command);
    }

    /// A clock that says something impossible says nothing. PostgreSQL knows fewer offsets than Java does: the instant
    /// is all that is kept.
    private static @Nullable OffsetDateTime instant(@Nullable String text) {
        try {
            OffsetDateTime time =
                    text == null ? null : OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
            return time == null || time.getYear() < 1 || time.getYear() > 9999 ? null : time;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    /// The same with the names that the server knows.
    Command as(Map<String, UUID> ids, @Nullable JsonNode known) {
        return new Command(id, operation, ids, known, base, madeAt);
    }

    /// The id that a field of the body has, if it is one.
    @Nullable
    UUID named(String field) {
        return body == null
                ? null
                : Fields.findUuid(body.path(field).asString("")).orElse(null);
    }

    /// The thing of its path, which may be a workout under the device's own name for it.
    Optional<UUID> thing() {
        return Optional.ofNullable(path.get("id"));
    }
}
