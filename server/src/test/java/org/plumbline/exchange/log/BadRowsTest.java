package org.plumbline.exchange.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.plumbline.exchange.log.LogFixtures.CLASSIC;
import static org.plumbline.exchange.log.LogFixtures.classicRows;
import static org.plumbline.exchange.log.LogFixtures.log;
import static org.plumbline.exchange.log.LogFixtures.sets;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BadRowsTest {
    private static final String GOOD = "2026-09-01 18:00:00,Any,1h,Row,1,50,8,0,0,,,\n";

    @Test
    void badRowsAreToldWithTheirLineAndTheOthersAreRead() {
        var log = classicRows(
                "1,100,5,0,0",
                "2,heavy,5,0,0",
                "3,-20,5,0,0",
                "4,100,5.5,0,0",
                "X,100,5,0,0",
                "6,1e9,5,0,0",
                "7,90,6,0,0");

        assertThat(log.errors())
                .extracting(ImportError::row, ImportError::code)
                .containsExactly(
                        tuple(3, "not_a_number"),
                        tuple(4, "negative"),
                        tuple(5, "not_whole"),
                        tuple(6, "unknown_set_order"),
                        tuple(7, "not_a_number"));
        assertThat(log.errors().getFirst().message()).isEqualTo("Weight is \"heavy\"; the row was left out.");
        assertThat(sets(log)).extracting(ImportedSet::reps).containsExactly(5, 6);
    }

    @Test
    void everyBadCellOfARowIsTold() {
        var log = classicRows("1,heavy,many,far,0");

        assertThat(log.errors()).extracting(ImportError::message).hasSize(3);
        assertThat(log.workouts()).isEmpty();
    }

    @Test
    void badDateIsToldOnEveryRow() {
        var log = log(CLASSIC + "2026-02-30 18:00:00,Any,1h,Row,1,50,8,0,0,,,\n,Any,1h,Row,2,50,8,0,0,,,\n" + GOOD);

        assertThat(log.errors())
                .extracting(ImportError::row, ImportError::code)
                .containsExactly(tuple(2, "bad_date"), tuple(3, "bad_date"));
        assertThat(sets(log)).hasSize(1);
    }

    @Test
    void rowWithoutAnExerciseIsLeftOut() {
        assertThat(log(CLASSIC + GOOD.replace("Row", "")).errors())
                .extracting(ImportError::code)
                .containsExactly("exercise_missing");
    }

    @Test
    void unusableRpeCostsOnlyTheRpe() {
        var log = log(
                CLASSIC + GOOD.replace(",,,", ",,,11") + GOOD.replace(",,,", ",,,hard") + GOOD.replace(",,,", ",,,0"));

        assertThat(log.errors()).extracting(ImportError::code).containsExactly("rpe_ignored", "rpe_ignored");
        assertThat(sets(log)).hasSize(3).allSatisfy(set -> assertThat(set.rpe()).isNull());
    }

    @Test
    void unusableLengthCostsOnlyTheLengthAndIsToldOnce() {
        var log = log(CLASSIC + GOOD.replace("1h", "long") + GOOD.replace("1h", "long"));

        assertThat(log.errors()).extracting(ImportError::code).containsExactly("duration_ignored");
        assertThat(log.workouts())
                .singleElement()
                .satisfies(workout -> assertThat(workout.duration()).isNull());
    }

    @Test
    void unknownUnitIsNotTakenForAnother() {
        var log = log("""
                Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance Unit;Seconds;Notes;Workout Notes;Workout Duration
                2026-10-07 16:49:28;A;Squat;1;12;stone;8;;;;0;;;44m
                2026-10-07 16:49:28;A;Squat;2;100;kg;8;;;;0;;;44m
                """);

        assertThat(log.errors()).extracting(ImportError::code).containsExactly("unknown_unit");
        assertThat(sets(log)).hasSize(1);
    }

    @Test
    void commaInANumberOfACommaFileIsNotGuessed() {
        assertThat(classicRows("1,\"1,250\",5,0,0").errors())
                .extracting(ImportError::code)
                .containsExactly("not_a_number");
    }

    @Test
    void surplusCellsAreToldAndEmptyOnesAreNot() {
        var log = log(CLASSIC
                + GOOD.replace(",,,\n", ",easy,,8,heavy\n")
                + GOOD.replace("Any", "Any, thing")
                + GOOD.replace("\n", ",,,\n")
                + "\n,,,,,,,,,,,\n"
                + GOOD);

        assertThat(log.errors())
                .extracting(ImportError::row, ImportError::code)
                .containsExactly(tuple(2, "broken_row"), tuple(3, "unknown_set_order"));
        assertThat(sets(log)).extracting(ImportedSet::row).containsExactly(4, 7);
    }

    @Test
    void cellsMissingAtTheEndAreEmpty() {
        assertThat(sets(log(CLASSIC + "2026-09-01 18:00:00,Any,1h,Row,1,50,8\n")))
                .singleElement()
                .satisfies(set -> assertThat(set.reps()).isEqualTo(8));
    }

    @Test
    void quoteThatIsNeverClosedCostsItsOwnRowOnly() {
        var open = GOOD.replace("Any", "\"Any");
        var openInNotes = GOOD.replace(",,,", ",\"fine,,");
        var log = log(CLASSIC + GOOD + open + GOOD + openInNotes + GOOD.replace("Any", "\"Any\"") + openInNotes + GOOD);

        assertThat(log.errors())
                .extracting(ImportError::row, ImportError::code)
                .containsExactly(tuple(3, "broken_row"), tuple(5, "broken_row"), tuple(7, "broken_row"));
        assertThat(sets(log)).extracting(ImportedSet::row).containsExactly(2, 4, 6, 8);
    }

    @Test
    void headerInTheMiddleOfJoinedFilesIsNotARow() {
        var log = log(CLASSIC + GOOD + CLASSIC + GOOD);

        assertThat(log.errors()).isEmpty();
        assertThat(sets(log)).hasSize(2);
    }

    @Test
    void linesOfAFileFromWindowsAreCountedOnce() {
        var log = log("sep=,\r\n" + (CLASSIC + GOOD + GOOD.replace("50", "x")).replace("\n", "\r\n"));

        assertThat(log.errors()).extracting(ImportError::row).containsExactly(4);
        assertThat(sets(log)).extracting(ImportedSet::row).containsExactly(3);
    }

    @Test
    void encodingsOfSpreadsheetsAreReadAndAGuessIsTold() {
        var text = CLASSIC + GOOD.replace("Row", "Kniebeuge für später");

        assertThat(LogFixtures.log(text.getBytes(Charset.forName("windows-1252")), LogChoices.NONE))
                .satisfies(log -> {
                    assertThat(log.errors()).extracting(ImportError::code).containsExactly("encoding");
                    assertThat(sets(log).getFirst().exerciseName()).isEqualTo("Kniebeuge für später");
                });
        assertThat(LogFixtures.log(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE), LogChoices.NONE))
                .satisfies(log -> {
                    assertThat(log.errors()).isEmpty();
                    assertThat(sets(log).getFirst().exerciseName()).isEqualTo("Kniebeuge für später");
                });
    }

    @Test
    void rpeOutsideHalfStepsIsToldAndLeftToTheRow() {
        var log = log(CLASSIC + GOOD.replace(",,,", ",,,8.25"));

        assertThat(log.errors()).extracting(ImportError::code).containsExactly("rpe_ignored");
        assertThat(sets(log)).singleElement().satisfies(set -> {
            assertThat(set.rpe()).isNull();
            assertThat(set.extra()).containsEntry("RPE", "8.25");
        });
    }

    @Test
    void nameLongerThanAnyExerciseHasIsLeftOut() {
        var log = log(CLASSIC + GOOD.replace("Row", "R".repeat(201)) + GOOD.replace("Row", "R".repeat(200)));

        assertThat(log.errors())
                .extracting(ImportError::row, ImportError::code)
                .containsExactly(tuple(2, "name_too_long"));
        assertThat(sets(log)).hasSize(1);
    }

    @Test
    void yearThatNobodyTrainedInIsABadDate() {
        var log = log(CLASSIC + GOOD.replace("2026-", "0026-") + GOOD.replace("2026-", "9026-") + GOOD);

        assertThat(log.errors())
                .extracting(ImportError::row, ImportError::code)
                .containsExactly(tuple(2, "bad_date"), tuple(3, "bad_date"));
    }

    @Test
    void nullCharacterIsReadAsTheSignForWhatCouldNotBeRead() {
        assertThat(sets(log(CLASSIC + GOOD.replace("Row", "Ro\0w"))))
                .extracting(ImportedSet::exerciseName)
                .containsExactly("Ro\uFFFDw");
    }
}
