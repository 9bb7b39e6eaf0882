package org.plumbline.science.strength;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.science.Cases;
import org.plumbline.science.strength.Estimate.Confidence;
import org.plumbline.science.strength.Estimate.Estimated;
import org.plumbline.science.strength.Estimate.NotAvailable;
import org.plumbline.science.strength.Estimate.Reason;
import org.plumbline.science.unit.Load;
import org.plumbline.science.unit.Quantities;
import org.plumbline.science.unit.Rpe;

class OneRepMaxTest {

    private static final Load HUNDRED = Load.kg("100");

    @Test
    void withoutAnRpeBrzyckiDecidesAndThreeFormulasShowTheSpread() {
        var estimate = estimated(OneRepMax.estimate(HUNDRED, 5, null));
        assertThat(estimate.formula()).isEqualTo("brzycki");
        assertThat(estimate.value().rounded(2)).hasToString("112.50 kg");
        assertThat(estimate.low().rounded(2)).hasToString("112.50 kg");
        assertThat(estimate.high().rounded(2)).as("Epley").hasToString("116.67 kg");
        assertThat(estimate.confidence()).isEqualTo(Confidence.NORMAL);
    }

    @Test
    void withAnRpeTheChartDecides() {
        var estimate = estimated(OneRepMax.estimate(Load.lb("225"), 5, Rpe.of(8)));
        assertThat(estimate.formula()).isEqualTo("rts-2015");
        assertThat(estimate.value().rounded(2)).as("225 / 0.811").hasToString("277.44 lb");
        assertThat(estimate.low().rounded(2)).as("Brzycki at seven repetitions").hasToString("270.00 lb");
    }

    @Test
    void aFormulaOfChoiceTakesTheReserveForRepetitions() {
        var estimate = estimated(OneRepMax.estimate(HUNDRED, 3, Rpe.of(8), RepFormula.BRZYCKI));
        assertThat(estimate.formula()).isEqualTo("brzycki");
        assertThat(estimate.value().rounded(2))
                .as("five to failure: 100 × 36 / 32")
                .hasToString("112.50 kg");
        assertThat(estimated(OneRepMax.estimate(HUNDRED, 3, Rpe.of(6), RepFormula.EPLEY)))
                .returns(Confidence.LOW, Estimated::confidence)
                .returns("123.33 kg", each -> each.value().rounded(2).toString());
        assertThat(OneRepMax.estimate(HUNDRED, 3, Rpe.of("5.5"), RepFormula.EPLEY))
                .isEqualTo(new NotAvailable(Reason.EFFORT_OUTSIDE_CHART));
        assertThat(OneRepMax.estimate(HUNDRED, 0, null, RepFormula.EPLEY))
                .isEqualTo(new NotAvailable(Reason.NO_REPETITIONS));
        assertThat(OneRepMax.estimate(HUNDRED, 13, null, RepFormula.EPLEY))
                .isEqualTo(new NotAvailable(Reason.TOO_MANY_REPETITIONS));
    }

    @Test
    void oneRepetitionIsItsOwnMaximum() {
        assertThat(estimated(OneRepMax.estimate(HUNDRED, 1, null)).value()).isEqualByComparingTo(HUNDRED);
        assertThat(estimated(OneRepMax.estimate(HUNDRED, 1, Rpe.of(10))).value())
                .isEqualByComparingTo(HUNDRED);
    }

    @Test
    void confidenceFallsAboveTenRepetitionsToFailure() {
        assertThat(estimated(OneRepMax.estimate(HUNDRED, 10, null)).confidence())
                .isEqualTo(Confidence.NORMAL);
        assertThat(estimated(OneRepMax.estimate(HUNDRED, 11, null)).confidence())
                .isEqualTo(Confidence.LOW);
        assertThat(estimated(OneRepMax.estimate(HUNDRED, 8, Rpe.of(8))).confidence())
                .isEqualTo(Confidence.NORMAL);
        assertThat(estimated(OneRepMax.estimate(HUNDRED, 8, Rpe.of("7.5"))).confidence())
                .isEqualTo(Confidence.LOW);
        assertThat(estimated(OneRepMax.estimate(HUNDRED, 3, Rpe.of(6))).confidence())
                .isEqualTo(Confidence.LOW);
    }

    @Test
    void thereIsNoEstimateWithoutARepetitionALoadOrAKnownEffort() {
        assertThat(OneRepMax.estimate(HUNDRED, 0, null)).isEqualTo(new NotAvailable(Reason.NO_REPETITIONS));
        assertThat(OneRepMax.estimate(Load.kg("0"), 5, null)).isEqualTo(new NotAvailable(Reason.NO_LOAD));
        assertThat(OneRepMax.estimate(HUNDRED, 13, null)).isEqualTo(new NotAvailable(Reason.TOO_MANY_REPETITIONS));
        assertThat(OneRepMax.estimate(HUNDRED, 13, Rpe.of(10)))
                .isEqualTo(new NotAvailable(Reason.TOO_MANY_REPETITIONS));
        assertThat(OneRepMax.estimate(HUNDRED, 5, Rpe.of(5))).isEqualTo(new NotAvailable(Reason.EFFORT_OUTSIDE_CHART));
        assertThat(OneRepMax.estimate(HUNDRED, 12, Rpe.of(6))).isEqualTo(new NotAvailable(Reason.EFFORT_OUTSIDE_CHART));
        assertThat(OneRepMax.byFormula(HUNDRED, 12.5, RepFormula.MAYHEW))
                .isEqualTo(new NotAvailable(Reason.TOO_MANY_REPETITIONS));
        assertThat(OneRepMax.byFormula(HUNDRED, 0, RepFormula.MAYHEW))
                .isEqualTo(new NotAvailable(Reason.NO_REPETITIONS));
    }

    @Test
    void anyFormulaMayBeChosen() {
        var estimate = estimated(OneRepMax.byFormula(HUNDRED, 8.5, RepFormula.LOMBARDI));
        assertThat(estimate.formula()).isEqualTo("lombardi");
        assertThat(estimate.low()).isEqualTo(estimate.value());
    }

    @Test
    void anEstimateIsInsideItsSpreadAndInTheUnitOfTheSet() {
        Cases.forAll(random -> {
            var load = Quantities.anyLoad(random);
            var rpe = random.nextBoolean() ? null : Quantities.anyRpe(random);
            switch (OneRepMax.estimate(load, random.nextInt(15), rpe)) {
                case NotAvailable(var reason) -> assertThat(reason).isNotNull();
                case Estimated estimate -> {
                    assertThat(List.of(estimate.low(), estimate.value(), estimate.high()))
                            .isSorted();
                    assertThat(estimate.value().unit()).isEqualTo(load.unit());
                    assertThat(estimate.value().rounded(6)).isGreaterThanOrEqualTo(load.rounded(6));
                }
            }
        });
    }

    @Test
    void whatTheChartPrescribesItEstimatesBack() {
        for (var reps = 1; reps <= 12; reps++) {
            var load = RtsChart.load(HUNDRED, reps, Rpe.of(8)).orElseThrow();
            assertThat(estimated(OneRepMax.estimate(load, reps, Rpe.of(8)))
                            .value()
                            .rounded(9))
                    .isEqualByComparingTo(HUNDRED);
        }
    }

    private static Estimated estimated(Estimate estimate) {
        assertThat(estimate).isInstanceOf(Estimated.class);
        return (Estimated) estimate;
    }
}
