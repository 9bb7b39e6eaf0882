package org.plumbline.exchange.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.exchange.log.LogFixtures.log;
import static org.plumbline.exchange.log.LogFixtures.sample;
import static org.plumbline.exchange.log.LogFixtures.sets;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.science.unit.DistanceUnit;
import org.plumbline.science.unit.LoadUnit;

class StrongDialectsTest {
    @Test
    void classicExportHasNoUnitsAndAsksForThem() {
        var log = log(sample("strong-classic.csv"), LogChoices.NONE);

        assertThat(log.dialect()).isEqualTo("Strong, iOS export without units");
        assertThat(log.errors()).isEmpty();
        assertThat(log.needs()).containsExactly(Need.LOAD_UNIT, Need.DISTANCE_UNIT);
        assertThat(log.workouts()).hasSize(2);
        var lower = log.workouts().getFirst();
        assertThat(lower.start()).isEqualTo(LocalDateTime.of(2026, 9, 1, 18, 2, 11));
        assertThat(lower.name()).isEqualTo("Lower, heavy");
        assertThat(lower.notes()).isEqualTo("Slept badly");
        assertThat(lower.duration()).isEqualTo(new ImportedDuration(Duration.ofMinutes(72), false));
        assertThat(lower.exercises())
                .extracting(ImportedExercise::name)
                .containsExactly("Squat (Barbell)", "Plank", "Push Up");
        assertThat(lower.sets()).extracting(ImportedSet::row).containsExactly(2, 3, 4, 6, 7);
        assertThat(lower.sets().get(0).type()).isEqualTo(ImportedSetType.WARMUP);
        assertThat(lower.sets().get(1).load()).isEqualTo("102.5");
        assertThat(lower.sets().get(1).rpe()).isEqualTo("8");
        assertThat(lower.sets().get(2).failed()).isTrue();
        assertThat(lower.sets().get(2).notes()).isEqualTo("lost it\non the left");
        assertThat(lower.sets().get(3).seconds()).isEqualTo("69");
        assertThat(log.workouts().get(1).duration()).isEqualTo(new ImportedDuration(Duration.parse("PT264H1M"), true));
    }

    @Test
    void anAnsweredUnitIsNoLongerNeeded() {
        var log = log(
                sample("strong-classic.csv"),
                LogChoices.NONE.withLoadUnit(LoadUnit.LB).withDistanceUnit(DistanceUnit.MI));

        assertThat(log.needs()).isEmpty();
        assertThat(log.workouts().getFirst().sets().getFirst().loadUnit()).isEqualTo(LoadUnit.LB);
        assertThat(sets(log).getLast().distanceUnit()).isEqualTo(DistanceUnit.MI);
    }

    @Test
    void fileWithoutLoadsNeedsNoLoadUnit() {
        assertThat(LogFixtures.classicRows("1,0,12,0,0", "2,0.0,0,0,60").needs())
                .isEmpty();
    }

    @Test
    void earlyExportHasNeitherLengthNorRpe() {
        var log = log(sample("strong-early.csv"), LogFixtures.KG_AND_KM);

        assertThat(log.dialect()).contains("early");
        assertThat(log.errors()).isEmpty();
        assertThat(log.workouts()).singleElement().satisfies(workout -> {
            assertThat(workout.duration()).isNull();
            assertThat(workout.sets()).extracting(ImportedSet::reps).containsExactly(5, 5, 8);
        });
    }

    @Test
    void restTimerAndNoteRowsAreNotSets() {
        var log = log(sample("strong-classic-timers.csv"), LogFixtures.KG_AND_KM);

        assertThat(log.errors()).isEmpty();
        assertThat(sets(log)).extracting(ImportedSet::reps).containsExactly(10, 8);
        assertThat(sets(log).getFirst().extra()).containsEntry("Rest Timer", "120.0");
        assertThat(sets(log).getLast().extra()).doesNotContainKey("Rest Timer");
        var evening = log.workouts().getFirst();
        assertThat(evening.exercises().getFirst().notes()).isEqualTo("seat on 4");
        assertThat(evening.notes()).isEqualTo("Calf Raise: machine taken");
    }

    @Test
    void unitsBesideTheNumbersWinOverTheAnswer() {
        var log = log(sample("strong-classic-with-units.csv"), LogFixtures.KG_AND_KM);

        assertThat(log.dialect()).isEqualTo("Strong, iOS export with units");
        assertThat(log.errors()).isEmpty();
        assertThat(sets(log).getFirst().loadUnit()).isEqualTo(LoadUnit.LB);
        assertThat(sets(log).getFirst().rpe()).isEqualTo("8.5");
        assertThat(sets(log).getLast().distanceUnit()).isEqualTo(DistanceUnit.MI);
        assertThat(log.workouts().getFirst().duration()).isEqualTo(new ImportedDuration(Duration.ofMinutes(38), false));
    }

    @Test
    void androidExportIsReadBehindItsByteOrderMarkWithDecimalCommas() {
        var log = log(sample("strong-android.csv"), LogChoices.NONE);

        assertThat(log.dialect()).isEqualTo("Strong, Android export");
        assertThat(log.errors()).isEmpty();
        assertThat(log.needs()).isEmpty();
        assertThat(log.workouts()).singleElement().satisfies(workout -> {
            assertThat(workout.name()).isEqualTo("Arms; short");
            assertThat(workout.duration()).isEqualTo(new ImportedDuration(Duration.ofMinutes(44), false));
        });
        assertThat(sets(log))
                .extracting(ImportedSet::load)
                .containsExactly(new BigDecimal("12.5"), new BigDecimal("12.5"), null, null, null);
        assertThat(sets(log)).extracting(ImportedSet::reps).containsExactly(8, 0, null, 0, null);
        assertThat(sets(log).getFirst().rpe()).isEqualTo("7.5");
        assertThat(sets(log).get(2).notes()).isEqualTo("said \"enough\"");
        assertThat(sets(log).getLast().distance()).isEqualTo("1");
    }

    @Test
    void numberedExportHasItsUnitsInTheHeader() {
        var log = log(sample("strong-numbered.csv"), LogChoices.NONE);

        assertThat(log.dialect()).isEqualTo("Strong, export with units in the header");
        assertThat(log.errors()).isEmpty();
        assertThat(log.needs()).isEmpty();
        assertThat(sets(log))
                .extracting(ImportedSet::type)
                .containsExactly(
                        ImportedSetType.WARMUP,
                        ImportedSetType.WORKING,
                        ImportedSetType.DROP,
                        ImportedSetType.FAILURE,
                        ImportedSetType.WORKING);
        assertThat(sets(log).getFirst().loadUnit()).isEqualTo(LoadUnit.KG);
        assertThat(sets(log).getLast().distanceUnit()).isEqualTo(DistanceUnit.M);
        assertThat(sets(log).getLast().reps()).isNull();
        assertThat(log.workouts().getFirst().duration()).isEqualTo(new ImportedDuration(Duration.ofMinutes(62), false));
    }

    @Test
    void fileWidenedByASpreadsheetIsStillRecognisedAndItsOtherColumnsAreKept() {
        var log = log(sample("strong-resaved.csv"), LogFixtures.KG_AND_KM);

        assertThat(log.errors()).isEmpty();
        assertThat(log.needs()).isEmpty();
        assertThat(log.workouts())
                .extracting(ImportedWorkout::start)
                .containsExactly(LocalDateTime.of(2026, 4, 12, 15, 54), LocalDateTime.of(2026, 4, 14, 7, 5));
        assertThat(sets(log).getFirst().extra()).containsEntry("Athlete", "AB").containsEntry("Volume", "520");
    }

    @Test
    void unknownHeaderIsShownAsItWasSeen() {
        assertThat(WorkoutLogs.read(
                        "title;start_time;weight_kg\na;b;1\n".getBytes(StandardCharsets.UTF_8), LogChoices.NONE))
                .isEqualTo(new LogReading.NotRecognised(List.of("title", "start_time", "weight_kg")));
        assertThat(WorkoutLogs.read(new byte[0], LogChoices.NONE)).isEqualTo(new LogReading.NotRecognised(List.of()));
    }

    @Test
    void headerAloneIsAnEmptyLog() {
        assertThat(log(LogFixtures.CLASSIC).workouts()).isEmpty();
    }
}
