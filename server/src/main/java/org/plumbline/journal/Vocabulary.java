package org.plumbline.journal;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The words that entries and observations choose from, and how long a text may be.
///
/// The limits are engineering bounds above anything real.
final class Vocabulary {
    static final Set<String> TYPES = Set.of("observation", "nutrition", "supplement", "symptom", "mood", "feedback");
    static final Set<String> CATEGORIES = Set.of("recovery", "nutrition", "mental", "physical", "medical", "training");
    static final String INFO = "info";

    /// The least first.
    static final List<String> SEVERITIES = List.of(INFO, "notable", "concerning", "urgent");

    static final Set<String> RELATIONSHIPS =
            Arrays.stream(Relationship.values()).map(Relationship::name).collect(Collectors.toUnmodifiableSet());

    static final Set<String> OBSERVATION_TYPES = Set.of("pattern", "preference", "insight", "flag", "decision");

    static final int LONGEST_TEXT = 20_000;
    static final int LONGEST_SUMMARY = 500;
    static final int LONGEST_NOTES = 10_000;
    static final int LONGEST_TAG = 100;
    static final int LONGEST_QUERY = 200;
    static final int MOST_TAGS = 50;
    static final int MOST_LINKS = 100;

    private Vocabulary() {}
}
