package org.plumbline.science.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WireNamesTest {

    @Test
    void classesAreSpelledAsTheContractSpellsThem() {
        assertThat(Arrays.stream(DeviationType.values()).map(DeviationType::wireName))
                .containsExactly(
                        "skipped",
                        "pending",
                        "added",
                        "unlinked",
                        "substituted",
                        "reps_deviation",
                        "load_deviation",
                        "duration_deviation",
                        "distance_deviation",
                        "rpe_deviation",
                        "not_recorded",
                        "as_planned");
        assertThat(DeviationType.find("rpe_deviation")).contains(DeviationType.RPE_DEVIATION);
        assertThat(DeviationType.find("RPE_DEVIATION")).isEmpty();
    }

    @Test
    void outcomesAreSpelledAsTheContractSpellsThem() {
        assertThat(Arrays.stream(Outcome.values()).map(Outcome::wireName)).containsExactly("done", "failed", "skipped");
        assertThat(Outcome.find("failed")).contains(Outcome.FAILED);
    }
}
