package org.plumbline.science.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RpeTest {

    @ParameterizedTest
    @ValueSource(strings = {"1", "6", "8.5", "8.50", "10", "1E+1"})
    void takesHalfSteps(String value) {
        assertThat(Rpe.of(value).value()).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.5", "8.25", "10.5", "11", "-8", "1E+1000000000", "1E-1000000000"})
    void refusesEverythingElse(String value) {
        assertThat(Rpe.accepts(new BigDecimal(value))).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> Rpe.of(value));
    }

    @Test
    void readsAsRepetitionsInReserve() {
        assertThat(Rpe.of("8.5").rir()).isEqualByComparingTo("1.5");
        assertThat(Rpe.of(10).rir()).isEqualByComparingTo("0");
    }

    @Test
    void isTheSameHoweverItWasWritten() {
        assertThat(Rpe.of("8.0")).isEqualTo(Rpe.of(8)).hasToString("8");
        assertThat(Rpe.of("9.5").minus(Rpe.of(8))).isEqualByComparingTo("1.5");
    }
}
