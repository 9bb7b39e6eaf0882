package org.plumbline.exchange.log;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What the four numbers of a Strong row mean, where `0` is both zero and "does not apply".
///
/// | cell | decision | why |
/// |---|---|---|
/// | weight 0 or empty | load not recorded | bodyweight; a load of nothing cannot be told from none |
/// | distance 0 or empty | not recorded | nobody logs a distance of nothing |
/// | seconds 0 or empty | not recorded | Android writes 0 in every row that counts repetitions |
/// | reps above 0 | as written | also beside seconds or a distance |
/// | reps 0 beside seconds or a distance | not applicable | a plank, a row, a loaded carry |
/// | reps 0 beside a load, and neither seconds nor distance | zero repetitions | a lift that was tried and failed |
/// | reps 0, nothing else, another cell empty | zero repetitions | what does not apply is left empty there |
/// | reps 0, nothing else, all cells zero | nothing recorded | the set was ticked and says no more; it stays a set |
/// | reps empty | not recorded | |
///
/// The row as received stays in the set's `extra`, so a later, better decision loses nothing.
record StrongSetValues(
        @Nullable BigDecimal load,
        @Nullable Integer reps,
        @Nullable BigDecimal distance,
        @Nullable BigDecimal seconds) {

    /// Null is an empty cell; a column that the file does not have counts as zero.
    static StrongSetValues decide(
            @Nullable BigDecimal weight,
            @Nullable Integer reps,
            @Nullable BigDecimal distance,
            @Nullable BigDecimal seconds) {
        boolean leavesEmpty = weight == null || distance == null;
        var load = unlessZero(weight);
        var far = unlessZero(distance);
        var lasted = unlessZero(seconds);
        if (reps != null && reps == 0) {
            boolean measuredOtherwise = far != null || lasted != null;
            boolean meant = !measuredOtherwise && (load != null || leavesEmpty);
            return new StrongSetValues(load, meant ? reps : null, far, lasted);
        }
        return new StrongSetValues(load, reps, far, lasted);
    }

    private static @Nullable BigDecimal unlessZero(@Nullable BigDecimal value) {
        return value == null || value.signum() == 0 ? null : value;
    }
}
