package org.plumbline.science.strength;

import java.util.Locale;
import java.util.OptionalDouble;

/// Published formulas for the one-repetition maximum from repetitions to failure: load × [#factor].
public enum RepFormula {
    /// Brzycki 1993, JOPERD 64(1):88-90. The most accurate up to 10 repetitions (Mayhew et al. 1995); a pole at 37.
    BRZYCKI,
    /// Epley 1985, Boyd Epley Workout; as written it would give 1.033 for one repetition, which is a maximum already.
    EPLEY,
    /// Wathen 1994, Essentials of Strength Training and Conditioning.
    WATHAN,
    /// Mayhew et al. 1992, Journal of Applied Sport Science Research 6:200-206.
    MAYHEW,
    /// Lombardi 1989, Beginning Weight Training.
    LOMBARDI,
    /// O'Conner et al. 1989, Weight Training Today.
    OCONNER,
    /// Lander 1985, NSCA Journal 6(6):60-61.
    LANDER;

    /// Fewest repetitions to failure that say anything.
    public static final double FEWEST_REPS = 1;

    /// Above this the formulas are biased (Mayhew et al. 1995; Reynolds, Gordon and Robergs 2006).
    public static final double MOST_RELIABLE_REPS = 10;

    /// Above this there is no estimate: an engineering limit, where Brzycki has become useless.
    public static final double MOST_REPS = 12;

    /// One-repetition maximum / load, for [#FEWEST_REPS] to [#MOST_REPS] repetitions; empty outside.
    ///
    /// @param repsToFailure repetitions done plus those left in reserve, which come in halves
    public OptionalDouble factor(double repsToFailure) {
        return repsToFailure >= FEWEST_REPS && repsToFailure <= MOST_REPS
                ? OptionalDouble.of(extrapolated(repsToFailure))
                : OptionalDouble.empty();
    }

    /// Beyond the valid range too: good for showing how far the formulas part there, and for nothing else.
    double extrapolated(double repsToFailure) {
        var r = repsToFailure;
        return switch (this) {
            case BRZYCKI -> 36 / (37 - r);
            case EPLEY -> r <= 1 ? 1 : 1 + r / 30;
            case WATHAN -> 100 / (48.8 + 53.8 * Math.exp(-0.075 * r));
            case MAYHEW -> 100 / (52.2 + 41.9 * Math.exp(-0.055 * r));
            case LOMBARDI -> Math.pow(r, 0.10);
            case OCONNER -> 1 + r / 40;
            case LANDER -> 100 / (101.3 - 2.67123 * r);
        };
    }

    /// The spelling used in JSON and in reports.
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
