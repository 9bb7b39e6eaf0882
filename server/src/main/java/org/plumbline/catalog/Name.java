package org.plumbline.catalog;

import java.util.Set;

/// One spelling that stands for an exercise.
///
/// @param alias whether it is another name than the exercise's own
/// @param qualifiers the folded words that a name may add without meaning another exercise, such as its equipment
/// @param common larger for what people mean more often, where several would do
record Name(NamedExercise exercise, String text, boolean alias, Set<String> qualifiers, int common) {
    private static final int PLAIN = 100;

    Name {
        qualifiers = Set.copyOf(qualifiers);
    }

    static Name of(Exercise exercise, String text, Vocabulary vocabulary) {
        return new Name(
                exercise.named(),
                text,
                !text.equals(exercise.name()),
                vocabulary.qualifiers(exercise),
                exercise.aliases().size() + (exercise.variationOf() == null ? PLAIN : 0));
    }
}
