package org.plumbline.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.insight.MaximumRules.LeftOut;
import org.plumbline.insight.MaximumRules.Present;
import org.plumbline.insight.MaximumRules.Result;
import org.plumbline.science.strength.Estimate.Estimated;
import org.plumbline.science.unit.Load;

class MaximumRulesTest {

    @Test
    void theBestSetOfASessionIsThePoint() {
        // Brzycki: 100 × 36 / 32 = 112.5; 105 × 36 / 34 = 111.18
        Result result = recommended("5x100kg, 3x105kg", "5x102.5kg");
        assertThat(values(result)).containsExactly("112.5 kg", "115.3 kg");
        assertThat(result.sessions().getFirst().best().set().load()).isEqualTo(Load.kg("100"));
    }

    @Test
    void aLoggedRpeGoesThroughTheChart() {
        Result result = recommended("5x225lb@8");
        assertThat(values(result)).as("225 / 0.811").containsExactly("277.4 lb");
        assertThat(result.sessions().getFirst().best().estimate())
                .returns("rts-2015", Estimated::formula)
                .returns("270.0 lb", estimate -> estimate.low().rounded(1).toString());
    }

    @Test
    void aFormulaOfChoiceMakesEveryPoint() {
        assertThat(values(MaximumRules.of(SomeSets.of("3x100kg@8", "8x50kg"), false, Formula.EPLEY)))
                .as("100 × (1 + 5/30), 50 × (1 + 8/30)")
                .containsExactly("116.7 kg", "63.3 kg");
    }

    @Test
    void whatNoFormulaCoversIsLeftOutAndCounted() {
        Result result = recommended(
                "5x200kg warmup, 5x200kg backoff, 5x200kg failed, 20x100kg, 5x150kg@5, 5, 0x150kg, 5x0kg, 5x100kg");
        assertThat(values(result)).containsExactly("112.5 kg");
        assertThat(result.leftOut())
                .isEqualTo(Map.of(
                        LeftOut.WARMUP, 1,
                        LeftOut.BACKOFF, 1,
                        LeftOut.FAILED, 1,
                        LeftOut.TOO_MANY_REPETITIONS, 1,
                        LeftOut.EFFORT_OUTSIDE_CHART, 1,
                        LeftOut.NOT_RECORDED, 1,
                        LeftOut.NO_REPETITIONS, 1,
                        LeftOut.NO_LOAD, 1));
    }

    @Test
    void whereBodyMassIsMovedAndNotKnownThereIsNoEstimate() {
        Result result = MaximumRules.of(SomeSets.of("5x20kg"), true, Formula.RECOMMENDED);
        assertThat(result.sessions()).isEmpty();
        assertThat(result.present()).isNull();
        assertThat(result.leftOut()).isEqualTo(Map.of(LeftOut.BODYWEIGHT, 1));
    }

    @Test
    void aTrustedSetComesBeforeAHigherOneThatIsNot() {
        // 12 × 90: Brzycki 129.6 with low confidence; 5 × 100: 112.5
        assertThat(values(recommended("12x90kg, 5x100kg"))).containsExactly("112.5 kg");
        assertThat(values(recommended("12x90kg"))).containsExactly("129.6 kg");
    }

    @Test
    void theTrendIsTheMedianOfThreeSessionsAndThePresentIsTheLatest() {
        Result result = recommended("1x100kg", "1x110kg", "1x90kg", "1x120kg");
        assertThat(result.sessions().stream()
                        .map(session -> session.trend().rounded(1).toString()))
                .containsExactly("100.0 kg", "105.0 kg", "100.0 kg", "110.0 kg");
        assertThat(result.present())
                .isNotNull()
                .returns(3, Present::sessions)
                .returns("110.0 kg", present -> present.value().rounded(1).toString())
                .returns("90.0 kg", present -> present.low().rounded(1).toString());
    }

    @Test
    void sessionsInDifferentUnitsHaveOneTrendInTheUnitOfEach() {
        // 100 kg is 220.46 lb
        Result result = recommended("1x100kg", "1x225lb");
        assertThat(result.sessions().get(1).trend().rounded(1)).hasToString("222.7 lb");
    }

    private static Result recommended(String... workouts) {
        return MaximumRules.of(SomeSets.of(workouts), false, Formula.RECOMMENDED);
    }

    private static List<String> values(Result result) {
        return result.sessions().stream()
                .map(session -> session.best().estimate().value().rounded(1).toString())
                .toList();
    }
}
