package org.plumbline.plan;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.plan.PerformedWork.Best;
import org.plumbline.science.unit.Load;

/// What a set asks to lift: its load, or its share of the estimated maximum.
///
/// @param load exact; null where neither is known
/// @param percent the share, where the load comes from it
/// @param maximum that of which it is a share
record SetLoad(
        @Nullable Load load,
        @Nullable BigDecimal percent,
        @Nullable Best maximum) {
    private static final int SHOWN_DECIMALS = 1;

    static SetLoad of(@Nullable Load load, @Nullable BigDecimal percent, @Nullable Best best) {
        return load != null || percent == null || best == null
                ? new SetLoad(load, null, null)
                : new SetLoad(best.maximum().times(percent.movePointLeft(2)), percent, best);
    }

    /// What is said of the load says where it comes from, if it was not prescribed.
    Safety explained(Safety safety) {
        return percent == null || maximum == null
                ? safety
                : safety.withLoadExplained(" That is " + plain(percent) + " % of the maximum that the sets of "
                        + maximum.date() + " come to.");
    }

    /// What the load was computed from; empty where it was prescribed.
    Map<String, Object> inputs() {
        if (percent == null || maximum == null) {
            return Map.of();
        }
        Load shown = maximum.maximum().rounded(SHOWN_DECIMALS);
        return Map.of(
                "percent_1rm", percent,
                "e1rm", shown.value(),
                "load_unit", shown.unit().code(),
                "e1rm_date", maximum.date().toString(),
                "e1rm_set_id", maximum.setId().toString());
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
