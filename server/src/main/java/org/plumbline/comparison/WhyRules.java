package org.plumbline.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.comparison.DeviationRow.Why;

/// Which words explain which row. What is said of the set itself always does, and comes first; what is said of a whole
/// workout or plan explains the rows that deviate, and not those that went as planned.
final class WhyRules {
    /// Classes that are nothing to explain.
    static final Set<String> NO_DEVIATION = Set.of("as_planned", "pending", "unlinked");

    private WhyRules() {}

    static DeviationRow explain(DeviationRow row, Map<UUID, List<Why>> whys) {
        var reasons = new ArrayList<Why>();
        add(reasons, row.setId(), whys);
        add(reasons, row.plannedSetId(), whys);
        if (!NO_DEVIATION.contains(row.deviationType())) {
            add(reasons, row.workoutId(), whys);
            add(reasons, row.planId(), whys);
        }
        return reasons.isEmpty() ? row : row.because(reasons);
    }

    private static void add(List<Why> reasons, @Nullable UUID thing, Map<UUID, List<Why>> whys) {
        if (thing != null) {
            reasons.addAll(whys.getOrDefault(thing, List.of()));
        }
    }
}
