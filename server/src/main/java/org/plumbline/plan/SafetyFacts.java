package org.plumbline.plan;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.science.unit.Load;

/// What the graph says of one exercise and the constraints and injuries that count.
///
/// @param described whether anybody said what the exercise does
/// @param loaded whether it is done with a load, known or not
record SafetyFacts(
        UUID exerciseId, String exerciseName, boolean described, boolean loaded, List<Hit> hits, List<Hurt> hurts) {
    SafetyFacts {
        hits = List.copyOf(hits);
        hurts = List.copyOf(hurts);
    }

    /// The exercise does, needs or is what a constraint is about.
    ///
    /// @param by the relationship from the exercise to it
    /// @param helper whether it is a muscle that only helps
    /// @param through the joint action by which a joint is moved
    /// @param above the load above which it counts
    record Hit(
            UUID constraintId,
            String name,
            String by,
            boolean helper,
            @Nullable String through,
            @Nullable Load above) {}

    /// The exercise uses what is injured.
    record Hurt(UUID injuryId, String name, String by) {}
}
