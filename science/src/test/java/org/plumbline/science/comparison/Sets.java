package org.plumbline.science.comparison;

import static org.plumbline.science.Cases.oneOf;
import static org.plumbline.science.unit.Quantities.anyDecimal;
import static org.plumbline.science.unit.Quantities.anyLoad;
import static org.plumbline.science.unit.Quantities.anyRpe;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plumbline.science.unit.Distance;
import org.plumbline.science.unit.DistanceUnit;
import org.plumbline.science.unit.Load;
import org.plumbline.science.unit.LoadUnit;

/// Generators of planned and performed sets, close enough to each other that limits are met and missed.
final class Sets {

    private Sets() {}

    static Prescribed anyPrescribed(RandomGenerator random) {
        var reps = orNull(random, () -> random.nextInt(1, 13));
        return new Prescribed(
                reps,
                reps == null ? null : orNull(random, () -> reps + random.nextInt(5)),
                random.nextInt(5) == 0,
                orNull(random, () -> anyLoad(random)),
                orNull(random, () -> anyDecimal(random, 100)),
                orNull(random, () -> anyRpe(random)),
                orNull(random, () -> anyDecimal(random, 600)),
                orNull(random, () -> new Distance(anyDecimal(random, 5000), DistanceUnit.M)));
    }

    static Performed anyPerformed(RandomGenerator random) {
        return new Performed(
                random.nextInt(4) == 0 ? Outcome.FAILED : Outcome.DONE,
                random.nextInt(5) == 0,
                orNull(random, () -> random.nextInt(16)),
                orNull(random, () -> anyLoad(random)),
                orNull(random, () -> anyRpe(random)),
                orNull(random, () -> anyDecimal(random, 600)),
                orNull(
                        random,
                        () -> new Distance(anyDecimal(random, 5), oneOf(List.of(DistanceUnit.values()), random))));
    }

    static SetPair anyPair(RandomGenerator random) {
        return switch (random.nextInt(5)) {
            case 0 -> new SetPair.Unperformed(anyPrescribed(random), random.nextBoolean());
            case 1 -> new SetPair.Unplanned(anyPerformed(random), random.nextBoolean());
            default -> new SetPair.Linked(anyPrescribed(random), anyPerformed(random));
        };
    }

    static Tolerance anyTolerance(RandomGenerator random) {
        if (random.nextBoolean()) {
            return new Tolerance.Absolute(
                    random.nextInt(4),
                    anyStep(random),
                    anyLimit(random, 3),
                    anyLimit(random, 40),
                    anyLimit(random, 40));
        }
        return new Tolerance.Relative(
                random.nextInt(3),
                anyLimit(random, 50),
                anyStep(random),
                anyLimit(random, 30),
                anyLimit(random, 3),
                anyLimit(random, 40),
                anyLimit(random, 40));
    }

    static List<ComparedSet> anySession(RandomGenerator random) {
        return IntStream.range(0, random.nextInt(30))
                .mapToObj(_ -> ComparedSet.of(
                        orNull(random, () -> random.nextInt(1, 5)),
                        random.nextInt(4) == 0,
                        anyPair(random),
                        Tolerance.Absolute.DEFAULT))
                .toList();
    }

    static <T> @Nullable T orNull(RandomGenerator random, Supplier<T> value) {
        return random.nextInt(4) == 0 ? null : value.get();
    }

    private static Load anyStep(RandomGenerator random) {
        return new Load(anyLimit(random, 20), oneOf(List.of(LoadUnit.values()), random));
    }

    private static BigDecimal anyLimit(RandomGenerator random, int below) {
        return anyDecimal(random, below);
    }
}
