package org.plumbline.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/// Puts what a completion adds into the workout that was under way.
final class Merging {
    private Merging() {}

    /// New sets go to the end of the block that carries out the same block of the plan, or into a new one. A new block
    /// keeps the plan's number where that is free.
    static List<PerformedBlock> blocks(List<PerformedBlock> running, List<PerformedBlock> added) {
        var result = new ArrayList<>(running);
        for (PerformedBlock block : added) {
            int at = indexOf(result, block);
            if (at < 0) {
                result.add(block.as(block.id(), free(result, block.seq()), numbered(block.sets(), 1)));
            } else {
                PerformedBlock there = result.get(at);
                int last =
                        there.sets().stream().mapToInt(PerformedSet::seq).max().orElse(0);
                var sets = new ArrayList<>(there.sets());
                sets.addAll(numbered(block.sets(), last + 1));
                result.set(at, there.with(sets));
            }
        }
        result.sort(Comparator.comparingInt(PerformedBlock::seq));
        return result;
    }

    /// What was said last counts; a set that was performed after all is not skipped.
    static List<SkippedSet> skipped(List<SkippedSet> before, List<SkippedSet> now, Set<UUID> performed) {
        var result = new ArrayList<>(now);
        for (SkippedSet old : before) {
            boolean saidAgain = now.stream().anyMatch(set -> set.plannedSetId().equals(old.plannedSetId()));
            if (!saidAgain && !performed.contains(old.plannedSetId().value())) {
                result.add(old);
            }
        }
        return result;
    }

    private static int indexOf(List<PerformedBlock> blocks, PerformedBlock wanted) {
        for (int i = 0; i < blocks.size(); i++) {
            if (wanted.planBlockSeq() != null && Objects.equals(blocks.get(i).planBlockSeq(), wanted.planBlockSeq())) {
                return i;
            }
        }
        return -1;
    }

    private static int free(List<PerformedBlock> blocks, int wanted) {
        boolean taken = blocks.stream().anyMatch(block -> block.seq() == wanted);
        return taken ? blocks.stream().mapToInt(PerformedBlock::seq).max().orElse(0) + 1 : wanted;
    }

    private static List<PerformedSet> numbered(List<PerformedSet> sets, int first) {
        var result = new ArrayList<PerformedSet>();
        for (PerformedSet set : sets) {
            result.add(set.at(first + result.size()));
        }
        return result;
    }
}
