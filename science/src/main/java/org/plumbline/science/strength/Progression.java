package org.plumbline.science.strength;

import org.plumbline.science.unit.Load;

/// What to lift in the next session, and the rule's reason.
///
/// @param load unrounded when it was lowered by a percentage
/// @param reps the target of the next session
public record Progression(Change change, Load load, int reps, Reason reason) {

    public enum Change {
        RAISE,
        HOLD,
        LOWER
    }

    public enum Reason {
        /// Every set reached the top of the range at or below the target effort.
        TOP_OF_RANGE_REACHED,
        TOP_OF_RANGE_NOT_REACHED,
        /// Every set reached the top, one of them above the target effort.
        EFFORT_ABOVE_TARGET,
        /// Two repetitions over the goal in the last set of two consecutive sessions.
        OVER_GOAL_TWICE,
        NOT_OVER_GOAL_TWICE,
        SESSION_DONE,
        SESSION_FAILED,
        /// Three failed sessions at one weight.
        FAILED_THREE_TIMES,
        /// Nothing was performed yet.
        NO_SESSION
    }
}
