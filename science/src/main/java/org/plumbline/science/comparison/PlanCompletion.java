package org.plumbline.science.comparison;

import java.util.List;

/// How far a plan was carried out, by the number of its sets.
public enum PlanCompletion {
    /// At least 85 % of the planned sets that are not warm-ups were performed, failed attempts included.
    COMPLETED,
    /// Something was performed, and less than that.
    PARTIAL,
    /// No planned set was performed at all: that plan is skipped, not completed.
    NOTHING_PERFORMED;

    /// Share of the working sets that makes a plan completed, an engineering default, not a literature value.
    public static final int COMPLETED_FROM_PERCENT = 85;

    /// A planned set and whether a set was performed for it.
    ///
    /// @param warmup set type `warmup`, or in a block of type `warmup`
    public record PlannedSet(boolean warmup, boolean performed) {}

    /// A plan of warm-ups only counts them; sets that were not planned count nowhere.
    public static PlanCompletion of(List<PlannedSet> planned) {
        if (planned.stream().noneMatch(PlannedSet::performed)) {
            return NOTHING_PERFORMED;
        }
        var working = planned.stream().filter(set -> !set.warmup()).toList();
        var counted = working.isEmpty() ? planned : working;
        var performed = counted.stream().filter(PlannedSet::performed).count();
        return performed * 100 >= (long) COMPLETED_FROM_PERCENT * counted.size() ? COMPLETED : PARTIAL;
    }
}
