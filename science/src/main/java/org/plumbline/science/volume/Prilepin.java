package org.plumbline.science.volume;

import java.util.Arrays;
import java.util.Optional;

/// Prilepin's table for one lift in one session, in half-open bands of percent of the one-repetition maximum.
///
/// Made from the training of weightlifters: a sanity check for the main barbell lifts and for nothing else. The table
/// prints gaps (55-65, 70-75, 80-85, above 90); closing them at the next band is an engineering choice.
public enum Prilepin {
    FROM_55(55, 70, 3, 6, 24, 18, 30),
    FROM_70(70, 80, 3, 6, 18, 12, 24),
    FROM_80(80, 90, 2, 4, 15, 10, 20),
    FROM_90(90, 100, 1, 2, 7, 4, 10);

    private final int fromPercent;
    private final int toPercent;
    private final int fewestPerSet;
    private final int mostPerSet;
    private final int optimalTotal;
    private final int fewestInTotal;
    private final int mostInTotal;

    Prilepin(
            int fromPercent,
            int toPercent,
            int fewestPerSet,
            int mostPerSet,
            int optimalTotal,
            int fewestInTotal,
            int mostInTotal) {
        this.fromPercent = fromPercent;
        this.toPercent = toPercent;
        this.fewestPerSet = fewestPerSet;
        this.mostPerSet = mostPerSet;
        this.optimalTotal = optimalTotal;
        this.fewestInTotal = fewestInTotal;
        this.mostInTotal = mostInTotal;
    }

    /// How a number stands to the range of the table.
    public enum Standing {
        BELOW,
        WITHIN,
        ABOVE
    }

    /// Empty below 55 % and above 100 %; 100 % itself belongs to the last band.
    public static Optional<Prilepin> find(double percent) {
        return percent == FROM_90.toPercent
                ? Optional.of(FROM_90)
                : Arrays.stream(values())
                        .filter(band -> percent >= band.fromPercent && percent < band.toPercent)
                        .findFirst();
    }

    public Standing ofSet(int reps) {
        return standing(reps, fewestPerSet, mostPerSet);
    }

    public Standing ofTotal(int reps) {
        return standing(reps, fewestInTotal, mostInTotal);
    }

    public int optimalTotal() {
        return optimalTotal;
    }

    private static Standing standing(int reps, int fewest, int most) {
        if (reps < fewest) {
            return Standing.BELOW;
        }
        return reps > most ? Standing.ABOVE : Standing.WITHIN;
    }
}
