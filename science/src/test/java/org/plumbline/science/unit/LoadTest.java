package org.plumbline.science.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.plumbline.science.unit.Quantities.anyLoad;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.plumbline.science.Cases;

class LoadTest {

    @Test
    void keepsWhatWasEntered() {
        assertThat(Load.lb("225")).hasToString("225 lb");
        assertThat(Load.kg("102.50").value()).isEqualTo(new BigDecimal("102.50"));
        assertThat(Load.lb("225").in(LoadUnit.LB)).isEqualTo(Load.lb("225"));
    }

    @Test
    void knowsItsExactKilograms() {
        assertThat(Load.lb("225").kilograms()).isEqualByComparingTo("102.05828325");
        assertThat(Load.kg("100").kilograms()).isEqualByComparingTo("100");
    }

    @Test
    void poundsComeBackFromKilogramsAsTheyWere() {
        assertThat(Load.kg("102.05828325").pounds()).isEqualByComparingTo("225");
        assertThat(Load.kg("100").rounded(2).pounds().setScale(2, RoundingMode.HALF_UP))
                .isEqualByComparingTo("220.46");
    }

    @Test
    void comparesWeightsAcrossUnitsExactly() {
        assertThat(Load.lb("45")).isEqualByComparingTo(Load.kg("20.41165665")).isNotEqualTo(Load.kg("20.41165665"));
        assertThat(Load.lb("45")).isLessThan(Load.kg("20.41165666")).isGreaterThan(Load.kg("20.41165664"));
    }

    @Test
    void showsADifferenceInTheUnitOfThePlanRoundedHalfUp() {
        assertThat(Load.kg("100").shownMinus(Load.lb("225"))).isEqualTo(new BigDecimal("-4.54"));
        assertThat(Load.kg("100.125").shownMinus(Load.kg("100"))).isEqualTo(new BigDecimal("0.13"));
        assertThat(Load.kg("100").shownMinus(Load.kg("100.125"))).isEqualTo(new BigDecimal("-0.13"));
    }

    @Test
    void refusesWhatNoBarbellHolds() {
        assertThat(Load.accepts(new BigDecimal("0"))).isTrue();
        assertThat(Load.accepts(new BigDecimal("-0.01"))).isFalse();
        assertThat(Load.accepts(new BigDecimal("1E+1000000000"))).isFalse();
        assertThat(Load.accepts(new BigDecimal("1E-1000000000"))).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> Load.kg("-1")).withMessageContaining("-1");
    }

    @Test
    void everyLoadSurvivesTheOtherUnitAndBack() {
        Cases.forAll(random -> {
            var load = anyLoad(random);
            for (var other : LoadUnit.values()) {
                var back = load.in(other).in(load.unit());
                assertThat(back.rounded(20).value()).isEqualByComparingTo(load.value());
                assertThat(load.in(other).kilograms().setScale(20, RoundingMode.HALF_UP))
                        .isEqualByComparingTo(load.kilograms());
            }
        });
    }

    @Test
    void theOrderOfTwoLoadsIsTheOrderOfTheirKilograms() {
        Cases.forAll(random -> {
            var one = anyLoad(random);
            var other = anyLoad(random);
            assertThat(Integer.signum(one.compareTo(other))).isEqualTo(-Integer.signum(other.compareTo(one)));
            assertThat(one.plus(other)).isGreaterThanOrEqualTo(one);
            assertThat(one.compareTo(one.in(LoadUnit.KG))).isZero();
        });
    }

    @Test
    void unitsAreFoundByTheirCodeOnly() {
        assertThat(LoadUnit.find("lb")).contains(LoadUnit.LB);
        assertThat(LoadUnit.find("LB")).isEmpty();
        assertThat(LoadUnit.find("stone")).isEmpty();
    }
}
