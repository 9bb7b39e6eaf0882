package org.plumbline.science.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ExerciseSimilarityTest {
    private static final ExerciseTraits BENCH = new ExerciseTraits(
            Set.of("chest"),
            Set.of("triceps", "front_delts"),
            Set.of("horizontal_push"),
            Set.of("push"),
            Set.of("barbell", "bench"),
            "bilateral");
    private static final ExerciseTraits OVERHEAD = new ExerciseTraits(
            Set.of("front_delts"),
            Set.of("triceps", "side_delts"),
            Set.of("vertical_push"),
            Set.of("push"),
            Set.of("barbell", "rack"),
            "bilateral");

    @Test
    void anExerciseIsWhollyLikeItself() {
        assertThat(ExerciseSimilarity.of(BENCH, BENCH).score()).isEqualByComparingTo("1");
    }

    /// The published example: 0.75 / 1.5 = 0.5 of muscles, the same family, one of three implements, both arms.
    @Test
    void benchAndOverheadPressAreHalfAlikeInTheirMuscles() {
        var similarity = ExerciseSimilarity.of(BENCH, OVERHEAD);
        assertThat(similarity.muscles()).isEqualTo(0.5);
        assertThat(similarity.pattern()).isEqualTo(0.5);
        assertThat(similarity.score()).isEqualByComparingTo("0.550");
        assertThat(ExerciseSimilarity.of(OVERHEAD, BENCH)).isEqualTo(similarity);
    }

    @Test
    void whatNobodyDescribedIsLikeNothing() {
        var unknown = new ExerciseTraits(Set.of(), Set.of(), Set.of(), Set.of(), Set.of("yoke"), "alternating");
        assertThat(ExerciseSimilarity.of(BENCH, unknown).score()).isEqualByComparingTo("0");
    }
}
