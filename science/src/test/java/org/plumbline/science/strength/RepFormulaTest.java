package org.plumbline.science.strength;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Reference values computed from the published formulas in double precision, printed with two decimals.
class RepFormulaTest {

    @ParameterizedTest
    @CsvSource({
        "EPLEY, 50, 8, 63.33",
        "BRZYCKI, 50, 8, 62.07",
        "LOMBARDI, 50, 8, 61.56",
        "MAYHEW, 50, 8, 63.14",
        "OCONNER, 50, 8, 60.00",
        "WATHAN, 50, 8, 63.84",
        "LANDER, 50, 8, 62.55",
        "EPLEY, 100, 3, 110.00",
        "BRZYCKI, 100, 3, 105.88",
        "LOMBARDI, 100, 3, 111.61",
        "MAYHEW, 100, 3, 113.99",
        "OCONNER, 100, 3, 107.50",
        "WATHAN, 100, 3, 108.98",
        "LANDER, 100, 3, 107.20",
        "EPLEY, 100, 5, 116.67",
        "BRZYCKI, 100, 5, 112.50",
        "LOMBARDI, 100, 5, 117.46",
        "MAYHEW, 100, 5, 119.01",
        "OCONNER, 100, 5, 112.50",
        "WATHAN, 100, 5, 116.58",
        "LANDER, 100, 5, 113.71",
        "EPLEY, 100, 8, 126.67",
        "BRZYCKI, 100, 8, 124.14",
        "LOMBARDI, 100, 8, 123.11",
        "MAYHEW, 100, 8, 126.29",
        "OCONNER, 100, 8, 120.00",
        "WATHAN, 100, 8, 127.67",
        "LANDER, 100, 8, 125.11",
        "EPLEY, 100, 1, 100.00",
        "BRZYCKI, 100, 1, 100.00",
        "LOMBARDI, 100, 1, 100.00",
        "MAYHEW, 1, 1, 1.0886",
        "OCONNER, 100, 1, 102.50",
        "WATHAN, 1, 1, 1.0130",
        "LANDER, 1, 1, 1.0139"
    })
    void agreesWithTheReference(RepFormula formula, double load, double reps, String expected) {
        var halfOfTheLastDigit = expected.substring(expected.indexOf('.')).length() == 3 ? 0.005 : 0.00005;
        assertThat(load * formula.factor(reps).orElseThrow())
                .isCloseTo(Double.parseDouble(expected), within(halfOfTheLastDigit));
    }

    @Test
    void epleyAndBrzyckiMeetAtTenRepetitions() {
        assertThat(RepFormula.EPLEY.factor(10).orElseThrow())
                .isCloseTo(RepFormula.BRZYCKI.factor(10).orElseThrow(), within(1e-12));
    }

    @ParameterizedTest
    @EnumSource
    void everyFormulaEndsAtTwelveAndStartsAtOne(RepFormula formula) {
        assertThat(formula.factor(12)).isPresent();
        assertThat(formula.factor(12.5)).isEmpty();
        assertThat(formula.factor(0.5)).isEmpty();
        assertThat(formula.factor(-1)).isEmpty();
        assertThat(formula.factor(Double.NaN)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void moreRepetitionsMeanAHigherMaximum(RepFormula formula) {
        for (var reps = 1.0; reps < 12; reps += 0.5) {
            assertThat(formula.factor(reps + 0.5).orElseThrow())
                    .isGreaterThan(formula.factor(reps).orElseThrow());
        }
    }
}
