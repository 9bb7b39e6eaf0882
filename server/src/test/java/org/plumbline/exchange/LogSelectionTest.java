package org.plumbline.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.exchange.log.ImportedLog;
import org.plumbline.exchange.log.LogChoices;
import org.plumbline.science.unit.LoadUnit;

class LogSelectionTest {
    private static final String HEADER =
            "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE\n";
    private static final String MONDAY = "2026-09-07 18:00:00,Push,1h,Bench Press,1,80,5,0,0,,,\n";
    private static final String TUESDAY = "2026-09-08 18:00:00,Pull,1h,Deadlift,1,140,5,0,0,,,\n";

    @Test
    void toAnAthleteWithoutWorkoutsAllAreNew() {
        var selection = LogSelection.of(log(MONDAY + TUESDAY), List.of());

        assertThat(selection.workouts()).hasSize(2);
        assertThat(selection.sets()).isEqualTo(2);
        assertThat(selection.duplicates()).isZero();
    }

    @Test
    void whatIsThereIsADuplicateAndTheRestIsNew() {
        var selection = LogSelection.of(log(MONDAY + TUESDAY), log(MONDAY).fingerprints());

        assertThat(selection.read()).extracting(workout -> workout.name()).containsExactly("Pull");
        assertThat(selection.duplicates()).isEqualTo(1);
    }

    @Test
    void workoutThatWasRenamedIsKnownByItsSets() {
        var renamed = MONDAY.replace("Push", "Chest day");

        assertThat(LogSelection.of(log(renamed), log(MONDAY).fingerprints()).workouts())
                .isEmpty();
    }

    @Test
    void workoutWhoseSetsWereCorrectedIsKnownByItsName() {
        var corrected = MONDAY.replace("80,5", "82.5,4");

        assertThat(LogSelection.of(log(corrected), log(MONDAY).fingerprints()).workouts())
                .isEmpty();
    }

    private static ImportedLog log(String rows) {
        return LogImport.read(
                (HEADER + rows).getBytes(StandardCharsets.UTF_8), LogChoices.NONE.withLoadUnit(LoadUnit.KG));
    }
}
