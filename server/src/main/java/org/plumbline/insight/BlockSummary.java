package org.plumbline.insight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.plan.BlockLearning;

/// What happened in a training block, as the facts say, and what was learned, as somebody said.
///
/// @param asOf the day on which it was computed
/// @param weeksBegun how many weeks of it have begun
/// @param complete whether its last day is over
/// @param deviations how many planned and performed sets are of each class
/// @param missing what is not known: no number stands for it
/// @param learned null where nobody said
record BlockSummary(
        UUID trainingBlockId,
        String name,
        String phase,
        String modality,
        LocalDate startDate,
        LocalDate endDate,
        LocalDate asOf,
        int weeks,
        int weeksBegun,
        boolean complete,
        Sessions sessions,
        Work work,
        List<Week> byWeek,
        List<Progress> exercises,
        Map<String, Integer> deviations,
        List<String> missing,
        @Nullable BlockLearning learned) {

    /// What became of the plans that are part of it.
    ///
    /// @param inProgress begun and not yet finished
    /// @param missed confirmed, its day has passed, and nothing was done or said
    /// @param coming still to be done
    /// @param outside of its days, because they were moved or written so: in no week
    /// @param otherWorkouts of its days that are not part of it
    record Sessions(
            int planned,
            int completed,
            int partial,
            int skipped,
            int inProgress,
            int missed,
            int coming,
            int outside,
            int otherWorkouts) {}

    /// What was done in the workouts that execute its plans, without warm-ups; what of it was done outside of the weeks
    /// is in none of them.
    ///
    /// @param volumeKg Σ repetitions × load of `volumeSets` of the sets; null where none has both
    record Work(int sets, int volumeSets, @Nullable BigDecimal volumeKg) {}

    /// @param week from 1
    /// @param done completed or partial
    record Week(
            int week,
            LocalDate from,
            LocalDate to,
            int planned,
            int done,
            int skipped,
            int sets,
            int volumeSets,
            @Nullable BigDecimal volumeKg) {}

    /// The best estimated maximum of an exercise in the first week that has one, and in the last.
    ///
    /// @param last null where only one week has one
    /// @param change last minus first in the unit of the first; null where there is no last
    record Progress(
            UUID exerciseId,
            String exerciseName,
            Best first,
            @Nullable Best last,
            @Nullable BigDecimal change) {}

    record Best(int week, LocalDate date, UUID setId, BigDecimal e1rm, String loadUnit) {}
}
