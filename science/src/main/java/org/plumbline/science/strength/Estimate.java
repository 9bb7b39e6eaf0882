package org.plumbline.science.strength;

import org.plumbline.science.unit.Load;

/// An estimated one-repetition maximum, or the reason why there is none.
public sealed interface Estimate {

    /// @param value in the unit of the set, unrounded
    /// @param formula name of the formula or version of the chart that made it
    /// @param low the lowest of the value and what Brzycki, Epley and Wathan say; the spread is shown
    /// @param high the highest of them
    record Estimated(Load value, String formula, Load low, Load high, Confidence confidence) implements Estimate {
        /// The same, with less confidence than its repetitions give it.
        Estimated doubted() {
            return new Estimated(value, formula, low, high, Confidence.LOW);
        }
    }

    record NotAvailable(Reason reason) implements Estimate {}

    enum Confidence {
        NORMAL,
        /// More than 10 repetitions to failure, or an RPE below 6.5.
        LOW
    }

    enum Reason {
        /// A failed attempt has no repetitions to judge by.
        NO_REPETITIONS,
        /// Bodyweight alone, or nothing entered: the share of body mass that was moved is not known.
        NO_LOAD,
        /// More than 12 repetitions.
        TOO_MANY_REPETITIONS,
        /// An RPE below 6, or a place that the chart leaves empty.
        EFFORT_OUTSIDE_CHART
    }
}
