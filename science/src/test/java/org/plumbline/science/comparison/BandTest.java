package org.plumbline.science.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandTest {

    @ParameterizedTest
    @CsvSource({
        "0, red",
        "0.0001, orange",
        "0.4999, orange",
        "0.5, yellow",
        "0.7999, yellow",
        "0.8, green",
        "1, green",
        "1.2, green",
        "1.2001, yellow",
        "1.5, yellow",
        "1.5001, orange",
        "9, orange"
    })
    void boundsAreExact(BigDecimal ratio, String band) {
        assertThat(Band.of(ratio, BigDecimal.ONE).wireName()).isEqualTo(band);
    }

    @Test
    void aRatioThatIsShownAsEightyPercentMayBeBelowIt() {
        assertThat(Band.of(new BigDecimal("79999"), new BigDecimal("100000"))).isEqualTo(Band.YELLOW);
        assertThat(Band.of(BigDecimal.TWO, new BigDecimal("2.5"))).isEqualTo(Band.GREEN);
    }

    @Test
    void thereIsNoRatioToNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> Band.of(BigDecimal.ONE, BigDecimal.ZERO));
    }
}
