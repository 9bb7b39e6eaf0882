package org.plumbline.command.demo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.science.strength.Estimate;
import org.plumbline.science.strength.Estimate.Confidence;
import org.plumbline.science.strength.Estimate.Estimated;
import org.plumbline.science.strength.OneRepMax;
import org.plumbline.science.unit.Load;
import org.plumbline.science.unit.Rpe;

/// What an athlete can lift, read from the history of one exercise.
final class Strength {
    /// The trend is the median of the best estimates of the last three sessions (science, section 1.1).
    private static final int SESSIONS = 3;

    private Strength() {}

    /// @param from the set that the estimate comes from
    record Best(Estimated estimate, DoneSet from) {}

    static Optional<Best> best(List<DoneSet> sets) {
        return sets.stream()
                .flatMap(set -> estimate(set).stream())
                .max(Comparator.comparing(best -> best.estimate().value()));
    }

    /// The median of the best sets of the last sessions: one lucky or bad day does not move it.
    static Optional<Best> trend(List<DoneSet> sets) {
        Map<LocalDate, List<DoneSet>> sessions =
                sets.stream().collect(Collectors.groupingBy(DoneSet::date, TreeMap::new, Collectors.toList()));
        List<Best> last = sessions.values().stream()
                .flatMap(session -> best(session).stream())
                .toList();
        List<Best> recent = last.subList(Math.max(0, last.size() - SESSIONS), last.size()).stream()
                .sorted(Comparator.comparing(best -> best.estimate().value()))
                .toList();
        return recent.isEmpty() ? Optional.empty() : Optional.of(recent.get((recent.size() - 1) / 2));
    }

    private static Optional<Best> estimate(DoneSet set) {
        Load load = set.load();
        Integer reps = set.reps();
        if (!set.working() || set.failed() || set.movesTheBody() || load == null || reps == null) {
            return Optional.empty();
        }
        @Nullable Rpe rpe = set.rpe() == null ? null : new Rpe(set.rpe());
        return switch (OneRepMax.estimate(load, reps, rpe)) {
            case Estimated estimated
            when estimated.confidence() == Confidence.NORMAL -> Optional.of(new Best(estimated, set));
            case Estimated _ -> Optional.empty();
            case Estimate.NotAvailable _ -> Optional.empty();
        };
    }
}
