package org.plumbline.science.volume;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.science.unit.Rpe;

/// Hard sets per muscle, counted in both ways, because published ranges mean one or the other.
///
/// @param direct sets in which the muscle is a prime mover: what expert landmarks (Israetel) count
/// @param fractional direct sets plus half of the indirect ones: the count with the strongest evidence (Pelland et al.
///     2025, Sports Medicine, doi 10.1007/s40279-025-02344-w)
public record HardSets(int direct, BigDecimal fractional) {

    /// A set easier than this is no stimulus to count: about 4 repetitions in reserve.
    public static final Rpe LOWEST_RPE = Rpe.of(6);

    public static final HardSets NONE = new HardSets(0, BigDecimal.ZERO);

    /// Part of a muscle in an exercise; a muscle that has none is left out.
    public enum Role {
        /// Prime mover; an isolation exercise is not meant.
        PRIMARY(BigDecimal.ONE),
        SECONDARY(new BigDecimal("0.5"));

        private final BigDecimal weight;

        Role(BigDecimal weight) {
            this.weight = weight;
        }
    }

    /// A performed set and the muscles of its exercise.
    ///
    /// @param rpe null when it was not logged: the set then counts unless it was a warm-up
    public record TrainedSet<M>(boolean warmup, @Nullable Rpe rpe, Map<M, Role> muscles) {
        public TrainedSet {
            muscles = Map.copyOf(muscles);
        }

        public boolean isHard() {
            return !warmup && (rpe == null || rpe.compareTo(LOWEST_RPE) >= 0);
        }
    }

    public static <M> Map<M, HardSets> perMuscle(List<TrainedSet<M>> sets) {
        var counts = new HashMap<M, HardSets>();
        sets.stream()
                .filter(TrainedSet::isHard)
                .forEach(set -> set.muscles()
                        .forEach((muscle, role) -> counts.merge(muscle, NONE.plus(role), (sum, _) -> sum.plus(role))));
        return Map.copyOf(counts);
    }

    /// The same from counts that somebody else made: so many hard sets of an exercise with these muscles.
    public static <M> Map<M, HardSets> perMuscleOf(List<Counted<M>> exercises) {
        var counts = new HashMap<M, HardSets>();
        exercises.forEach(exercise -> exercise.muscles()
                .forEach((muscle, role) -> counts.merge(muscle, NONE.plus(role, exercise.hardSets()), HardSets::plus)));
        return Map.copyOf(counts);
    }

    /// Hard sets of one exercise.
    public record Counted<M>(int hardSets, Map<M, Role> muscles) {
        public Counted {
            muscles = Map.copyOf(muscles);
        }
    }

    private HardSets plus(HardSets other) {
        return new HardSets(direct + other.direct, fractional.add(other.fractional));
    }

    private HardSets plus(Role role, int sets) {
        return plus(new HardSets(role == Role.PRIMARY ? sets : 0, role.weight.multiply(BigDecimal.valueOf(sets))));
    }

    private HardSets plus(Role role) {
        return new HardSets(direct + (role == Role.PRIMARY ? 1 : 0), fractional.add(role.weight));
    }
}
