package org.plumbline.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResolveTest {
    private static final Catalogue CATALOGUE = CatalogueFiles.read();
    private static final Names NAMES = CATALOGUE.names();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bench press                   | Bench Press                   | exact
            RDL                           | Romanian Deadlift             | abbreviation
            chin-ups                      | Chin-Up                       | plural
            OHP                           | Overhead Press                | abbreviation
            KB swing                      | Kettlebell Swing              | abbreviation
            bb row                        | Barbell Row                   | abbreviation
            dead hang                     | Dead Hang                     | exact
            leg press                     | Leg Press                     | exact
            plank                         | Plank                         | exact
            romanian deadlift             | Romanian Deadlift             | exact
            PUSHUP                        | Push-Up                       | exact
            push  up                      | Push-Up                       | exact
            SLDL                          | Stiff-Leg Deadlift            | abbreviation
            SL RDL                        | Single-Leg Romanian Deadlift  | abbreviation
            db rdls                       | Dumbbell Romanian Deadlift    | abbreviation
            SA DB row                     | Dumbbell Row                  | abbreviation
            one-arm dumbbell rows         | Dumbbell Row                  | abbreviation
            BW squats                     | Bodyweight Squat              | abbreviation
            BP                            | Bench Press                   | abbreviation
            C&J                           | Clean and Jerk                | abbreviation
            Farmer’s walks                | Farmer's Walk                 | plural
            farmers carry                 | Farmer's Walk                 | alias
            flyes, dumbbell               | Dumbbell Fly                  | abbreviation
            barbell deadlift              | Deadlift                      | alias
            deadlift (barbell)            | Deadlift                      | alias
            barbell strict military press | Overhead Press                | alias
            bodyweight dips               | Dip                           | plural
            bodyweight push-up            | Push-Up                       | alias
            TRX row                       | Ring Row                      | alias
            military presses              | Overhead Press                | plural
            easy run                      | Running                       | alias
            """)
    void aNameResolves(String typed, String expected, String match) {
        assertThat(NAMES.resolve(typed)).isInstanceOfSatisfying(Resolution.Resolved.class, resolved -> {
            assertThat(resolved.exercise().name()).isEqualTo(expected);
            assertThat(resolved.match()).isEqualTo(match);
        });
    }

    @Test
    void aRowMayBeManyThings() {
        assertThat(candidates("row")).contains("Barbell Row", "Dumbbell Row", "Seated Cable Row");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rows", "press", "curl", "bicep curl", "leg curl", "calf raise", "lunge", "shoulder press"})
    void whatMayBeSeveralIsNeverGuessed(String typed) {
        assertThat(candidates(typed)).hasSizeGreaterThan(1);
    }

    @Test
    void aMisspellingIsOnlyACandidateEvenWhenItIsTheOnlyOne() {
        assertThat(candidates("Snatch Ballance")).first().isEqualTo("Snatch Balance");
        assertThat(candidates("romanain deadlfit")).first().isEqualTo("Romanian Deadlift");
        assertThat(candidates("benchpres")).first().isEqualTo("Bench Press");
    }

    @ParameterizedTest
    @ValueSource(strings = {"banana", "", "  ", "()", "- -", "12345", "🏋"})
    void whatLooksLikeNothingIsUnknown(String typed) {
        assertThat(NAMES.resolve(typed)).isEqualTo(new Resolution.Unknown());
    }

    @Test
    void equipmentThatTheExerciseDoesNotNeedIsNotLeftOut() {
        assertThat(NAMES.resolve("Romanian Deadlift (Smith Machine)")).isInstanceOf(Resolution.Ambiguous.class);
        assertThat(NAMES.resolve("kettlebell bench press")).isInstanceOf(Resolution.Ambiguous.class);
    }

    @Test
    void whatAnAthleteCallsAnExerciseComesBeforeWhatOthersCallIt() {
        var own = new NamedExercise(new ExerciseId(UUID.fromString("0190a000-0000-7000-8000-000000000001")), "Row");
        var frontSquat = exercise("Front Squat");
        Names names = CATALOGUE.namesWith(
                List.of(new Name(own, "Row", false, Set.of(), 0), new Name(frontSquat, "Squat", true, Set.of(), 0)));

        assertThat(names.resolve("row")).isEqualTo(new Resolution.Resolved(own, "exact"));
        assertThat(names.resolve("rows")).isEqualTo(new Resolution.Resolved(own, "plural"));
        assertThat(names.resolve("squat")).isEqualTo(new Resolution.Resolved(frontSquat, "alias"));
        assertThat(names.resolve("bench press")).isEqualTo(NAMES.resolve("bench press"));
    }

    @Test
    void anOwnExerciseIsACandidateBesideTheSharedOnes() {
        var own = new NamedExercise(
                new ExerciseId(UUID.fromString("0190a000-0000-7000-8000-000000000001")), "Banana Bag Throw");
        Names names = CATALOGUE.namesWith(List.of(new Name(own, own.name(), false, Set.of(), 0)));

        assertThat(names.resolve("banana")).isEqualTo(new Resolution.Ambiguous(List.of(own)));
    }

    @Test
    void everySharedNameAndAliasResolvesToItself() {
        assertThat(CATALOGUE.exercises().values())
                .allSatisfy(exercise -> assertThat(Catalogue.names(exercise, CATALOGUE.vocabulary()))
                        .allSatisfy(name -> assertThat(NAMES.resolve(name.text()))
                                .isEqualTo(
                                        new Resolution.Resolved(exercise.named(), name.alias() ? "alias" : "exact"))));
    }

    @Test
    void aSearchPutsTheNameItselfFirst() {
        assertThat(NAMES.search("bench press")).first().isEqualTo(exercise("Bench Press"));
        assertThat(NAMES.search("hamstring")).extracting(NamedExercise::name).contains("Hamstring Stretch");
    }

    private static NamedExercise exercise(String name) {
        return ((Resolution.Resolved) NAMES.resolve(name)).exercise();
    }

    private static List<String> candidates(String typed) {
        return switch (NAMES.resolve(typed)) {
            case Resolution.Ambiguous(var candidates) ->
                candidates.stream().map(NamedExercise::name).toList();
            case Resolution.Resolved(var exercise, var match) ->
                throw new AssertionError(typed + " was resolved to " + exercise.name() + " as " + match);
            case Resolution.Unknown() -> List.of();
        };
    }
}
