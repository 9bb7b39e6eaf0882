package org.plumbline.science;

import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Runs a law on many generated cases; the seed of the case that breaks it is in the failure's message.
///
/// `-Dplumbline.seed=N` runs that one case, `-Dplumbline.cases=N` as many as wanted.
public final class Cases {

    private static final int DEFAULT_CASES = 300;

    private Cases() {}

    public static void forAll(Consumer<RandomGenerator> law) {
        var seed = Long.getLong("plumbline.seed");
        var first = seed == null ? 1 : seed;
        var count = seed == null ? Integer.getInteger("plumbline.cases", DEFAULT_CASES) : 1;
        for (var i = first; i < first + count; i++) {
            try {
                law.accept(RandomGeneratorFactory.of("L64X128MixRandom").create(i));
            } catch (AssertionError | RuntimeException broken) {
                throw new AssertionError("broken with -Dplumbline.seed=" + i + ": " + broken.getMessage(), broken);
            }
        }
    }

    public static <T> T oneOf(List<T> choices, RandomGenerator random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
