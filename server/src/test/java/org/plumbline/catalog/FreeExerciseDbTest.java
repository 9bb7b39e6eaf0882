package org.plumbline.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.platform.Refused;

class FreeExerciseDbTest {
    private static final Catalogue CATALOGUE = CatalogueFiles.read();

    @Test
    void anEntryIsMappedOntoOurWords() {
        Exercise press = select("""
                [{"name": "Odd Alternating Press", "force": "push", "equipment": "kettlebells", "category": "strength",
                  "primaryMuscles": ["shoulders"], "secondaryMuscles": ["triceps", "middle back", "shoulders"]}]
                """).exercises().getFirst();

        assertThat(press.primaryMuscles()).containsExactly("front_delts", "side_delts");
        assertThat(press.secondaryMuscles()).containsExactly("triceps", "upper_back");
        assertThat(press.equipment()).containsExactly("kettlebell");
        assertThat(press.laterality()).isEqualTo(Laterality.ALTERNATING);
        assertThat(press.measuredAs()).isEqualTo(MeasuredAs.REPS_LOAD);
        assertThat(press.pattern()).isNull();
    }

    @Test
    void whatTheCatalogueOrTheFileNamesAlreadyIsADuplicate() {
        var found = select("""
                [{"name": "Barbell Bench Press"}, {"name": "Romanian Deadlifts"}, {"name": "Zorching"},
                 {"name": "zorch-ing"}]
                """);

        assertThat(found.exercises()).extracting(Exercise::name).containsExactly("Zorching");
        assertThat(found.summary()).isEqualTo(new ExerciseImport(1, 3, List.of()));
    }

    @Test
    void aRowThatCannotBeReadIsNamedAndTheRestGoesOn() {
        var found = select("""
                [{"name": "Zorching", "primaryMuscles": ["wing"]}, {"name": "  "}, 7, {"name": "Blurping"},
                 {"name": "Flumping", "equipment": "broom"}, {"name": "Glorping", "primaryMuscles": [[]]}]
                """);

        assertThat(found.exercises()).extracting(Exercise::name).containsExactly("Blurping");
        assertThat(found.summary().errors())
                .extracting(ExerciseImport.RowError::row)
                .containsExactly(1, 2, 3, 5, 6);
    }

    @Test
    void whatIsNoSuchFileIsRefused() {
        for (String file : List.of("", "{}", "[{]", "Date,Exercise")) {
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> select(file));
        }
    }

    /// The real file, where the shared data is.
    @TestFactory
    Stream<DynamicTest> theWholeFileIsReadWithoutAnError() {
        return Optional.ofNullable(System.getenv("PLUMBLINE_CORPUS")).stream()
                .map(corpus -> DynamicTest.dynamicTest("free-exercise-db.json", () -> readsAll(Path.of(corpus))));
    }

    private static void readsAll(Path corpus) throws IOException {
        var found = select(Files.readString(corpus.resolve("free-exercise-db.json")));

        assertThat(found.summary().errors()).isEmpty();
        assertThat(found.summary().exercises() + found.summary().duplicates()).isEqualTo(873);
        assertThat(found.summary().duplicates()).isBetween(150, 500);
        assertThat(found.exercises())
                .allSatisfy(exercise -> assertThat(exercise.primaryMuscles()).isNotEmpty());
    }

    private static NewExercises select(String file) {
        Names known = CATALOGUE.names();
        var keys = new HashSet<String>();
        return FreeExerciseDb.read(file.getBytes(StandardCharsets.UTF_8))
                .select(
                        CATALOGUE.vocabulary(),
                        name -> known.resolves(name)
                                || !keys.add(Spelling.of(name).key()),
                        () -> new ExerciseId(new UUID(0, keys.size())));
    }
}
