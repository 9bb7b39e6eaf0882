package org.plumbline.plan;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// One block of a revision with its sets in order.
record BlockContent(
        UUID id,
        @Nullable String name,
        String blockType,
        @Nullable String modality,
        @Nullable Integer rounds,
        @Nullable Integer workS,
        @Nullable Integer restS,
        @Nullable String protocolNotes,
        @Nullable String notes,
        List<SetContent> sets) {
    BlockContent {
        sets = List.copyOf(sets);
    }

    BlockContent with(UUID otherId, List<SetContent> otherSets) {
        return new BlockContent(
                otherId, name, blockType, modality, rounds, workS, restS, protocolNotes, notes, otherSets);
    }

    /// The public form, at its place in the plan.
    PrescribedBlock at(int seq) {
        return new PrescribedBlock(
                seq,
                name,
                blockType,
                modality,
                rounds,
                workS,
                restS,
                protocolNotes,
                notes,
                IntStream.range(0, sets.size())
                        .mapToObj(i -> sets.get(i).at(seq, i + 1))
                        .toList());
    }
}
