package org.plumbline.insight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How far a goal is, as the log says.
///
/// @param state unmeasured (the goal names nothing to measure), not_begun (its first day is to come), unknown (the log
///     says nothing since that day), under_way or reached
/// @param unit of the three values
/// @param startSource stated, log (up to the first day and on it) or unknown
/// @param currentDate of an estimated maximum, the latest of its sessions
/// @param setId the set that the value is of; null where it lies between two
/// @param setIds the sets that it was made of: one, or those whose median it is
/// @param percent of the way from start to target, below 0 where it is further away than at the start; null where one
///     end is not known, and where the start is at the target or beyond it
/// @param considered how many sets, or workouts, were looked at
record GoalProgress(
        UUID goalId,
        String name,
        String metric,
        String state,
        @Nullable String unit,
        @Nullable BigDecimal startValue,
        String startSource,
        @Nullable BigDecimal currentValue,
        @Nullable LocalDate currentDate,
        @Nullable UUID setId,
        List<UUID> setIds,
        @Nullable BigDecimal targetValue,
        @Nullable LocalDate targetDate,
        @Nullable Long daysLeft,
        @Nullable BigDecimal percent,
        int considered,
        LocalDate asOf) {
    GoalProgress {
        setIds = List.copyOf(setIds);
    }
}
