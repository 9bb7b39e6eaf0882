package org.plumbline.science.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The rows of a plan, or of one of its blocks, in numbers.
///
/// @param plannedSets every planned set, warm-ups too
/// @param performedSets every performed set: added ones and failed attempts too
/// @param recall planned sets performed / planned, two decimals; null when nothing was planned
/// @param precision planned sets performed / performed, two decimals; null when nothing was performed
/// @param volumeRatio volume done on planned sets / volume planned, two decimals; null when nothing is comparable
/// @param volumeBasis what that volume is counted in, null with it
/// @param band decided on the exact ratio, null with it
/// @param byType how many rows have each primary class; classes without rows are left out
public record Rollup(
        int plannedSets,
        int performedSets,
        @Nullable BigDecimal recall,
        @Nullable BigDecimal precision,
        @Nullable BigDecimal volumeRatio,
        @Nullable VolumeBasis volumeBasis,
        @Nullable Band band,
        Map<DeviationType, Integer> byType) {

    /// Decimals of every ratio that is shown.
    public static final int SHOWN_DECIMALS = 2;

    public Rollup {
        byType = byType.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(byType));
    }

    public static Rollup of(List<ComparedSet> sets) {
        var planned = (int) sets.stream().filter(ComparedSet::planned).count();
        var performed = (int) sets.stream().filter(ComparedSet::performed).count();
        var plannedAndPerformed = (int)
                sets.stream().filter(set -> set.planned() && set.performed()).count();
        var volume = Volume.of(sets);
        return new Rollup(
                planned,
                performed,
                ratio(plannedAndPerformed, planned),
                ratio(plannedAndPerformed, performed),
                volume.map(Volume::ratio).orElse(null),
                volume.map(Volume::basis).orElse(null),
                volume.map(Volume::band).orElse(null),
                byType(sets));
    }

    /// One roll-up per block, in order; a set outside every block counts in the whole only.
    public static SequencedMap<Integer, Rollup> perBlock(List<ComparedSet> sets) {
        var blocks = new TreeMap<Integer, Rollup>();
        sets.stream().map(ComparedSet::blockSeq).distinct().forEach(block -> {
            if (block != null) {
                blocks.put(
                        block,
                        of(sets.stream()
                                .filter(set -> block.equals(set.blockSeq()))
                                .toList()));
            }
        });
        return Collections.unmodifiableSequencedMap(blocks);
    }

    private static @Nullable BigDecimal ratio(int part, int whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), SHOWN_DECIMALS, RoundingMode.HALF_UP);
    }

    private static Map<DeviationType, Integer> byType(List<ComparedSet> sets) {
        var counts = new EnumMap<DeviationType, Integer>(DeviationType.class);
        sets.forEach(set -> counts.merge(set.type(), 1, Integer::sum));
        return counts;
    }
}
