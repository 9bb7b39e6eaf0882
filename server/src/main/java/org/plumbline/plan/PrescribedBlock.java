package org.plumbline.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One block of the current revision with its sets in order.
public record PrescribedBlock(
        int seq,
        @Nullable String name,
        String blockType,
        @Nullable String modality,
        @Nullable Integer rounds,
        @Nullable Integer workS,
        @Nullable Integer restS,
        @Nullable String protocolNotes,
        @Nullable String notes,
        List<PrescribedSet> sets) {
    public PrescribedBlock {
        sets = List.copyOf(sets);
    }
}
