package org.plumbline.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.plan.Safety.Reason;

/// What may be done instead of an exercise, the best first.
///
/// @param leftOut how many were left out, and why
record Substitutes(
        UUID exerciseId, String exerciseName, @Nullable UUID equipmentId, List<Item> items, LeftOut leftOut) {
    Substitutes {
        items = List.copyOf(items);
    }

    /// @param similarity from 0 to 1, by muscles, pattern, equipment and sides
    /// @param reason what it shares with the exercise, for people
    /// @param load null where none was asked about, and for what is not measured by one
    /// @param safety safe, caution or unknown; what is forbidden is left out
    record Item(
            UUID exerciseId,
            String exerciseName,
            BigDecimal similarity,
            @Nullable String relation,
            String reason,
            Set<String> equipment,
            SafetyOutcome safety,
            List<Reason> safetyReasons,
            @Nullable Rescaled load) {
        Item {
            safetyReasons = List.copyOf(safetyReasons);
        }
    }

    /// A load of the exercise, as one of the substitute: by the athlete's own estimated maxima of both.
    ///
    /// @param load null where one of the maxima is not known
    record Rescaled(
            @Nullable BigDecimal load,
            @Nullable String loadUnit,
            String reason,
            @Nullable LocalDate maximumDate,
            @Nullable LocalDate substituteMaximumDate) {}

    /// @param forbidden by a constraint that counts
    /// @param unwanted they have something that the question is without
    /// @param notAtHand they need equipment that is not there
    record LeftOut(int forbidden, int unwanted, int notAtHand) {}
}
