package org.plumbline.science.strength;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.plumbline.science.unit.Load;

/// A bar and the pairs of plates that there are for it: the plates all in one unit, which need not be the bar's.
///
/// @param plates heaviest first, each weight once
public record Barbell(Load bar, List<Plates> plates) {

    /// Most plates of all sizes on one side, a bound on the search.
    public static final int MOST_PLATES_PER_SIDE = 200;

    /// Decimals of a plate's weight: whole grams, or thousandths of a pound.
    public static final int DECIMALS = 3;

    /// Most weights of plates, a bound on the search.
    public static final int MOST_WEIGHTS = 20;

    /// Heaviest side in the unit of the plates, a bound on the search above any real one.
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
            if (plate.plate().unit() != plates.getFirst().plate().unit() || !sizes.add(thousandths(plate.plate()))) {
                throw new IllegalArgumentException("Plates are listed once each and in one unit: " + plates);
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
        return plates.isEmpty()
                ? new Load(BigDecimal.ZERO, bar.unit())
                : plates.getLast().plate().times(BigDecimal.TWO);
    }

    /// Bar and both sides, a side in thousandths: exact where bar and plates have one unit, else to 34 digits.
    Load total(int side) {
        return bar.plus(bothSides(side));
    }

    /// Exact whatever the units are.
    BigDecimal kilograms(int side) {
        return bar.kilograms().add(bothSides(side).kilograms());
    }

    private Load bothSides(int side) {
        var unit = plates.isEmpty() ? bar.unit() : plates.getFirst().plate().unit();
        return new Load(BigDecimal.valueOf(2L * side, DECIMALS), unit);
    }

    static int thousandths(Load load) {
        return load.value().movePointRight(DECIMALS).intValueExact();
    }
}
