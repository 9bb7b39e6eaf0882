package org.plumbline.science.strength;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.plumbline.science.strength.Barbell.Plates;

/// Every weight that can be put on one side of a bar, each with the fewest plates: a bounded subset sum in whole
/// thousandths of the unit, counted in the plates' greatest common divisor.
final class PlateSearch {

    private static final int NOT_REACHABLE = Integer.MAX_VALUE;

    private final List<Plates> plates;
    private final int[] sizes;
    private final int divisor;
    private final int[] fewest;

    /// How many plates of each weight the best way to each sum takes.
    private final int[][] taken;

    PlateSearch(List<Plates> plates) {
        this.plates = plates;
        var thousandths = plates.stream()
                .mapToInt(each -> Barbell.thousandths(each.plate()))
                .toArray();
        this.divisor = Arrays.stream(thousandths)
                .mapToObj(BigInteger::valueOf)
                .reduce(BigInteger.ZERO, BigInteger::gcd)
                .max(BigInteger.ONE)
                .intValueExact();
        this.sizes = Arrays.stream(thousandths).map(size -> size / divisor).toArray();
        var heaviest = IntStream.range(0, sizes.length)
                .map(i -> sizes[i] * plates.get(i).count())
                .sum();
        this.taken = new int[sizes.length][];
        this.fewest = search(heaviest);
    }

    /// Weights of one side in thousandths of the unit, ascending from the empty bar.
    IntStream sides() {
        return IntStream.range(0, fewest.length)
                .filter(sum -> fewest[sum] != NOT_REACHABLE)
                .map(sum -> sum * divisor);
    }

    /// The fewest plates that weigh as much, heaviest first.
    List<Plates> platesOf(int side) {
        var chosen = new ArrayList<Plates>();
        var rest = side / divisor;
        for (var i = sizes.length - 1; i >= 0; i--) {
            var count = taken[i][rest];
            if (count > 0) {
                chosen.addFirst(new Plates(plates.get(i).plate(), count));
                rest -= count * sizes[i];
            }
        }
        return List.copyOf(chosen);
    }

    private int[] search(int heaviest) {
        var best = new int[heaviest + 1];
        Arrays.fill(best, NOT_REACHABLE);
        best[0] = 0;
        for (var i = 0; i < sizes.length; i++) {
            taken[i] = new int[heaviest + 1];
            best = withPlates(i, best);
        }
        return best;
    }

    private int[] withPlates(int i, int[] before) {
        var best = before.clone();
        for (var sum = 0; sum < best.length; sum++) {
            for (var count = 1; count <= plates.get(i).count() && count * sizes[i] <= sum; count++) {
                var without = before[sum - count * sizes[i]];
                if (without != NOT_REACHABLE && without + count < best[sum]) {
                    best[sum] = without + count;
                    taken[i][sum] = count;
                }
            }
        }
        return best;
    }
}
