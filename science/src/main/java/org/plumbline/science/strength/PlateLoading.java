package org.plumbline.science.strength;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.science.strength.Barbell.Plates;
import org.plumbline.science.unit.Load;
import org.plumbline.science.unit.Rounding;

/// Which plates to put on the bar for a target, or that no choice of plates comes near it.
///
/// An exact search over the pairs there are: taking the heaviest plate that fits misses loads that another choice
/// reaches. Of several ways to one total, the one with the fewest plates.
public sealed interface PlateLoading {

    /// @param total bar and plates, in the unit of the bar
    /// @param perSide heaviest first
    /// @param exact whether the total is the target
    record Loaded(Load total, List<Plates> perSide, boolean exact) implements PlateLoading {}

    /// The target is below the bar; in mode NEAREST, by more than the smallest step.
    record Unreachable(Load target, Load bar) implements PlateLoading {}

    /// Mode NEAREST never goes more than one smallest step above the target.
    static PlateLoading of(Load target, Barbell barbell, Rounding mode) {
        var search = new PlateSearch(barbell.plates());
        Integer below = null;
        Integer above = null;
        for (int side : search.sides().toArray()) {
            if (excess(target, barbell, side).signum() <= 0) {
                below = side;
            } else {
                above = mode == Rounding.NEAREST ? allowedAbove(target, barbell, side) : null;
                break;
            }
        }
        var side = nearer(target, barbell, below, above);
        return side == null ? new Unreachable(target, barbell.bar()) : loaded(target, barbell, search, side);
    }

    /// What can be loaded around a target.
    ///
    /// @param below the heaviest load that is not above the target, so the target itself where it is reached; null
    ///     when even the bar is above it
    /// @param above the lightest load above the target, however far; null when there are no more plates
    record Around(@Nullable Loaded below, @Nullable Loaded above) {}

    static Around around(Load target, Barbell barbell) {
        var search = new PlateSearch(barbell.plates());
        Loaded below = null;
        for (int side : search.sides().toArray()) {
            if (excess(target, barbell, side).signum() > 0) {
                return new Around(below, loaded(target, barbell, search, side));
            }
            below = loaded(target, barbell, search, side);
        }
        return new Around(below, null);
    }

    private static Loaded loaded(Load target, Barbell barbell, PlateSearch search, int side) {
        return new Loaded(
                barbell.total(side),
                search.platesOf(side),
                excess(target, barbell, side).signum() == 0);
    }

    private static @Nullable Integer allowedAbove(Load target, Barbell barbell, int side) {
        var step = barbell.smallestStep().kilograms();
        return excess(target, barbell, side).compareTo(step) <= 0 ? side : null;
    }

    private static @Nullable Integer nearer(
            Load target, Barbell barbell, @Nullable Integer below, @Nullable Integer above) {
        if (below == null || above == null) {
            return below == null ? above : below;
        }
        var missing = excess(target, barbell, below).negate();
        return excess(target, barbell, above).compareTo(missing) < 0 ? above : below;
    }

    /// Total minus target in exact kilograms.
    private static BigDecimal excess(Load target, Barbell barbell, int side) {
        return barbell.kilograms(side).subtract(target.kilograms());
    }
}
