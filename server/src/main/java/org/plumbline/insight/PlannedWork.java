package org.plumbline.insight;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.plumbline.insight.ComingPlanStore.Work;
import org.plumbline.platform.Beginning;

/// What a plan asks for of one exercise, in one line.
final class PlannedWork {
    /// So many different sets are said each by itself, and so much of a name: display choices.
    private static final int MOST_KINDS = 3;

    private static final int LONGEST_NAME = 60;

    private PlannedWork() {}

    /// `Back Squat: 3 sets, 5 × 110 kg`; where they differ, `3 sets: 2 of 5 × 100 kg; 1 of 5 × 110 kg`.
    ///
    /// @param kinds sets that ask for the same, in the order of the plan
    static String text(List<Work> kinds) {
        long sets = kinds.stream().mapToLong(Work::sets).sum();
        String head =
                Beginning.of(kinds.getFirst().exercise(), LONGEST_NAME) + ": " + sets + (sets == 1 ? " set" : " sets");
        if (kinds.size() == 1) {
            String measures = kinds.getFirst().measures().toString();
            return measures.isEmpty() ? head : head + ", " + measures;
        }
        return kinds.size() <= MOST_KINDS
                ? head + ": " + kinds.stream().map(PlannedWork::kind).collect(Collectors.joining("; "))
                : head + ", " + outstanding(kinds);
    }

    private static String kind(Work work) {
        String measures = work.measures().toString();
        return work.sets() + " of " + (measures.isEmpty() ? "any" : measures);
    }

    private static String outstanding(List<Work> kinds) {
        return kinds.stream()
                .filter(work -> work.loadKg() != null)
                .max(Comparator.comparing(work -> Objects.requireNonNull(work.loadKg())))
                .map(heaviest -> "the heaviest " + heaviest.measures())
                .orElseGet(() -> kinds.size() + " different, the first " + kind(kinds.getFirst()));
    }
}
