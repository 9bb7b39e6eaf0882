package org.plumbline.comparison;

import org.jspecify.annotations.Nullable;
import org.plumbline.science.comparison.ComparedSet;
import org.plumbline.science.comparison.DeviationType;
import org.plumbline.science.comparison.Performed;
import org.plumbline.science.comparison.Prescribed;
import org.plumbline.science.comparison.SetPair;

/// A row as people read it, with what the roll-up needs of it.
record ComparedRow(
        DeviationRow row,
        @Nullable Prescribed prescribed,
        @Nullable Performed performed) {
    private static final String WARMUP = "warmup";

    ComparedSet compared() {
        DeviationType type = DeviationType.find(row.deviationType()).orElseThrow();
        return new ComparedSet(
                prescribed == null ? null : row.blockSeq(),
                WARMUP.equals(row.setType()) || WARMUP.equals(row.blockType()),
                pair(type),
                type);
    }

    private SetPair pair(DeviationType type) {
        if (prescribed == null) {
            if (performed == null) {
                throw new IllegalStateException("a row is of a planned set, a performed set, or both");
            }
            return new SetPair.Unplanned(performed, type != DeviationType.UNLINKED);
        }
        return performed == null
                ? new SetPair.Unperformed(prescribed, type != DeviationType.PENDING)
                : new SetPair.Linked(prescribed, performed);
    }
}
