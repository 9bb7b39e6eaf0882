package org.plumbline.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.json.Fields;

/// What an observation was seen in.
///
/// @param name what it was called then
record Evidence(
        UUID observationId,
        Target target,
        String name,
        @Nullable LocalDate date) {
    KnownTarget asNamed() {
        return new KnownTarget(target, name, date, target.id());
    }

    /// As JSON shows it: the thing as it is now, or as it was when it is gone.
    View view(@Nullable KnownTarget now) {
        return new View(
                target.type().wire(),
                target.id(),
                now == null ? name : now.name(),
                now == null ? date : now.date(),
                now == null);
    }

    record View(
            String targetType,
            UUID targetId,
            String name,
            @Nullable LocalDate date,
            boolean gone) {}

    /// What somebody says that it was seen in.
    ///
    /// @param path the JSON pointer of the thing's id, for saying that there is none
    record Form(Target target, String path) {
        /// Nothing where the thing could not be read.
        static Optional<Form> read(Fields fields) {
            String word = fields.required("target_type", fields.oneOf("target_type", TargetType.ALL));
            UUID id = fields.required("target_id", fields.uuid("target_id"));
            // As it is read, it may be sent back.
            List.of("name", "date", "gone").forEach(fields::has);
            TargetType type = word == null ? null : TargetType.find(word).orElse(null);
            return Target.of(type, id).map(thing -> new Form(thing, fields.path("target_id")));
        }
    }
}
