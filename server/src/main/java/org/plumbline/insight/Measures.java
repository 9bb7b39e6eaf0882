package org.plumbline.insight;

import java.math.BigDecimal;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/// What a set asks for, or came to, in short: `5 × 100 kg @ 8`, `60 s`, `20 kg, 40 m`; empty where nothing is known.
record Measures(
        @Nullable Integer reps,
        @Nullable BigDecimal load,
        @Nullable String loadUnit,
        @Nullable BigDecimal durationS,
        @Nullable BigDecimal distanceM,
        @Nullable BigDecimal rpe) {

    @Override
    public String toString() {
        var parts = new ArrayList<String>();
        if (reps != null || load != null) {
            parts.add((reps == null ? "" : reps)
                    + (reps == null || load == null ? "" : " × ")
                    + (load == null ? "" : plain(load) + " " + (loadUnit == null ? "kg" : loadUnit)));
        }
        if (durationS != null) {
            parts.add(plain(durationS) + " s");
        }
        if (distanceM != null) {
            parts.add(plain(distanceM) + " m");
        }
        String text = String.join(", ", parts);
        return rpe == null ? text : text + " @ " + plain(rpe);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
