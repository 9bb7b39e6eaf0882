package org.plumbline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.catalog.Exercise;
import org.plumbline.catalog.ExerciseId;
import org.plumbline.catalog.Laterality;
import org.plumbline.catalog.MeasuredAs;
import org.plumbline.exchange.log.LogChoices;
import org.plumbline.platform.Issue;
import org.plumbline.platform.Refused;
import org.plumbline.science.comparison.Outcome;
import org.plumbline.science.unit.Distance;
import org.plumbline.science.unit.DistanceUnit;
import org.plumbline.science.unit.Load;
import org.plumbline.science.unit.LoadUnit;
import org.plumbline.science.unit.Rpe;
import org.plumbline.training.Known;
import org.plumbline.training.PerformedSet;
import org.plumbline.training.Workout;
import org.plumbline.training.WorkoutSource;

class ImportedWorkoutsTest {
    private static final String HEADER =
            "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE\n";
    private static final ZoneId ATHENS = ZoneId.of("Europe/Athens");
    private static final UUID IMPORT = UUID.randomUUID();

    @Test
    void sessionKeepsWhatTheLogSaysAndHowItIsKnown() {
        var workout = only("2026-09-07 18:30:05,Push,1h 10m,Bench Press,1,80,5,0,0,,felt good,\n");

        assertThat(workout.source()).isEqualTo(WorkoutSource.IMPORTED);
        assertThat(workout.session().name()).isEqualTo("Push");
        assertThat(workout.session().notes()).isEqualTo("felt good");
        assertThat(workout.timing().startTime()).isEqualTo(Instant.parse("2026-09-07T15:30:05Z"));
        assertThat(workout.timing().startSource()).isEqualTo(Known.STATED);
        assertThat(workout.timing().localDate()).isEqualTo(LocalDate.of(2026, 9, 7));
        assertThat(workout.timing().durationMinutes()).isEqualTo(new BigDecimal("70"));
        assertThat(workout.timing().durationSource()).isEqualTo(Known.STATED);
        assertThat(workout.timing().endTime()).isNull();
    }

    @Test
    void sessionLeftOpenForDaysHasNoDuration() {
        var workout = only("2026-09-07 18:30:05,Push,264h 1m,Bench Press,1,80,5,0,0,,,\n");

        assertThat(workout.timing().durationMinutes()).isNull();
        assertThat(workout.extra().toString()).isEqualTo("{\"implausible_duration_minutes\":15841}");
    }

    @Test
    void runsOfOneExerciseBecomeBlocksInTheirOrder() {
        var workout = only("""
                2026-09-07 18:00:00,Any,1h,Bench Press,1,80,5,0,0,,,
                2026-09-07 18:00:00,Any,1h,Bench Press,2,80,5,0,0,,,
                2026-09-07 18:00:00,Any,1h,Row,1,60,8,0,0,,,
                2026-09-07 18:00:00,Any,1h,Bench Press,1,80,5,0,0,,,
                """);

        assertThat(workout.blocks())
                .extracting(block -> block.name())
                .containsExactly("Bench Press", "Row", "Bench Press");
        assertThat(workout.blocks()).extracting(block -> block.seq()).containsExactly(1, 2, 3);
        assertThat(workout.blocks().getFirst().sets())
                .extracting(PerformedSet::seq)
                .containsExactly(1, 2);
    }

    @Test
    void setsKeepTheirKindTheirUnitsAndTheRowTheyCameFrom() {
        var sets = only("""
                2026-09-07 18:00:00,Any,1h,Squat,W,40.0,5,0,0,,,
                2026-09-07 18:00:00,Any,1h,Squat,1,102.5,3,0,0,heavy,,8.5
                2026-09-07 18:00:00,Any,1h,Squat,F,110,0,0,0,,,10
                2026-09-07 18:00:00,Any,1h,Squat,D,60,12,0,0,,,
                2026-09-07 18:00:00,Any,1h,Plank,1,0,0,0,69,,,
                2026-09-07 18:00:00,Any,1h,Run,1,0,0,1.5,600,,,
                """).sets().toList();

        assertThat(sets)
                .extracting(PerformedSet::setType)
                .containsExactly("warmup", "working", "failure", "drop", "working", "working");
        assertThat(sets)
                .extracting(PerformedSet::outcome)
                .containsExactly(Outcome.DONE, Outcome.DONE, Outcome.FAILED, Outcome.DONE, Outcome.DONE, Outcome.DONE);
        assertThat(sets.get(1).values().load()).isEqualTo(Load.kg("102.5"));
        assertThat(sets.get(1).values().rpe()).isEqualTo(Rpe.of("8.5"));
        assertThat(sets.get(1).notes()).isEqualTo("heavy");
        assertThat(sets.get(1).extra().path("Weight").asString()).isEqualTo("102.5");
        assertThat(sets.get(2).values().reps()).isZero();
        assertThat(sets.get(4).values().durationS()).isEqualByComparingTo("69");
        assertThat(sets.get(4).values().reps()).isNull();
        assertThat(sets.get(4).values().load()).isNull();
        assertThat(sets.get(5).values().distance()).isEqualTo(Distance.of("1.5", DistanceUnit.KM));
    }

    @Test
    void nameThatNobodyKnowsIsKeptAsWritten() {
        var workout = only("2026-09-07 18:00:00,Any,1h,Zercher Thing,1,80,5,0,0,,,\n");

        assertThat(workout.sets()).singleElement().satisfies(set -> {
            assertThat(set.exerciseName()).isEqualTo("Zercher Thing");
            assertThat(set.exerciseId()).isNull();
        });
        assertThat(workout.session().sportType()).isEqualTo("strength");
    }

    @Test
    void sportIsTheModalityThatAllExercisesShareAndNeverGuessedFromANameAlone() {
        var run = "2026-09-07 18:00:00,Leg day,1h,Run,1,0,0,5,1500,,,\n";
        var curl = "2026-09-07 18:00:00,Leg day,1h,Curl,1,10,5,0,0,,,\n";

        assertThat(only(run, Map.of("Run", exercise("Running", "running")))
                        .session()
                        .sportType())
                .isEqualTo("running");
        assertThat(only(run, Map.of()).session().sportType()).isEqualTo("strength");
        assertThat(only(run + curl, Map.of("Run", exercise("Running", "running")))
                        .session()
                        .sportType())
                .isEqualTo("strength");
    }

    @Test
    void hourThatTheZoneSkipsIsTheHourAfter() {
        assertThat(only("2026-03-29 03:30:00,Early,1h,Squat,1,80,5,0,0,,,\n")
                        .timing()
                        .startTime())
                .isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
    }

    @Test
    void unitThatNobodySaidIsAskedForByName() {
        var file = HEADER + "2026-09-07 18:00:00,Any,1h,Squat,1,80,5,2,0,,,\n";

        assertThatThrownBy(() -> LogImport.read(bytes(file), LogChoices.NONE))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.issues())
                                .extracting(Issue::path)
                                .containsExactly("/load_unit", "/distance_unit"));
    }

    @Test
    void fileThatIsNoLogIsRefusedWithWhatItBeginsWith() {
        assertThatThrownBy(() -> LogImport.read(bytes("Artist,Album\nCan,Tago Mago\n"), LogChoices.NONE))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.issues()).singleElement().satisfies(issue -> {
                            assertThat(issue.code()).isEqualTo("unknown_format");
                            assertThat(issue.message()).contains("Artist, Album");
                        }));
    }

    private static Workout only(String rows) {
        return only(rows, Map.of("Squat", exercise("Back Squat", "strength")));
    }

    private static Workout only(String rows, Map<String, Exercise> known) {
        var choices = LogChoices.NONE.withLoadUnit(LoadUnit.KG).withDistanceUnit(DistanceUnit.KM);
        var log = LogImport.read(bytes(HEADER + rows), choices);
        assertThat(log.workouts()).hasSize(1);
        return new ImportedWorkouts(IMPORT, ATHENS, known, UUID::randomUUID)
                .workout(log.workouts().getFirst(), log.fingerprints().getFirst());
    }

    private static Exercise exercise(String name, String modality) {
        return new Exercise(
                new ExerciseId(UUID.randomUUID()),
                name,
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Laterality.BILATERAL,
                modality,
                MeasuredAs.REPS_LOAD,
                null,
                null);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
