package org.plumbline.comparison;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.comparison.DeviationRow.Why;
import org.plumbline.platform.UserId;

/// Who knows why something went as it did. Call it inside a transaction of that athlete.
public interface Whys {
    /// Why, by the thing that it is said of; by few statements however many things they are.
    Map<UUID, List<Why>> of(UserId user, Things things);

    /// Everything that is explained by what is also about this injury, a constraint that comes from it, or this
    /// constraint.
    Things explainedBy(UserId user, UUID cause);

    /// Everything that is explained at all.
    Things explained(UserId user);

    /// What a deviation can be explained by: the set, the planned set, the whole workout or the whole plan.
    record Things(Set<UUID> sets, Set<UUID> plannedSets, Set<UUID> workouts, Set<UUID> plans) {
        public Things {
            sets = Set.copyOf(sets);
            plannedSets = Set.copyOf(plannedSets);
            workouts = Set.copyOf(workouts);
            plans = Set.copyOf(plans);
        }

        static Things of(Collection<DeviationRow> rows) {
            return new Things(
                    ids(rows, DeviationRow::setId),
                    ids(rows, DeviationRow::plannedSetId),
                    ids(rows, DeviationRow::workoutId),
                    ids(rows, DeviationRow::planId));
        }

        private static Set<UUID> ids(Collection<DeviationRow> rows, Function<DeviationRow, @Nullable UUID> id) {
            var ids = new HashSet<UUID>();
            for (DeviationRow row : rows) {
                UUID found = id.apply(row);
                if (found != null) {
                    ids.add(found);
                }
            }
            return ids;
        }
    }
}
