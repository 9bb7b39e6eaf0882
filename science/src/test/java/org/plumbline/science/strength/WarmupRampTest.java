package org.plumbline.science.strength;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.science.unit.Quantities.anyLoad;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plumbline.science.Cases;
import org.plumbline.science.strength.WarmupRamp.WarmupSet;
import org.plumbline.science.unit.Load;
import org.plumbline.science.unit.LoadStep;

class WarmupRampTest {

    private static final Load BAR = Load.kg("20");

    @Test
    void theBarThenFortySixtyAndEightyPercent() {
        assertThat(ramp("100", null)).isEqualTo("20x5 20x5 40x5 60x3 80x2");
    }

    @Test
    void stepsAreRoundedDownToWhatTheBarAllows() {
        assertThat(ramp("112.5", null)).isEqualTo("20x5 20x5 45x5 67.5x3 90x2");
    }

    @Test
    void aHeavySetGetsOneMoreSingle() {
        assertThat(ramp("180", "200")).isEqualTo("20x5 20x5 70x5 107.5x3 142.5x2 160x1");
        assertThat(ramp("180", "201")).isEqualTo("20x5 20x5 70x5 107.5x3 142.5x2");
    }

    @Test
    void stepsBelowTheBarOrHardlyAboveTheOneBeforeAreDropped() {
        assertThat(ramp("40", null)).as("40 % is below the bar").isEqualTo("20x5 20x5 22.5x3 30x2");
        assertThat(ramp("22", null))
                .as("80 % is below the bar, the work hardly above it")
                .isEmpty();
        assertThat(ramp("20", null)).isEmpty();
        assertThat(ramp("15", null)).isEmpty();
    }

    @Test
    void everyRampRisesFromTheBarToBelowTheWork() {
        Cases.forAll(random -> {
            var work = anyLoad(random);
            var sets = WarmupRamp.to(work, BAR, LoadStep.BARBELL_KG, random.nextBoolean() ? null : anyLoad(random));
            var loads = new ArrayList<>(sets.stream().map(WarmupSet::load).toList());
            assertThat(loads).isSorted().allMatch(load -> load.compareTo(BAR) >= 0 && load.compareTo(work) < 0);
            assertThat(sets).hasSizeLessThanOrEqualTo(6);
            assertThat(sets.stream().map(set -> -set.reps())).isSorted();
        });
    }

    private static String ramp(String work, @Nullable String oneRepMax) {
        List<WarmupSet> sets =
                WarmupRamp.to(Load.kg(work), BAR, LoadStep.BARBELL_KG, oneRepMax == null ? null : Load.kg(oneRepMax));
        return sets.stream()
                .map(set -> set.load().value().stripTrailingZeros().toPlainString() + "x" + set.reps())
                .collect(Collectors.joining(" "));
    }
}
