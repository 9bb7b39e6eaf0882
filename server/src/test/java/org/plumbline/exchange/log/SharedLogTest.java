package org.plumbline.exchange.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// A real export of 86 workouts, where the folder of shared data is named; not generated elsewhere.
class SharedLogTest {
    @TestFactory
    Stream<DynamicTest> realExportIsReadToTheLastSet() {
        var corpus = System.getenv("PLUMBLINE_CORPUS");
        if (corpus == null) {
            return Stream.empty();
        }
        return Stream.of(DynamicTest.dynamicTest("86 workouts, 1,903 sets, 394,186.0 kg", () -> readAll(corpus)));
    }

    private static void readAll(String corpus) throws IOException {
        var file = Files.readAllBytes(Path.of(corpus, "strong-ios-comma-kg.csv"));

        var log = LogFixtures.log(file, LogFixtures.KG_AND_KM);

        assertThat(log.errors()).isEmpty();
        assertThat(log.needs()).isEmpty();
        assertThat(log.workouts()).hasSize(86);
        assertThat(log.setCount()).isEqualTo(1903);
        assertThat(log.tonnage()).isEqualByComparingTo("394186.0");
        assertThat(log.fingerprints()).doesNotHaveDuplicates();
        assertThat(log.workouts())
                .filteredOn(workout ->
                        workout.duration() != null && workout.duration().implausible())
                .hasSize(2);
        assertThat(LogFixtures.sets(log))
                .filteredOn(set -> set.distance() != null)
                .extracting(ImportedSet::exerciseName, ImportedSet::reps, ImportedSet::seconds)
                .containsExactly(tuple("Swimming", null, new BigDecimal("30")));
        assertThat(LogFixtures.log(file, LogChoices.NONE).needs()).containsExactly(Need.LOAD_UNIT, Need.DISTANCE_UNIT);
    }
}
