package org.plumbline.training;

import org.jspecify.annotations.Nullable;
import org.plumbline.science.comparison.Outcome;

/// What became of all sets of a planned block that are not mentioned one by one: skipped, or done as prescribed.
record BlockOutcome(
        String path,
        @Nullable Integer blockSeq,
        Outcome outcome,
        @Nullable String reason,
        @Nullable String notes) {}
