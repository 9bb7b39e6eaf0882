package org.plumbline.training;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the athlete says about the sets of a plan that they performed. Nothing said at all is "as written".
record CompletionRequest(
        List<SetDeviation> deviations,
        List<BlockOutcome> blockOutcomes,
        List<AddedSet> addedSets,
        @Nullable Remaining remaining) {
    CompletionRequest {
        deviations = List.copyOf(deviations);
        blockOutcomes = List.copyOf(blockOutcomes);
        addedSets = List.copyOf(addedSets);
    }

    static CompletionRequest remaining(@Nullable Remaining remaining) {
        return new CompletionRequest(List.of(), List.of(), List.of(), remaining);
    }
}
