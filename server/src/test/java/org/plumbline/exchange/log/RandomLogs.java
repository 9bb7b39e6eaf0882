package org.plumbline.exchange.log;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.plumbline.science.unit.DistanceUnit;
import org.plumbline.science.unit.LoadUnit;

/// Logs that the Strong app could have kept, for the law that what is written is read back.
final class RandomLogs {
    private static final List<String> EXERCISES = List.of(
            "Squat (Barbell)", "Bench Press (Dumbbell)", "Plank", "Ünderhand; Row", "Curl, \"21s\"", "Farmer's Walk");
    private static final List<String> PROSE =
            List.of("easy", "felt \"heavy\", stopped", "two\nlines", "semi; colon", "ends with a quote \"", "naïve 💪");

    private static final List<ImportedSetType> LETTERED =
            List.of(ImportedSetType.WARMUP, ImportedSetType.DROP, ImportedSetType.FAILURE);

    private final RandomGenerator random;
    private final StrongLogWriter.Form form;

    RandomLogs(RandomGenerator random, StrongLogWriter.Form form) {
        this.random = random;
        this.form = form;
    }

    List<ImportedWorkout> workouts() {
        var workouts = new ArrayList<ImportedWorkout>();
        var start = LocalDateTime.of(2019, 1, 1, 6, 0).plusSeconds(random.nextInt(86_400));
        int row = 2;
        for (int i = random.nextInt(1, 6); i > 0; i--) {
            start = start.plusMinutes(random.nextInt(1, 10_000));
            var workout = workout(row, start);
            row += workout.sets().stream()
                    .mapToInt(set -> 1 + lineEnds(set.notes()))
                    .sum();
            workouts.add(workout);
        }
        return workouts;
    }

    private ImportedWorkout workout(int firstRow, LocalDateTime start) {
        var exercises = new ArrayList<ImportedExercise>();
        int row = firstRow;
        var before = "";
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            var name = EXERCISES.get(random.nextInt(EXERCISES.size()));
            if (name.equals(before)) {
                continue;
            }
            before = name;
            var sets = new ArrayList<ImportedSet>();
            for (int order = 1; order <= 1 + random.nextInt(5); order++) {
                sets.add(set(row, name, order));
                row += 1 + lineEnds(sets.getLast().notes());
            }
            exercises.add(new ImportedExercise(name, null, null, sets));
        }
        var duration = form == StrongLogWriter.Form.EARLY || random.nextBoolean()
                ? null
                : ImportedDuration.of(Duration.ofMinutes(random.nextInt(1, 900)));
        return new ImportedWorkout(
                firstRow,
                start,
                "Workout " + random.nextInt(3),
                duration,
                maybe(0.3) ? "all, in; all" : null,
                exercises);
    }

    private ImportedSet set(int row, String name, int number) {
        boolean letters = maybe(0.2);
        var type = letters ? LETTERED.get(random.nextInt(LETTERED.size())) : ImportedSetType.WORKING;
        var order = letters ? type.name().substring(0, 1) : Integer.toString(number);
        var load = maybe(0.7) ? decimal(1, 300, 2) : null;
        var distance = maybe(0.1) ? decimal(1, 20, 3) : null;
        var seconds = maybe(0.2) ? BigDecimal.valueOf(random.nextInt(1, 3600)) : null;
        boolean zeroIsReadable = seconds == null && distance == null && (load != null || form.absent.isEmpty());
        Integer reps = maybe(0.8) ? Integer.valueOf(random.nextInt(zeroIsReadable ? 0 : 1, 30)) : null;
        // Where absence is written as 0, a load without repetitions, time or distance says that none was done.
        if (reps == null && zeroIsReadable && !form.absent.isEmpty()) {
            reps = 0;
        }
        return new ImportedSet(
                row,
                name,
                order,
                type,
                load,
                load == null ? null : unit(LoadUnit.KG, LoadUnit.LB),
                reps,
                form != StrongLogWriter.Form.EARLY && maybe(0.3)
                        ? BigDecimal.valueOf(random.nextInt(12, 21)).divide(BigDecimal.TWO)
                        : null,
                distance,
                distance == null ? null : unit(DistanceUnit.KM, DistanceUnit.MI),
                seconds,
                maybe(0.2) ? PROSE.get(random.nextInt(PROSE.size())) : null,
                Map.of());
    }

    /// Only some forms can say a unit; the others are read with the first one as the answer.
    private <T> T unit(T stated, T other) {
        boolean perRow = form == StrongLogWriter.Form.ANDROID || form == StrongLogWriter.Form.CLASSIC_WITH_UNITS;
        return perRow && random.nextBoolean() ? other : stated;
    }

    private BigDecimal decimal(int from, int to, int places) {
        return BigDecimal.valueOf(random.nextInt(from, to))
                .add(BigDecimal.valueOf(random.nextInt(100), random.nextInt(places + 1)));
    }

    private boolean maybe(double share) {
        return random.nextDouble() < share;
    }

    private static int lineEnds(@Nullable String text) {
        return text == null ? 0 : (int) text.chars().filter(c -> c == '\n').count();
    }
}
