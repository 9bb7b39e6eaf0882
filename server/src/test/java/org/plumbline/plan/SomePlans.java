package org.plumbline.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/// Plans and sets for tests that do not care which.
final class SomePlans {
    private SomePlans() {}

    static SetContent set(String exercise, int reps, String load, String unit) {
        return new SetContent(
                UUID.randomUUID(),
                UUID.randomUUID(),
                exercise,
                reps,
                null,
                false,
                false,
                new BigDecimal(load),
                unit,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "working",
                null,
                null,
                null,
                null,
                null);
    }

    static BlockContent block(SetContent... sets) {
        return new BlockContent(
                UUID.randomUUID(), "Main work", "main", null, null, null, null, null, null, List.of(sets));
    }

    static PlanContent content(String name, SetContent... sets) {
        return new PlanContent(name, null, List.of(), "strength", null, null, List.of(), null, List.of(block(sets)));
    }

    static BlockContent blockLike(PlanContent content, SetContent... sets) {
        BlockContent first = content.blocks().getFirst();
        return first.with(first.id(), List.of(sets));
    }
}
