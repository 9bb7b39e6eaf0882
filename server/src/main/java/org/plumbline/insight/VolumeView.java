package org.plumbline.insight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.catalog.Exercise;
import org.plumbline.science.volume.HardSets;
import org.plumbline.science.volume.HardSets.Counted;

/// Training volume as JSON shows it.
///
/// @param periods those in which something was done, the earliest first
record VolumeView(
        LocalDate from,
        LocalDate to,
        String group,
        String weekStart,
        @Nullable UUID exerciseId,
        List<Period> periods) {

    /// @param start and end of the whole period, also where the range covers only a part of it
    /// @param partial whether it does
    /// @param hardSetsWithoutMuscles hard sets of exercises whose muscles nobody said
    record Period(
            LocalDate start,
            LocalDate end,
            boolean partial,
            List<ExerciseVolume> exercises,
            List<MuscleSets> muscles,
            int hardSetsWithoutMuscles) {}

    /// Volume of one exercise. Volume is not comparable across exercises, so there is no sum of it.
    ///
    /// @param sets all but the warm-ups, failed attempts included: the next four add up to it
    /// @param loadedSets those that the volume load is made of
    /// @param bodyweightSets repetitions without a load where none is needed; not in the volume load, and not zero
    /// @param otherSets measured in time, distance or calories
    /// @param unknownSets repetitions or load were not recorded
    /// @param volumeLoadKg Σ repetitions × load as entered, exact; null where no set has both
    /// @param addedLoadOnly whether a share of body mass was moved as well, which is not in the volume load
    record ExerciseVolume(
            @Nullable UUID exerciseId,
            String exerciseName,
            int sets,
            int loadedSets,
            int bodyweightSets,
            int otherSets,
            int unknownSets,
            int warmupSets,
            int hardSets,
            long repetitions,
            @Nullable BigDecimal volumeLoadKg,
            boolean addedLoadOnly) {
        static ExerciseVolume of(VolumeStore.Row row, @Nullable Exercise exercise) {
            boolean needsNoLoad = exercise != null && ExerciseTraits.needsNoLoad(exercise);
            int bodyweight = needsNoLoad ? row.withoutLoad() : 0;
            return new ExerciseVolume(
                    row.exerciseId(),
                    exercise == null ? row.exerciseName() : exercise.name(),
                    row.sets(),
                    row.loaded(),
                    bodyweight,
                    row.otherwise(),
                    row.sets() - row.loaded() - bodyweight - row.otherwise(),
                    row.warmups(),
                    row.hard(),
                    row.repetitions(),
                    row.volumeKg() == null ? null : RecordView.shortest(row.volumeKg()),
                    exercise != null && ExerciseTraits.movesBody(exercise));
        }
    }

    /// Hard sets of a muscle, counted in both ways: the expert landmarks mean the direct ones, the published ranges the
    /// fractional ones.
    record MuscleSets(String muscle, int direct, BigDecimal fractional) {}

    static VolumeView of(VolumeQuery query, List<VolumeStore.Row> rows, Map<UUID, Exercise> exercises) {
        var byStart = new TreeMap<LocalDate, List<VolumeStore.Row>>();
        rows.forEach(row ->
                byStart.computeIfAbsent(row.start(), _ -> new ArrayList<>()).add(row));
        var periods = new ArrayList<Period>();
        byStart.forEach((start, inIt) -> periods.add(period(query, start, inIt, exercises)));
        return new VolumeView(
                query.from(),
                query.to(),
                query.group().wire(),
                query.weekStart().name().toLowerCase(Locale.ROOT),
                query.exercise(),
                List.copyOf(periods));
    }

    private static Period period(
            VolumeQuery query, LocalDate start, List<VolumeStore.Row> rows, Map<UUID, Exercise> exercises) {
        var counted = new ArrayList<Counted<String>>();
        int withoutMuscles = 0;
        for (VolumeStore.Row row : rows) {
            Exercise exercise = row.exerciseId() == null ? null : exercises.get(row.exerciseId());
            if (exercise == null || exercise.primaryMuscles().isEmpty()) {
                withoutMuscles += row.hard();
            } else {
                counted.add(new Counted<>(row.hard(), ExerciseTraits.muscles(exercise)));
            }
        }
        LocalDate end = query.group().end(start);
        return new Period(
                start,
                end,
                start.isBefore(query.from()) || end.isAfter(query.to()),
                rows.stream()
                        .map(row -> ExerciseVolume.of(
                                row, row.exerciseId() == null ? null : exercises.get(row.exerciseId())))
                        .toList(),
                HardSets.perMuscleOf(counted).entrySet().stream()
                        .map(entry -> new MuscleSets(
                                entry.getKey(),
                                entry.getValue().direct(),
                                entry.getValue().fractional()))
                        .filter(muscle -> muscle.fractional().signum() > 0)
                        .sorted(Comparator.comparing(MuscleSets::muscle))
                        .toList(),
                withoutMuscles);
    }
}
