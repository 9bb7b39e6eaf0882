package org.plumbline.science.strength;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.plumbline.science.unit.Load;

/// A bar and the pairs of plates that there are for it, all in one unit.
///
/// @param plates heaviest first, each weight once
public record Barbell(Load bar, List<Plates> plates) {

    /// Most plates of all sizes on one side, a bound on the search.
    public static final int MOST_PLATES_PER_SIDE = 200;

    /// Decimals of a plate's weight: whole grams, or thousandths of a pound.
    public static final int DECIMALS = 3;

    /// Most weights of plates, a bound on the search.
    public static final int MOST_WEIGHTS = 20;

    /// Heaviest side in the unit of the bar, a bound on the search above any real one.
    public static final BigDecimal HEAVIEST_SIDE = new BigDecimal("600");

    /// Plates of one weight: how many pairs there are, or how many go on one side.
    public record Plates(Load plate, int count) {
        public Plates {
            if (plate.isZero()
                    || count < 1
                    || plate.value().stripTrailingZeros().scale() > DECIMALS) {
                throw new IllegalArgumentException("Not plates: " + count + " of " + plate);
            }
        }
    }

    public Barbell {
        plates = plates.stream()
                .sorted(Comparator.comparing(Plates::plate).reversed())
                .toList();
        var sizes = new HashSet<Integer>();
        var side = BigDecimal.ZERO;
        for (var plate : plates) {
            if (plate.plate().unit() != bar.unit() || !sizes.add(thousandths(plate.plate()))) {
                throw new IllegalArgumentException(
                        "Plates are listed once each and in the unit of the bar: " + plate.plate() + " on " + bar);
            }
            side = side.add(plate.plate().value().multiply(BigDecimal.valueOf(plate.count())));
        }
        if (side.compareTo(HEAVIEST_SIDE) > 0
                || plates.size() > MOST_WEIGHTS
                || plates.stream().mapToLong(Plates::count).sum() > MOST_PLATES_PER_SIDE) {
            throw new IllegalArgumentException("Too many plates for one side of a bar: " + plates);
        }
    }

    /// Twice the lightest plate; zero for a bar without plates.
    public Load smallestStep() {
        var lightest =
                plates.isEmpty() ? BigDecimal.ZERO : plates.getLast().plate().value();
        return new Load(lightest.multiply(BigDecimal.TWO), bar.unit());
    }

    static int thousandths(Load load) {
        return load.value().movePointRight(DECIMALS).intValueExact();
    }
}
