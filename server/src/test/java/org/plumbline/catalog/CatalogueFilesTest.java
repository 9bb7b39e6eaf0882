package org.plumbline.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plumbline.platform.json.Json;
import tools.jackson.databind.JsonNode;

class CatalogueFilesTest {
    private static final Set<String> FIELDS = Set.of(
            "id",
            "name",
            "aliases",
            "pattern",
            "also_patterns",
            "primary_muscles",
            "secondary_muscles",
            "equipment",
            "joints",
            "joint_actions",
            "laterality",
            "modality",
            "measured_as",
            "bodyweight_share",
            "variation_of");

    /// Equipment that other catalogues do not name any closer.
    private static final Set<String> ONLY_IN_IMPORTS = Set.of("machine", "other");

    private final Catalogue catalogue = CatalogueFiles.read();
    private final Vocabulary words = catalogue.vocabulary();
    private final Collection<Exercise> exercises = catalogue.exercises().values();

    @Test
    void thereAreEnoughExercisesToPlanWith() {
        assertThat(exercises).hasSizeGreaterThanOrEqualTo(230);
    }

    @Test
    void everyLineHasAnIdOfItsOwnThatIsAVersion7Uuid() throws IOException, URISyntaxException {
        var ids = lines().map(line -> line.required("id").stringValue()).toList();

        assertThat(ids)
                .doesNotHaveDuplicates()
                .hasSameSizeAs(exercises)
                .allSatisfy(id ->
                        assertThat(id).matches("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"));
    }

    @Test
    void noLineHasAFieldThatNobodyReads() throws IOException, URISyntaxException {
        assertThat(lines()).allSatisfy(line -> assertThat(FIELDS).containsAll(line.propertyNames()));
    }

    @Test
    void everyFileIsReadAndHoldsItsOwnFamily() throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.list(folder())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(words.patternFamilies().keySet().stream()
                            .map(family -> family + ".jsonl")
                            .toList());
        }
        for (String family : words.patternFamilies().keySet()) {
            assertThat(Files.readAllLines(folder().resolve(family + ".jsonl")).stream()
                            .map(Json::parse))
                    .allSatisfy(
                            line -> assertThat(familyOf(line.required("pattern").stringValue()))
                                    .as(line.required("name").stringValue())
                                    .isEqualTo(family));
        }
    }

    @Test
    void everyWordIsOfTheVocabulary() {
        assertThat(exercises).allSatisfy(exercise -> {
            assertThat(words.patterns()).containsKeys(Objects.requireNonNull(exercise.pattern()));
            assertThat(words.patterns().keySet()).containsAll(exercise.alsoPatterns());
            assertThat(words.muscles().keySet()).containsAll(exercise.primaryMuscles());
            assertThat(words.muscles().keySet()).containsAll(exercise.secondaryMuscles());
            assertThat(words.equipment().keySet()).containsAll(exercise.equipment());
            assertThat(words.joints().keySet()).containsAll(exercise.joints());
            assertThat(words.jointActions().keySet()).containsAll(exercise.jointActions());
            assertThat(words.modalities()).containsKeys(exercise.modality());
        });
    }

    @Test
    void everyWordOfTheVocabularyIsUsed() {
        assertThat(used(Exercise::equipment))
                .containsAll(words.equipment().keySet().stream()
                        .filter(word -> !ONLY_IN_IMPORTS.contains(word))
                        .toList());
        assertThat(used(Exercise::primaryMuscles)).containsAll(words.muscles().keySet());
        assertThat(used(Exercise::jointActions))
                .containsAll(words.jointActions().keySet());
        assertThat(used(Exercise::joints)).containsAll(words.joints().keySet());
        assertThat(used(exercise -> List.of(exercise.modality())))
                .containsAll(words.modalities().keySet());
        assertThat(used(exercise -> List.of(Objects.requireNonNull(exercise.pattern()))))
                .containsAll(words.patterns().keySet());
    }

    @Test
    void theVocabularyIsClosedInItself() {
        assertThat(words.patterns().values())
                .allSatisfy(pattern ->
                        assertThat(words.patternFamilies()).containsKey(Objects.requireNonNull(pattern.group())));
        assertThat(words.jointActions().values())
                .allSatisfy(action -> assertThat(words.joints()).containsKey(Objects.requireNonNull(action.group())));
        assertThat(words.muscles()).hasSizeBetween(20, 25);
    }

    @Test
    void everyExerciseSaysWhichMusclesItIsFor() {
        assertThat(exercises).allSatisfy(exercise -> {
            assertThat(exercise.primaryMuscles()).isNotEmpty().doesNotHaveDuplicates();
            assertThat(exercise.secondaryMuscles()).doesNotContainAnyElementsOf(exercise.primaryMuscles());
        });
    }

    @Test
    void aShareOfBodyMassIsGivenExactlyWhereTheBodyIsTheLoad() {
        assertThat(exercises)
                .allSatisfy(exercise -> assertThat(exercise.bodyweightShare() != null)
                        .as(exercise.name())
                        .isEqualTo(exercise.measuredAs() == MeasuredAs.REPS_BODYWEIGHT));
    }

    @Test
    void everyVariationLeadsToAPlainExercise() {
        for (Exercise exercise : exercises) {
            var seen = new HashSet<ExerciseId>();
            Exercise at = exercise;
            while (at.variationOf() != null) {
                assertThat(seen.add(at.id())).as("circle at " + at.name()).isTrue();
                at = catalogue.exercises().get(at.variationOf());
                assertThat(at).as("target of " + exercise.name()).isNotNull();
                Objects.requireNonNull(at);
            }
        }
    }

    @Test
    void aWeightInTheHandsBuildsOnTheSameWithoutOne() {
        assertThat(plainer("Dumbbell Lunge")).isEqualTo("Bodyweight Lunge");
        assertThat(plainer("Barbell Lunge")).isEqualTo("Bodyweight Lunge");
        assertThat(plainer("Bulgarian Split Squat")).isEqualTo("Bodyweight Bulgarian Split Squat");
        assertThat(plainer("Dumbbell Squat")).isEqualTo("Bodyweight Squat");
        assertThat(plainer("Goblet Squat")).isEqualTo("Bodyweight Squat");
    }

    /// Unique also when abbreviations are written out and words are in the singular: nothing resolves by luck.
    @Test
    void noSpellingStandsForTwoExercises() {
        Map<String, Set<String>> owners = new HashMap<>();
        for (Exercise exercise : exercises) {
            Catalogue.names(exercise, words)
                    .map(name -> catalogue
                            .abbreviations()
                            .expand(Spelling.of(name.text()))
                            .folded())
                    .forEach(key ->
                            owners.computeIfAbsent(key, _ -> new HashSet<>()).add(exercise.name()));
        }
        assertThat(owners.entrySet().stream().filter(entry -> entry.getValue().size() > 1))
                .isEmpty();
    }

    @Test
    void noAliasRepeatsTheNameOrAnotherAlias() {
        assertThat(exercises)
                .allSatisfy(exercise -> assertThat(Catalogue.names(exercise, words)
                                .map(name -> Spelling.of(name.text()).key()))
                        .as(exercise.name())
                        .doesNotHaveDuplicates());
    }

    @Test
    void hamstringsWithoutBendingTheKneeCanBeAskedFor() {
        assertThat(exercises.stream()
                        .filter(exercise -> exercise.primaryMuscles().contains("hamstrings"))
                        .filter(exercise -> !exercise.jointActions().contains("knee_flexion"))
                        .map(Exercise::name))
                .contains("Romanian Deadlift", "Good Morning", "Stiff-Leg Deadlift")
                .doesNotContain("Lying Leg Curl", "Seated Leg Curl", "Nordic Curl", "Glute-Ham Raise", "Deadlift");
    }

    private String plainer(String name) {
        return exercises.stream()
                .filter(exercise -> exercise.name().equals(name))
                .map(exercise -> catalogue.exercises().get(exercise.variationOf()))
                .map(exercise -> Objects.requireNonNull(exercise).name())
                .findFirst()
                .orElseThrow();
    }

    private String familyOf(String pattern) {
        return Objects.requireNonNull(
                Objects.requireNonNull(words.patterns().get(pattern)).group());
    }

    private Set<String> used(Function<Exercise, List<String>> of) {
        return exercises.stream()
                .flatMap(exercise -> of.apply(exercise).stream())
                .collect(Collectors.toSet());
    }

    private Stream<JsonNode> lines() throws IOException, URISyntaxException {
        var all = new ArrayList<JsonNode>();
        for (String family : words.patternFamilies().keySet()) {
            Files.readAllLines(folder().resolve(family + ".jsonl")).forEach(line -> all.add(Json.parse(line)));
        }
        return all.stream();
    }

    private static Path folder() throws URISyntaxException {
        URL url = Objects.requireNonNull(CatalogueFilesTest.class.getResource("/catalog/exercises"));
        return Path.of(url.toURI());
    }
}
