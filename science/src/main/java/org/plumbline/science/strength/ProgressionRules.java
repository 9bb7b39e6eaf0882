package org.plumbline.science.strength;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.science.strength.Progression.Change;
import org.plumbline.science.strength.Progression.Reason;
import org.plumbline.science.unit.Load;
import org.plumbline.science.unit.LoadStep;
import org.plumbline.science.unit.Rpe;

/// Three classic rules for the load of the next session, each a pure function of what was performed.
public final class ProgressionRules {

    /// 2-for-2 rule (NSCA; Graves and Baechle): this many repetitions over the goal …
    public static final int REPS_OVER_GOAL = 2;

    /// … in the last set of this many consecutive sessions.
    public static final int SESSIONS_OVER_GOAL = 2;

    /// Novice linear progression: failed sessions at one weight before it is lowered; general knowledge of the field.
    public static final int FAILED_SESSIONS = 3;

    /// Novice linear progression: what is left after three failed sessions, that is minus 10 %.
    public static final BigDecimal LEFT_AFTER_FAILURES = new BigDecimal("0.90");

    private ProgressionRules() {}

    /// A working set as a rule reads it.
    ///
    /// @param rpe null when it was not logged: the repetitions decide alone
    public record DoneSet(int reps, @Nullable Rpe rpe) {}

    /// Double progression: the same load until *all* sets reach the top of the range at the target effort, then one
    /// step more from the bottom of the range.
    public static Progression doubleProgression(
            Load load, int lowest, int highest, @Nullable Rpe target, List<DoneSet> sets, LoadStep step) {
        if (lowest < 1 || highest < lowest) {
            throw new IllegalArgumentException("Not a range of repetitions: " + lowest + " to " + highest);
        }
        if (sets.isEmpty()) {
            return new Progression(Change.HOLD, load, lowest, Reason.NO_SESSION);
        }
        if (sets.stream().anyMatch(set -> set.reps() < highest)) {
            return new Progression(Change.HOLD, load, highest, Reason.TOP_OF_RANGE_NOT_REACHED);
        }
        if (sets.stream().anyMatch(set -> isHarder(set.rpe(), target))) {
            return new Progression(Change.HOLD, load, highest, Reason.EFFORT_ABOVE_TARGET);
        }
        return new Progression(Change.RAISE, load.plus(step.size()), lowest, Reason.TOP_OF_RANGE_REACHED);
    }

    /// 2-for-2: one step more when the last set went two repetitions over its goal in two consecutive sessions.
    ///
    /// @param lastSets repetitions of the last set of each session at this load, the latest session last
    /// @param step published: 2.5 to 5 lb for small and 5 to 10 lb for large muscle groups
    public static Progression twoForTwo(Load load, int goal, List<Integer> lastSets, LoadStep step) {
        if (lastSets.isEmpty()) {
            return new Progression(Change.HOLD, load, goal, Reason.NO_SESSION);
        }
        var latest = lastSets.subList(Math.max(0, lastSets.size() - SESSIONS_OVER_GOAL), lastSets.size());
        return latest.size() == SESSIONS_OVER_GOAL && latest.stream().allMatch(reps -> reps >= goal + REPS_OVER_GOAL)
                ? new Progression(Change.RAISE, load.plus(step.size()), goal, Reason.OVER_GOAL_TWICE)
                : new Progression(Change.HOLD, load, goal, Reason.NOT_OVER_GOAL_TWICE);
    }

    /// Novice linear: one step more after each successful session, minus 10 % after three failed ones at a weight.
    ///
    /// @param succeeded every session at this load, the latest last
    /// @param step typically 2.5 kg for the upper and 5 kg for the lower body
    public static Progression noviceLinear(Load load, int reps, List<Boolean> succeeded, LoadStep step) {
        if (succeeded.isEmpty()) {
            return new Progression(Change.HOLD, load, reps, Reason.NO_SESSION);
        }
        if (succeeded.getLast()) {
            return new Progression(Change.RAISE, load.plus(step.size()), reps, Reason.SESSION_DONE);
        }
        var failures = succeeded.stream().filter(success -> !success).count();
        return failures >= FAILED_SESSIONS
                ? new Progression(Change.LOWER, load.times(LEFT_AFTER_FAILURES), reps, Reason.FAILED_THREE_TIMES)
                : new Progression(Change.HOLD, load, reps, Reason.SESSION_FAILED);
    }

    private static boolean isHarder(@Nullable Rpe rpe, @Nullable Rpe target) {
        return rpe != null && target != null && rpe.compareTo(target) > 0;
    }
}
