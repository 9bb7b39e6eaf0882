package org.plumbline.science.strength;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plumbline.science.strength.Progression.Change;
import org.plumbline.science.strength.Progression.Reason;
import org.plumbline.science.strength.ProgressionRules.DoneSet;
import org.plumbline.science.unit.Load;
import org.plumbline.science.unit.LoadStep;
import org.plumbline.science.unit.Rpe;

class ProgressionRulesTest {

    private static final Load FIFTY = Load.kg("50");
    private static final LoadStep STEP = LoadStep.BARBELL_KG;

    @Test
    void doubleProgressionRaisesWhenEverySetReachesTheTopOfTheRange() {
        var next = doubleProgression(null, 12, 12, 13);
        assertThat(next.change()).isEqualTo(Change.RAISE);
        assertThat(next.load()).isEqualByComparingTo(Load.kg("52.5"));
        assertThat(next.reps()).as("from the bottom of the range").isEqualTo(8);
        assertThat(next.reason()).isEqualTo(Reason.TOP_OF_RANGE_REACHED);
    }

    @Test
    void doubleProgressionHoldsWhileOneSetFallsShort() {
        assertThat(doubleProgression(null, 12, 12, 11))
                .isEqualTo(new Progression(Change.HOLD, FIFTY, 12, Reason.TOP_OF_RANGE_NOT_REACHED));
    }

    @Test
    void doubleProgressionHoldsWhenTheTopWasHarderThanMeant() {
        assertThat(doubleProgression(Rpe.of(9), 12, 12).reason()).isEqualTo(Reason.EFFORT_ABOVE_TARGET);
        assertThat(doubleProgression(Rpe.of(8), 12, 12).change()).isEqualTo(Change.RAISE);
    }

    @Test
    void nothingPerformedChangesNothing() {
        assertThat(doubleProgression(null).reason()).isEqualTo(Reason.NO_SESSION);
        assertThat(twoForTwo().reason()).isEqualTo(Reason.NO_SESSION);
        assertThat(noviceLinear().reason()).isEqualTo(Reason.NO_SESSION);
        assertThat(noviceLinear().load()).isEqualTo(FIFTY);
    }

    @Test
    void twoForTwoNeedsTwoMoreInTwoSessionsInARow() {
        assertThat(twoForTwo(12, 12).load()).isEqualByComparingTo(Load.kg("52.5"));
        assertThat(twoForTwo(9, 12, 13).change()).isEqualTo(Change.RAISE);
        assertThat(twoForTwo(12).change()).isEqualTo(Change.HOLD);
        assertThat(twoForTwo(12, 11).change()).isEqualTo(Change.HOLD);
        assertThat(twoForTwo(12, 11, 12).change()).isEqualTo(Change.HOLD);
    }

    @Test
    void noviceLinearAddsAStepAfterEverySuccess() {
        assertThat(noviceLinear(true))
                .returns(Change.RAISE, Progression::change)
                .returns(Reason.SESSION_DONE, Progression::reason);
        assertThat(noviceLinear(false, false, true).load()).isEqualByComparingTo(Load.kg("52.5"));
    }

    @Test
    void noviceLinearTakesTenPercentOffAfterThreeFailures() {
        assertThat(noviceLinear(false).reason()).isEqualTo(Reason.SESSION_FAILED);
        assertThat(noviceLinear(false, false).change()).isEqualTo(Change.HOLD);
        assertThat(noviceLinear(false, false, false))
                .returns(Change.LOWER, Progression::change)
                .returns(Reason.FAILED_THREE_TIMES, Progression::reason);
        assertThat(noviceLinear(false, false, false).load()).isEqualByComparingTo(Load.kg("45"));
    }

    @Test
    void aRangeHasAnOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProgressionRules.doubleProgression(FIFTY, 12, 8, null, List.of(), STEP));
    }

    private static Progression doubleProgression(@Nullable Rpe logged, int... reps) {
        var sets =
                Arrays.stream(reps).mapToObj(each -> new DoneSet(each, logged)).toList();
        return ProgressionRules.doubleProgression(FIFTY, 8, 12, Rpe.of(8), sets, STEP);
    }

    private static Progression twoForTwo(Integer... lastSets) {
        return ProgressionRules.twoForTwo(FIFTY, 10, List.of(lastSets), STEP);
    }

    private static Progression noviceLinear(Boolean... succeeded) {
        return ProgressionRules.noviceLinear(FIFTY, 5, List.of(succeeded), STEP);
    }
}
