package org.plumbline.science.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Volume done on planned sets beside volume planned, exact, over the working sets that can be compared.
///
/// A set that was performed but not recorded counts on neither side; a set that was not performed counts as planned and
/// not done. A substitute counts with what was recorded of it.
record Volume(VolumeBasis basis, BigDecimal done, BigDecimal planned) {

    /// Empty when nothing is comparable: no working set prescribes a quantity, none of it was recorded, or every set
    /// is still pending.
    static Optional<Volume> of(List<ComparedSet> sets) {
        var working =
                sets.stream().filter(set -> set.planned() && !set.warmup()).toList();
        return basis(working).flatMap(basis -> sum(basis, working));
    }

    BigDecimal ratio() {
        return done.divide(planned, Rollup.SHOWN_DECIMALS, RoundingMode.HALF_UP);
    }

    Band band() {
        return Band.of(done, planned);
    }

    private static Optional<VolumeBasis> basis(List<ComparedSet> working) {
        return Arrays.stream(VolumeBasis.values())
                .filter(basis -> working.stream().anyMatch(set -> planned(basis, set) != null))
                .findFirst();
    }

    private static Optional<Volume> sum(VolumeBasis basis, List<ComparedSet> working) {
        var done = BigDecimal.ZERO;
        var planned = BigDecimal.ZERO;
        var decided = false;
        for (var set : working) {
            var plannedHere = planned(basis, set);
            var doneHere = done(basis, set);
            if (plannedHere != null && doneHere != null) {
                planned = planned.add(plannedHere);
                done = done.add(doneHere);
                decided |= set.type() != DeviationType.PENDING;
            }
        }
        return decided && planned.signum() > 0 ? Optional.of(new Volume(basis, done, planned)) : Optional.empty();
    }

    private static @Nullable BigDecimal planned(VolumeBasis basis, ComparedSet set) {
        var prescribed = set.pair().prescribed();
        return prescribed == null ? null : basis.planned(prescribed);
    }

    /// Null when it was performed and not recorded.
    private static @Nullable BigDecimal done(VolumeBasis basis, ComparedSet set) {
        var performed = set.pair().performed();
        return performed == null ? BigDecimal.ZERO : basis.done(performed);
    }
}
