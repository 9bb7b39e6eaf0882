package org.plumbline.training;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.plan.PrescribedBlock;

/// One block of a workout with its sets in order. Block type is the phase, modality the sport; neither says the other.
///
/// @param planBlockSeq the block of the plan that it carries out
public record PerformedBlock(
        UUID id,
        int seq,
        @Nullable String name,
        @Nullable String blockType,
        @Nullable String modality,
        @Nullable Integer rounds,
        @Nullable Integer workS,
        @Nullable Integer restS,
        @Nullable String protocolNotes,
        @Nullable String notes,
        @Nullable Integer planBlockSeq,
        List<PerformedSet> sets) {
    public PerformedBlock {
        sets = List.copyOf(sets);
    }

    /// A block with nothing said about it.
    public static PerformedBlock of(UUID id, int seq, @Nullable String name, List<PerformedSet> sets) {
        return new PerformedBlock(id, seq, name, null, null, null, null, null, null, null, null, sets);
    }

    /// A block of a plan that is carried out: its name and kind are the plan's, its rounds and times were not observed.
    static PerformedBlock carryingOut(PrescribedBlock planned, UUID id, int seq, List<PerformedSet> sets) {
        return new PerformedBlock(
                id,
                seq,
                planned.name(),
                planned.blockType(),
                planned.modality(),
                null,
                null,
                null,
                null,
                null,
                planned.seq(),
                sets);
    }

    PerformedBlock with(List<PerformedSet> other) {
        return copy(id, seq, planBlockSeq, other);
    }

    PerformedBlock carryingOut(@Nullable Integer planBlock) {
        return copy(id, seq, planBlock, sets);
    }

    PerformedBlock again(UUID otherId, List<PerformedSet> otherSets) {
        return copy(otherId, seq, null, otherSets);
    }

    PerformedBlock as(UUID otherId, int otherSeq, List<PerformedSet> otherSets) {
        return copy(otherId, otherSeq, planBlockSeq, otherSets);
    }

    private PerformedBlock copy(
            UUID otherId, int otherSeq, @Nullable Integer otherPlanBlock, List<PerformedSet> otherSets) {
        return new PerformedBlock(
                otherId,
                otherSeq,
                name,
                blockType,
                modality,
                rounds,
                workS,
                restS,
                protocolNotes,
                notes,
                otherPlanBlock,
                otherSets);
    }
}
