package org.plumbline.science.comparison;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plumbline.science.unit.Load;

/// What the volumes of a plan are counted in: the first of these that any of its working sets prescribes.
public enum VolumeBasis {
    /// Σ repetitions × kilograms.
    LOAD {
        @Override
        @Nullable
        BigDecimal planned(Prescribed set) {
            return tonnage(set.reps(), set.load());
        }

        @Override
        @Nullable
        BigDecimal done(Performed set) {
            var failedAtOnce = set.reps() != null && set.reps() == 0; // moved nothing, whatever the load was
            return failedAtOnce ? BigDecimal.ZERO : tonnage(set.reps(), set.load());
        }
    },
    /// Σ seconds.
    DURATION {
        @Override
        @Nullable
        BigDecimal planned(Prescribed set) {
            return set.durationS();
        }

        @Override
        @Nullable
        BigDecimal done(Performed set) {
            return set.durationS();
        }
    },
    /// Σ metres.
    DISTANCE {
        @Override
        @Nullable
        BigDecimal planned(Prescribed set) {
            return set.distance() == null ? null : set.distance().metres();
        }

        @Override
        @Nullable
        BigDecimal done(Performed set) {
            return set.distance() == null ? null : set.distance().metres();
        }
    },
    /// Σ repetitions.
    REPS {
        @Override
        @Nullable
        BigDecimal planned(Prescribed set) {
            return decimal(set.reps());
        }

        @Override
        @Nullable
        BigDecimal done(Performed set) {
            return decimal(set.reps());
        }
    };

    /// Null when the set does not prescribe it; a range or an AMRAP counts at its minimum.
    abstract @Nullable BigDecimal planned(Prescribed set);

    /// Null when it was not recorded.
    abstract @Nullable BigDecimal done(Performed set);

    /// The spelling used in JSON and in the database.
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable BigDecimal tonnage(@Nullable Integer reps, @Nullable Load load) {
        return reps == null || load == null ? null : load.kilograms().multiply(BigDecimal.valueOf(reps));
    }

    private static @Nullable BigDecimal decimal(@Nullable Integer reps) {
        return reps == null ? null : BigDecimal.valueOf(reps);
    }
}
