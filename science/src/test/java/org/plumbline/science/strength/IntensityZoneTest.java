package org.plumbline.science.strength;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntensityZoneTest {

    @ParameterizedTest
    @CsvSource({
        "0, light",
        "64.99, light",
        "65, moderate",
        "79.99, moderate",
        "80, heavy",
        "89.99, heavy",
        "90, max",
        "105, max"
    })
    void eachZoneIncludesItsLowerBound(BigDecimal percent, String zone) {
        assertThat(IntensityZone.of(percent).wireName()).isEqualTo(zone);
    }

    @Test
    void zonesAreFoundByTheirWireName() {
        assertThat(IntensityZone.find("heavy")).contains(IntensityZone.HEAVY);
        assertThat(IntensityZone.find("HEAVY")).isEmpty();
    }

    @Test
    void aPercentageIsNotNegative() {
        assertThatIllegalArgumentException().isThrownBy(() -> IntensityZone.of(new BigDecimal("-1")));
    }
}
