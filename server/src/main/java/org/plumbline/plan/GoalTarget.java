package org.plumbline.plan;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How much of what a goal wants, as it was entered.
///
/// @param exerciseId null where the metric is of no exercise
/// @param unit of `value` and `startValue`: kg or lb for a load, else the metric's
/// @param reps of a load: for at least so many repetitions
/// @param load of repetitions: with at least this load, in `loadUnit`
/// @param distanceM of a time: over at least so many metres
/// @param startValue where it begins, where somebody said so; else the log says it
public record GoalTarget(
        GoalMetric metric,
        @Nullable UUID exerciseId,
        @Nullable String exerciseName,
        BigDecimal value,
        String unit,
        @Nullable Integer reps,
        @Nullable BigDecimal load,
        @Nullable String loadUnit,
        @Nullable BigDecimal distanceM,
        @Nullable BigDecimal startValue) {}
