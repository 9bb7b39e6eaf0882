package org.plumbline.training;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.plan.ExecutablePlan;
import org.plumbline.plan.PlanStatus;
import org.plumbline.plan.PrescribedBlock;
import org.plumbline.plan.PrescribedSet;
import org.plumbline.science.comparison.PlanCompletion;

/// How far a plan is carried out by the sets that were performed for it.
final class PlanProgress {
    private PlanProgress() {}

    /// The plan's sets by their ids, in order.
    static Map<UUID, PrescribedSet> sets(ExecutablePlan plan) {
        var sets = new LinkedHashMap<UUID, PrescribedSet>();
        for (PrescribedBlock block : plan.blocks()) {
            for (PrescribedSet set : block.sets()) {
                sets.put(set.id().value(), set);
            }
        }
        return sets;
    }

    /// Completed or partial; empty when none of the planned sets was performed.
    static Optional<PlanStatus> status(ExecutablePlan plan, Collection<UUID> performed) {
        var planned = plan.blocks().stream()
                .flatMap(block -> block.sets().stream()
                        .map(set -> new PlanCompletion.PlannedSet(
                                isWarmup(block, set),
                                performed.contains(set.id().value()))))
                .toList();
        return switch (PlanCompletion.of(planned)) {
            case COMPLETED -> Optional.of(PlanStatus.COMPLETED);
            case PARTIAL -> Optional.of(PlanStatus.PARTIAL);
            case NOTHING_PERFORMED -> Optional.empty();
        };
    }

    private static boolean isWarmup(PrescribedBlock block, PrescribedSet set) {
        return Words.WARMUP.equals(block.blockType()) || Words.WARMUP.equals(set.setType());
    }
}
