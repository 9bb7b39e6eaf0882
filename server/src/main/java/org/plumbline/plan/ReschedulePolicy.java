package org.plumbline.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What happens to the plans around one that moves to another day. Only drafts and confirmed plans of other days are
/// moved; plans of one day stay together.
enum ReschedulePolicy {
    /// Nothing else moves.
    THIS_ONE,
    /// Every later plan moves by the same number of days, forwards or backwards.
    SHIFT_FOLLOWING,
    /// Later plans keep their order behind this one: a day that it would meet or pass moves to the day after, and so
    /// on until no day is in the way. A plan that moves to an earlier day may not pass the plans before it.
    KEEP_SEQUENCE;

    static final Set<String> WORDS = Set.of("this_one", "shift_following", "keep_sequence");

    static ReschedulePolicy of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /// A plan beside the one that moves.
    record Neighbour(PlanId id, LocalDate date) {}

    /// The days of those that move.
    ///
    /// @param others the athlete's other drafts and confirmed plans, in order of their days
    Map<PlanId, LocalDate> moves(LocalDate from, LocalDate to, List<Neighbour> others) {
        List<Neighbour> later =
                others.stream().filter(other -> other.date().isAfter(from)).toList();
        return switch (this) {
            case THIS_ONE -> Map.of();
            case SHIFT_FOLLOWING -> shifted(later, ChronoUnit.DAYS.between(from, to));
            case KEEP_SEQUENCE -> pushed(later, to);
        };
    }

    /// The day of an earlier plan that this move would pass or meet, which keeping the sequence does not allow.
    Optional<LocalDate> passes(LocalDate from, LocalDate to, List<Neighbour> others) {
        return this == KEEP_SEQUENCE
                ? others.stream()
                        .map(Neighbour::date)
                        .filter(day -> day.isBefore(from) && !day.isBefore(to))
                        .findFirst()
                : Optional.empty();
    }

    private static Map<PlanId, LocalDate> shifted(List<Neighbour> later, long days) {
        var moves = new LinkedHashMap<PlanId, LocalDate>();
        if (days != 0) {
            later.forEach(plan -> moves.put(plan.id(), plan.date().plusDays(days)));
        }
        return moves;
    }

    private static Map<PlanId, LocalDate> pushed(List<Neighbour> later, LocalDate to) {
        var moves = new LinkedHashMap<PlanId, LocalDate>();
        LocalDate taken = to;
        LocalDate day = null;
        for (Neighbour plan : later) {
            if (!plan.date().equals(day)) {
                day = plan.date();
                if (day.isAfter(taken)) {
                    return moves;
                }
                taken = taken.plusDays(1);
            }
            moves.put(plan.id(), taken);
        }
        return moves;
    }
}
