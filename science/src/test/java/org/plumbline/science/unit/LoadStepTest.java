package org.plumbline.science.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.plumbline.science.unit.Quantities.anyLoad;

import org.junit.jupiter.api.Test;
import org.plumbline.science.Cases;

class LoadStepTest {

    private static final LoadStep FIVE_LB = new LoadStep(Load.lb("5"));

    @Test
    void roundsDownOrToTheNearestStep() {
        assertThat(FIVE_LB.round(Load.lb("224"), Rounding.DOWN)).isEqualByComparingTo(Load.lb("220"));
        assertThat(FIVE_LB.round(Load.lb("224"), Rounding.NEAREST)).isEqualByComparingTo(Load.lb("225"));
        assertThat(FIVE_LB.round(Load.lb("222.5"), Rounding.NEAREST))
                .as("a tie goes to the lighter load")
                .isEqualByComparingTo(Load.lb("220"));
    }

    @Test
    void answersInTheUnitOfTheStep() {
        assertThat(FIVE_LB.round(Load.kg("102.05828325"), Rounding.DOWN)).hasToString("225 lb");
        assertThat(FIVE_LB.round(Load.kg("102.05828324"), Rounding.DOWN)).hasToString("220 lb");
        assertThat(LoadStep.ofBarbell(LoadUnit.KG).round(Load.kg("101"), Rounding.NEAREST))
                .hasToString("100.0 kg");
    }

    @Test
    void aStepIsAboveZero() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LoadStep(Load.kg("0.0")));
    }

    @Test
    void everyRoundedLoadIsWithinOneStep() {
        Cases.forAll(random -> {
            var step = LoadStep.ofBarbell(anyLoad(random).unit());
            var load = anyLoad(random);
            var down = step.round(load, Rounding.DOWN);
            var nearest = step.round(load, Rounding.NEAREST);
            assertThat(down).isLessThanOrEqualTo(load);
            assertThat(down.plus(step.size())).isGreaterThan(load);
            assertThat(nearest.kilograms().subtract(load.kilograms()).abs())
                    .isLessThanOrEqualTo(load.kilograms().subtract(down.kilograms()));
            assertThat(step.round(down, Rounding.NEAREST)).isEqualByComparingTo(down);
        });
    }
}
