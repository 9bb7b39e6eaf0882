package org.plumbline.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.science.unit.Load;
import org.plumbline.science.unit.LoadUnit;

/// A set at its place in a plan, as the checks look at it.
///
/// @param path the JSON pointer to it
/// @param why the first word that is said of it: in its notes, in those of its block or of the plan; null where nobody
/// said anything
record PlacedSet(
        SetContent set,
        String path,
        boolean warmup,
        @Nullable String why) {
    private static final String WARMUP = "warmup";

    static List<PlacedSet> of(PlanContent plan) {
        var placed = new ArrayList<PlacedSet>();
        for (int b = 0; b < plan.blocks().size(); b++) {
            BlockContent block = plan.blocks().get(b);
            for (int s = 0; s < block.sets().size(); s++) {
                SetContent set = block.sets().get(s);
                placed.add(new PlacedSet(
                        set,
                        "/blocks/" + b + "/sets/" + s,
                        WARMUP.equals(block.blockType()) || WARMUP.equals(set.setType()),
                        why(set, block, plan)));
            }
        }
        return placed;
    }

    private static @Nullable String why(SetContent set, BlockContent block, PlanContent plan) {
        for (String notes : new @Nullable String[] {set.notes(), block.notes(), plan.notes()}) {
            if (notes != null && !notes.isBlank()) {
                return notes;
            }
        }
        return null;
    }

    @Nullable
    UUID exercise() {
        return set.exerciseId();
    }

    @Nullable
    Load load() {
        return set.load() == null
                ? null
                : new Load(
                        set.load(),
                        LoadUnit.find(String.valueOf(set.loadUnit())).orElse(LoadUnit.KG));
    }
}
