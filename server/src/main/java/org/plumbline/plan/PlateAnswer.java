package org.plumbline.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.science.strength.Barbell;
import org.plumbline.science.strength.PlateLoading.Loaded;
import org.plumbline.science.unit.Load;

/// Which plates make a load, or what comes nearest to it.
///
/// @param below the load itself where it is reachable, else the heaviest below it; null when the bar is heavier
/// @param above the lightest load above; null where it is reachable, or when there are no more plates
public record PlateAnswer(
        UUID equipmentId,
        BigDecimal load,
        String loadUnit,
        EquipmentContent.Bar bar,
        boolean reachable,
        @Nullable Loading below,
        @Nullable Loading above) {

    /// A load that can be put together.
    ///
    /// @param difference to what was asked for, in its unit
    /// @param perSide heaviest first
    public record Loading(BigDecimal load, String loadUnit, BigDecimal difference, List<Plates> perSide) {
        public Loading {
            perSide = List.copyOf(perSide);
        }

        /// @param target what was asked for
        public static Loading of(Loaded loaded, Load target) {
            return new Loading(
                    shown(loaded.total()),
                    loaded.total().unit().code(),
                    loaded.exact() ? BigDecimal.ZERO : loaded.total().shownMinus(target),
                    loaded.perSide().stream().map(Plates::of).toList());
        }
    }

    /// Plates of one weight on one side.
    public record Plates(BigDecimal weight, String weightUnit, int count) {
        static Plates of(Barbell.Plates plates) {
            return new Plates(plates.plate().value(), plates.plate().unit().code(), plates.count());
        }
    }

    static PlateAnswer of(UUID equipment, BarWithPlates bar, Load target) {
        var around = bar.around(target);
        Loaded below = around.below();
        boolean reachable = below != null && below.exact();
        return new PlateAnswer(
                equipment,
                target.value(),
                target.unit().code(),
                new EquipmentContent.Bar(
                        bar.name(), bar.bar().value(), bar.bar().unit().code()),
                reachable,
                loading(below, target),
                reachable ? null : loading(around.above(), target));
    }

    private static @Nullable Loading loading(@Nullable Loaded loaded, Load target) {
        return loaded == null ? null : Loading.of(loaded, target);
    }

    /// Exact where bar and plates have one unit.
    static BigDecimal shown(Load total) {
        BigDecimal shortest =
                total.value().setScale(Barbell.DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}
