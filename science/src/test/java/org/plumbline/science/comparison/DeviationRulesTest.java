package org.plumbline.science.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.science.comparison.DeviationType.ADDED;
import static org.plumbline.science.comparison.DeviationType.AS_PLANNED;
import static org.plumbline.science.comparison.DeviationType.DISTANCE_DEVIATION;
import static org.plumbline.science.comparison.DeviationType.DURATION_DEVIATION;
import static org.plumbline.science.comparison.DeviationType.LOAD_DEVIATION;
import static org.plumbline.science.comparison.DeviationType.NOT_RECORDED;
import static org.plumbline.science.comparison.DeviationType.PENDING;
import static org.plumbline.science.comparison.DeviationType.REPS_DEVIATION;
import static org.plumbline.science.comparison.DeviationType.RPE_DEVIATION;
import static org.plumbline.science.comparison.DeviationType.SKIPPED;
import static org.plumbline.science.comparison.DeviationType.SUBSTITUTED;
import static org.plumbline.science.comparison.DeviationType.UNLINKED;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.plumbline.science.unit.Distance;
import org.plumbline.science.unit.DistanceUnit;
import org.plumbline.science.unit.Load;
import org.plumbline.science.unit.LoadUnit;
import org.plumbline.science.unit.Rpe;

/// Every line of the table of classes, with the default tolerance.
class DeviationRulesTest {

    private static final Prescribed FIVE_AT_225 =
            Prescribed.reps(5).withLoad(Load.lb("225")).withRpe(Rpe.of(8));

    @Test
    void aSetDoneAsWrittenIsAsPlannedWithZeroDifferences() {
        var result =
                compare(FIVE_AT_225, Performed.reps(5).withLoad(Load.lb("225")).withRpe(Rpe.of(8)));
        assertThat(result.all()).containsExactly(AS_PLANNED);
        assertThat(result.repsDelta()).isZero();
        assertThat(result.loadDelta()).isEqualByComparingTo("0");
        assertThat(result.loadUnit()).isEqualTo(LoadUnit.LB);
        assertThat(result.rpeDelta()).isEqualByComparingTo("0");
        assertThat(result.durationDeltaS()).isNull();
        assertThat(result.distanceDeltaM()).isNull();
    }

    @Test
    void theExampleOfTheContractIsAnRpeDeviationOnly() {
        var result =
                compare(FIVE_AT_225, Performed.reps(3).withLoad(Load.lb("225")).withRpe(Rpe.of("9.5")));
        assertThat(result.all()).containsExactly(RPE_DEVIATION);
        assertThat(result.repsDelta()).isEqualTo(-2);
        assertThat(result.rpeDelta()).isEqualByComparingTo("1.5");
    }

    @Test
    void anUnperformedSetIsPendingUntilItIsSettled() {
        var pending = compare(new SetPair.Unperformed(FIVE_AT_225, false));
        var skipped = compare(new SetPair.Unperformed(FIVE_AT_225, true));
        assertThat(pending.all()).containsExactly(PENDING);
        assertThat(skipped.all()).containsExactly(SKIPPED);
        assertThat(skipped.repsDelta()).as("not done is not minus five").isNull();
        assertThat(skipped.loadDelta()).isNull();
    }

    @Test
    void aSetWithoutAPlannedOneIsAddedOrUnlinkedByItsWorkout() {
        assertThat(compare(new SetPair.Unplanned(Performed.reps(5), true)).all())
                .containsExactly(ADDED);
        assertThat(compare(new SetPair.Unplanned(Performed.reps(5), false)).all())
                .containsExactly(UNLINKED);
    }

    @Test
    void aTimedSetDoneForRepetitionsIsNotAddedButLacksItsSeconds() {
        assertThat(compare(Prescribed.seconds("60"), Performed.reps(20)).all()).containsExactly(NOT_RECORDED);
    }

    @Test
    void twoRepetitionsAreWithinToleranceAndThreeAreNot() {
        assertThat(compare(Prescribed.reps(5), Performed.reps(3)).primary()).isEqualTo(AS_PLANNED);
        assertThat(compare(Prescribed.reps(5), Performed.reps(7)).primary()).isEqualTo(AS_PLANNED);
        assertThat(compare(Prescribed.reps(5), Performed.reps(2)).primary()).isEqualTo(REPS_DEVIATION);
        assertThat(compare(Prescribed.reps(5), Performed.reps(8)).primary()).isEqualTo(REPS_DEVIATION);
    }

    @Test
    void aRangeIsMeasuredFromTheBoundThatWasMissed() {
        var range = Prescribed.range(8, 12);
        assertThat(compare(range, Performed.reps(10)).repsDelta()).isZero();
        assertThat(compare(range, Performed.reps(14)).repsDelta()).isEqualTo(2);
        assertThat(compare(range, Performed.reps(14)).primary()).isEqualTo(AS_PLANNED);
        assertThat(compare(range, Performed.reps(15)).primary()).isEqualTo(REPS_DEVIATION);
        assertThat(compare(range, Performed.reps(6)).primary()).isEqualTo(AS_PLANNED);
        assertThat(compare(range, Performed.reps(5)).primary()).isEqualTo(REPS_DEVIATION);
        assertThat(compare(range, Performed.reps(5)).repsDelta()).isEqualTo(-3);
    }

    @Test
    void anAmrapDeviatesBelowItsMinimumOnly() {
        var amrap = Prescribed.amrap(5);
        assertThat(compare(amrap, Performed.reps(20)).all()).containsExactly(AS_PLANNED);
        assertThat(compare(amrap, Performed.reps(20)).repsDelta()).isZero();
        assertThat(compare(amrap, Performed.reps(3)).primary()).isEqualTo(AS_PLANNED);
        assertThat(compare(amrap, Performed.reps(2)).primary()).isEqualTo(REPS_DEVIATION);
    }

    @Test
    void anAmrapWithoutAMinimumIsNeverTooFewButMustBeCounted() {
        var amrap = Prescribed.amrap(null);
        assertThat(compare(amrap, Performed.reps(1)).all()).containsExactly(AS_PLANNED);
        assertThat(compare(amrap, Performed.reps(1)).repsDelta()).isNull();
        assertThat(compare(amrap, Performed.NOTHING_RECORDED).all()).containsExactly(NOT_RECORDED);
    }

    @Test
    void tenPoundsAreWithinToleranceAndAnythingMoreIsNot() {
        var at225 = Prescribed.reps(5).withLoad(Load.lb("225"));
        assertThat(compare(at225, Performed.reps(5).withLoad(Load.lb("215"))).primary())
                .isEqualTo(AS_PLANNED);
        var lighter = compare(at225, Performed.reps(5).withLoad(Load.lb("214.999")));
        assertThat(lighter.primary()).isEqualTo(LOAD_DEVIATION);
        assertThat(lighter.loadDelta()).as("shown").isEqualTo(new BigDecimal("-10.00"));
    }

    @Test
    void aLoadInTheOtherUnitIsConvertedBeforeItIsCompared() {
        var at225 = Prescribed.reps(5).withLoad(Load.lb("225"));
        var result = compare(at225, Performed.reps(5).withLoad(Load.kg("102.05828325")));
        assertThat(result.primary()).isEqualTo(AS_PLANNED);
        assertThat(result.loadDelta()).isEqualByComparingTo("0");
        assertThat(result.loadUnit()).isEqualTo(LoadUnit.LB);
        assertThat(compare(at225, Performed.reps(5).withLoad(Load.kg("225"))).primary())
                .isEqualTo(LOAD_DEVIATION);
    }

    @Test
    void tenPoundsAreTheLimitForKilogramsToo() {
        var at100 = Prescribed.reps(5).withLoad(Load.kg("100"));
        assertThat(compare(at100, Performed.reps(5).withLoad(Load.kg("104.5359237")))
                        .primary())
                .isEqualTo(AS_PLANNED);
        var heavier = compare(at100, Performed.reps(5).withLoad(Load.kg("104.5359238")));
        assertThat(heavier.primary()).isEqualTo(LOAD_DEVIATION);
        assertThat(heavier.loadDelta()).isEqualTo(new BigDecimal("4.54"));
        assertThat(heavier.loadUnit()).isEqualTo(LoadUnit.KG);
    }

    @Test
    void aLoadThatNobodyRecordedIsNotZero() {
        var result = compare(Prescribed.reps(5).withLoad(Load.lb("225")), Performed.reps(5));
        assertThat(result.all()).containsExactly(NOT_RECORDED);
        assertThat(result.loadDelta()).isNull();
        assertThat(result.loadUnit()).isNull();
    }

    @Test
    void aLoadOfZeroIsAValue() {
        var result = compare(
                Prescribed.reps(5).withLoad(Load.lb("225")), Performed.reps(5).withLoad(Load.lb("0")));
        assertThat(result.all()).containsExactly(LOAD_DEVIATION);
        assertThat(result.loadDelta()).isEqualByComparingTo("-225");
    }

    @Test
    void extraLoadOnABodyweightSetIsNotCompared() {
        var result = compare(Prescribed.reps(5), Performed.reps(5).withLoad(Load.kg("10")));
        assertThat(result.all()).containsExactly(AS_PLANNED);
        assertThat(result.loadDelta()).isNull();
    }

    @Test
    void aPercentageWithoutALoadAsksForALoadButGivesNoNumber() {
        var at80percent = Prescribed.reps(5).withPercent1rm(new BigDecimal("80"));
        assertThat(compare(at80percent, Performed.reps(5)).all()).containsExactly(NOT_RECORDED);
        assertThat(compare(at80percent, Performed.reps(5).withLoad(Load.kg("100")))
                        .all())
                .containsExactly(AS_PLANNED);
    }

    @Test
    void tenPercentOfADurationAreWithinTolerance() {
        var minute = Prescribed.seconds("60");
        assertThat(compare(minute, Performed.seconds("66")).primary()).isEqualTo(AS_PLANNED);
        assertThat(compare(minute, Performed.seconds("54")).primary()).isEqualTo(AS_PLANNED);
        var longer = compare(minute, Performed.seconds("66.001"));
        assertThat(longer.primary()).isEqualTo(DURATION_DEVIATION);
        assertThat(longer.durationDeltaS()).isEqualTo(new BigDecimal("6.00"));
        assertThat(compare(minute, Performed.seconds("5")).primary()).isEqualTo(DURATION_DEVIATION);
    }

    @Test
    void tenPercentOfADistanceAreWithinToleranceInAnyUnit() {
        var mile = Prescribed.metres("1609.344");
        assertThat(compare(mile, performed("1.1")).primary()).isEqualTo(AS_PLANNED);
        var further = compare(mile, performed("1.11"));
        assertThat(further.primary()).isEqualTo(DISTANCE_DEVIATION);
        assertThat(further.distanceDeltaM()).isEqualTo(new BigDecimal("177.03"));
    }

    @Test
    void onePointOfRpeIsWithinTolerance() {
        var at8 = Prescribed.reps(5).withRpe(Rpe.of(8));
        assertThat(compare(at8, Performed.reps(5).withRpe(Rpe.of(9))).primary()).isEqualTo(AS_PLANNED);
        assertThat(compare(at8, Performed.reps(5).withRpe(Rpe.of("6.5"))).primary())
                .isEqualTo(RPE_DEVIATION);
    }

    @Test
    void aMissingRpeIsNeitherADeviationNorAGap() {
        var result = compare(Prescribed.reps(5).withRpe(Rpe.of(8)), Performed.reps(5));
        assertThat(result.all()).containsExactly(AS_PLANNED);
        assertThat(result.rpeDelta()).isNull();
    }

    @Test
    void aSubstituteIsComparedByRepetitionsAndNotByLoad() {
        var legPress = Performed.reps(1).withLoad(Load.lb("400")).withAnotherExercise();
        var result = compare(FIVE_AT_225, legPress);
        assertThat(result.primary()).isEqualTo(SUBSTITUTED);
        assertThat(result.all()).containsExactly(SUBSTITUTED, REPS_DEVIATION);
        assertThat(result.repsDelta()).isEqualTo(-4);
        assertThat(result.loadDelta()).isNull();
        assertThat(result.loadUnit()).isNull();
    }

    @Test
    void aSubstituteWithoutItsLoadIsAlsoNotRecorded() {
        var result = compare(FIVE_AT_225, Performed.reps(5).withAnotherExercise());
        assertThat(result.all()).containsExactly(SUBSTITUTED, NOT_RECORDED);
    }

    @Test
    void aFailedAttemptComparesWithItsRealZero() {
        var result =
                compare(FIVE_AT_225, Performed.reps(0).withLoad(Load.lb("225")).failed());
        assertThat(result.all()).containsExactly(REPS_DEVIATION);
        assertThat(result.repsDelta()).isEqualTo(-5);
        assertThat(result.loadDelta()).isEqualByComparingTo("0");
    }

    @Test
    void aFailedAttemptWithoutNumbersOwesNone() {
        var result = compare(FIVE_AT_225, Performed.NOTHING_RECORDED.failed());
        assertThat(result.all()).containsExactly(AS_PLANNED);
        assertThat(result.repsDelta()).as("null is not zero").isNull();
    }

    @Test
    void everythingThatAppliesIsListedInOrderOfPrecedence() {
        var prescribed = FIVE_AT_225.withDurationS(new BigDecimal("30")).withDistance(Distance.metres("10"));
        var performed =
                Performed.reps(1).withLoad(Load.lb("300")).withRpe(Rpe.of(10)).withDurationS(new BigDecimal("90"));
        assertThat(compare(prescribed, performed).all())
                .containsExactly(REPS_DEVIATION, LOAD_DEVIATION, DURATION_DEVIATION, RPE_DEVIATION, NOT_RECORDED);
        assertThat(compare(prescribed, performed.withReps(null).withAnotherExercise())
                        .all())
                .containsExactly(SUBSTITUTED, DURATION_DEVIATION, RPE_DEVIATION, NOT_RECORDED);
    }

    private static Performed performed(String miles) {
        return Performed.NOTHING_RECORDED.withDistance(Distance.of(miles, DistanceUnit.MI));
    }

    private static Comparison compare(SetPair pair) {
        return DeviationRules.compare(pair, Tolerance.Absolute.DEFAULT);
    }

    private static Comparison compare(Prescribed prescribed, Performed performed) {
        return compare(new SetPair.Linked(prescribed, performed));
    }
}
