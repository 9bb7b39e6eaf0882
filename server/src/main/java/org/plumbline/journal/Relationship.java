package org.plumbline.journal;

import java.util.Optional;

/// What an entry has to do with its target. Written as the graph writes it.
enum Relationship {
    EXPLAINS,
    DOCUMENTS,
    FEEDBACK,
    AFFECTS,
    RELATED_TO,
    INFORMS;

    static Optional<Relationship> find(String word) {
        for (Relationship relationship : values()) {
            if (relationship.name().equals(word)) {
                return Optional.of(relationship);
            }
        }
        return Optional.empty();
    }
}
