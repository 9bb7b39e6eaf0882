package org.plumbline.science.strength;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.science.unit.Load;
import org.plumbline.science.unit.Rpe;

/// Percent of the one-repetition maximum for a number of repetitions at an RPE, after Tuchscherer (RTS).
///
/// Other charts go by the same name; this is the list on which three independent public implementations agree. It is
/// a prior: trained lifters differ widely in the repetitions they can do at 70 %.
public final class RtsChart {

    /// The name of this table, kept beside everything that was derived from it.
    public static final String VERSION = "rts-2015";

    public static final int MOST_REPS = 12;

    /// Below this the chart says nothing, and people misjudge their reserve by more than two repetitions.
    public static final Rpe LOWEST_RPE = Rpe.of(6);

    /// One list in half steps: each repetition and each point of RPE in reserve move two places.
    private static final List<BigDecimal> PERCENT = Stream.of(
                    "100.0", "97.8", "95.5", "93.9", "92.2", "90.7", "89.2", "87.8", "86.3", "85.0", "83.7", "82.4",
                    "81.1", "79.9", "78.6", "77.4", "76.2", "75.1", "73.9", "72.3", "70.7", "69.4", "68.0", "66.7",
                    "65.3", "64.0", "62.6", "61.3", "59.9", "58.6")
            .map(BigDecimal::new)
            .toList();

    private static final int QUARTERS_PER_POINT = 4;
    private static final int QUARTERS_PER_PLACE = 2;

    private RtsChart() {}

    /// Percent, for 1 to 12 repetitions at RPE 6 to 10, as far as the table goes (12 at RPE 6 is not in it).
    public static Optional<BigDecimal> percent(int reps, Rpe rpe) {
        return percent(reps, rpe.value());
    }

    /// The same for an average of ratings: quarter steps lie halfway between two places, nothing finer is in the chart.
    public static Optional<BigDecimal> percent(int reps, BigDecimal rpe) {
        if (reps < 1 || reps > MOST_REPS || rpe.compareTo(LOWEST_RPE.value()) < 0 || rpe.compareTo(Rpe.HIGHEST) > 0) {
            return Optional.empty();
        }
        var quarters = Rpe.HIGHEST.subtract(rpe).multiply(BigDecimal.valueOf(QUARTERS_PER_POINT));
        if (quarters.stripTrailingZeros().scale() > 0) {
            return Optional.empty();
        }
        var position = (reps - 1) * QUARTERS_PER_POINT + quarters.intValueExact();
        return position % QUARTERS_PER_PLACE == 0
                ? place(position / QUARTERS_PER_PLACE)
                : place(position / QUARTERS_PER_PLACE)
                        .flatMap(above -> place(position / QUARTERS_PER_PLACE + 1)
                                .map(below -> above.add(below).divide(BigDecimal.TWO)));
    }

    /// The load that should feel like this RPE for this many repetitions; exact, to be rounded to the equipment.
    public static Optional<Load> load(Load oneRepMax, int reps, Rpe rpe) {
        return percent(reps, rpe).map(percent -> oneRepMax.times(percent.movePointLeft(2)));
    }

    private static Optional<BigDecimal> place(int place) {
        return place < PERCENT.size() ? Optional.of(PERCENT.get(place)) : Optional.empty();
    }
}
