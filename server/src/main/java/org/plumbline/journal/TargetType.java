package org.plumbline.journal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The kinds of things that something can be about, and what an entry can have to do with each.
enum TargetType {
    WORKOUT,
    SET,
    PLANNED_SET,
    PLAN,
    INJURY,
    CONSTRAINT,
    GOAL,
    EXERCISE,
    /// Only as what an observation was seen in: entries do not point at each other.
    JOURNAL_ENTRY;

    /// What an entry can be linked to.
    static final Set<String> LINKED = words(type -> !type.relationships().isEmpty());

    /// What an observation can be seen in.
    static final Set<String> ALL = words(_ -> true);

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// As a sentence calls it.
    String title() {
        return wire().replace('_', ' ');
    }

    /// What a link to it means when nobody says more.
    Relationship usual() {
        return relationships().getFirst();
    }

    /// What a link to it can mean, the usual first.
    List<Relationship> relationships() {
        return switch (this) {
            case WORKOUT, SET, PLANNED_SET ->
                List.of(Relationship.EXPLAINS, Relationship.DOCUMENTS, Relationship.FEEDBACK);
            case PLAN ->
                List.of(Relationship.AFFECTS, Relationship.EXPLAINS, Relationship.DOCUMENTS, Relationship.FEEDBACK);
            case INJURY, CONSTRAINT -> List.of(Relationship.RELATED_TO);
            case GOAL -> List.of(Relationship.INFORMS);
            case EXERCISE -> List.of(Relationship.RELATED_TO, Relationship.DOCUMENTS, Relationship.FEEDBACK);
            case JOURNAL_ENTRY -> List.of();
        };
    }

    static Optional<TargetType> find(String wire) {
        return Arrays.stream(values()).filter(type -> type.wire().equals(wire)).findFirst();
    }

    private static Set<String> words(Predicate<TargetType> wanted) {
        return Arrays.stream(values()).filter(wanted).map(TargetType::wire).collect(Collectors.toUnmodifiableSet());
    }
}
