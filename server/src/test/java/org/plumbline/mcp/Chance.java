package org.plumbline.mcp;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// What a run draws, all of it from one seed.
record Chance(RandomGenerator random) {
    static Chance of(long seed) {
        return new Chance(new Random(seed));
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    /// Both ends are possible.
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    <T> T among(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    String word(String... words) {
        return among(List.of(words));
    }

    BigDecimal number(String... numbers) {
        return new BigDecimal(word(numbers));
    }

    /// As a client makes one: version 7 by its bits, so that a seed always makes the same.
    String id() {
        long high = (random.nextLong() & ~0xF000L) | 0x7000L;
        long low = (random.nextLong() >>> 2) | Long.MIN_VALUE;
        return new UUID(high, low).toString();
    }

    /// A word that nothing else has.
    String rareWord() {
        return "mark" + Long.toString(random.nextLong(1L << 40), 36);
    }
}
