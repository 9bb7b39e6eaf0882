package org.plumbline.training;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.science.comparison.Outcome;
import org.plumbline.science.unit.Load;

/// The sums of a workout. Warm-ups stand apart: by set type `warmup`, or by a block of type `warmup`.
///
/// @param sets performed sets, failed attempts and warm-ups included
/// @param volumeKg Σ repetitions × load in kilograms over the sets outside warm-ups that have both; null when none has
/// @param volumeSets how many sets that counts
/// @param warmupVolumeKg the same over the warm-ups
/// @param reps repetitions outside warm-ups; null when none are recorded
public record Totals(
        int sets,
        int warmupSets,
        int failedSets,
        @Nullable BigDecimal volumeKg,
        int volumeSets,
        @Nullable BigDecimal warmupVolumeKg,
        @Nullable Integer reps,
        @Nullable BigDecimal durationS,
        @Nullable BigDecimal distanceM) {

    static Totals of(List<PerformedBlock> blocks) {
        List<PerformedSet> warmups = blocks.stream()
                .flatMap(block -> block.sets().stream().filter(set -> isWarmup(block, set)))
                .toList();
        List<PerformedSet> work = blocks.stream()
                .flatMap(block -> block.sets().stream().filter(set -> !isWarmup(block, set)))
                .toList();
        return new Totals(
                work.size() + warmups.size(),
                warmups.size(),
                (int) Stream.concat(work.stream(), warmups.stream())
                        .filter(set -> set.outcome() == Outcome.FAILED)
                        .count(),
                volume(work),
                (int) work.stream().filter(Totals::hasVolume).count(),
                volume(warmups),
                work.stream()
                        .flatMap(set -> Stream.ofNullable(set.values().reps()))
                        .reduce(Integer::sum)
                        .orElse(null),
                work.stream()
                        .flatMap(set -> Stream.ofNullable(set.values().durationS()))
                        .reduce(BigDecimal::add)
                        .orElse(null),
                work.stream()
                        .flatMap(set -> Stream.ofNullable(set.values().distance()))
                        .map(distance -> plain(distance.metres()))
                        .reduce(BigDecimal::add)
                        .orElse(null));
    }

    private static boolean isWarmup(PerformedBlock block, PerformedSet set) {
        return Words.WARMUP.equals(block.blockType()) || Words.WARMUP.equals(set.setType());
    }

    private static boolean hasVolume(PerformedSet set) {
        return set.values().reps() != null && set.values().load() != null;
    }

    private static @Nullable BigDecimal volume(List<PerformedSet> sets) {
        return sets.stream()
                .flatMap(set -> Stream.ofNullable(volume(set.values())))
                .reduce(BigDecimal::add)
                .map(Totals::plain)
                .orElse(null);
    }

    private static @Nullable BigDecimal volume(SetValues values) {
        Integer reps = values.reps();
        Load load = values.load();
        return reps == null || load == null ? null : load.kilograms().multiply(BigDecimal.valueOf(reps));
    }

    /// Without trailing zeros and without an exponent.
    private static BigDecimal plain(BigDecimal value) {
        BigDecimal shortest = value.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}
