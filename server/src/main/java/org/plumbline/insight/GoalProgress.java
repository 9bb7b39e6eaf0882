package org.plumbline.insight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How far a goal is, as the log says.
///
/// @param state unmeasured (the goal names nothing to measure), unknown (the log says nothing since its first day),
///     under_way or reached
/// @param unit of the three values
/// @param startSource stated, log (the best before the first day) or unknown
/// @param percent of the way from start to target; null where one end is not known
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
        @Nullable BigDecimal targetValue,
        @Nullable LocalDate targetDate,
        @Nullable Long daysLeft,
        @Nullable BigDecimal percent,
        int considered,
        LocalDate asOf) {}
