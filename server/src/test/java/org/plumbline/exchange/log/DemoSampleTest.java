package org.plumbline.exchange.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DemoSampleTest {
    @Test
    void sampleLogOfTheDemoIsElevenBelievableWeeks() throws IOException {
        byte[] file;
        try (var in = DemoSampleTest.class.getResourceAsStream("/demo/strong-sample.csv")) {
            file = Objects.requireNonNull(in).readAllBytes();
        }

        var log = LogFixtures.log(file, LogChoices.NONE);

        assertThat(log.errors()).isEmpty();
        assertThat(log.needs()).containsExactly(Need.LOAD_UNIT);
        assertThat(log.workouts()).hasSize(41);
        assertThat(log.setCount()).isEqualTo(763);
        assertThat(log.tonnage()).isEqualByComparingTo("291293.0");
        assertThat(log.workouts().getFirst().start().toLocalDate()).isEqualTo(LocalDate.of(2026, 9, 7));
        assertThat(log.workouts().getLast().start().toLocalDate()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(LogFixtures.sets(log)).filteredOn(ImportedSet::failed).hasSize(2);
        assertThat(LogFixtures.sets(log).stream().map(ImportedSet::exerciseName).distinct())
                .hasSize(27);
    }
}
