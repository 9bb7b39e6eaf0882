package org.plumbline.science.strength;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.science.strength.EffortAdjustment.Horizon.BETWEEN_SESSIONS;
import static org.plumbline.science.strength.EffortAdjustment.Horizon.WITHIN_SESSION;

import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plumbline.science.strength.EffortAdjustment.Adjustment;
import org.plumbline.science.strength.EffortAdjustment.Horizon;
import org.plumbline.science.strength.EffortAdjustment.Reason;
import org.plumbline.science.unit.Load;
import org.plumbline.science.unit.Rpe;

/// Always five repetitions at RPE 8 with 100 kg, meant.
class EffortAdjustmentTest {

    private static final Load HUNDRED = Load.kg("100");

    @Test
    void aHarderSetLowersTheNextLoadByTheRatioOfTheChart() {
        assertThat(factor(5, "9", BETWEEN_SESSIONS)).isEqualTo("0.9689");
        assertThat(factor(5, "7", BETWEEN_SESSIONS)).isEqualTo("1.0318");
    }

    @Test
    void halfAPointIsMeasurementError() {
        assertThat(next(5, "8.5", BETWEEN_SESSIONS)).isEqualTo(new Adjustment.Kept(HUNDRED));
        assertThat(next(5, "7.5", BETWEEN_SESSIONS)).isEqualTo(new Adjustment.Kept(HUNDRED));
    }

    @Test
    void theChangeIsCappedMoreTightlyWithinASession() {
        assertThat(next(5, "10", WITHIN_SESSION)).satisfies(EffortAdjustmentTest::isCapped);
        assertThat(factor(5, "10", WITHIN_SESSION)).isEqualTo("0.9500");
        assertThat(factor(5, "10", BETWEEN_SESSIONS)).as("81.1 / 86.3").isEqualTo("0.9397");
        assertThat(factor(5, "6", WITHIN_SESSION)).isEqualTo("1.0500");
    }

    @Test
    void missedRepetitionsAreAnRpeOfTenWhateverWasLogged() {
        assertThat(factor(4, null, BETWEEN_SESSIONS)).as("81.1 / 89.2").isEqualTo("0.9092");
        assertThat(factor(4, "7", BETWEEN_SESSIONS)).isEqualTo("0.9092");
        assertThat(factor(2, null, BETWEEN_SESSIONS)).as("capped").isEqualTo("0.9000");
        assertThat(factor(0, null, BETWEEN_SESSIONS))
                .as("no place in the chart")
                .isEqualTo("0.9000");
    }

    @Test
    void extraRepetitionsWereInReserve() {
        assertThat(factor(6, "8", BETWEEN_SESSIONS)).as("like five at RPE 7").isEqualTo("1.0318");
        assertThat(next(6, "9", BETWEEN_SESSIONS)).as("like five at RPE 8").isEqualTo(new Adjustment.Kept(HUNDRED));
    }

    @Test
    void thereIsNoAdjustmentWithoutAPlaceInTheChart() {
        assertThat(next(5, null, BETWEEN_SESSIONS)).isEqualTo(new Adjustment.NotAvailable(Reason.NO_RPE));
        assertThat(next(5, "4", BETWEEN_SESSIONS))
                .isEqualTo(new Adjustment.NotAvailable(Reason.PERFORMANCE_OUTSIDE_CHART));
        assertThat(EffortAdjustment.next(HUNDRED, 15, Rpe.of(8), 15, Rpe.of(9), BETWEEN_SESSIONS))
                .isEqualTo(new Adjustment.NotAvailable(Reason.TARGET_OUTSIDE_CHART));
    }

    private static Adjustment next(int reps, @Nullable String rpe, Horizon horizon) {
        return EffortAdjustment.next(HUNDRED, 5, Rpe.of(8), reps, rpe == null ? null : Rpe.of(rpe), horizon);
    }

    private static String factor(int reps, @Nullable String rpe, Horizon horizon) {
        var changed = (Adjustment.Changed) next(reps, rpe, horizon);
        assertThat(changed.load()).isEqualByComparingTo(HUNDRED.times(changed.factor()));
        return changed.factor().setScale(4, RoundingMode.HALF_UP).toString();
    }

    private static void isCapped(Adjustment adjustment) {
        assertThat(((Adjustment.Changed) adjustment).capped()).isTrue();
    }
}
