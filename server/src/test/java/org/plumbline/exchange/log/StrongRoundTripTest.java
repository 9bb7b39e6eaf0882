package org.plumbline.exchange.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StrongRoundTripTest {
    private static final int LOGS = Integer.getInteger("plumbline.test.logs", 150);
    private static final long FIRST_SEED = Long.getLong("plumbline.test.seed", 20_261_121L);

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenIsReadBack(StrongLogWriter.Form form) {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + LOGS; seed++) {
            var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            var written = new RandomLogs(random, form).workouts();
            var text = new StrongLogWriter(form, random.nextBoolean() ? "\n" : "\r\n").write(written);

            var log = LogFixtures.log(text.getBytes(StandardCharsets.UTF_8), LogFixtures.KG_AND_KM);

            assertThat(log.errors()).as("seed %d", seed).isEmpty();
            assertThat(log.needs()).as("seed %d", seed).isEmpty();
            assertThat(log.workouts().stream()
                            .map(StrongRoundTripTest::withoutRawRows)
                            .toList())
                    .as("seed %d", seed)
                    .isEqualTo(written);
        }
    }

    /// One wrong character may spoil its own row, or split it from its neighbour; never more.
    @ParameterizedTest
    @EnumSource
    void strayCharacterCostsAtMostTwoSets(StrongLogWriter.Form form) {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + LOGS; seed++) {
            var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            var written = new RandomLogs(random, form).workouts();
            var text = new StringBuilder(new StrongLogWriter(form, "\n").write(written));
            var stray = List.of('"', '\n', form.delimiter, 'x').get(random.nextInt(4));
            text.insert(random.nextInt(form.header.length() + 1, text.length()), stray);

            var log = LogFixtures.log(text.toString().getBytes(StandardCharsets.UTF_8), LogFixtures.KG_AND_KM);

            var lost = new ArrayList<>(allMeasures(written));
            allMeasures(log.workouts()).forEach(lost::remove);
            assertThat(lost).as("seed %d, stray %s", seed, stray).hasSizeLessThanOrEqualTo(2);
        }
    }

    private static List<List<Object>> allMeasures(List<ImportedWorkout> workouts) {
        return workouts.stream()
                .flatMap(workout -> workout.sets().stream())
                .map(set -> List.<Object>of(
                        set.exerciseName(),
                        Optional.ofNullable(set.load()),
                        Optional.ofNullable(set.reps()),
                        Optional.ofNullable(set.seconds())))
                .toList();
    }

    private static ImportedWorkout withoutRawRows(ImportedWorkout workout) {
        return new ImportedWorkout(
                workout.row(),
                workout.start(),
                workout.name(),
                workout.duration(),
                workout.notes(),
                workout.exercises().stream()
                        .map(exercise -> new ImportedExercise(
                                exercise.name(),
                                exercise.superset(),
                                exercise.notes(),
                                withoutRawRows(exercise.sets())))
                        .toList());
    }

    private static List<ImportedSet> withoutRawRows(List<ImportedSet> sets) {
        return sets.stream().map(set -> set.withExtra(Map.of())).toList();
    }
}
