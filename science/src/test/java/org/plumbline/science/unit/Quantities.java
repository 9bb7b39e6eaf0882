package org.plumbline.science.unit;

import static org.plumbline.science.Cases.oneOf;

import java.math.BigDecimal;
import java.util.List;
import java.util.random.RandomGenerator;

/// Generators of entered quantities.
public final class Quantities {

    private Quantities() {}

    public static BigDecimal anyDecimal(RandomGenerator random, int below) {
        return BigDecimal.valueOf(random.nextLong(below * 1000L), 3).setScale(random.nextInt(3, 6));
    }

    public static Load anyLoad(RandomGenerator random) {
        return new Load(anyDecimal(random, 500), oneOf(List.of(LoadUnit.values()), random));
    }

    public static Distance anyDistance(RandomGenerator random) {
        return new Distance(anyDecimal(random, 5000), oneOf(List.of(DistanceUnit.values()), random));
    }

    public static Rpe anyRpe(RandomGenerator random) {
        return new Rpe(BigDecimal.valueOf(random.nextInt(2, 21)).divide(BigDecimal.TWO));
    }
}
