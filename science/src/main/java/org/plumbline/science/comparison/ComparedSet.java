package org.plumbline.science.comparison;

import org.jspecify.annotations.Nullable;

/// One row with its stored verdict, as a roll-up reads it.
///
/// @param blockSeq the plan's block, from 1; null for a set that was performed in none of them
/// @param warmup set type `warmup`, or in a block of type `warmup`
/// @param type the primary class, as it was decided at the time
public record ComparedSet(@Nullable Integer blockSeq, boolean warmup, SetPair pair, DeviationType type) {

    public static ComparedSet of(@Nullable Integer blockSeq, boolean warmup, SetPair pair, Tolerance tolerance) {
        return new ComparedSet(
                blockSeq, warmup, pair, DeviationRules.compare(pair, tolerance).primary());
    }

    boolean planned() {
        return pair.prescribed() != null;
    }

    boolean performed() {
        return pair.performed() != null;
    }
}
