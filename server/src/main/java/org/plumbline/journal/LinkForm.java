package org.plumbline.journal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.json.Fields;

/// What somebody wants an entry to be linked to.
///
/// @param path the JSON pointer of the target's id, for saying that there is none
record LinkForm(@Nullable UUID id, Relationship relationship, Target target, String path) {
    /// Those that could be read.
    static List<LinkForm> list(Fields fields) {
        var ids = new GivenIds();
        return fields.objects("links", Vocabulary.MOST_LINKS, link -> read(link, ids)).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /// Where the relationship is left out it is the usual one of the target's kind. Nothing where the target could not
    /// be read.
    static Optional<LinkForm> read(Fields fields, GivenIds ids) {
        UUID id = ids.read(fields);
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
        return Target.of(type, target).map(to -> new LinkForm(id, relationship, to, fields.path("target_id")));
    }

    private static String words(TargetType type) {
        return type.relationships().stream().map(Relationship::name).collect(Collectors.joining(", "));
    }

    /// The same link, whatever its id.
    boolean isSameAs(LinkForm other) {
        return relationship == other.relationship && target.equals(other.target);
    }
}
