package org.plumbline.plan;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whether one exercise is safe for the athlete on a day, and everything that speaks for the answer.
///
/// @param constraintsConsidered how many constraints count on that day
/// @param injuriesConsidered how many injuries count
record Safety(
        UUID exerciseId,
        String exerciseName,
        SafetyOutcome outcome,
        List<Reason> reasons,
        int constraintsConsidered,
        int injuriesConsidered) {
    Safety {
        reasons = List.copyOf(reasons);
    }

    /// @param where a sentence on where the load comes from
    Safety withLoadExplained(String where) {
        List<Reason> explained = reasons.stream()
                .map(reason -> reason.rule().equals(Reason.LOAD_LIMIT) ? reason.and(where) : reason)
                .toList();
        return new Safety(exerciseId, exerciseName, outcome, explained, constraintsConsidered, injuriesConsidered);
    }

    /// One thing that was found.
    ///
    /// @param rule constraint, load_limit, injured_place, not_described or injury_without_place
    /// @param path from the injury or constraint to the exercise, things and relationships in turn
    record Reason(
            SafetyOutcome outcome,
            String rule,
            String message,
            @Nullable UUID constraintId,
            @Nullable UUID injuryId,
            List<String> path) {
        static final String LOAD_LIMIT = "load_limit";

        Reason {
            path = List.copyOf(path);
        }

        private Reason and(String more) {
            return new Reason(outcome, rule, message + more, constraintId, injuryId, path);
        }
    }
}
