package org.plumbline.science.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.plumbline.science.unit.Quantities.anyDistance;

import org.junit.jupiter.api.Test;
import org.plumbline.science.Cases;

class DistanceTest {

    @Test
    void keepsWhatWasEnteredBesideItsExactMetres() {
        var marathon = Distance.of("26.2", DistanceUnit.MI);
        assertThat(marathon).hasToString("26.2 mi");
        assertThat(marathon.metres()).isEqualByComparingTo("42164.8128");
        assertThat(Distance.of("5", DistanceUnit.KM).metres()).isEqualByComparingTo("5000");
        assertThat(Distance.of("100", DistanceUnit.YD).metres()).isEqualByComparingTo("91.44");
        assertThat(Distance.of("40", DistanceUnit.FT).metres()).isEqualByComparingTo("12.192");
    }

    @Test
    void comparesLengthsAcrossUnitsExactly() {
        assertThat(Distance.of("1", DistanceUnit.MI)).isEqualByComparingTo(Distance.metres("1609.344"));
        assertThat(Distance.of("1", DistanceUnit.YD)).isEqualByComparingTo(Distance.of("3", DistanceUnit.FT));
    }

    @Test
    void everyDistanceSurvivesAnotherUnitAndBack() {
        Cases.forAll(random -> {
            var distance = anyDistance(random);
            for (var other : DistanceUnit.values()) {
                assertThat(distance.in(other).in(distance.unit()).rounded(20).value())
                        .isEqualByComparingTo(distance.value());
            }
        });
    }

    @Test
    void refusesANegativeOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> Distance.metres("-1"));
    }

    @Test
    void unitsAreFoundByTheirCodeOnly() {
        assertThat(DistanceUnit.find("km")).contains(DistanceUnit.KM);
        assertThat(DistanceUnit.find("furlong")).isEmpty();
    }
}
