package org.plumbline.plan;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.plumbline.plan.PerformedWork.Best;
import org.plumbline.science.unit.Load;

/// What a set asks to lift: its load, or its share of the estimated maximum.
///
/// @param load null where neither is known
/// @param estimated a sentence on where it comes from; empty where it was prescribed
record SetLoad(@Nullable Load load, String estimated) {
    private static final int SHOWN_DECIMALS = 1;

    /// How far back a maximum counts as the athlete's present one.
    static final int RECENT_DAYS = 180;

    static SetLoad of(@Nullable Load load, @Nullable BigDecimal percent, @Nullable Best best) {
        if (load != null || percent == null || best == null) {
            return new SetLoad(load, "");
        }
        return new SetLoad(
                best.maximum().times(percent.movePointLeft(2)).rounded(SHOWN_DECIMALS),
                " That is " + percent.stripTrailingZeros().toPlainString() + " % of the maximum that the sets of "
                        + best.date() + " come to.");
    }
}
