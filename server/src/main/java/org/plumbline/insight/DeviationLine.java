package org.plumbline.insight;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.comparison.DeviationRow;
import org.plumbline.plan.Measures;
import org.plumbline.platform.Beginning;
import org.plumbline.science.comparison.Outcome;

/// Sets of an exercise that went otherwise than planned in the same way, or failed, in short.
///
/// @param performed what was done instead; null where it was the exercise
/// @param outcome done, failed or skipped, whatever the class is
/// @param sets how many
/// @param planned empty where nothing was planned
/// @param actual empty where nothing is recorded
/// @param why what the journal says, the first few
record DeviationLine(
        String exercise,
        @Nullable String performed,
        String type,
        @Nullable String outcome,
        int sets,
        String planned,
        String actual,
        @Nullable String reason,
        Excerpt<String> why) {
    private static final Set<String> AS_MEANT = Set.of("as_planned", "pending");

    private static final String FAILED = Outcome.FAILED.wireName();

    /// So much of what was said, and so much of it: display choices.
    private static final int MOST_WHYS = 2;

    private static final int LONGEST_WHY = 140;
    private static final int LONGEST_NAME = 60;

    /// In the order of the plan; sets that say the same are one line.
    static List<DeviationLine> of(List<DeviationRow> rows) {
        var counted = new LinkedHashMap<DeviationLine, Integer>();
        for (DeviationRow row : rows) {
            if (FAILED.equals(row.outcome()) || !AS_MEANT.contains(row.deviationType())) {
                counted.merge(of(row), 1, Integer::sum);
            }
        }
        var lines = new ArrayList<DeviationLine>();
        counted.forEach((line, sets) -> lines.add(line.times(sets)));
        return lines;
    }

    private static DeviationLine of(DeviationRow row) {
        return new DeviationLine(
                Beginning.of(row.exerciseName(), LONGEST_NAME),
                performed(row),
                row.deviationType(),
                row.outcome(),
                1,
                planned(row).toString(),
                actual(row).toString(),
                row.reason(),
                Excerpt.of(
                        row.why().stream()
                                .map(why -> Beginning.of(why.summary(), LONGEST_WHY))
                                .distinct()
                                .toList(),
                        MOST_WHYS));
    }

    private static @Nullable String performed(DeviationRow row) {
        String name = row.performedExerciseName();
        return name == null || name.equalsIgnoreCase(row.exerciseName()) ? null : Beginning.of(name, LONGEST_NAME);
    }

    private DeviationLine times(int number) {
        return new DeviationLine(exercise, performed, type, outcome, number, planned, actual, reason, why);
    }

    private static Measures planned(DeviationRow row) {
        return new Measures(
                row.plannedReps(),
                row.plannedRepsMax(),
                row.amrap(),
                false,
                row.plannedLoad(),
                row.loadUnit(),
                row.plannedPercent1rm(),
                row.plannedDurationS(),
                row.plannedDistanceM(),
                null,
                row.plannedRpe());
    }

    /// The load as it was entered.
    private static Measures actual(DeviationRow row) {
        return new Measures(
                row.actualReps(),
                null,
                false,
                false,
                row.enteredLoad(),
                row.enteredLoadUnit(),
                null,
                row.actualDurationS(),
                row.actualDistanceM(),
                null,
                row.actualRpe());
    }
}
