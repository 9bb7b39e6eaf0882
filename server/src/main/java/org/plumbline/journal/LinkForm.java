package org.plumbline.journal;

import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.json.Fields;

/// What somebody wants an entry to be linked to; with a problem noted it means nothing.
///
/// @param path the JSON pointer of the target's id, for saying that there is none
record LinkForm(@Nullable UUID id, Relationship relationship, Target target, String path) {
    /// Where the relationship is left out it is the usual one of the target's kind.
    static LinkForm read(Fields fields) {
        UUID id = fields.uuid("id");
        String word = fields.required("target_type", fields.oneOf("target_type", TargetType.LINKED));
        UUID target = fields.required("target_id", fields.uuid("target_id"));
        String said = fields.oneOf("relationship", Vocabulary.RELATIONSHIPS);
        TargetType type = word == null ? null : TargetType.find(word).orElse(null);
        Relationship meant = said == null ? null : Relationship.find(said).orElse(null);
        if (type != null && meant != null && !type.relationships().contains(meant)) {
            fields.problem(
                    "relationship",
                    "not_for_target",
                    "A link to a " + type.title() + " is one of " + words(type) + ".");
        }
        Relationship relationship = meant != null ? meant : type != null ? type.usual() : Relationship.RELATED_TO;
        return new LinkForm(id, relationship, Target.of(type, target), fields.path("target_id"));
    }

    private static String words(TargetType type) {
        return type.relationships().stream().map(Relationship::name).collect(Collectors.joining(", "));
    }

    /// The same link, whatever its id.
    boolean isSameAs(LinkForm other) {
        return relationship == other.relationship && target.equals(other.target);
    }
}
