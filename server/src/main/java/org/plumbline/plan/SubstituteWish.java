package org.plumbline.plan;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.science.unit.Load;

/// What somebody wants instead of an exercise.
///
/// @param muscle which it must be for; null: any
/// @param relation variation or plainer: only what builds on the exercise, or what it builds on; null: any
/// @param without words of patterns, joints, joint actions or equipment that it must not have
/// @param atHand the equipment that there is; null where nobody said
/// @param day on which it is to be done
/// @param load of the exercise itself, to be rescaled; null where none was said
record SubstituteWish(
        UUID exercise,
        @Nullable String muscle,
        @Nullable String relation,
        Set<String> without,
        @Nullable AtHand atHand,
        @Nullable Load load,
        LocalDate day,
        LocalDate today,
        int limit) {
    SubstituteWish {
        without = Set.copyOf(without);
    }
}
