package org.plumbline.science.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.science.comparison.DeviationType.AS_PLANNED;
import static org.plumbline.science.comparison.DeviationType.RPE_DEVIATION;
import static org.plumbline.science.comparison.DeviationType.SKIPPED;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plumbline.science.Cases;
import org.plumbline.science.unit.Load;
import org.plumbline.science.unit.Rpe;

class RollupTest {

    private static final Prescribed FIVE_AT_100 = Prescribed.reps(5).withLoad(Load.kg("100"));
    private static final Performed DONE = Performed.reps(5).withLoad(Load.kg("100"));

    @Test
    void theExampleOfTheContractAddsUp() {
        var rows = new ArrayList<ComparedSet>();
        for (var i = 0; i < 19; i++) {
            rows.add(linked(FIVE_AT_100, DONE));
        }
        rows.add(linked(
                FIVE_AT_100.withRpe(Rpe.of(8)), DONE.withRpe(Rpe.of("9.5")).withReps(3)));
        rows.add(unperformed(FIVE_AT_100, true));
        var rollup = Rollup.of(rows);
        assertThat(rollup.plannedSets()).isEqualTo(21);
        assertThat(rollup.performedSets()).isEqualTo(20);
        assertThat(rollup.recall()).isEqualTo(new BigDecimal("0.95"));
        assertThat(rollup.precision()).isEqualTo(new BigDecimal("1.00"));
        assertThat(rollup.volumeRatio()).as("98 of 105 repetitions").isEqualTo(new BigDecimal("0.93"));
        assertThat(rollup.band()).isEqualTo(Band.GREEN);
        assertThat(rollup.byType())
                .containsExactlyInAnyOrderEntriesOf(Map.of(AS_PLANNED, 19, RPE_DEVIATION, 1, SKIPPED, 1));
    }

    @Test
    void addedSetsArePerformedButRaiseNeitherRecallNorVolume() {
        var rollup = Rollup.of(List.of(linked(FIVE_AT_100, DONE), added(DONE), added(DONE)));
        assertThat(rollup.performedSets()).isEqualTo(3);
        assertThat(rollup.recall()).isEqualByComparingTo("1");
        assertThat(rollup.precision()).isEqualByComparingTo("0.33");
        assertThat(rollup.volumeRatio()).isEqualByComparingTo("1");
    }

    @Test
    void warmUpsAreCountedAsSetsAndNotAsVolume() {
        var warmup = row(true, new SetPair.Unperformed(FIVE_AT_100, true));
        var rollup = Rollup.of(List.of(warmup, linked(FIVE_AT_100, DONE)));
        assertThat(rollup.plannedSets()).isEqualTo(2);
        assertThat(rollup.recall()).isEqualByComparingTo("0.5");
        assertThat(rollup.volumeRatio()).isEqualByComparingTo("1");
    }

    @Test
    void aRangeAndAnAmrapCountAtTheirMinimum() {
        var range = Prescribed.range(8, 12).withLoad(Load.kg("50"));
        var amrap = Prescribed.amrap(2).withLoad(Load.kg("50"));
        var rollup = Rollup.of(List.of(
                linked(range, Performed.reps(10).withLoad(Load.kg("50"))),
                linked(amrap, Performed.reps(2).withLoad(Load.kg("50")))));
        assertThat(rollup.volumeRatio()).isEqualByComparingTo("1.20");
        assertThat(rollup.band()).isEqualTo(Band.GREEN);
    }

    @Test
    void aSetThatWasNotRecordedCountsOnNeitherSide() {
        var rollup = Rollup.of(List.of(linked(FIVE_AT_100, DONE), linked(FIVE_AT_100, Performed.reps(5))));
        assertThat(rollup.volumeRatio()).isEqualByComparingTo("1");
        assertThat(rollup.recall()).isEqualByComparingTo("1");
    }

    @Test
    void aFailedAttemptIsPerformedAndMovedNothing() {
        var rollup = Rollup.of(List.of(
                linked(FIVE_AT_100, DONE), linked(FIVE_AT_100, Performed.reps(0).failed())));
        assertThat(rollup.performedSets()).isEqualTo(2);
        assertThat(rollup.volumeRatio()).isEqualByComparingTo("0.5");
        assertThat(rollup.band()).isEqualTo(Band.YELLOW);
    }

    @Test
    void loadsInTwoUnitsAddUp() {
        var rollup = Rollup.of(List.of(
                linked(FIVE_AT_100, DONE), linked(FIVE_AT_100, Performed.reps(5).withLoad(Load.lb("225")))));
        assertThat(rollup.volumeRatio()).isEqualByComparingTo("1.01");
    }

    @Test
    void whereNoLoadIsPlannedSecondsThenMetresThenRepetitionsDecide() {
        var plank = linked(Prescribed.seconds("60"), Performed.seconds("45"));
        var run = linked(Prescribed.metres("1000"), Performed.metres("900"));
        var pullUps = linked(Prescribed.reps(10), Performed.reps(6));
        assertThat(Rollup.of(List.of(pullUps, run, plank, linked(FIVE_AT_100, DONE))))
                .returns(VolumeBasis.LOAD, Rollup::volumeBasis)
                .returns(new BigDecimal("1.00"), Rollup::volumeRatio);
        assertThat(Rollup.of(List.of(pullUps, run, plank)))
                .returns(VolumeBasis.DURATION, Rollup::volumeBasis)
                .returns(new BigDecimal("0.75"), Rollup::volumeRatio);
        assertThat(Rollup.of(List.of(pullUps, run)))
                .returns(VolumeBasis.DISTANCE, Rollup::volumeBasis)
                .returns(new BigDecimal("0.90"), Rollup::volumeRatio);
        assertThat(Rollup.of(List.of(pullUps)))
                .returns(VolumeBasis.REPS, Rollup::volumeBasis)
                .returns(new BigDecimal("0.60"), Rollup::volumeRatio);
    }

    @Test
    void nothingComparableIsUnknownAndNotZero() {
        assertThat(Rollup.of(List.of(unperformed(FIVE_AT_100, false)))).satisfies(rollup -> {
            assertThat(rollup.recall()).isEqualByComparingTo("0");
            assertThat(rollup.precision()).isNull();
            assertThat(rollup.volumeRatio()).isNull();
            assertThat(rollup.band()).isNull();
        });
        assertThat(Rollup.of(List.of(linked(FIVE_AT_100, Performed.NOTHING_RECORDED)))
                        .volumeRatio())
                .isNull();
        assertThat(Rollup.of(List.of(added(DONE)))).satisfies(rollup -> {
            assertThat(rollup.recall()).isNull();
            assertThat(rollup.precision()).isEqualByComparingTo("0");
            assertThat(rollup.volumeRatio()).isNull();
        });
        assertThat(Rollup.of(List.of()).byType()).isEmpty();
    }

    @Test
    void aPlanThatWasSkippedIsRed() {
        assertThat(Rollup.of(List.of(unperformed(FIVE_AT_100, true))))
                .returns(new BigDecimal("0.00"), Rollup::volumeRatio)
                .returns(Band.RED, Rollup::band);
    }

    @Test
    void theBandIsDecidedOnTheExactRatio() {
        var planned = Prescribed.reps(1000).withLoad(Load.kg("1"));
        var rollup = Rollup.of(List.of(linked(planned, Performed.reps(799).withLoad(Load.kg("1")))));
        assertThat(rollup.volumeRatio()).isEqualByComparingTo("0.80");
        assertThat(rollup.band()).isEqualTo(Band.YELLOW);
    }

    @Test
    void blocksAreInOrderAndSetsOutsideThemCountInTheWholeOnly() {
        var rows = List.of(
                inBlock(2, new SetPair.Unperformed(FIVE_AT_100, true)),
                inBlock(1, new SetPair.Linked(FIVE_AT_100, DONE)),
                inBlock(null, new SetPair.Unplanned(DONE, true)));
        assertThat(Rollup.perBlock(rows).keySet()).containsExactly(1, 2);
        assertThat(Rollup.perBlock(rows).get(2)).isEqualTo(Rollup.of(rows.subList(0, 1)));
        assertThat(Rollup.of(rows).performedSets()).isEqualTo(2);
    }

    @Test
    void theWholeIsTheSumOfItsRowsInAnyOrder() {
        Cases.forAll(random -> {
            var rows = Sets.anySession(random);
            var rollup = Rollup.of(rows);
            assertThat(rollup.byType().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(rows.size());
            assertThat(Rollup.of(rows.reversed())).isEqualTo(rollup);
            var blocks = Rollup.perBlock(rows).values();
            var outside = Rollup.of(
                    rows.stream().filter(row -> row.blockSeq() == null).toList());
            var parts = Stream.concat(blocks.stream(), Stream.of(outside)).toList();
            assertThat(parts.stream().mapToInt(Rollup::plannedSets).sum()).isEqualTo(rollup.plannedSets());
            assertThat(parts.stream().mapToInt(Rollup::performedSets).sum()).isEqualTo(rollup.performedSets());
        });
    }

    private static ComparedSet linked(Prescribed prescribed, Performed performed) {
        return row(false, new SetPair.Linked(prescribed, performed));
    }

    private static ComparedSet unperformed(Prescribed prescribed, boolean settled) {
        return row(false, new SetPair.Unperformed(prescribed, settled));
    }

    private static ComparedSet added(Performed performed) {
        return row(false, new SetPair.Unplanned(performed, true));
    }

    private static ComparedSet inBlock(@Nullable Integer block, SetPair pair) {
        return ComparedSet.of(block, false, pair, Tolerance.Absolute.DEFAULT);
    }

    private static ComparedSet row(boolean warmup, SetPair pair) {
        return ComparedSet.of(1, warmup, pair, Tolerance.Absolute.DEFAULT);
    }
}
