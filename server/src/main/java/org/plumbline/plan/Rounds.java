package org.plumbline.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/// Turns the rounds of a block into planned sets of their own, so that every set of every round can be performed,
/// failed or skipped by itself. The first round keeps the ids; a block whose sets carry rounds already stays as it is.
final class Rounds {
    private Rounds() {}

    static PlanContent expand(PlanContent content, Supplier<UUID> ids) {
        return content.with(
                content.name(),
                content.blocks().stream().map(block -> expand(block, ids)).toList());
    }

    private static BlockContent expand(BlockContent block, Supplier<UUID> ids) {
        Integer rounds = block.rounds();
        if (rounds == null || rounds < 2 || block.sets().stream().anyMatch(set -> set.round() != null)) {
            return block;
        }
        List<SetContent> sets = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            for (SetContent set : block.sets()) {
                sets.add(set.in(round == 1 ? set.id() : ids.get(), round));
            }
        }
        return block.with(block.id(), sets);
    }
}
